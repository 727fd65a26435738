import Glibc

/// Which files of an output folder are ours, as its marker file says.
///
/// The marker lies in the folder and is swapped in with it, so the two never disagree.
struct OwnFiles: Sendable {
  static let name = ".handbook-files"
  private static let version = "handbook files 1"
  private static let heading =
    version + ": the files below are written, replaced and deleted by handbook; all others are left alone."

  /// The listed paths and the marker's own.
  let paths: Set<RelativePath>

  /// Nothing is ours yet.
  init() { paths = [] }

  /// Reads the marker of an open folder.
  ///
  /// - Throws: `PathError` when the folder has files but no marker, or a marker of a later program.
  init(in folder: Int32, called name: String) throws {
    let descriptor = openat(folder, Self.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw MachineError("read", "\(name)/\(Self.name)") }
      try Self.refuseForeign(folder, name)
      paths = []
      return
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw PathError("\(name)/\(Self.name) is not a file")
    }
    var bytes: [UInt8] = []
    do throws(ErrorNumber) {
      bytes = try readBytes(descriptor, size: Int(status.st_size))
    } catch {
      throw MachineError("read", "\(name)/\(Self.name)", error.code)
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.starts(with: (Self.version + ":").utf8) else {
      throw PathError("\(name)/\(Self.name) is damaged or by another version of handbook: name a new folder")
    }
    paths = Set(lines.dropFirst().map { RelativePath($0) } + [RelativePath(Self.name)])
  }

  private static func refuseForeign(_ folder: Int32, _ name: String) throws {
    do throws(ErrorNumber) {
      if try folderEntries(openFolder([], below: folder)).isEmpty { return }
    } catch {
      throw MachineError("read the folder", name, error.code)
    }
    throw PathError(
      "the folder \(name) was not written by handbook: name a new or empty one; nothing was touched")
  }

  /// The bytes of the marker for a list of paths.
  static func marker(_ paths: [RelativePath]) -> [UInt8] {
    Array(([heading] + paths.sorted().map(\.description)).joined(separator: "\n").utf8) + [10]
  }
}
