import ContentModel
import Languages
import SearchIndexing

/// The pages of one language as its search sees them, by number; each can be asked for on any thread.
///
/// Entries come first, kind by kind in the order of their lists; then the lists and the overview pages.
struct SearchPages: Sendable {
  /// What a page shows.
  enum Subject: Sendable {
    case entry(Int)
    case list(EntryKind)
    case overview(OverviewPage)
  }

  /// Folder of the site for everything the search loads.
  static let folder = "search"

  let renderer: SiteRenderer
  let book: LocalizedHandbook
  let facets: SearchFacets
  let subjects: [Subject]

  var handbook: Handbook { book.handbook }

  init(_ renderer: SiteRenderer, in book: LocalizedHandbook) {
    self.renderer = renderer
    self.book = book
    facets = SearchFacets(book)
    let kinds = book.handbook.configuration.kindsInOrder.map(\.kind)
    subjects =
      kinds.flatMap { (book.order[$0] ?? []).map { .entry($0) } }
      + kinds.filter { $0 != .page && book.order[$0]?.isEmpty == false }.map { .list($0) }
      + book.handbook.configuration.overviewsInOrder.filter { $0 != .search }.map { .overview($0) }
  }

  /// The page of a number below `subjects.count`.
  func document(_ number: Int) -> SearchDocument {
    switch subjects[number] {
    case .entry(let entry): document(ofEntry: entry)
    case .list(let kind): document(ofList: kind)
    case .overview(let overview): document(of: overview)
    }
  }

  /// The files of the index, from the top of the site.
  var files: [OutputFile] {
    SearchIndex(of: subjects.count, settings: settings) { document($0) }.files.map { path, bytes in
      OutputFile(path: "\(Self.folder)/\(path)") { bytes }
    }
  }
}

extension SiteRenderer {
  /// The search index of a language; none for a handbook without a search.
  func searchIndex(of book: LocalizedHandbook) -> [OutputFile] {
    searchClient == nil ? [] : SearchPages(self, in: book).files
  }

  /// Where a page finds the search; nil for a handbook without one.
  func search(from page: Page) -> View? {
    guard let client = searchClient, let address = handbook.address(of: .search, in: page.book.code) else {
      return nil
    }
    return View(
      .searchPlaces,
      [
        "href": .text(page.href(address)), "index": .text(page.links.folder(SearchPages.folder + "/")),
        "client": .text(page.href(client.path)),
      ])
  }
}
