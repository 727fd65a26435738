import Glibc

/// A file that is changed in place: read as it is, written aside and renamed, so that nobody sees half of it.
struct FileReplacement {
  let path: String
  /// The bytes on the disk.
  let bytes: [UInt8]
  private let mode: mode_t

  /// Reads a regular file; a link is not followed.
  ///
  /// - Throws: `MachineError` when it cannot be read.
  init(_ path: String) throws {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw MachineError("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw MachineError("read", path, EINVAL)
    }
    mode = status.st_mode & 0o7777
    do throws(ErrorNumber) {
      bytes = try readBytes(descriptor, size: min(Int(status.st_size), FileLimits.text + 1))
    } catch { throw MachineError("read", path, error.code) }
  }

  /// A file that may not be there yet; its bytes are not read.
  ///
  /// - Throws: `MachineError` when something else than a file has its name.
  init(creating path: String) throws {
    self.path = path
    bytes = []
    var status = stat()
    let isThere = lstat(path, &status) == 0
    guard isThere || errno == ENOENT else { throw MachineError("write", path) }
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else { throw MachineError("write", path, EEXIST) }
    mode = isThere ? status.st_mode & 0o7777 : 0o644
  }

  /// Puts other bytes in the place of the file's, with the same permissions.
  ///
  /// - Throws: `MachineError`; the file is then as it was.
  func write(_ bytes: [UInt8]) throws {
    let slash =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    // The reader passes over names that start with a point, should the program be killed in between.
    let aside = path[..<slash] + "." + path[slash...] + ".handbook-new"
    let name = String(aside)
    unlink(name)
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw MachineError("create", name) }
    var code: Int32 = 0
    do throws(ErrorNumber) { try writeBytes(bytes, to: descriptor) } catch { code = error.code }
    // The mask of the process does not apply to a file that was there.
    if code == 0, fchmod(descriptor, mode) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(name, path) != 0 { code = errno }
    guard code != 0 else { return }
    unlink(name)
    throw MachineError("write", path, code)
  }
}
