import Diagnostics
import Glibc
import Parallelism

/// Lists a folder and all below it, level by level, every level on all cores.
struct FolderWalk {
  private(set) var batches: [FileBatch] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var unusable: Set<String> = []

  /// Goes through the open folder `root`, which stays open.
  mutating func list(below root: Int32) {
    var level: [[String]] = [[]]
    while !level.isEmpty {
      let listings = level.parallelMap { folder in FolderListing(of: folder, below: root) }
      level = []
      for listing in listings {
        level += listing.folders
        batches += FileBatch.batches(of: listing)
        for trouble in listing.troubles {
          diagnostics += trouble.diagnostics
          unusable.insert(trouble.path)
        }
      }
    }
  }
}

/// What one folder holds.
struct FolderListing: Sendable {
  /// Names of the folder and those it stands in, from the top.
  let parts: [String]
  private(set) var files: [String] = []
  private(set) var folders: [[String]] = []
  private(set) var troubles: [ReadFile] = []

  init(of parts: [String], below root: Int32) {
    self.parts = parts
    do throws(ErrorNumber) {
      let entries = try folderEntries(openFolder(parts, below: root))
      for entry in entries { add(entry) }
    } catch {
      let path = parts.isEmpty ? "." : parts.joined(separator: "/")
      troubles.append(.unreadable(path, "The folder", error.code))
    }
  }

  private mutating func add(_ entry: FolderEntry) {
    let bytes = entry.name.dropLast().map { UInt8(bitPattern: $0) }
    if ContentReader.passesOver(bytes) { return }
    let name = String(decoding: bytes, as: UTF8.self)
    let path = (parts + [name]).joined(separator: "/")
    let scan = TextScan(bytes)
    let isPrintable = scan.firstInvalid == nil && scan.firstControl == nil && scan.firstReturn == nil
    if !isPrintable || name.contains("\n") {
      troubles.append(
        ReadFile(
          path, .unreadableFile, "The name of the file is not printable UTF-8", suggestion: "rename it"))
      return
    }
    switch entry.kind {
    case .file: files.append(name)
    case .folder where parts.count < FileLimits.depth: folders.append(parts + [name])
    case .folder:
      troubles.append(
        ReadFile(
          path, .folderTooDeep, "The folder is nested more than \(FileLimits.depth) deep",
          suggestion: "move it further up"))
    case .link: troubles.append(.link(path))
    case .other: troubles.append(.notAFile(path))
    }
  }
}

extension ReadFile {
  static func link(_ path: String) -> ReadFile {
    ReadFile(
      path, .symbolicLink, "A symbolic link is not followed",
      suggestion: "put a copy of what it points to in its place")
  }

  static func notAFile(_ path: String) -> ReadFile {
    ReadFile(
      path, .unreadableFile, "This is a pipe, a socket or a device, not a file",
      suggestion: "take it out of the folder")
  }

  static func unreadable(_ path: String, _ what: Message, _ code: Int32) -> ReadFile {
    ReadFile(
      path, .unreadableFile, "\(what) cannot be read: \(Message(stringLiteral: systemMessage(code)))",
      suggestion: code == EACCES ? "give yourself permission with chmod" : nil)
  }
}

/// Opens a folder below `root` name by name, so that no link is followed anywhere on the way.
func openFolder(_ parts: [String], below root: Int32) throws(ErrorNumber) -> Int32 {
  let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  var folder = openat(root, ".", flags)
  for part in parts where folder >= 0 {
    let next = openat(folder, part, flags)
    let code = errno
    close(folder)
    errno = code
    folder = next
  }
  guard folder >= 0 else { throw ErrorNumber(code: errno) }
  return folder
}
