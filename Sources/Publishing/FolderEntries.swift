import Glibc

/// One name in a folder.
struct FolderEntry: Sendable {
  /// What a name stands for; links are never followed.
  enum Kind: Sendable { case file, folder, link, other }

  /// The name with its closing NUL.
  let name: [CChar]
  let kind: Kind
}

/// What stands in an open folder, without `.` and `..`, in the file system's own order.
///
/// Takes over the descriptor. Throws the error number.
func folderEntries(_ descriptor: Int32) throws(ErrorNumber) -> [FolderEntry] {
  guard let stream = fdopendir(descriptor) else {
    let code = errno
    close(descriptor)
    throw ErrorNumber(code: code)
  }
  defer { closedir(stream) }
  var entries: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw ErrorNumber(code: errno) }
      return entries
    }
    let name = nameBytes(entry)
    if name == [46, 0] || name == [46, 46, 0] { continue }
    entries.append(FolderEntry(name: name, kind: kind(of: entry, name, in: descriptor)))
  }
}

/// The number a failed system call left behind.
struct ErrorNumber: Error {
  let code: Int32
}

private func nameBytes(_ entry: UnsafeMutablePointer<dirent>) -> [CChar] {
  guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [0] }
  let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
  return Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
}

private func kind(
  of entry: UnsafeMutablePointer<dirent>, _ name: [CChar], in folder: Int32
) -> FolderEntry.Kind {
  switch Int(entry.pointee.d_type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK): return .link
  case Int(DT_UNKNOWN):
    // Some file systems don't say; then the file is asked itself.
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    return kind(ofMode: status.st_mode)
  default: return .other
  }
}

private func kind(ofMode mode: mode_t) -> FolderEntry.Kind {
  switch mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .link
  default: .other
  }
}

extension ContentReader {
  /// The names in a folder; none when it cannot be read. The folder itself may be a link.
  package static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, let entries = try? folderEntries(descriptor) else { return [] }
    return entries.map { entry in
      (
        String(decoding: entry.name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self),
        entry.kind == .folder
      )
    }
  }
}
