import Archives
import Bundles
package import Diagnostics
import Glibc
import Parallelism
package import Verification

/// A copy of a site as it lies on the disk: a folder, an archive of one, or a single page.
///
/// Of a folder nothing is read before it is asked for; an archive is unpacked into memory.
package struct CopyOnDisk: Sendable {
  /// In no particular order.
  package let files: [VerifiedFile]
  /// Whether it is one page rather than a folder.
  package let isSingleFile: Bool
  /// What keeps it from being read at all.
  private let damage: [Diagnostic]
  /// As it was named.
  private let path: String

  /// - Throws: `PathError` when there is nothing at the path, or nothing that could be a copy; `MachineError` when a
  ///   folder in it cannot be listed.
  package init(at path: String) throws {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    let root = OpenFile(descriptor: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MachineError("read", path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      files = try Self.list(root, called: path)
      (isSingleFile, damage) = (false, [])
    case S_IFREG where root.beginsLikeArchive:
      isSingleFile = false
      let bytes = try LocalFile.bytes(at: path)
      do throws(ArchiveError) {
        (files, damage) = (try ZipReader(bytes).verifiedFiles, [])
      } catch {
        let archive = SourceFile(path: "", bytes: [])
        files = []
        damage = [Diagnostic(.unreadableFile, "The archive cannot be unpacked: \(error)", in: archive)]
      }
    case S_IFREG:
      let name = path.split(separator: "/").last.map(String.init) ?? path
      files = try Self.files(of: root, called: name, size: Int(status.st_size), path)
      (isSingleFile, damage) = (true, [])
    default: throw PathError("\(path) is neither a file nor a folder")
    }
  }

  /// What is wrong with it, with paths as the user would write them.
  package func diagnostics(_ verification: Verification) -> [Diagnostic] {
    (damage.isEmpty ? verification.diagnostics : damage).map(located)
  }

  /// A finding with its path as the user would write it; one about the copy as a whole has the copy's.
  package func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard isSingleFile || diagnostic.file.path.isEmpty else { return diagnostic.under(path) }
    return Diagnostic(
      diagnostic.kind, diagnostic.message, in: SourceFile(path: path, bytes: diagnostic.file.bytes),
      at: diagnostic.range, suggestion: diagnostic.suggestion)
  }

  /// What a file that was named holds: a page is a whole copy.
  private static func files(
    of file: OpenFile, called name: String, size: Int, _ path: String
  ) throws -> [VerifiedFile] {
    guard FileType(path: name) == .page else {
      throw PathError("\(path) is neither a folder, nor a ZIP archive, nor a page that ends in .html")
    }
    return [VerifiedFile(path: name, size: size) { file.bytes(size: size) }]
  }

  private static func failure(_ path: String, _ code: Int32) -> any Error {
    switch code {
    case ENOENT, ENOTDIR: PathError("there is nothing at \(path)")
    case EACCES, ELOOP, ENAMETOOLONG: PathError("cannot read \(path): \(systemMessage(code))")
    default: MachineError("read", path, code)
    }
  }

  // MARK: Folders

  private static func list(_ root: OpenFile, called name: String) throws -> [VerifiedFile] {
    var level: [[String]] = [[]]
    var files: [VerifiedFile] = []
    while !level.isEmpty {
      let listings = level.parallelMap { parts in Result { try list(parts, below: root, name) } }
      level = []
      for listing in listings {
        let (found, folders) = try listing.get()
        files += found
        level += folders
      }
    }
    return files
  }

  private static func list(
    _ parts: [String], below root: OpenFile, _ name: String
  ) throws -> (files: [VerifiedFile], folders: [[String]]) {
    do throws(ErrorNumber) {
      let folder = try openFolder(parts, below: root.descriptor)
      // Taken over and closed by `folderEntries`; this one is for the sizes.
      let sizes = OpenFile(descriptor: dup(folder))
      let entries = try folderEntries(folder)
      let named = entries.map { entry in
        (entry, String(decoding: entry.name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
      }
      let prefix = parts.map { $0 + "/" }.joined()
      let files = named.filter { $0.0.kind != .folder }.map { entry, name in
        file(entry, parts + [name], path: prefix + name, in: sizes, root)
      }
      return (files, named.filter { $0.0.kind == .folder }.map { parts + [$0.1] })
    } catch {
      throw MachineError("read the folder", ([name] + parts).joined(separator: "/"), error.code)
    }
  }

  private static func file(
    _ entry: FolderEntry, _ parts: [String], path: String, in folder: OpenFile, _ root: OpenFile
  ) -> VerifiedFile {
    switch entry.kind {
    case .link: return VerifiedFile(path: path, kind: .symbolicLink, size: 0) { nil }
    case .file, .folder, .other: break
    }
    var status = stat()
    guard fstatat(folder.descriptor, entry.name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return VerifiedFile(path: path, kind: .special, size: 0) { nil } }
    let size = Int(status.st_size)
    return VerifiedFile(path: path, size: size) { root.file(parts)?.bytes(size: size) }
  }
}

/// A file or folder, open for as long as somebody may ask for it.
private final class OpenFile: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// A file below this folder; no link is followed on the way to it.
  func file(_ parts: [String]) -> OpenFile? {
    guard let name = parts.last, let folder = try? openFolder(Array(parts.dropLast()), below: descriptor)
    else {
      return nil
    }
    defer { close(folder) }
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    return file < 0 ? nil : OpenFile(descriptor: file)
  }

  /// Its bytes from the first on; nil when they cannot be read.
  func bytes(size: Int) -> [UInt8]? {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
    return try? readBytes(descriptor, size: size)
  }

  /// Whether it is a ZIP archive, going by its first bytes.
  var beginsLikeArchive: Bool {
    (bytes(size: 4) ?? []).starts(with: [0x50, 0x4B, 0x03, 0x04])
  }
}
