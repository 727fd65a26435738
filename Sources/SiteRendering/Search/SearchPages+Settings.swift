import ContentModel
import Languages
import SearchIndexing

extension SearchPages {
  /// What the index holds besides the pages.
  var settings: SearchSettings {
    let strings = book.language.strings
    return SearchSettings(
      language: book.language, facets: facets.all, bridges: handbook.glossary.map(bridge),
      texts: strings.names.filter { $0.hasPrefix("search_") }.map { ($0, strings.fill($0)) },
      languageNames: Dictionary(uniqueKeysWithValues: renderer.books.map { ($0.code, $0.language.name) }))
  }

  /// A term with what leads to it from the other languages.
  private func bridge(_ term: Term) -> SearchSettings.Bridge {
    let own = term.written(in: book.code).map(book.language.typography.plain)
    let foreign = renderer.books.filter { $0.code != book.code }.flatMap { other in
      term.written(in: other.code).map(other.language.typography.plain)
    }
    return SearchSettings.Bridge(term: own.first ?? "", forms: Array(own.dropFirst()), foreign: foreign)
  }
}
