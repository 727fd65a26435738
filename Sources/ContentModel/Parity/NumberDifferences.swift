package import Languages

/// The numbers of a section that stand in one language and not in the other.
package struct NumberDifferences: Sendable, Equatable {
  /// Bytes in the file of the source.
  package let source: [Range<Int>]
  /// Bytes in the file of the translation.
  package let translation: [Range<Int>]
}

extension Handbook {
  /// Where two texts of an entry differ in their numbers, by the key of the section, as `ParityRule` tells it.
  ///
  /// - Parameter languages: every language of the handbook, by code; without those of the texts nothing is compared.
  package func numberDifferences(
    of entry: Int, from source: String, to translation: String, languages: [String: Language]
  ) -> [String: NumberDifferences] {
    guard let one = entries[entry].text(in: source), let other = entries[entry].text(in: translation),
      let reading = languages[source].map({ NumberReading($0, languages: languages.values) }),
      let otherReading = languages[translation].map({ NumberReading($0, languages: languages.values) })
    else { return [:] }
    let counterparts = Dictionary(
      NumberedSection.sections(of: other, otherReading).map { ($0.section.name, $0) },
      uniquingKeysWith: { first, _ in first })
    var differences: [String: NumberDifferences] = [:]
    for section in NumberedSection.sections(of: one, reading) {
      guard let counterpart = counterparts[section.section.name] else { continue }
      let comparison = NumberComparison(section, reading, counterpart, otherReading)
      guard !comparison.isEmpty else { continue }
      differences[section.section.name.key] = NumberDifferences(
        source: comparison.one.map(\.range), translation: comparison.other.map(\.range))
    }
    return differences
  }
}
