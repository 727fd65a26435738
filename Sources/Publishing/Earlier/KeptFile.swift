import ContentModel
import Glibc

/// The file with the words that a translation was made from, below the hidden folder of the content.
///
/// No link is followed on the way to it, so that nothing outside the content is read or written.
struct KeptFile {
  let content: String
  /// Below the content, with `/` between its parts.
  let path: String

  private var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
  private var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// What is kept; nothing for a file that is not there or cannot be used.
  func read() -> KeptSections { bytes().map { KeptSections(reading: $0) } ?? KeptSections() }

  private func bytes() -> [UInt8]? {
    guard let folder = try? open(creating: false) else { return nil }
    defer { close(folder) }
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let bytes = try? readBytes(descriptor, size: min(Int(status.st_size), 2 * FileLimits.text)),
      TextScan(bytes).firstInvalid == nil
    else { return nil }
    return bytes
  }

  /// Writes what is to be kept, unless the file says it already; nothing to keep takes the file away.
  ///
  /// - Returns: whether anything was written.
  /// - Throws: `MachineError`; the file is then as it was.
  func write(_ sections: KeptSections) throws -> Bool {
    let old = bytes()
    if sections.sections.isEmpty {
      if old != nil { try remove() }
      return old != nil
    }
    let new = sections.bytes
    if new == old { return false }
    let folder: Int32
    do throws(ErrorNumber) { folder = try open(creating: true) } catch {
      throw MachineError("create the folder of", "\(content)/\(path)", error.code)
    }
    defer { close(folder) }
    try replace(new, in: folder)
    return true
  }

  private func replace(_ bytes: [UInt8], in folder: Int32) throws {
    let aside = ".\(name).handbook-new"
    unlinkat(folder, aside, 0)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(folder, aside, flags, 0o666)
    guard descriptor >= 0 else { throw MachineError("create", "\(content)/\(path)") }
    var code: Int32 = 0
    do throws(ErrorNumber) { try writeBytes(bytes, to: descriptor) } catch { code = error.code }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, renameat(folder, aside, folder, name) != 0 { code = errno }
    guard code != 0 else { return }
    unlinkat(folder, aside, 0)
    throw MachineError("write", "\(content)/\(path)", code)
  }

  private func remove() throws {
    guard let folder = try? open(creating: false) else { return }
    defer { close(folder) }
    guard unlinkat(folder, name, 0) == 0 || errno == ENOENT else {
      throw MachineError("remove", "\(content)/\(path)")
    }
  }

  /// Opens the folder that the file stands in, name by name.
  private func open(creating isCreating: Bool) throws(ErrorNumber) -> Int32 {
    // What the user names may itself be a link, as everywhere.
    var folder = Glibc.open(content, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in folders where folder >= 0 {
      if isCreating, mkdirat(folder, part, 0o777) != 0, errno != EEXIST {
        let code = errno
        close(folder)
        throw ErrorNumber(code: code)
      }
      let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let code = errno
      close(folder)
      errno = code
      folder = next
    }
    guard folder >= 0 else { throw ErrorNumber(code: errno) }
    return folder
  }
}
