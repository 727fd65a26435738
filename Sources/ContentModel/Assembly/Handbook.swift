package import Diagnostics
import Fields
import Markup
import Parallelism

/// The whole content, linked: what every entry is, and what points at what.
package struct Handbook: Sendable {
  /// A relation that a declared field makes from one entry to others.
  package struct Relation: Sendable {
    package let declaration: FieldDeclaration
    package let source: Int
    package let targets: [Int]
    /// The level each target is given; nil where the handbook declares none.
    package let levels: [FieldDeclaration.Level?]

    /// The targets that the entry says something about.
    package var borneOut: [Int] {
      zip(targets, levels).filter { $1.map { $0.strength > 0 } ?? true }.map(\.0)
    }
  }

  package internal(set) var configuration: Configuration
  package let sources: [Source]
  package let sourcesFile: SourceFile?
  /// In the order of the file.
  package let glossary: [Term]
  package let glossaryFile: SourceFile?
  /// The outlines of the map; nil when the handbook has none.
  package let outlines: WorldOutlines?
  /// The rates that costs are converted by; nil when the handbook converts nothing.
  package let rates: ExchangeRates?
  /// Paths of the data files that are there, be they usable or not.
  let dataFiles: Set<String>
  /// Sorted by kind and id.
  package let entries: [Entry]
  /// The drafts that are left out, an entry for those of each; sorted as the entries are.
  let heldBack: [Entry]
  let directory: EntryDirectory
  /// For each entry and each of its texts, the targets of the text's links in their order.
  package let targets: [[[LinkTarget]]]
  /// For each entry, what its fields lead to.
  package let relations: [[Relation]]
  /// For each entry, the relations that lead to it.
  package let referrers: [[Relation]]
  /// For each entry, the entries whose texts link to it, in order.
  package let backlinks: [[Int]]
  /// For each source, the entries that cite it, in order.
  package let citations: [[Int]]
  /// For each entry, the sources its facts and texts cite, in order of first citation.
  package let citedSources: [[Int]]

  /// The handbook in fewer languages.
  package func limited(to languages: [String]) -> Handbook {
    var limited = self
    limited.configuration = configuration.limited(to: languages)
    return limited
  }

  package func entry(_ id: EntryID) -> Int? { directory.index[id] }
  package func source(_ id: String) -> Int? { directory.sources[id] }

  package func term(_ id: String) -> Int? { directory.terms[id] }

  /// The entry that tells more about a term.
  package func entry(of term: Term) -> Int? {
    guard let parts = term.entry?.value.split(separator: ":", maxSplits: 1).map(String.init),
      parts.count == 2,
      let kind = EntryKind(rawValue: parts[0])
    else { return nil }
    return entry(EntryID(kind: kind, name: parts[1]))
  }

  /// Indices of the entries of a kind.
  package func indices(of kind: EntryKind) -> [Int] { entries.indices.filter { entries[$0].id.kind == kind } }

  /// Path of an entry's folder in the content.
  package func folder(of entry: Int) -> String { entries[entry].id.folder(configuration) }

  /// The targets of a text's links.
  package func targets(of entry: Int, in language: String) -> [LinkTarget] {
    entries[entry].texts.firstIndex { $0.language == language }.map { targets[entry][$0] } ?? []
  }
}
