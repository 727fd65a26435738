/// Reads ZIP archives that anybody may have made.
///
/// Paths are told as they are, whatever they say: what to do about `../`, backslashes or two equal ones is for the
/// caller to decide. Nothing is unpacked before it is asked for, and never more than `Limits` allow.
package struct ZipReader: Sendable {
  /// What an archive may have at most. Real handbooks stay far below.
  package enum Limits {
    /// Entries, folders included: as many as an archive without the extension Zip64 can have.
    package static let entries = 65_535
    /// Bytes of all files unpacked.
    package static let totalSize = 2 << 30
    /// How many times larger than in the archive a file may be; text of real pages shrinks to a tenth or so.
    package static let ratio = 200
    /// Below this size no ratio counts: an empty table of a few kilobytes is harmless.
    package static let harmlessSize = 1 << 20
  }

  /// A file or folder in the archive.
  package struct Entry: Sendable, Equatable {
    /// As the archive has it; in UTF-8, or code page 437 where it is no UTF-8.
    package let path: String
    /// Bytes unpacked, by the archive's own account.
    package let size: Int
    package let isFolder: Bool
    /// Whether it is a symbolic link; its bytes are the target.
    package let isLink: Bool
    package let isEncrypted: Bool
    /// Bytes in the archive.
    let packedSize: Int
    /// Its place, since a path may be there twice.
    let index: Int
  }

  /// In the order of the archive's own list.
  package let entries: [Entry]
  private let archive: OpenArchive

  /// Reads the list of an archive's files.
  ///
  /// - Throws: `notAnArchive`, `tooManyEntries`, `tooLarge` or `bomb`.
  package init(_ bytes: [UInt8]) throws(ArchiveError) {
    // libzip takes no bytes at all for an empty archive, which has 22.
    guard bytes.count >= 22 else { throw .notAnArchive("it has \(bytes.count) bytes") }
    archive = try OpenArchive(bytes)
    entries = try archive.entries()
    try Self.refuseBombs(entries, in: bytes.count)
  }

  /// The bytes of a file, unpacked and checked against the archive's sum.
  ///
  /// - Throws: `encrypted` or `damaged`.
  package func bytes(of entry: Entry) throws(ArchiveError) -> [UInt8] {
    if entry.isEncrypted { throw .encrypted(entry.path) }
    return try archive.bytes(of: entry)
  }

  private static func refuseBombs(_ entries: [Entry], in size: Int) throws(ArchiveError) {
    var (total, packed) = (0, 0)
    for entry in entries {
      total += entry.size
      packed += entry.packedSize
      if total > Limits.totalSize { throw .tooLarge(limit: Limits.totalSize) }
      let isFolded = entry.size > Limits.harmlessSize && entry.size / Limits.ratio > entry.packedSize
      // Files that add up to more than the archive share their bytes.
      if isFolded || packed > size { throw .bomb(entry.path) }
    }
  }
}
