import ContentModel
import Fields
import Languages
import SearchIndexing

/// Renders the pages of one handbook with one theme.
///
/// Everything in it is fixed before the first page. A class, because every page holds it and a copy would count references to all its parts.
final class SiteRenderer: Sendable {
  let handbook: Handbook
  let theme: Theme
  let medium: Medium
  /// One for each language, in the handbook's order.
  let books: [LocalizedHandbook]
  /// The handbook's data as files, if it has a page for them.
  var dataFiles: [DataFile] { data.value }
  private let data: MadeOnce<[DataFile]>
  /// The outlines of the map as they are drawn.
  let outlines: ProjectedOutlines?
  /// The script that searches; nil for a handbook without a search.
  let searchClient: Asset?
  /// What the pages of a language share whatever their address.
  private let shared: [String: View]

  init(_ handbook: Handbook, _ theme: Theme, for medium: Medium = .web) {
    self.handbook = handbook
    self.theme = theme
    self.medium = medium
    let links = medium.links
    books = handbook.configuration.languages.compactMap { code in
      theme.languages[code].map { LocalizedHandbook(handbook, in: $0, of: theme.languages, links: links) }
    }
    data = MadeOnce { [handbook, books] in DataSet(handbook, books).files }
    outlines = handbook.outlines.map { ProjectedOutlines($0) }
    searchClient =
      handbook.configuration.overviews[.search] == nil || medium.isBook
      ? nil : Asset(name: "client.js", bytes: SearchClient.source, in: SearchPages.folder)
    shared = Dictionary(uniqueKeysWithValues: books.map { ($0.code, Self.shared($0)) })
  }

  /// The pages of a handbook that says the same in other words: what is fixed before the first page stays as it was.
  init(_ old: SiteRenderer, showing handbook: Handbook) {
    self.handbook = handbook
    theme = old.theme
    medium = old.medium
    books = old.books.map { LocalizedHandbook($0, showing: handbook) }
    data = MadeOnce { [handbook, books] in DataSet(handbook, books).files }
    outlines = old.outlines
    searchClient = old.searchClient
    shared = old.shared
  }

  /// The same pages with other links.
  init(_ old: SiteRenderer, linking links: LinkStyle) {
    handbook = old.handbook
    theme = old.theme
    medium = old.medium.linking(links)
    books = old.books.map { LocalizedHandbook($0, showing: old.handbook, links: links) }
    data = old.data
    outlines = old.outlines
    searchClient = old.searchClient
    shared = old.shared
  }

  /// Allows files of the site and nothing else: no inline code, no other host, no frames; forms that lead to the site.
  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"

  private static func shared(_ book: LocalizedHandbook) -> View {
    let configuration = book.handbook.configuration
    let date = configuration.edition.date
    return View(
      .page,
      [
        "lang": .text(book.code),
        "dir": .text(book.language.direction),
        "og_locale": .text(book.language.locale),
        "site_title": .text(book.siteTitle),
        "csp": .text(policy),
        "feed_title": .text(book.string("feed_title", ["site": book.siteTitle])),
        "edition": .text(configuration.edition.name),
        "edition_date": .text(book.long(date)),
        "edition_datetime": .text(date.iso),
        "licence": .view(
          View(
            .link,
            [
              "title": .text(book.plain(configuration.licence.title)),
              "href": .text(configuration.licence.url),
            ])),
      ])
  }

  func url(_ address: String) -> String { handbook.configuration.baseURL + address }

  /// What every page has, for one page.
  func frame(_ page: Page) -> View {
    var values = shared[page.book.code] ?? View(.page)
    values["title"] = .text(page.title)
    values["document_title"] = .text(documentTitle(page))
    values["description"] = .text(page.description)
    values["canonical"] = .text(page.isIndexed ? url(page.address) : "")
    values["noindex"] = .flag(!page.isIndexed)
    values["og_type"] = .text(page.isArticle ? "article" : "website")
    values["page_kind"] = .text(page.style)
    values["home_href"] = .text(page.href(handbook.homeAddress(page.book.code)))
    values["book"] = .flag(medium.isBook)
    values["feed_href"] = medium.isWeb ? .text(page.href(Feed.path(page.book.code))) : nil
    values["copy"] = medium.copy.map { .view(note($0, on: page)) }
    values["json_ld"] = .html(StructuredData(page, self).json)
    values["citation_meta"] = .list(citationMeta(page))
    values["assets"] = .view(assets { page.href($0) })
    values["search"] = search(from: page).map { .view($0) }
    values["alternates"] = .list(alternates(page))
    values["nav"] = .list(navigation(handbook.configuration.navigation, page))
    values["footer_links"] = .list(navigation(handbook.configuration.footer, page))
    values["switcher"] = .list(switcher(page))
    values["breadcrumb"] = .list(breadcrumb(page))
    return values
  }

  func assets(_ href: (String) -> String) -> View {
    var view = View(theme.assetShape)
    for asset in theme.assets { view[asset.templateName] = .text(href(asset.path)) }
    return view
  }

  private func documentTitle(_ page: Page) -> String {
    let site = page.book.siteTitle
    if page.address == handbook.homeAddress(page.book.code) { return site }
    return page.book.string("page_title", ["title": page.title, "site": site])
  }

  private func alternates(_ page: Page) -> [View] {
    page.alternates.map { View(.alternate, ["lang": .text($0.language), "href": .text(url($0.address))]) }
  }

  private func navigation(_ items: [Configuration.NavigationItem], _ page: Page) -> [View] {
    items.compactMap { item -> View? in
      guard let place = place(of: item, in: page.book) else { return nil }
      return View(
        .item,
        [
          "title": .text(place.title), "href": .text(page.href(place.address)),
          "current": .flag(place.address == page.address),
          "within": .flag(page.parents.contains { $0.address == place.address }),
        ])
    }
  }

  /// Nil for a place that would be empty: a kind without entries.
  private func place(of item: Configuration.NavigationItem, in book: LocalizedHandbook) -> Page.Place? {
    switch item {
    case .kind(let kind):
      guard let address = handbook.listAddress(of: kind, in: book.code), book.order[kind]?.isEmpty == false,
        let settings = handbook.configuration.settings(kind)
      else { return nil }
      return Page.Place(title: book.plain(settings.title), address: address)
    case .overview(let overview):
      return handbook.address(of: overview, in: book.code).map {
        Page.Place(title: book.title(of: overview), address: $0)
      }
    case .page(let id):
      return handbook.entry(EntryID(kind: .page, name: id.value)).map {
        Page.Place(title: book.titles[$0], address: book.addresses[$0])
      }
    }
  }

  private func switcher(_ page: Page) -> [View] {
    page.switches.compactMap { code, address, isMissing in
      guard let language = theme.languages[code] else { return nil }
      return View(
        .languageLink,
        [
          "lang": .text(code), "name": .text(language.name), "href": .text(page.href(address)),
          "current": .flag(code == page.book.code), "missing": .flag(isMissing),
          "dir": .text(language.direction),
          "label": .text(page.book.string("read_in", ["language": language.name])),
        ])
    }
  }

  private func breadcrumb(_ page: Page) -> [View] {
    let home = Page.Place(
      title: page.book.string("breadcrumb_home"), address: handbook.homeAddress(page.book.code))
    let path = [home] + page.parents + [Page.Place(title: page.title, address: page.address)]
    return path.enumerated().map { number, place in
      View(
        .item,
        [
          "title": .text(place.title), "href": .text(page.href(place.address)),
          "last": .flag(number == path.count - 1),
        ])
    }
  }
}
