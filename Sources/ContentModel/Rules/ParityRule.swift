import Diagnostics
import Languages
import Markup

/// The languages of an entry say the same numbers and have the same links, section by section.
///
/// The first language that has a text is held against each other one. Without the files of the languages the
/// rule says nothing, since it could not read their numbers.
struct ParityRule: EntryRule {
  private let readings: [String: NumberReading]

  init(languages: [String: Language]) {
    readings = languages.mapValues { NumberReading($0, languages: languages.values) }
  }

  func check(_ index: Int, of handbook: Handbook) -> [Diagnostic] {
    let texts = handbook.entries[index].texts
    guard texts.count > 1 else { return [] }
    let sides = zip(texts, handbook.targets[index]).compactMap { text, targets in
      readings[text.language].map { Side(text, targets, owner: index, $0) }
    }
    guard let first = sides.first else { return [] }
    return sides.dropFirst().flatMap { compare(first, $0) }
  }

  /// One text of an entry, ready to be compared.
  private struct Side: Sendable {
    let text: EntryText
    let reading: NumberReading
    let sections: [NumberedSection]
    /// The links of each section; nil where one of them leads nowhere, which is reported by itself.
    private let links: [TextSection.Name: [LinkComparison.Item]?]

    init(_ text: EntryText, _ targets: [LinkTarget], owner: Int, _ reading: NumberReading) {
      self.text = text
      self.reading = reading
      sections = NumberedSection.sections(of: text, reading)
      let places = sections.map(\.section).filter { $0.name != .front }
      var links: [TextSection.Name: [LinkComparison.Item]?] = [:]
      for (link, target) in zip(text.document.links, targets) {
        guard let section = places.section(at: link.range.lowerBound) else { continue }
        if case .unresolved = target {
          links[section.name] = .some(nil)
        } else if let item = LinkComparison.Item(link, target, owner: owner, language: text.language) {
          var items = links[section.name] ?? []
          items?.append(item)
          links[section.name] = .some(items)
        }
      }
      self.links = links
    }

    func links(of section: TextSection) -> [LinkComparison.Item]? { links[section.name] ?? [] }

    /// `en.md`.
    var fileName: String { String(text.file.path.split(separator: "/").last ?? "") }
  }

  private func compare(_ one: Side, _ other: Side) -> [Diagnostic] {
    let counterparts = Dictionary(
      other.sections.map { ($0.section.name, $0) }, uniquingKeysWith: { first, _ in first })
    return one.sections.flatMap { section -> [Diagnostic] in
      guard let counterpart = counterparts[section.section.name] else { return [] }
      return numbers(one, section, other, counterpart)
        + links(one, section.section, other, counterpart.section)
    }
  }

  private func numbers(_ one: Side, _ section: NumberedSection, _ other: Side, _ counterpart: NumberedSection)
    -> [Diagnostic]
  {
    let comparison = NumberComparison(section, one.reading, counterpart, other.reading)
    return Difference(
      kind: .numberDiffers, noun: "number",
      one: Difference.End(one.text, one.fileName, section.section, comparison.one.map(\.range)),
      other: Difference.End(other.text, other.fileName, counterpart.section, comparison.other.map(\.range))
    ).diagnostics
  }

  private func links(_ one: Side, _ section: TextSection, _ other: Side, _ counterpart: TextSection)
    -> [Diagnostic]
  {
    guard let ones = one.links(of: section), let others = other.links(of: counterpart) else { return [] }
    let comparison = LinkComparison(ones, others)
    return Difference(
      kind: .linkDiffers, noun: "link",
      one: Difference.End(one.text, one.fileName, section, comparison.one),
      other: Difference.End(other.text, other.fileName, counterpart, comparison.other)
    ).diagnostics
  }
}

extension [TextSection] {
  /// The section that holds an offset; they are in the order of the file.
  fileprivate func section(at offset: Int) -> TextSection? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, self[low - 1].range.contains(offset) else { return nil }
    return self[low - 1]
  }
}
