import Diagnostics
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
    let year = fields.years("year", required: true, holdsYear: true)
    let label = fields.localized("label", required: true)
    sources = fields.sources(required: true)
    guard let year, let label else { return nil }
    // Without a year it would be on no timeline, and nobody would see that it is missing.
    if Self.firstYear(in: year.value) == nil {
      fields.decoder.report(
        .invalidYear, "'\(year.value)' holds no year", at: year.range,
        suggestion: "write four digits; with words around them as a text: \"c. 1975\"")
    }
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
