import Diagnostics
import Glibc

/// A folder that is made aside and put in its place whole: nobody ever sees half of it.
struct FolderCreation {
  /// Where it goes.
  let folder: String
  private let parent: String
  private let aside: String

  /// - Parameter folder: a path without a slash at its end; it must not be there yet.
  init(_ folder: String) {
    self.folder = folder
    let slash = folder.lastIndex(of: "/")
    parent = slash.map { $0 == folder.startIndex ? "/" : String(folder[..<$0]) } ?? "."
    let name = slash.map { folder[folder.index(after: $0)...] } ?? folder[...]
    // The reader passes over names that start with a point, should the program be killed in between.
    aside = (parent == "/" ? "" : parent) + "/.\(name).handbook-new"
  }

  /// Writes the files, lets `finish` work on them where they lie, and puts the folder in place.
  ///
  /// The folder it stands in is made too if it is not there.
  ///
  /// - Throws: `PathError` when something is there already, `MachineError` when the machine fails; nothing is
  ///   left behind then.
  func make(_ files: [SourceFile], finish: (_ aside: String) throws -> Void = { _ in }) throws {
    let madeParent = mkdir(parent, 0o777) == 0
    guard madeParent || errno == EEXIST else { throw MachineError("create", parent) }
    do {
      try FolderTree.delete(aside)
      guard mkdir(aside, 0o777) == 0 else { throw MachineError("create", folder) }
      for file in files { try write(file) }
      try finish(aside)
      try putInPlace()
    } catch {
      try? FolderTree.delete(aside)
      if madeParent { rmdir(parent) }
      throw error
    }
  }

  private func write(_ file: SourceFile) throws {
    var above = aside
    for part in file.path.split(separator: "/").dropLast() {
      above += "/\(part)"
      guard mkdir(above, 0o777) == 0 || errno == EEXIST else { throw MachineError("create", above) }
    }
    let path = "\(aside)/\(file.path)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw MachineError("create", "\(folder)/\(file.path)") }
    var code: Int32 = 0
    do throws(ErrorNumber) { try writeBytes(file.bytes, to: descriptor) } catch { code = error.code }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw MachineError("write", "\(folder)/\(file.path)", code) }
  }

  private func putInPlace() throws {
    var code = renameWithoutReplacing(aside, folder)
    if [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) {
      // Such a disk cannot refuse by itself; `rename` replaces nothing but an empty folder.
      var status = stat()
      code = lstat(folder, &status) == 0 ? EEXIST : rename(aside, folder) == 0 ? 0 : errno
    }
    if code == EEXIST || code == ENOTEMPTY {
      throw PathError("there is something at \(folder) already; nothing was changed")
    }
    if code != 0 { throw MachineError("put in place", folder, code) }
  }
}
