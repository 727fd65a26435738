import ContentModel
import Languages

extension SiteRenderer {
  /// An overview page before anything is on it.
  func overviewPage(_ overview: OverviewPage, in book: LocalizedHandbook) -> Page {
    Page(
      overview.rawValue, title: book.title(of: overview),
      description: book.plain(handbook.configuration.description), in: book, books: books
    ) {
      handbook.address(of: overview, in: $0.code) ?? ""
    }
  }

  /// The bytes of an overview page.
  func page(of overview: OverviewPage, in book: LocalizedHandbook) -> [UInt8] {
    let configuration = handbook.configuration
    switch overview {
    case .matrix: return configuration.matrix.map { matrixPage($0, in: book) } ?? []
    case .comparison: return configuration.comparison.map { comparisonPage($0, in: book) } ?? []
    case .costs: return costsPage(in: book)
    case .timeline: return timelinePage(in: book)
    case .glossary: return glossaryPage(in: book)
    case .sources: return sourcesPage(in: book)
    case .map: return configuration.map.map { mapPage($0, in: book) } ?? []
    case .data: return dataPage(in: book)
    case .search: return searchPage(in: book)
    }
  }
}
