import ContentModel
import Synchronization

/// One of the handbook's data files, which its data page describes.
///
/// A class, because the pages of all languages ask for the size of the one file.
final class DataFile: Sendable {
  /// Inside the folder of data files.
  let name: String
  /// The interface text that says what a row, or the file, is; with what fills its placeholders.
  let subject: (string: String, kind: EntryKind?)
  let columns: [Column]
  private let make: @Sendable () -> [UInt8]
  private let size = Mutex<Int?>(nil)

  /// A column as the data page shows it.
  struct Column: Sendable {
    /// One, or one a language.
    let names: [String]
    let type: DataType
    let meaning: DataMeaning
  }

  init(
    _ name: String, _ subject: String, kind: EntryKind? = nil, columns: [Column] = [],
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.subject = (subject, kind)
    self.columns = columns
    make = bytes
  }

  /// A table: a row of names, then one line for each row.
  ///
  /// - Parameter rows: called when the file is made.
  convenience init<Row>(
    _ name: String, _ subject: String, kind: EntryKind? = nil, languages: [String],
    columns: [DataColumn<Row>], rows: @escaping @Sendable () -> [Row]
  ) {
    let described = columns.map {
      Column(names: $0.names(languages), type: $0.type, meaning: $0.meaning)
    }
    self.init(name, subject, kind: kind, columns: described) {
      var line = CSVLine()
      for name in described.flatMap(\.names) { line.append(.text(name)) }
      line.end()
      for row in rows() {
        for column in columns { column.append(row, languages, to: &line) }
        line.end()
      }
      return line.bytes
    }
  }

  /// Path from the top of the site.
  var path: String { "data/\(name)" }

  /// Makes the file.
  func contents() -> [UInt8] {
    let bytes = make()
    size.withLock { $0 = bytes.count }
    return bytes
  }

  /// In bytes; the file is made for it once at most, and not kept.
  var byteCount: Int {
    size.withLock { size in
      if let size { return size }
      let count = make().count
      size = count
      return count
    }
  }
}
