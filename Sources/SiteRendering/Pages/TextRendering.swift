import ContentModel
import Fields
import Languages
import Markup

/// Typography of a language, as the Markdown renderer calls for it.
extension Typesetter: TextSetter {}

/// Renders the text of an entry for one page: its own, or one that quotes it.
struct TextRendering: Sendable {
  let page: Page
  let renderer: SiteRenderer
  let entry: Int
  let text: EntryText
  private let targets: [LinkTarget]
  private let isQuote: Bool
  private let options: HTMLOptions
  private let additions: Additions
  /// Ready HTML for the top of the page.
  let noteAtTop: String

  /// - Parameter isQuote: the text stands on another page than its own.
  init(_ entry: Int, _ text: EntryText, on page: Page, _ renderer: SiteRenderer, isQuote: Bool = false) {
    self.page = page
    self.renderer = renderer
    self.entry = entry
    self.text = text
    self.isQuote = isQuote
    var options = isQuote ? page.book.textOptions.quoted : page.book.textOptions.own
    // Chapters of one document have headings in common; the names of their tables differ.
    if renderer.medium.isBook { options.tableLabel = options.tableLabel?.within(page.title) }
    self.options = options
    targets = renderer.handbook.targets(of: entry, in: text.language)
    var additions = isQuote ? Additions() : Self.explanations(entry, text, on: page, renderer)
    if !isQuote {
      let notes = StaleNotes(entry, text, on: page, renderer)
      additions.notes = notes.bySection
      noteAtTop = notes.atTop
    } else {
      noteAtTop = ""
    }
    self.additions = additions
  }

  /// A text beside another one, as on its own page, but without ids that both could have.
  ///
  /// - Parameters:
  ///   - prefix: for the ids of its footnotes.
  ///   - frames: what is put around some of its words.
  init(
    _ entry: Int, _ text: EntryText, on page: Page, _ renderer: SiteRenderer, beside prefix: String,
    frames: [Additions.Frame]
  ) {
    self.page = page
    self.renderer = renderer
    self.entry = entry
    self.text = text
    isQuote = true
    targets = renderer.handbook.targets(of: entry, in: text.language)
    var options = page.book.textOptions.quoted
    (options.headingShift, options.footnotes, options.footnotePrefix) = (0, true, prefix)
    self.options = options
    var additions = Additions()
    additions.frames = frames
    self.additions = additions
    noteAtTop = ""
  }

  func html(_ nodes: Range<Int>) -> String {
    var setter = Typesetter(page.book.language.typography)
    let bytes = text.document.html(nodes, options: options, setter: &setter, additions: additions) {
      link($0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var footnotes: String {
    var setter = Typesetter(page.book.language.typography)
    let bytes = text.document.footnotesHTML(options: options, setter: &setter) { link($0) }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private func link(_ number: Int) -> LinkRendering {
    let link = text.document.links[number]
    switch targets[number] {
    case .unresolved: return .textOnly
    case .anchor(let id):
      return .link(href: isQuote ? page.href(to: entry, anchor: id) : "#\(id)", attributes: "")
    case .external(let url): return .link(href: url, attributes: " class=\"external\" rel=\"external\"")
    case .entry(let target, let anchor, let isTranslated):
      return entryLink(link, target, anchor, isTranslated)
    case .source(let source): return citation(link, source)
    case .term(let term): return explained(link, term)
    case .overview(let overview): return overviewLink(link, overview)
    case .figure(let owner, let index):
      let figure = renderer.handbook.entries[owner].facts.figures[index]
      return factLink(link, of: owner, "figure", id: figure.id.value, page.book.value(of: figure))
    case .cost(let owner, let index, let ofComparator):
      let cost = renderer.handbook.entries[owner].facts.costs[index]
      return factLink(
        link, of: owner, "cost", id: cost.id.value, page.book.value(of: cost, ofComparator: ofComparator))
    case .picture(let owner, let name): return picture(link, owner, name)
    }
  }

  private func entryLink(_ link: Link, _ target: Int, _ anchor: String?, _ isTranslated: Bool)
    -> LinkRendering
  {
    let href = page.href(to: target, anchor: anchor)
    let attributes = isTranslated ? "" : " class=\"untranslated\""
    guard link.isAutolink else { return .link(href: href, attributes: attributes) }
    return .linkWithText(
      href: href, attributes: attributes, html: Array(page.book.titles[target].htmlEscaped.utf8))
  }

  private func overviewLink(_ link: Link, _ overview: OverviewPage) -> LinkRendering {
    guard let address = renderer.handbook.address(of: overview, in: page.book.code) else { return .textOnly }
    guard link.isAutolink else { return .link(href: page.href(address), attributes: "") }
    return .linkWithText(
      href: page.href(address), attributes: "", html: Array(page.book.title(of: overview).htmlEscaped.utf8))
  }

  private func explained(_ link: Link, _ index: Int) -> LinkRendering {
    let term = renderer.handbook.glossary[index]
    let href = page.href(term)
    guard link.isAutolink else { return .link(href: href, attributes: "") }
    return .linkWithText(href: href, attributes: "", html: Array(page.book.html(term.name).utf8))
  }

  /// On its own page a citation leads to the list of sources below, elsewhere to the bibliography.
  private func citation(_ link: Link, _ source: Int) -> LinkRendering {
    let item = renderer.handbook.sources[source]
    let anchor = "source-\(item.id.value)"
    let href =
      isQuote ? page.href(renderer.handbook.sourcesAddress(in: page.book.code), anchor: anchor) : "#\(anchor)"
    guard link.isAutolink else { return .link(href: href, attributes: " class=\"citation\"") }
    return .linkWithText(
      href: href, attributes: " class=\"citation\"", html: Array("[\(page.book.sources[source].label)]".utf8))
  }

  /// A number of the facts, leading to its row with the source.
  private func factLink(_ link: Link, of owner: Int, _ style: String, id: String, _ value: String)
    -> LinkRendering
  {
    let anchor = "\(style)-\(id)"
    let href = owner == entry && !isQuote ? "#\(anchor)" : page.href(to: owner, anchor: anchor)
    guard link.isAutolink else { return .link(href: href, attributes: " class=\"\(style)\"") }
    return .linkWithText(href: href, attributes: " class=\"\(style)\"", html: Array(value.htmlEscaped.utf8))
  }

  private func picture(_ link: Link, _ owner: Int, _ name: String) -> LinkRendering {
    let item = renderer.handbook.entries[owner]
    let source = page.href(renderer.mediaPath(item.id, name))
    guard link.isImage else { return .link(href: source, attributes: "") }
    let size = item.pictures[name]?.size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    return .image(source: source, attributes: size + " loading=\"lazy\"")
  }
}

extension SiteRenderer {
  /// Where a picture of an entry stands in the site.
  func mediaPath(_ id: EntryID, _ name: String) -> String {
    "media/\(handbook.configuration.settings(id.kind)?.folder ?? id.kind.rawValue)/\(id.name)/\(name)"
  }
}
