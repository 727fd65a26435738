import ContentModel
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
    return JSONValue.object([
      "@context": .string("https://schema.org"), "@graph": .array([item, breadcrumb]),
    ])
    .text
  }

  private var item: JSONValue {
    let book = page.book
    let configuration = renderer.handbook.configuration
    let home = renderer.url(renderer.handbook.homeAddress(book.code))
    let isHome = page.address == renderer.handbook.homeAddress(book.code)
    let type = isHome ? "WebSite" : page.isArticle ? "Article" : "WebPage"
    // Other pages name the site as a whole by its title, so the home does too.
    let name = isHome ? book.siteTitle : page.title
    var fields: [(name: String, value: JSONValue)] = [
      ("@type", .string(type)), ("@id", .string(renderer.url(page.address))),
      ("url", .string(renderer.url(page.address))), (page.isArticle ? "headline" : "name", .string(name)),
      ("inLanguage", .string(book.code)), ("license", .string(configuration.licence.url)),
    ]
    if !page.description.isEmpty { fields.append(("description", .string(page.description))) }
    if page.isArticle { fields.append(("datePublished", .string(configuration.edition.date.iso))) }
    if !isHome {
      let site: JSONValue = .object([
        "@type": .string("WebSite"), "@id": .string(home), "name": .string(book.siteTitle),
      ])
      fields.append(("isPartOf", site))
    }
    let others = page.translations.filter { $0.language != book.code }.map { renderer.url($0.address) }
    if !others.isEmpty { fields.append(("workTranslation", .strings(others))) }
    return .object(fields)
  }

  private var breadcrumb: JSONValue {
    let book = page.book
    let home = Page.Place(
      title: book.string("breadcrumb_home"), address: renderer.handbook.homeAddress(book.code))
    let path =
      [home] + page.parents
      + (page.address == home.address ? [] : [Page.Place(title: page.title, address: page.address)])
    let items = path.enumerated().map { number, place in
      JSONValue.object([
        "@type": .string("ListItem"), "position": .integer(number + 1), "name": .string(place.title),
        "item": .string(renderer.url(place.address)),
      ])
    }
    return .object(["@type": .string("BreadcrumbList"), "itemListElement": .array(items)])
  }
}
