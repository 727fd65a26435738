package import Fields

/// Something that happened, with its year and where that is said.
package struct Event: Sendable {
  /// A year, or a text that holds one: `1975–1977`.
  package let year: Located<String>
  package let label: LocalizedText
  package let sources: [Located<String>]
}

extension Event {
  init?(decoding fields: inout Fields) {
    let year = fields.years("year", required: true)
    let label = fields.localized("label", required: true)
    sources = fields.sources(required: true)
    guard let year, let label else { return nil }
    self.year = year
    self.label = label
  }

  /// The first run of four digits, for sorting; nil without one.
  package var firstYear: Int? { Self.firstYear(in: year.value) }

  /// The first run of exactly four digits of a text.
  package static func firstYear(in text: String) -> Int? {
    text.utf8.split { !(48...57).contains($0) }.first { $0.count == 4 }.flatMap {
      Int(String(Substring($0)))
    }
  }
}
