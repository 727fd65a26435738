import Bundles
import Glibc

/// The folder that bundles are written to: each by itself, so that those of other formats and editions stay.
struct BundleFolder {
  let path: String

  /// - Throws: `MachineError`; what was at the bundle's place is then still there.
  func write(_ bundle: Bundle) throws { try write(bundle.bytes, at: bundle.path) }

  func write(_ bytes: [UInt8], at relativePath: String) throws {
    let target = "\(path)/\(relativePath)"
    let slash = target.lastIndex(of: "/") ?? target.startIndex
    try makeFolders(String(target[..<slash]))
    let aside = "\(target[...slash]).\(target[target.index(after: slash)...]).handbook-new"
    unlink(aside)
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw MachineError("create", target) }
    var code: Int32 = 0
    do throws(ErrorNumber) { try writeBytes(bytes, to: descriptor) } catch { code = error.code }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(aside, target) != 0 { code = errno }
    guard code != 0 else { return }
    unlink(aside)
    throw MachineError("write", target, code)
  }

  private func makeFolders(_ folder: String) throws {
    if mkdir(folder, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else {
      throw MachineError("create", folder)
    }
    try makeFolders(String(folder[..<slash]))
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw MachineError("create", folder) }
  }
}
