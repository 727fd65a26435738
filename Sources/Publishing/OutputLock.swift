import Glibc

/// Keeps a second run away from the same output for as long as this one lasts.
///
/// The system lets go of the lock when the process ends, however it ends; so whatever is found beside the
/// output while the lock is held was left behind by a run that is no more.
struct OutputLock {
  private let descriptor: Int32
  private let path: String

  init(_ output: OutputPath) throws {
    path = output.lockFile
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw MachineError("create", path) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(file)
        if code == EWOULDBLOCK { throw MachineError("another run is writing to \(output.given)") }
        throw MachineError("lock", path, code)
      }
      // The holder before us deletes the file when done: a lock on a deleted file keeps nobody away.
      if Self.isSame(file, path) {
        descriptor = file
        return
      }
      close(file)
    }
  }

  func release() {
    unlink(path)
    close(descriptor)
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var locked = stat()
    var named = stat()
    return fstat(descriptor, &locked) == 0 && lstat(path, &named) == 0
      && locked.st_ino == named.st_ino && locked.st_dev == named.st_dev
  }
}
