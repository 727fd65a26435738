import ContentModel
import Fields
import Languages
import SearchIndexing

/// Lists and overview pages: they lead on to what was looked for, so that others come before them.
extension SearchPages {
  private static let weight: UInt8 = 20

  func document(ofList kind: EntryKind) -> SearchDocument {
    document(
      handbook.listAddress(of: kind, in: book.code) ?? "",
      handbook.configuration.settings(kind).map { book.plain($0.title) } ?? "", intro: "", [])
  }

  func document(of overview: OverviewPage) -> SearchDocument {
    let sections: [SearchDocument.Section] =
      switch overview {
      case .glossary: terms
      case .sources: sources
      case .timeline: decades
      case .comparison, .matrix, .costs, .map, .data, .search: []
      }
    return document(
      handbook.address(of: overview, in: book.code) ?? "", book.title(of: overview),
      intro: book.language.strings["\(overview.rawValue)_text"] ?? "", sections)
  }

  private func document(
    _ address: String, _ title: String, intro: String, _ sections: [SearchDocument.Section]
  ) -> SearchDocument {
    SearchDocument(
      address: address, title: title, values: facets.none, weight: Self.weight,
      sections: [.init(id: "", title: "", text: intro)] + sections)
  }

  /// The terms as their page has them, each found by its names in all languages.
  private var terms: [SearchDocument.Section] {
    let others = renderer.books.filter { $0.code != book.code }
    return book.sortedTerms.map { index in
      let term = handbook.glossary[index]
      return .init(
        id: "term-\(term.id.value)", title: book.plain(term.name),
        text: ([book.plain(term.definition)] + others.map { $0.plain(term.name) }).joinedLines)
    }
  }

  private var sources: [SearchDocument.Section] {
    book.sortedSources.map { index in
      let source = handbook.sources[index]
      let reference = [source.title, source.author, source.publisher, source.year].compactMap(\.self)
      return .init(
        id: "source-\(source.id.value)", title: book.plain(source.label),
        text: [reference.joined(separator: ". "), source.note.map(book.plain) ?? ""].joinedLines)
    }
  }

  private var decades: [SearchDocument.Section] {
    renderer.decades(in: book).map { decade in
      .init(
        id: decade.id, title: decade.title,
        text: decade.events.map { year, entry, event in
          "\(book.years(event.year.value)) \(book.titles[entry])\n\(book.plain(event.label))"
        }.joinedLines)
    }
  }
}
