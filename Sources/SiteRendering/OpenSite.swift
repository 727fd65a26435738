package import ContentModel

/// A site whose files are made when somebody asks for them, as a preview needs it: byte for byte those of `Site`.
package struct OpenSite: Sendable {
  private let renderer: SiteRenderer
  /// Every file but those of the search index.
  private let files: [String: SiteFile]
  /// For each language, its index.
  private let indexes: [OpenIndex]

  /// - Parameter handbook: one that has been checked.
  package init(rendering handbook: Handbook, theme: Theme) {
    let renderer = SiteRenderer(handbook, theme)
    self.init(renderer, Dictionary(renderer.places, uniquingKeysWith: { first, _ in first }))
  }

  /// The site of a handbook that says the same in other words (`Handbook.replacing`).
  package func replacing(_ handbook: Handbook) -> OpenSite {
    OpenSite(SiteRenderer(renderer, showing: handbook), files)
  }

  private init(_ renderer: SiteRenderer, _ files: [String: SiteFile]) {
    self.renderer = renderer
    self.files = files
    indexes = renderer.books.map { OpenIndex(renderer, $0) }
  }

  package var handbook: Handbook { renderer.handbook }

  /// The pages that show translations beside their sources; no part of the site.
  package var translations: TranslationPages { TranslationPages(renderer) }

  /// Every path, sorted; makes the search indexes, which alone know theirs.
  package var paths: [String] {
    (Array(files.keys) + indexes.flatMap { $0.files.keys })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The file at a path from the top of the site; nil if there is none.
  package func bytes(at path: String) -> [UInt8]? {
    if let file = files[path] { return renderer.bytes(of: file) }
    guard let index = indexes.first(where: { $0.mayHave(path) }) else { return nil }
    return index.files[path]
  }

  /// The entry and the language that a page shows; nil for other files.
  package func entry(at path: String) -> (entry: Int, language: String)? {
    guard case .entry(let entry, let book) = files[path] else { return nil }
    return (entry, renderer.books[book].code)
  }

  /// Where the page of an entry is.
  package func path(of entry: Int, in language: String) -> String? {
    renderer.books.first { $0.code == language }.map { $0.addresses[entry] + "index.html" }
  }
}

/// The search index of one language, made once when it is first asked for.
private struct OpenIndex: Sendable {
  private let code: String
  private let made: MadeOnce<[String: [UInt8]]>

  init(_ renderer: SiteRenderer, _ book: LocalizedHandbook) {
    code = book.code
    made = MadeOnce {
      Dictionary(
        renderer.searchIndex(of: book).map { ($0.path, $0.contents()) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  var files: [String: [UInt8]] { made.value }

  func mayHave(_ path: String) -> Bool {
    let start = "\(SearchPages.folder)/\(code)"
    return path.hasPrefix(start + ".") || path.hasPrefix(start + "/")
  }
}
