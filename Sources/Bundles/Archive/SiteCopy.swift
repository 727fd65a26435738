import Archives
import ContentModel
import Diagnostics
import Fields
import Hashing
import Parallelism
import SiteRendering

/// The files of a copy of the site as they stand in their folder, checksums included.
package struct SiteCopy: Sendable {
  /// Name of the folder: the same for every edition, so that one can be put over another.
  let folder: String
  /// Paths below the folder, sorted; the manifest is one of them.
  let files: [(path: String, bytes: [UInt8])]
}

extension Bundler {
  /// The site as a folder that is read from a disk.
  package var siteCopy: SiteCopy {
    let site = Site(rendering: handbook, theme: theme, for: .copy(copy))
    var files = site.files.parallelMap { (path: $0.path, bytes: $0.contents()) }
    files.append((SiteCopy.readMe, CopyTexts(handbook, theme).readMe))
    return SiteCopy(handbook.configuration.bundles.name, files)
  }
}

extension SiteCopy {
  static let readMe = "readme.txt"

  /// - Parameter files: all but the manifest.
  init(_ folder: String, _ files: [(path: String, bytes: [UInt8])]) {
    let sums = Checksums(of: files)
    self.folder = folder
    self.files = (files + [(CopyManifest.name, sums.bytes)]).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// - Throws: `ArchiveError`.
  func archive(dated date: CalendarDate) throws(ArchiveError) -> [UInt8] {
    try ZipArchive.bytes(
      of: files.map { ArchivedFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }, dated: ArchiveDate(date))
  }
}

extension ArchiveDate {
  /// The day, or the nearest one that an archive can say.
  init(_ date: CalendarDate) {
    let year = min(max(date.year, 1980), 2107)
    // A day that there is in one of those years is a day of the format.
    self = ArchiveDate(year: year, month: date.month, day: date.year == year ? date.day : 1)!
  }
}

/// Checksums of files, in the form that `sha256sum --check` reads.
package struct Checksums: Sendable {
  /// By path.
  private(set) var sums: [String: String] = [:]

  package init(of files: [(path: String, bytes: [UInt8])]) {
    let sums = files.parallelMap { ($0.path, SHA256.digest(of: $0.bytes).hex) }
    self.sums = Dictionary(sums, uniquingKeysWith: { first, _ in first })
  }

  /// Reads what `bytes` wrote; nil for anything else.
  init?(reading bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      guard line.count > 66, text.dropFirst(64).hasPrefix("  "),
        text.prefix(64).allSatisfy({ $0.isHexDigit && !$0.isUppercase })
      else { return nil }
      sums[String(text.dropFirst(66))] = String(text.prefix(64))
    }
  }

  /// A line for each file, sorted by path: the sum, two spaces, the path.
  package var bytes: [UInt8] {
    let paths = sums.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Array(paths.map { "\(sums[$0] ?? "")  \($0)\n" }.joined().utf8)
  }
}
