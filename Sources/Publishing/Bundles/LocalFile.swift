import Glibc

/// A file that the user named.
package enum LocalFile {
  /// Larger files are no archive of a handbook.
  static let most = 2 << 30

  /// - Throws: `PathError` when there is no such file, `MachineError` when it cannot be read.
  package static func bytes(at path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? PathError("there is no file \(path)") : MachineError("read", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw PathError("\(path) is no file")
    }
    guard status.st_size <= most else { throw PathError("\(path) is larger than 2 GiB") }
    do throws(ErrorNumber) { return try readBytes(descriptor, size: Int(status.st_size)) } catch {
      throw MachineError("read", path, error.code)
    }
  }
}
