import Glibc
import Hashing

/// Which files of an output folder are ours, as its marker file says.
///
/// The marker lies in the folder and is swapped in with it, so the two never disagree. It is the site's manifest too:
/// `sha256sum --check` reads its lines, and passes over those that begin with `#`.
struct OwnFiles: Sendable {
  static let name = ".handbook-files"
  private static let version = "# handbook files 2"
  private static let heading =
    version + ": the files below are written, replaced and deleted by handbook; all others are left alone."
  /// As handbook 0.1 wrote it: the paths and no hashes.
  private static let oldVersion = "handbook files 1"
  private static let rulesLine = "# compressed: "

  /// The listed paths and the marker's own.
  let paths: Set<RelativePath>
  /// What the files were when they were written; anybody may have changed them since.
  let digests: [RelativePath: SHA256.Digest]
  /// The `Encoding.rules` that the texts were compressed by; nil when they were not.
  let rules: String?

  /// Nothing is ours yet.
  init() { (paths, digests, rules) = ([], [:], nil) }

  /// Reads the marker of an open folder.
  ///
  /// - Throws: `PathError` when the folder has files but no marker, or a marker of a later program.
  init(in folder: Int32, called name: String) throws {
    let descriptor = openat(folder, Self.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw MachineError("read", "\(name)/\(Self.name)") }
      try Self.refuseForeign(folder, name)
      self.init()
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
    guard let own = OwnFiles(marker: bytes) else {
      throw PathError("\(name)/\(Self.name) is damaged or by another version of handbook: name a new folder")
    }
    self = own
  }

  /// Nil when it is no marker that is known.
  private init?(marker bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first else { return nil }
    var (paths, digests): (Set<RelativePath>, [RelativePath: SHA256.Digest]) = (
      [RelativePath(Self.name)], [:]
    )
    var rules: String?
    if first.starts(with: (Self.oldVersion + ":").utf8) {
      paths.formUnion(lines.dropFirst().map { RelativePath($0) })
    } else {
      guard first.starts(with: (Self.version + ":").utf8) else { return nil }
      for line in lines.dropFirst() {
        if line.starts(with: Self.rulesLine.utf8) {
          rules = String(decoding: line.dropFirst(Self.rulesLine.utf8.count), as: UTF8.self)
          continue
        }
        // 64 digits and two spaces stand before the path.
        guard line.count > 66, let digest = SHA256.Digest(hex: line.prefix(64)) else { return nil }
        let path = RelativePath(line.dropFirst(66))
        paths.insert(path)
        digests[path] = digest
      }
    }
    (self.paths, self.digests, self.rules) = (paths, digests, rules)
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

  /// The bytes of the marker for a site.
  static func marker(_ manifest: Manifest, rules: String?) -> [UInt8] {
    let heads = [heading] + (rules.map { [rulesLine + $0] } ?? [])
    return Array((heads.map { $0 + "\n" }.joined() + manifest.sums).utf8)
  }
}
