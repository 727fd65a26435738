import ContentModel
import Languages

extension SiteRenderer {
  /// The first page of the site, which leads to the languages.
  func rootPage() -> [UInt8] {
    guard let book = books.first else { return [] }
    let page = chooser(book)
    var values = frame(page)
    values["document_title"] = .text(page.title)
    values["json_ld"] = nil
    let languages = books.map { choice($0, title: $0.siteTitle) { page.href($0) } }
    return theme.html(
      .root, frame: values, content: View(.root, ["languages": .list(languages)]), language: book.code)
  }

  /// The page at the top of the site, which has the homes of the languages as its translations.
  func chooser(_ book: LocalizedHandbook) -> Page {
    let configuration = handbook.configuration
    return Page(
      "root", title: book.siteTitle, description: book.plain(configuration.description),
      in: book, books: books
    ) {
      handbook.homeAddress($0.code)
    }.standing(at: "")
  }

  /// What a server shows at an address that does not exist: at any depth, so its links start from the top.
  func notFoundPage() -> [UInt8] {
    guard let book = books.first else { return [] }
    var page = Page(
      "not-found", title: book.string("not_found_page_title"), description: "", in: book, books: books
    ) { _ in "" }
    page.isIndexed = false
    page = page.standing(at: "")
    var values = frame(page)
    values["alternates"] = nil
    values["json_ld"] = nil
    values["feed_href"] = nil
    values["search"] = nil
    values["assets"] = .view(assets(absolute))
    let languages = books.map { choice($0, title: $0.string("not_found_page_title"), href: absolute) }
    return theme.html(
      .notFound, frame: values, content: View(.notFound, ["languages": .list(languages)]), language: book.code
    )
  }

  /// An address with the path of the base URL before it.
  private func absolute(_ address: String) -> String {
    let base = handbook.configuration.baseURL
    let path = base.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3).joined(
      separator: "/")
    return "/\(path)\(address)"
  }

  private func choice(_ book: LocalizedHandbook, title: String, href: (String) -> String) -> View {
    let home = href(handbook.homeAddress(book.code))
    let configuration = handbook.configuration
    return View(
      .languageChoice,
      [
        "lang": .text(book.code), "dir": .text(book.language.direction), "name": .text(book.language.name),
        "href": .text(home), "home_href": .text(home), "home_label": .text(book.siteTitle),
        "title": .text(title), "description": .text(book.plain(configuration.description)),
        "choose": .text(book.string("choose_language")), "text": .text(book.string("not_found_page_text")),
      ])
  }
}
