package import Archives
import Fields
import SiteRendering

/// What turns the folder of an older copy into that of a newer one.
package struct SiteUpdate: Sendable {
  private static let removedName = "update-removed.txt"
  private static let readMe = "update-readme.txt"

  private let folder: String
  /// Files that are new or other than they were.
  let files: [(path: String, bytes: [UInt8])]
  /// Paths of the old copy that the new one does not have.
  package let removed: [String]

  /// Why there is no update from an archive.
  package enum Failure: Error, CustomStringConvertible {
    case unreadable(ArchiveError)
    /// It holds no folder of that name with a manifest.
    case otherCopy(folder: String)
    /// The file is not as the archive's own manifest says.
    case damaged(path: String)

    package var description: String {
      switch self {
      case .unreadable(let error): error.description
      case .otherCopy(let folder):
        "it holds no folder '\(folder)' with a \(CopyManifest.name): an update needs an archive that 'handbook bundle' made of this handbook"
      case .damaged(let path):
        "its file '\(path)' is not as its own \(CopyManifest.name) says: take an intact archive"
      }
    }
  }

  /// - Parameter archive: the bytes of the older ZIP.
  package init(to copy: SiteCopy, since archive: [UInt8]) throws(Failure) {
    folder = copy.folder
    let old = try Self.files(of: folder, in: archive)
    let now = Dictionary(uniqueKeysWithValues: copy.files.map { ($0.path, $0.bytes) })
    removed = old.keys.filter { now[$0] == nil }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    files = copy.files.filter { old[$0.path] != $0.bytes }
  }

  /// An archive to unpack over the older folder; what is to be removed then, and how, stands beside the folder.
  func archive(_ texts: CopyTexts, dated date: CalendarDate) throws(ArchiveError) -> [UInt8] {
    let hasRemoved = !removed.isEmpty
    var packed = files.map { ArchivedFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }
    packed.append(
      ArchivedFile(path: Self.readMe, bytes: texts.update(removed: hasRemoved ? Self.removedName : nil)))
    if hasRemoved {
      let list = removed.map { "\(folder)/\($0)\n" }.joined()
      packed.append(ArchivedFile(path: Self.removedName, bytes: Array(list.utf8)))
    }
    return try ZipArchive.bytes(of: packed, dated: ArchiveDate(date))
  }

  /// The files of an older copy, each as its manifest says.
  private static func files(of folder: String, in archive: [UInt8]) throws(Failure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    do throws(ArchiveError) {
      let reader = try ZipReader(archive)
      for entry in reader.entries where !entry.isFolder && entry.path.hasPrefix(folder + "/") {
        files[String(entry.path.dropFirst(folder.utf8.count + 1))] = try reader.bytes(of: entry)
      }
    } catch { throw .unreadable(error) }
    guard let manifest = files[CopyManifest.name], let expected = Checksums(reading: manifest) else {
      throw .otherCopy(folder: folder)
    }
    let actual = Checksums(of: files.filter { $0.key != CopyManifest.name }.map { ($0.key, $0.value) })
    let paths = Set(expected.sums.keys).union(actual.sums.keys).sorted()
    if let wrong = paths.first(where: { expected.sums[$0] != actual.sums[$0] }) {
      throw .damaged(path: wrong)
    }
    return files
  }
}
