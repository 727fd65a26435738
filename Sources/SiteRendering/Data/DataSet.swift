import ContentModel
import Diagnostics
import Fields

/// The handbook as data: what its data files are made from.
///
/// Texts are given as the content has them, without the typography of the pages; numbers as they were typed.
final class DataSet: Sendable {
  let handbook: Handbook
  let books: [LocalizedHandbook]
  private let bookOf: [String: LocalizedHandbook]

  init(_ handbook: Handbook, _ books: [LocalizedHandbook]) {
    self.handbook = handbook
    self.books = books
    bookOf = Dictionary(uniqueKeysWithValues: books.map { ($0.code, $0) })
  }

  var languages: [String] { handbook.configuration.languages }

  /// The languages of an entry's texts; a copy in one language has no other.
  func languages(of entry: Entry) -> [String] { entry.texts.map(\.language).filter(languages.contains) }

  /// In the order the data page lists them; none when the handbook has no such page.
  var files: [DataFile] {
    guard handbook.configuration.overviews[.data] != nil else { return [] }
    return [costFile, figureFile] + [entryFile].compactMap { $0 } + [sourceFile]
      + (handbook.glossary.isEmpty ? [] : [termFile]) + [jsonFile, schemaFile] + bibliographyFiles
  }

  /// A fact with the entry that states it.
  struct Stated<Fact: Sendable>: Sendable {
    let entry: Int
    let fact: Fact
  }

  /// All facts of a sort, by entry and as the entry lists them.
  func stated<Fact>(_ facts: (Facts) -> [Fact]) -> [Stated<Fact>] {
    handbook.entries.enumerated().flatMap { index, entry in
      facts(entry.facts).map { Stated(entry: index, fact: $0) }
    }
  }

  // MARK: Ids and addresses

  /// `service:keyring`.
  func id(_ entry: Int) -> String { handbook.entries[entry].id.description }

  func ids(_ sources: [Located<String>]) -> [String] { sources.map(\.value) }

  /// The absolute address of an entry's page, at one of its anchors.
  func url(_ entry: Int, _ language: String, anchor: String? = nil) -> String? {
    // The home shows no tables.
    let isHome = handbook.entries[entry].id == Handbook.homeID
    return bookOf[language].map { url($0.addresses[entry], anchor: isHome ? nil : anchor) }
  }

  func url(_ address: String, anchor: String? = nil) -> String {
    handbook.configuration.baseURL + address + (anchor.map { "#\($0)" } ?? "")
  }

  func sourceURL(_ source: Source, _ language: String) -> String {
    url(handbook.sourcesAddress(in: language), anchor: "source-\(source.id.value)")
  }

  /// Nil when the handbook has no page for its terms.
  func termURL(_ term: Term, _ language: String) -> String? {
    handbook.address(of: .glossary, in: language).map { url($0, anchor: "term-\(term.id.value)") }
  }
}
