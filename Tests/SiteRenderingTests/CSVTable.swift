import Foundation

/// A comma-separated file, read strictly as RFC 4180 has it.
struct CSVTable {
  let header: [String]
  let rows: [[String: String]]

  /// Nil for what breaks the format: a bare line feed, a quote within a bare cell, rows of other lengths.
  init?(_ text: String) {
    guard let records = Self.records(Array(text.utf8)), let header = records.first,
      Set(header).count == header.count, records.allSatisfy({ $0.count == header.count })
    else { return nil }
    self.header = header
    rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  subscript(row: Int, column: String) -> String? { rows.indices.contains(row) ? rows[row][column] : nil }

  /// The row in which a column has a value.
  func row(_ column: String, _ value: String) -> [String: String]? { rows.first { $0[column] == value } }

  private static func records(_ bytes: [UInt8]) -> [[String]]? {
    let (quote, comma, cr, lf) = (UInt8(0x22), UInt8(0x2C), UInt8(0x0D), UInt8(0x0A))
    var (records, record, cell) = ([[String]](), [String](), [UInt8]())
    var index = 0
    while index < bytes.count {
      if bytes[index] == quote {
        guard cell.isEmpty else { return nil }
        index += 1
        while index < bytes.count {
          if bytes[index] != quote {
            cell.append(bytes[index])
          } else if index + 1 < bytes.count, bytes[index + 1] == quote {
            cell.append(quote)
            index += 1
          } else {
            break
          }
          index += 1
        }
        guard index + 1 < bytes.count else { return nil }
        index += 1
      } else {
        while index < bytes.count, ![quote, comma, cr, lf].contains(bytes[index]) {
          cell.append(bytes[index])
          index += 1
        }
      }
      guard index < bytes.count else { return nil }
      record.append(String(decoding: cell, as: UTF8.self))
      cell = []
      if bytes[index] == comma {
        index += 1
        continue
      }
      guard bytes[index] == cr, index + 1 < bytes.count, bytes[index + 1] == lf else { return nil }
      records.append(record)
      record = []
      index += 2
    }
    return record.isEmpty ? records : nil
  }
}
