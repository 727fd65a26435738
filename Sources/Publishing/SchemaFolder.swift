package import Diagnostics
import Glibc

/// A folder that schemas are written to; files of other names in it are left alone.
package struct SchemaFolder: Sendable {
  private let folder: String

  package init(_ folder: String) { self.folder = folder }

  /// Writes the files, each whole; the folder and those above it are made.
  ///
  /// - Throws: `PathError` where something else is in the way, `MachineError` when the machine fails.
  package func write(_ files: [SourceFile]) throws {
    guard !folder.isEmpty else { throw PathError("the output path is empty") }
    var above = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      above += "/\(part)"
      guard mkdir(above, 0o777) != 0 else { continue }
      let code = errno
      var status = stat()
      // A folder that is there may stand where none can be made.
      if stat(above, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else { throw PathError("\(above) is a file, not a folder") }
      } else {
        throw MachineError("create", above, code)
      }
    }
    for file in files { try write(file) }
  }

  private func write(_ file: SourceFile) throws {
    let path = "\(folder)/\(file.path)"
    let aside = "\(folder)/.\(file.path).handbook-new"
    unlink(aside)
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw MachineError("create", path) }
    var code: Int32 = 0
    do throws(ErrorNumber) { try writeBytes(file.bytes, to: descriptor) } catch { code = error.code }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(aside, path) != 0 { code = errno }
    guard code != 0 else { return }
    unlink(aside)
    throw MachineError("write", path, code)
  }
}
