import ContentModel
import Diagnostics
import Fields

/// The schema.org description of a page, as JSON-LD.
struct StructuredData {
  private let page: Page
  private let renderer: SiteRenderer

  init(_ page: Page, _ renderer: SiteRenderer) {
    self.page = page
    self.renderer = renderer
  }

  var json: String {
    guard page.isIndexed else { return "" }
    return object([("@context", "https://schema.org".jsonQuoted), ("@graph", "[\(item),\(breadcrumb)]")])
  }

  private var item: String {
    let book = page.book
    let configuration = renderer.handbook.configuration
    let home = renderer.url(renderer.handbook.homeAddress(book.code))
    let isHome = page.address == renderer.handbook.homeAddress(book.code)
    let type = isHome ? "WebSite" : page.isArticle ? "Article" : "WebPage"
    // Other pages name the site as a whole by its title, so the home does too.
    let name = isHome ? book.siteTitle : page.title
    var fields = [
      ("@type", type.jsonQuoted), ("@id", renderer.url(page.address).jsonQuoted),
      ("url", renderer.url(page.address).jsonQuoted),
      (page.isArticle ? "headline" : "name", name.jsonQuoted), ("inLanguage", book.code.jsonQuoted),
      ("license", configuration.licence.url.jsonQuoted),
    ]
    if !page.description.isEmpty { fields.append(("description", page.description.jsonQuoted)) }
    if page.isArticle { fields.append(("datePublished", configuration.edition.date.iso.jsonQuoted)) }
    if !isHome {
      fields.append(
        (
          "isPartOf",
          object([
            ("@type", "WebSite".jsonQuoted), ("@id", home.jsonQuoted),
            ("name", book.siteTitle.jsonQuoted),
          ])
        ))
    }
    let others = page.translations.filter { $0.language != book.code }.map {
      renderer.url($0.address).jsonQuoted
    }
    if !others.isEmpty { fields.append(("workTranslation", "[\(others.joined(separator: ","))]")) }
    return object(fields)
  }

  private var breadcrumb: String {
    let book = page.book
    let home = Page.Place(
      title: book.string("breadcrumb_home"), address: renderer.handbook.homeAddress(book.code))
    let path =
      [home] + page.parents
      + (page.address == home.address ? [] : [Page.Place(title: page.title, address: page.address)])
    let items = path.enumerated().map { number, place in
      object([
        ("@type", "ListItem".jsonQuoted), ("position", "\(number + 1)"), ("name", place.title.jsonQuoted),
        ("item", renderer.url(place.address).jsonQuoted),
      ])
    }
    return object([
      ("@type", "BreadcrumbList".jsonQuoted), ("itemListElement", "[\(items.joined(separator: ","))]"),
    ])
  }

  private func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\($0.0.jsonQuoted):\($0.1)" }.joined(separator: ",") + "}"
  }
}
