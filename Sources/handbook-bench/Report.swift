import Foundation

/// The table that `handbook-bench run` prints.
struct Report {
  /// One handbook.
  struct Row {
    let name: String
    let pages: Int
    let measurement: Measurement
  }

  let rows: [Row]

  /// One line a handbook; then, under each verb, wall and processor seconds.
  var text: String {
    let verbs = rows.first?.measurement.verbs.map(\.name) ?? []
    let heading =
      ["handbook", "pages", "wall s", "cpu s", "peak MB", "pages/s"] + verbs.map { $0 + " wall/cpu" }
    return Self.aligned([heading] + rows.map { cells($0, verbs) })
  }

  private func cells(_ row: Row, _ verbs: [String]) -> [String] {
    let measured = row.measurement
    let cells = [
      row.name, "\(row.pages)", Self.decimals(measured.wall, 3), Self.decimals(measured.processor, 3),
      Self.decimals(Double(measured.peak) / 1_048_576, 1),
      Self.decimals(Double(row.pages) / measured.wall, 0),
    ]
    return cells
      + verbs.map { name in
        guard let verb = measured.verbs.first(where: { $0.name == name }) else { return "-" }
        return "\(Self.decimals(verb.wall, 3))/\(Self.decimals(verb.processor, 3))"
      }
  }

  private static func decimals(_ number: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", number)
  }

  /// The first column to the left, numbers to the right.
  private static func aligned(_ table: [[String]]) -> String {
    let widths = (table.first ?? []).indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in
      row.indices.map { column in
        let blank = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + blank : blank + row[column]
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
