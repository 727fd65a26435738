import ContentModel
import Fields
import Languages

extension LocalizedHandbook {
  /// A figure as readers of this language write it.
  func value(of figure: Figure) -> String {
    guard case .number(let number, _, _) = figure.value else { return string("not_found") }
    let text =
      figure.isPercentage ? language.numbers.percent(number.text) : language.numbers.format(number.text)
    return figure.isApproximate ? string("about", ["value": text]) : text
  }

  /// A cost, or what it is set against, as readers of this language write it.
  func value(of cost: Cost, ofComparator: Bool = false) -> String {
    if ofComparator {
      switch cost.comparator?.value {
      case .amount(let amount): return money(amount)
      case .statement(let statement): return plain(statement)
      case nil: return ""
      }
    }
    switch cost.value {
    case .amount(let amount):
      return cost.isApproximate ? string("about", ["value": money(amount)]) : money(amount)
    case .share(let percentage, _):
      return string("ratio_of", ["percent": language.numbers.percent(percentage.text)])
    case .statement(let statement): return plain(statement)
    case .notFound: return string("not_found")
    }
  }

  private func money(_ amount: Cost.Amount) -> String {
    language.numbers.currency(amount.number.text, code: amount.currency)
  }

  /// How a cost stands to its comparator, in words; empty without one.
  func comparison(of cost: Cost) -> String {
    switch cost.comparison {
    case nil: return ""
    case .incomparable(.amount): return string("incomparable_amount")
    case .incomparable(.currency): return string("incomparable_currency")
    case .incomparable(.year): return string("incomparable_year")
    case .incomparable(.unit): return string("incomparable_unit")
    case .ratio(let ratio, let saving, let currency):
      return string("ratio_of", ["percent": percent(ratio)]) + string("list_separator")
        + difference(saving, currency)
    case .publishedRatio(let ratio): return string("ratio_of", ["percent": percent(ratio)])
    }
  }

  /// A ratio as a percentage, with a decimal where whole ones say too little.
  func percent(_ ratio: Double) -> String {
    language.numbers.percent(ratio * 100, decimals: ratio < 0.1 ? 1 : 0)
  }

  private func difference(_ saving: DecimalNumber, _ currency: String) -> String {
    if !saving.isPositive, !saving.isNegative { return string("same_amount") }
    let amount = language.numbers.currency(saving.magnitude.text, code: currency)
    return string(saving.isPositive ? "difference_less" : "difference_more", ["amount": amount])
  }

  /// A year or span as the content gives it, set for the language.
  fileprivate func years(_ text: String?) -> String { text.map { language.typography.plain($0) } ?? "" }
}

/// The views made from the facts of an entry.
struct FactsViews {
  let page: Page
  let renderer: SiteRenderer
  let entry: Entry
  private var book: LocalizedHandbook { page.book }

  init(_ entry: Entry, on page: Page, _ renderer: SiteRenderer) {
    self.entry = entry
    self.page = page
    self.renderer = renderer
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
          "items": .list(relation.targets.map { renderer.link($0, on: page) }),
        ])
    }
  }

  /// Nil for fields that lead to entries.
  private func html(_ value: DeclaredValue) -> String? {
    let body: String
    switch value.value {
    case .entries: return nil
    case .text(let text), .notFound(let text): body = book.html(text)
    case .choice(let choice): body = book.html(choice.label)
    case .figures(let ids): body = figures(ids)
    case .plain(let text): body = book.language.typography.html(text)
    case .number(let number): body = book.language.numbers.format(number.text).htmlEscaped
    case .date(let date):
      let text = book.language.dates.long(year: date.year, month: date.month, day: date.day)
      body = "<time datetime=\"\(date.iso)\">\(text.htmlEscaped)</time>"
    case .url(let url):
      body =
        "<a class=\"external\" rel=\"external\" href=\"\(url.htmlEscaped)\">\(url.withoutScheme.htmlEscaped)</a>"
    case .country(let code): body = renderer.handbook.configuration.countries[code].map(book.html) ?? code
    }
    let note = value.note.map { " <small class=\"note\">\(book.html($0))</small>" } ?? ""
    return body + note + citations(value.sources)
  }

  /// Figures of the entry with their labels, each leading to its row.
  private func figures(_ ids: [Located<String>]) -> String {
    ids.compactMap { id in entry.facts.figures.first { $0.id.value == id.value } }.map { figure in
      let label = book.html(figure.label) + book.language.typography.html(book.string("label_separator"))
      return
        "\(label)<a class=\"figure\" href=\"#figure-\(figure.id.value)\">\(book.value(of: figure).htmlEscaped)</a>"
    }.joined(separator: "<br />")
  }

  private func citations(_ ids: [Located<String>]) -> String {
    sources(ids).map { " <a class=\"citation\" href=\"\($0.href)\">[\(book.html($0.source.label))]</a>" }
      .joined()
  }

  private func sources(_ ids: [Located<String>]) -> [(source: Source, href: String)] {
    ids.compactMap { id in
      renderer.handbook.source(id.value).map { (renderer.handbook.sources[$0], "#source-\(id.value)") }
    }
  }

  private func sourceLinks(_ ids: [Located<String>]) -> [View] {
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

  private func row(_ cost: Cost) -> View {
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

extension LocalizedHandbook {
  /// The full reference of a source, as HTML.
  static func reference(
    _ source: Source, withLink: Bool, _ language: Language, _ languages: [String: Language]
  ) -> String {
    let isForeign = source.language.map { $0 != language.code } ?? false
    let lang = source.language.flatMap { isForeign ? " lang=\"\($0.htmlEscaped)\"" : nil } ?? ""
    // A title keeps the typography of its own language, where the site speaks it.
    let typography = source.language.flatMap { languages[$0] }?.typography ?? language.typography
    let words = typography.html(source.title)
    let title = "<cite\(lang)>\(words)</cite>"
    let linked = source.url.flatMap { url in
      withLink ? "<a class=\"external\" rel=\"external\" href=\"\(url.htmlEscaped)\">\(title)</a>" : nil
    }
    let parts = [source.author, source.publisher, source.year].compactMap {
      $0.map { language.typography.html($0) }
    }
    return ([linked ?? title] + parts).joined(separator: ". ") + "."
  }
}

extension String {
  /// A web address as people write it.
  fileprivate var withoutScheme: String {
    let bare = hasPrefix("https://") ? dropFirst(8) : hasPrefix("http://") ? dropFirst(7) : self[...]
    return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }
}
