/// The names that a kind of view has, and what stands under them: the vocabulary of themes.
package struct ViewShape: Sendable {
  package indirect enum Kind: Sendable {
    case text
    case html
    case flag
    case list(ViewShape)
    case view(ViewShape)
    /// Interface texts of the language files.
    case strings
    /// Addresses of the theme's assets.
    case assets
  }

  package let kinds: [String: Kind]
  /// Sorted; a value's place in a view is the place of its name.
  let names: [String]
  private let places: [String: Int]

  package init(_ kinds: [String: Kind]) {
    self.kinds = kinds
    names = kinds.keys.sorted()
    places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  /// The place of a name's value; nil for a name that is not of this shape.
  func slot(_ name: String) -> Int? { places[name] }

  /// A shape with more names.
  func with(_ more: [String: Kind]) -> ViewShape { ViewShape(kinds.merging(more) { _, new in new }) }
}

extension ViewShape {
  static let link = ViewShape(["title": .text, "href": .text, "title_lang": .text])
  static let languageLink = ViewShape([
    "lang": .text, "dir": .text, "name": .text, "href": .text, "title": .text, "label": .text,
    "current": .flag, "missing": .flag,
  ])
  static let item = link.with([
    "summary": .html, "meta": .text, "missing": .flag, "html": .html, "kind": .text, "current": .flag,
    "within": .flag, "last": .flag,
  ])
  static let titledItems = ViewShape(["title": .text, "items": .list(item)])
  static let fact = ViewShape(["label": .text, "value": .html, "not_found": .flag])
  static let relation = ViewShape(["label": .text, "items": .list(item)])
  static let sourceLink = ViewShape(["label": .text, "href": .text])

  static let costRow = ViewShape([
    "id": .text, "href": .text, "label": .html, "amount": .text, "converted": .text, "statement": .html,
    "not_found": .html, "year": .text,
    "unit": .html,
    "scope": .html, "comparator": .html, "comparison": .html, "note": .html, "derived": .flag,
    "sources": .list(sourceLink),
  ])
  static let figureRow = ViewShape([
    "id": .text, "label": .html, "value": .text, "interval": .text, "not_found": .html, "year": .text,
    "note": .html,
    "derived": .flag, "sources": .list(sourceLink),
  ])
  static let costTable = ViewShape(["caption": .text, "rows": .list(costRow)])
  static let figureTable = ViewShape(["caption": .text, "rows": .list(figureRow)])
  static let section = ViewShape([
    "id": .text, "html": .html, "costs": .view(costTable), "figures": .view(figureTable),
  ])
  static let tocChild = ViewShape(["id": .text, "title": .text])
  static let tocItem = ViewShape([
    "id": .text, "title": .text, "children": .list(tocChild),
  ])
  static let citedItem = ViewShape(["id": .text, "html": .html])
  static let cited = ViewShape(["title": .text, "items": .list(citedItem)])

  static let alternate = ViewShape(["lang": .text, "href": .text])

  /// What every page has; the names of its own kind of page come before these.
  static let page = ViewShape([
    "lang": .text, "dir": .text, "title": .text, "document_title": .text, "description": .text,
    "canonical": .text,
    "og_type": .text, "og_locale": .text, "site_title": .text, "home_href": .text, "feed_href": .text,
    "feed_title": .text, "json_ld": .html, "csp": .text, "noindex": .flag, "page_kind": .text,
    "alternates": .list(alternate), "nav": .list(item), "footer_links": .list(item),
    "switcher": .list(languageLink), "breadcrumb": .list(item), "edition": .text, "edition_date": .text,
    "edition_datetime": .text, "licence": .view(link), "t": .strings, "assets": .assets,
    "citation_meta": .list(citationTag), "search": .view(searchPlaces), "book": .flag,
    "copy": .view(copyNote),
  ])

  /// Dates as people and as programs read them.
  static let review = ViewShape([
    "reviewed": .text, "reviewed_datetime": .text, "due": .text, "due_datetime": .text,
  ])

  /// What the pages of entries share, translated or not.
  private static let entryFacts = ViewShape([
    "has_facts": .flag, "facts": .list(fact), "relations": .list(relation), "cited": .view(cited),
    "previous": .view(link), "next": .view(link), "backlinks": .view(titledItems),
    "review": .view(review),
  ])
  /// The text of an entry.
  private static let text: [String: Kind] = [
    "draft": .flag, "stale": .html, "sections": .list(section), "footnotes": .html,
  ]
  static let entry = entryFacts.with(text).with([
    "summary": .html, "kind_title": .text, "has_toc": .flag, "toc": .list(tocItem),
    "quotes": .view(titledItems), "members": .list(titledItems), "cite": .view(citation),
  ])
  static let missing = entryFacts.with([
    "text": .html, "title_lang": .text, "others": .list(languageLink), "costs": .view(costTable),
    "figures": .view(figureTable),
  ])
  static let list = ViewShape(["items": .list(item), "count_text": .text])
  static let collection = link.with(["count_text": .text, "items": .list(item)])
  static let home = ViewShape(text).with(["collections": .list(collection), "cited": .view(cited)])
  static let bibliographyItem = ViewShape([
    "id": .text, "label": .html, "html": .html, "url": .text, "note": .html, "cited_by": .list(item),
  ])
  static let sources = ViewShape([
    "items": .list(bibliographyItem)
  ])
  static let languageChoice = ViewShape([
    "lang": .text, "dir": .text, "name": .text, "href": .text, "title": .text, "description": .text,
    "choose": .text,
    "text": .text, "home_href": .text, "home_label": .text,
  ])
  static let root = ViewShape(["languages": .list(languageChoice)])
  static let notFound = root
}
