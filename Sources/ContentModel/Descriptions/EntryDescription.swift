import Diagnostics
import Fields
import Markup

/// All there is to know of one entry: what it is made of, what it says, what it leads to and what leads to it.
package struct EntryDescription: Sendable {
  /// Where something is said.
  package struct Place: Sendable, Equatable {
    /// Path from the top of the content folder.
    package let path: String
    package let line: Int
  }

  /// Something that is linked, with the places that link it.
  package struct Reference: Sendable {
    /// As it is written in a link: `service:keyring`, `source:who-2021`; for what leads here, who says so.
    package let name: String
    package fileprivate(set) var places: [Place]
  }

  /// A field that handbook.yml declares for the kind.
  package struct Field: Sendable {
    package enum State: String, Sendable { case given, notFound = "not found", blank, absent }

    package let name: String
    package let state: State
    /// What it says, in the first language; empty where nothing is given.
    package let value: String
    package let isRequired: Bool
  }

  /// A section that a text has.
  package struct Section: Sendable {
    /// `intro`, or the id of the heading.
    package let name: String
    /// By language; a language without the section is left out.
    package let words: [(language: String, words: Int)]
  }

  package let summary: EntrySummary
  /// Paths from the top of the content folder.
  package let files: [String]
  /// Addresses from the top of the site, by language.
  package let addresses: [(language: String, address: String)]
  package let fields: [Field]
  /// Ids.
  package let figures, costs: [String]
  package let events: Int
  /// Days, as in ISO 8601.
  package let reviewed, reviewDue: String?
  package let sections: [Section]
  package let blanks: [Reference]
  package let links: [Reference]
  package let backlinks: [Reference]
  /// Ids of the sources cited.
  package let sources: [String]
  package let translations: [TranslationState]
}

extension Handbook {
  /// An entry in full.
  package func description(of index: Int) -> EntryDescription {
    let entry = entries[index]
    let folder = folder(of: index)
    let files =
      (entry.factsFile.path.isEmpty ? [] : [entry.factsFile.path]) + entry.texts.map(\.file.path)
      + entry.pictures.keys.sorted().map { "\(folder)/\($0)" }
    var blanks = EntryDescription.Gathering()
    for blank in entry.blanks { blanks.add(blank.name, blank.file, blank.range.lowerBound) }
    return EntryDescription(
      summary: summary(of: index), files: files,
      addresses: configuration.languages.map { ($0, address(of: index, in: $0)) },
      fields: fields(of: entry), figures: entry.facts.figures.map(\.id.value),
      costs: entry.facts.costs.map(\.id.value), events: entry.facts.events.count,
      reviewed: entry.facts.review.reviewed?.iso,
      reviewDue: entry.facts.review.due(after: configuration.reviewMonths)?.iso,
      sections: sections(of: entry), blanks: blanks.references, links: links(of: index),
      backlinks: backlinks(of: index), sources: citedSources[index].map { sources[$0].id.value },
      translations: translations(of: index))
  }

  private func sections(of entry: Entry) -> [EntryDescription.Section] {
    var names: [String] = []
    var words: [String: [(language: String, words: Int)]] = [:]
    for text in entry.texts {
      for section in text.translatedSections where section.name != .front {
        let name = section.name.key
        if words[name] == nil { names.append(name) }
        words[name, default: []].append((text.language, text.words(of: section)))
      }
    }
    return names.map { EntryDescription.Section(name: $0, words: words[$0] ?? []) }
  }

  private func fields(of entry: Entry) -> [EntryDescription.Field] {
    (configuration.settings(entry.id.kind)?.fields ?? []).map { declaration in
      let given = entry.facts.values.first { $0.declaration.name == declaration.name }
      let value = given.map { words(for: $0.value) } ?? ""
      let state: EntryDescription.Field.State =
        switch given {
        case nil: .absent
        case let field? where field.isBlank: .blank
        case let field?: if case .notFound = field.value { .notFound } else { .given }
        }
      return EntryDescription.Field(
        name: declaration.name, state: state, value: value, isRequired: declaration.isRequired)
    }
  }

  /// What a field says, as it is typed, or in the first language.
  private func words(for value: DeclaredValue.Value) -> String {
    let language = configuration.languages[0]
    switch value {
    case .text(let text), .notFound(let text): return text[language]
    case .plain(let text), .url(let text), .country(let text): return text
    case .number(let number): return number.text
    case .date(let date): return date.iso
    case .choice(let choice): return choice.id
    case .entries(let references):
      return references.map { $0.id.value + ($0.level.map { " (\($0.id))" } ?? "") }.joined(separator: ", ")
    case .figures(let ids): return ids.map(\.value).joined(separator: ", ")
    }
  }
}
