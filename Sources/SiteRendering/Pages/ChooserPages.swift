import ContentModel
import Languages

extension SiteRenderer {
  /// The first page of the site, which leads to the languages.
  func rootPage() -> [UInt8] {
    guard let book = books.first else { return [] }
    let configuration = handbook.configuration
    var page = Page("root", title: book.plain(configuration.title), description: book.plain(configuration.description), in: book, books: books) {
      handbook.homeAddress($0.code)
    }
    page = page.standing(at: "")
    var values = frame(page)
    values["document_title"] = .text(page.title)
    values["json_ld"] = nil
    values["languages"] = .list(books.map { choice($0) { page.href($0) } })
    return theme.html(.root, View(.root, values), language: book.code)
  }

  /// What a server shows at an address that does not exist: at any depth, so its links start from the top.
  func notFoundPage() -> [UInt8] {
    guard let book = books.first else { return [] }
    var page = Page("not-found", title: book.string("not_found_page_title"), description: "", in: book, books: books) { _ in "" }
    page.isIndexed = false
    page = page.standing(at: "")
    var values = frame(page)
    values["alternates"] = nil
    values["json_ld"] = nil
    values["feed_href"] = nil
    values["assets"] = .view(assets(absolute))
    values["languages"] = .list(books.map { choice($0, href: absolute) })
    return theme.html(.notFound, View(.notFound, values), language: book.code)
  }

  /// An address with the path of the base URL before it.
  private func absolute(_ address: String) -> String {
    let base = handbook.configuration.baseURL
    let path = base.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3).joined(separator: "/")
    return "/\(path)\(address)"
  }

  private func choice(_ book: LocalizedHandbook, href: (String) -> String) -> View {
    let home = href(handbook.homeAddress(book.code))
    let configuration = handbook.configuration
    return View(
      .languageChoice,
      [
        "lang": .text(book.code), "dir": .text(book.language.direction), "name": .text(book.language.name),
        "href": .text(home), "home_href": .text(home), "home_label": .text(book.plain(configuration.title)),
        "title": .text(book.plain(configuration.title)), "description": .text(book.plain(configuration.description)),
        "choose": .text(book.string("choose_language")), "text": .text(book.string("not_found_page_text")),
      ])
  }
}
