import ContentModel
import Languages

/// One page of the site in one language: where it stands and what its head and furniture say.
struct Page: Sendable {
  /// Where a link of the furniture leads.
  struct Place: Sendable {
    let title: String
    let address: String
  }

  let book: LocalizedHandbook
  /// Class of the page's body, for style sheets: home, service, list.
  let style: String
  /// Not escaped.
  let title: String
  /// Not escaped; for search engines and previews of links.
  let description: String
  let address: String
  /// Links from the page's address.
  let links: RelativeLink
  /// Address of the same page in every language that has it.
  let translations: [(language: String, address: String)]
  /// Address to switch to for each other language, and whether only a short page stands there.
  let switches: [(language: String, address: String, isMissing: Bool)]
  /// The pages above this one, without the home.
  let parents: [Place]
  var isIndexed = true
  var isArticle = false
  /// The entry the page is of; nil for pages that the site makes itself.
  var entry: Int?

  /// The page in every language it exists in, and which one is for all other readers.
  ///
  /// That is the choice of languages for the homes, and the default language's page for the rest. Empty
  /// for a page in one language.
  var alternates: [(language: String, address: String)] {
    guard translations.count > 1, let first = translations.first else { return [] }
    let isHome = first.address == book.handbook.homeAddress(first.language)
    return translations + [("x-default", isHome ? "" : first.address)]
  }

  func href(_ address: String, anchor: String? = nil) -> String { links.to(address, anchor: anchor) }

  func href(to entry: Int, anchor: String? = nil) -> String {
    links.to(book.addresses[entry], anchor: anchor)
  }
}

extension Page {
  /// The page of an entry: its text, or the short page that stands for it.
  init(entry: Int, in book: LocalizedHandbook, books: [LocalizedHandbook]) {
    let item = book.handbook.entries[entry]
    let summary = item.text(in: book.code).map { book.language.typography.plain($0.summary) }
    self.book = book
    self.entry = entry
    title = book.titles[entry]
    description = summary ?? ""
    address = book.addresses[entry]
    links = RelativeLink(from: address, book.links)
    isIndexed = book.isTranslated(entry)
    isArticle = item.id.kind != .page
    style = isIndexed ? (item.id == Handbook.homeID ? "home" : item.id.kind.rawValue) : "missing"
    translations =
      isIndexed ? books.filter { $0.isTranslated(entry) }.map { ($0.code, $0.addresses[entry]) } : []
    switches = books.map { ($0.code, $0.addresses[entry], !$0.isTranslated(entry)) }
    parents =
      book.handbook.listAddress(of: item.id.kind, in: book.code).map { address in
        [
          Place(
            title: book.handbook.configuration.settings(item.id.kind).map { book.plain($0.title) } ?? "",
            address: address)
        ]
      } ?? []
  }

  /// A page that the site makes itself and that exists in every language.
  init(
    _ style: String, title: String, description: String, in book: LocalizedHandbook,
    books: [LocalizedHandbook],
    address: (LocalizedHandbook) -> String
  ) {
    self.book = book
    self.style = style
    self.title = title
    self.description = description
    self.address = address(book)
    links = RelativeLink(from: self.address, book.links)
    translations = books.map { ($0.code, address($0)) }
    switches = books.map { ($0.code, address($0), false) }
    parents = []
  }
}

extension Page {
  /// The same page at another address.
  func standing(at address: String) -> Page {
    Page(
      book: book, style: style, title: title, description: description, address: address,
      links: RelativeLink(from: address, book.links),
      translations: translations,
      switches: switches, parents: parents, isIndexed: isIndexed, isArticle: isArticle)
  }
}
