import ContentModel
import Fields
import Languages

/// The views made from the facts of an entry.
struct FactsViews {
  let page: Page
  let renderer: SiteRenderer
  let entry: Entry
  /// Before an anchor of the entry's page: nothing there, its address elsewhere.
  private let base: String
  /// Whether the sources are listed on the page itself.
  private let listsSources: Bool
  private var book: LocalizedHandbook { page.book }

  init(_ entry: Entry, on page: Page, _ renderer: SiteRenderer) {
    self.entry = entry
    self.page = page
    self.renderer = renderer
    let index = renderer.handbook.entry(entry.id)
    let isOwnPage = index.map { page.book.addresses[$0] == page.address } ?? true
    base = isOwnPage ? "" : index.map { page.href(to: $0) } ?? ""
    listsSources = isOwnPage
  }

  // MARK: Declared fields

  /// Fields with a value of their own, in the order of their declaration.
  var facts: [View] {
    entry.facts.values.compactMap { value in
      guard let html = html(value) else { return nil }
      var isMissing = false
      if case .notFound = value.value { isMissing = true }
      return View(
        .fact,
        [
          "label": .text(book.plain(value.declaration.label)), "value": .html(html),
          "not_found": .flag(isMissing),
        ])
    }
  }

  /// Fields that lead to other entries.
  var relations: [View] {
    guard let index = renderer.handbook.entry(entry.id) else { return [] }
    return renderer.handbook.relations[index].filter { !$0.targets.isEmpty }.map { relation in
      View(
        .relation,
        [
          "label": .text(book.plain(relation.declaration.label)),
          "items": .list(zip(relation.targets, relation.levels).map(item)),
        ])
    }
  }

  /// Nil for fields that lead to entries.
  private func html(_ value: DeclaredValue) -> String? {
    guard let body = body(of: value) else { return nil }
    let note = value.note.map { " <small class=\"note\">\(book.html($0))</small>" } ?? ""
    return body + note + citations(value.sources)
  }

  /// A related entry, with the level it is given.
  private func item(_ target: Int, _ level: FieldDeclaration.Level?) -> View {
    var item = renderer.link(target, on: page)
    item["meta"] = level.map { .text(book.plain($0.label)) }
    return item
  }

  /// The value alone; nil for fields that lead to entries.
  func body(of value: DeclaredValue) -> String? {
    let body: String
    switch value.value {
    case .entries: return nil
    case .text(let text), .notFound(let text): body = book.html(text)
    case .choice(let choice): body = book.html(choice.label)
    case .figures(let ids): body = figures(ids)
    case .plain(let text): body = book.language.typography.html(text)
    case .number(let number): body = book.language.numbers.format(number.text).htmlEscaped
    case .date(let date):
      body = "<time datetime=\"\(date.iso)\">\(book.long(date).htmlEscaped)</time>"
    case .url(let url):
      body =
        "<a class=\"external\" rel=\"external\" href=\"\(url.htmlEscaped)\">\(url.withoutScheme.htmlEscaped)</a>"
    case .country(let code): body = renderer.handbook.configuration.countries[code].map(book.html) ?? code
    }
    return body
  }

  /// Figures of the entry with their labels, each leading to its row.
  private func figures(_ ids: [Located<String>]) -> String {
    ids.compactMap { id in entry.facts.figures.first { $0.id.value == id.value } }.map { figure in
      let label = book.html(figure.label) + book.language.typography.html(book.string("label_separator"))
      return
        "\(label)<a class=\"figure\" href=\"\(base)#figure-\(figure.id.value)\">\(book.value(of: figure).htmlEscaped)</a>"
    }.joined(separator: "<br />")
  }

  private func citations(_ ids: [Located<String>]) -> String {
    sources(ids).map { " <a class=\"citation\" href=\"\($0.href)\">[\(book.html($0.source.label))]</a>" }
      .joined()
  }

  private func sources(_ ids: [Located<String>]) -> [(source: Source, href: String)] {
    ids.compactMap { id in
      renderer.handbook.source(id.value).map { index in
        let anchor = "source-\(id.value)"
        let bibliography = renderer.handbook.sourcesAddress(in: book.code)
        return (
          renderer.handbook.sources[index],
          listsSources ? "#\(anchor)" : page.href(bibliography, anchor: anchor)
        )
      }
    }
  }

  func sourceLinks(_ ids: [Located<String>]) -> [View] {
    sources(ids).map {
      View(.sourceLink, ["label": .text(book.plain($0.source.label)), "href": .text($0.href)])
    }
  }

  // MARK: Tables

  /// Nil without any cost.
  var costTable: View? {
    guard !entry.facts.costs.isEmpty else { return nil }
    let caption = book.string("costs_caption", ["title": page.title])
    return View(.costTable, ["caption": .text(caption), "rows": .list(entry.facts.costs.map(row))])
  }

  /// Nil without any figure.
  var figureTable: View? {
    guard !entry.facts.figures.isEmpty else { return nil }
    let caption = book.string("figures_caption", ["title": page.title])
    return View(.figureTable, ["caption": .text(caption), "rows": .list(entry.facts.figures.map(row))])
  }

  func row(_ cost: Cost) -> View {
    var values = View(
      .costRow,
      [
        "id": .text(cost.id.value), "label": .html(book.html(cost.label)),
        "year": .text(book.years(cost.year)),
        "scope": cost.scope.map { .html(book.html($0)) }, "note": cost.note.map { .html(book.html($0)) },
        "derived": .flag(cost.isDerived), "sources": .list(sourceLinks(cost.sources)),
        "comparator": cost.comparator.map { .html(comparator($0, of: cost)) },
        "comparison": .html(book.comparison(of: cost).htmlEscaped),
      ])
    switch cost.value {
    case .amount(let amount):
      values["amount"] = .text(book.value(of: cost))
      values["unit"] = .html(book.html(amount.unit))
    case .share(_, let unit):
      values["amount"] = .text(book.value(of: cost))
      values["unit"] = .html(book.html(unit))
    case .statement(let statement): values["statement"] = .html(book.html(statement))
    case .notFound(let reason): values["not_found"] = .html(book.html(reason))
    }
    return values
  }

  /// "Without KeyRing: £1,157,375", with what differs from the cost itself.
  private func comparator(_ comparator: Cost.Comparator, of cost: Cost) -> String {
    var html = book.html(comparator.label)
    html +=
      book.language.typography.html(book.string("label_separator"))
      + book.value(of: cost, ofComparator: true).htmlEscaped
    guard case .amount(let other) = comparator.value, case .amount(let own) = cost.value else { return html }
    if other.year != own.year { html += " (\(book.years(other.year).htmlEscaped))" }
    if other.unit != own.unit { html += " (\(book.html(other.unit)))" }
    return html
  }

  private func row(_ figure: Figure) -> View {
    var values = View(
      .figureRow,
      [
        "id": .text(figure.id.value), "label": .html(book.html(figure.label)),
        "year": .text(book.years(figure.year)),
        "note": figure.note.map { .html(book.html($0)) }, "derived": .flag(figure.isDerived),
        "sources": .list(sourceLinks(figure.sources)),
      ])
    switch figure.value {
    case .number(_, let low, let high):
      values["value"] = .text(book.value(of: figure))
      if let low, let high {
        let numbers = book.language.numbers
        values["interval"] = .text(
          book.string("interval", ["low": numbers.format(low.text), "high": numbers.format(high.text)]))
      }
    case .notFound(let reason): values["not_found"] = .html(book.html(reason))
    }
    return values
  }

  // MARK: Sources

  /// The sources the page cites, with their full references.
  func cited(_ indices: [Int]) -> View? {
    guard !indices.isEmpty else { return nil }
    let items = indices.map { index -> View in
      let source = renderer.handbook.sources[index]
      let bibliography = page.href(
        renderer.handbook.sourcesAddress(in: book.code), anchor: "source-\(source.id.value)")
      let words = book.sources[index]
      let html =
        "<a href=\"\(bibliography)\">\(words.label)</a>\(book.string("label_separator").htmlEscaped)\(words.reference)"
      return View(.citedItem, ["id": .text(source.id.value), "html": .html(html)])
    }
    return View(.cited, ["title": .text(book.string("cited_title")), "items": .list(items)])
  }
}

extension String {
  /// A web address as people write it.
  var withoutScheme: String {
    let bare = hasPrefix("https://") ? dropFirst(8) : hasPrefix("http://") ? dropFirst(7) : self[...]
    return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }
}
