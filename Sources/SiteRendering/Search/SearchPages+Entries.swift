import ContentModel
import Languages
import Markup
import SearchIndexing

extension SearchPages {
  /// Headings of these levels start sections that results lead to.
  private static let levels = 2...4

  func document(ofEntry index: Int) -> SearchDocument {
    let entry = handbook.entries[index]
    let facts = SearchFacts(of: index, in: book)
    var document = SearchDocument(
      address: book.addresses[index], title: book.titles[index], facts: facts.values,
      values: facets.values(of: index, handbook), weight: weight(of: entry.id.kind))
    if let text = entry.text(in: book.code) {
      document.summary = book.language.typography.plain(text.summary)
      document.keywords = text.keywords
      document.sections = sections(of: index, text, facts)
    } else {
      borrow(from: entry.texts.first, for: &document)
      let words = [facts.notes] + KindSettings.FactsTable.allCases.map(facts.table)
      document.sections = [.init(id: "", title: "", text: words.joinedLines)]
    }
    return document
  }

  /// Kinds with tables or quoted sections are what a handbook is about; pages are about the handbook.
  private func weight(of kind: EntryKind) -> UInt8 {
    if kind == .page { return 42 }
    guard let settings = handbook.configuration.settings(kind) else { return 50 }
    let isSubject =
      settings.sections.contains { $0.shows != nil } || settings.fields.contains(where: \.isQuoted)
    return isSubject ? 60 : 50
  }

  /// A page without a text of its own is found by what it says in another language.
  private func borrow(from other: EntryText?, for document: inout SearchDocument) {
    guard let other else { return }
    let typography = (renderer.theme.languages[other.language] ?? book.language).typography
    document.textLanguage = other.language
    document.summary = typography.plain(other.summary)
    document.keywords =
      other.keywords
      + other.document.headings.filter { Self.levels.contains($0.level) }.map { typography.plain($0.text) }
  }

  /// The text cut at its headings, with the words of the tables where they are shown.
  private func sections(of index: Int, _ text: EntryText, _ facts: SearchFacts) -> [SearchDocument.Section] {
    let document = text.document
    let targets = handbook.targets(of: index, in: text.language)
    let shown = handbook.configuration.settings(handbook.entries[index].id.kind)?.sections ?? []
    // The tables left to be shown; as on the page, only main headings can show one.
    var tables = KindSettings.FactsTable.allCases.filter { !facts.table($0).isEmpty }
    let mainHeadings = tables.isEmpty ? [] : Set(document.sections.compactMap(\.heading))
    var sections = document.cuts(atLevels: Self.levels).map { cut -> SearchDocument.Section in
      let heading = cut.heading.map { document.headings[$0] }
      var parts = [
        document.plainText(cut.content) { linkWords(document.links[$0], targets[$0]) }
      ]
      if cut.heading == nil { parts.append(facts.notes) }
      if let number = cut.heading, mainHeadings.contains(number), let id = heading?.id {
        let here = tables.filter { table in shown.contains { $0.id == id && $0.shows == table } }
        tables.removeAll(where: here.contains)
        parts += here.map(facts.table)
      }
      return SearchDocument.Section(
        id: heading?.id ?? "", title: heading.map { book.language.typography.plain($0.text) } ?? "",
        text: parts.joinedLines)
    }
    // As on the page: a table whose section the text does not have stands at its end.
    sections += tables.map { table in
      .init(id: table.rawValue, title: book.string("\(table.rawValue)_title"), text: facts.table(table))
    }
    return sections
  }

  /// What readers see in place of a link that was written as a target alone; nil where its words are its own.
  private func linkWords(_ link: Link, _ target: LinkTarget) -> String? {
    guard link.isAutolink else { return nil }
    switch target {
    case .entry(let entry, _, _): return book.titles[entry]
    case .overview(let overview): return book.title(of: overview)
    case .term(let term): return book.plain(handbook.glossary[term].name)
    case .figure(let owner, let index): return book.value(of: handbook.entries[owner].facts.figures[index])
    case .cost(let owner, let index, let ofComparator):
      return book.value(of: handbook.entries[owner].facts.costs[index], ofComparator: ofComparator)
    // The mark of a source is no part of the sentence.
    case .source: return ""
    case .unresolved, .anchor, .external, .picture: return nil
    }
  }
}

extension [String] {
  /// Each on a line of its own, without the empty ones.
  var joinedLines: String { filter { !$0.isEmpty }.joined(separator: "\n") }
}
