/// A file that goes into an archive.
package struct ArchivedFile: Sendable {
  /// Path in the archive: printable ASCII, with slashes between its parts.
  package let path: String
  package let bytes: [UInt8]
  /// Whether it is put in as it is. An EPUB's `mimetype` has to be, and what is compressed already may.
  package let isStored: Bool

  package init(path: String, bytes: [UInt8], isStored: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isStored = isStored
  }

  /// Whether every program unpacks the path to the same place, and that inside the folder it unpacks to.
  var hasPortablePath: Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.utf8.count <= Int(UInt16.max)
      && parts.allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
          && part.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") }
      }
  }
}

/// The day that every file of an archive bears; its time is midnight.
///
/// An archive knows no time zone, and neither does a day.
package struct ArchiveDate: Sendable, Equatable {
  /// A day as the format has it (APPNOTE 4.4.6).
  let bits: UInt16

  /// Nil outside of 1980 to 2107, all that the format can say.
  package init?(year: Int, month: Int, day: Int) {
    guard (1980...2107).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    bits = UInt16((year - 1980) << 9 | month << 5 | day)
  }
}
