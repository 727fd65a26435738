import ContentModel
import Fields
import Languages

extension SiteRenderer {
  /// The entries of one kind side by side, by the fields the handbook names, and by their costs.
  ///
  /// The table is whole as it stands; the filters are for a script to show.
  func comparisonPage(_ comparison: Configuration.Comparison, in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.comparison, in: book)
    let entries = book.order[comparison.kind] ?? []
    let declared = handbook.configuration.settings(comparison.kind)?.fields ?? []
    let fields = comparison.fields.compactMap { field in declared.first { $0.name == field.value } }
    let facets = fields.flatMap { Facet.facets(of: $0, handbook.configuration) }

    var values = View(.comparison)
    values["caption"] = .text(
      book.string(
        "comparison_caption",
        ["entries": handbook.configuration.settings(comparison.kind).map { book.plain($0.title) } ?? ""]))
    values["columns"] = .list(
      fields.map { View(.column, ["name": .text($0.name), "label": .text(book.plain($0.label))]) })
    values["facets"] = .list(facets.compactMap { view(of: $0, among: entries, book) })
    values["rows"] = .list(entries.map { row($0, fields, facets, on: page) })
    values["count_text"] = .text(book.count(entries.count))
    return theme.html(.comparison, frame: frame(page), content: values, language: page.book.code)
  }

  private func row(_ entry: Int, _ fields: [FieldDeclaration], _ facets: [Facet], on page: Page) -> View {
    let views = FactsViews(handbook.entries[entry], on: page, self)
    let values = Dictionary(
      handbook.entries[entry].facts.values.map { ($0.declaration.name, $0) },
      uniquingKeysWith: { first, _ in first })
    var row = name(entry, .comparisonRow, on: page)
    row["id"] = .text(handbook.entries[entry].id.name)
    row["facets"] = .text(
      facets.flatMap { facet in facet.values(of: entry, handbook).map { "\(facet.name)=\($0)" } }
        .joined(separator: " "))
    row["cells"] = .list(
      fields.map { field in
        View(
          .comparisonCell,
          [
            "label": .text(page.book.plain(field.label)),
            "html": .html(values[field.name].map { html($0, of: entry, views, on: page) } ?? ""),
          ])
      })
    row["costs"] = .list(costs(of: entry, on: page))
    return row
  }

  private func html(_ value: DeclaredValue, of entry: Int, _ views: FactsViews, on page: Page) -> String {
    if case .notFound = value.value { return page.book.string("not_found").htmlEscaped }
    if let body = views.body(of: value) { return body }
    guard
      let relation = handbook.relations[entry].first(where: { $0.declaration.name == value.declaration.name })
    else { return "" }
    let items = zip(relation.targets, relation.levels).map { target, level in
      let isQuoted =
        relation.declaration.isQuoted && page.book.isTranslated(entry)
        && level.map { $0.strength > 0 } ?? true
      let href =
        isQuoted ? page.href(to: entry, anchor: handbook.entries[target].id.name) : page.href(to: target)
      let language = page.book.titleLanguages[target].map { " lang=\"\($0)\"" } ?? ""
      let title = "<a href=\"\(href.htmlEscaped)\"\(language)>\(page.book.titles[target].htmlEscaped)</a>"
      guard let level else { return title }
      let mark = self.level(level, of: relation.declaration, page.book)
      return "\(title) <small class=\"level\">\(mark.text("label").htmlEscaped)</small>"
    }
    guard items.count > 1 else { return items.first ?? "" }
    return "<ul>" + items.map { "<li>\($0)</li>" }.joined() + "</ul>"
  }

  /// The costs of an entry with their amounts; those that were not found in one word.
  private func costs(of entry: Int, on page: Page) -> [View] {
    let book = page.book
    let costs = handbook.entries[entry].facts.costs
    let known = costs.filter { if case .notFound = $0.value { false } else { true } }
    return known.map { cost in
      View(
        .comparisonCost,
        [
          "label": .html(book.html(cost.label)), "value": .text(book.value(of: cost)),
          "href": .text(page.href(to: entry, anchor: "cost-\(cost.id.value)")),
          "comparison": .text(book.comparison(of: cost)),
        ])
    }
  }

  /// Nil for a facet that would offer no choice.
  private func view(of facet: Facet, among entries: [Int], _ book: LocalizedHandbook) -> View? {
    var counts: [String: Int] = [:]
    for entry in entries {
      for value in facet.values(of: entry, handbook) { counts[value, default: 0] += 1 }
    }
    let options = facet.options(book).filter { counts[$0.value] != nil }
    guard options.count > 1 else { return nil }
    return View(
      .facet,
      [
        "name": .text(facet.name), "label": .text(book.plain(facet.label(book))),
        "options": .list(
          options.map { option in
            View(
              .facetOption,
              [
                "value": .text(option.value), "label": .text(option.label),
                "count": .text(book.language.numbers.format(counts[option.value] ?? 0)),
              ])
          }),
      ])
  }
}
