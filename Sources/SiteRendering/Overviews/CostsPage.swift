import ContentModel
import Fields
import Languages

extension SiteRenderer {
  /// Every cost of every entry, as its source gives it.
  func costsPage(in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.costs, in: book)
    let entries = book.sortedByTitle(
      handbook.entries.indices.filter { !handbook.entries[$0].facts.costs.isEmpty })
    var values = View(.costs)
    values["known"] = .list(entries.compactMap { group($0, isFound: true, on: page) })
    values["unknown"] = .list(entries.compactMap { group($0, isFound: false, on: page) })
    values["chart"] = chart(of: entries, on: page).map { .view($0) }
    if let conversion = handbook.configuration.conversion, handbook.rates != nil {
      let costs = entries.flatMap { handbook.entries[$0].facts.costs }
      let hasAny = costs.contains { converted($0, book) != nil }
      values["conversion"] = .text(
        book.string("costs_conversion", ["currency": conversion.currency])
          + (hasAny ? "" : " " + book.string("costs_conversion_none")))
      values["rates"] = .list(bibliographyLinks([conversion.source], on: page))
    }
    return theme.html(.costs, frame: frame(page), content: values, language: page.book.code)
  }

  /// The costs of one entry that its sources give, or those that they do not; nil without any.
  private func group(_ entry: Int, isFound: Bool, on page: Page) -> View? {
    let views = FactsViews(handbook.entries[entry], on: page, self)
    let costs = handbook.entries[entry].facts.costs.filter { cost in
      if case .notFound = cost.value { !isFound } else { isFound }
    }
    guard !costs.isEmpty else { return nil }
    var view = name(entry, .costGroup, on: page)
    view["rows"] = .list(
      costs.map { cost in
        var row = views.row(cost)
        // Two hyphens stand in no id: no two rows share theirs, whatever entries and costs are called.
        let owner = handbook.entries[entry].id
        row["id"] = .text("\(owner.kind.rawValue)-\(owner.name)--\(cost.id.value)")
        row["converted"] = converted(cost, page.book).map { .text($0) }
        row["href"] = .text(page.href(to: entry, anchor: "cost-\(cost.id.value)"))
        return row
      })
    return view
  }

  /// The costs that can be set against their comparators, as a drawing and as a table; nil without any.
  private func chart(of entries: [Int], on page: Page) -> View? {
    let book = page.book
    let rows = entries.flatMap { entry in
      handbook.entries[entry].facts.costs.compactMap { cost -> CostChart.Row? in
        guard let ratio = cost.comparison?.ratio else { return nil }
        return CostChart.Row(
          label: book.titles[entry] + book.string("label_separator") + book.plain(cost.label), ratio: ratio,
          words: cost.isShare ? book.value(of: cost) : book.percent(ratio),
          href: page.href(to: entry, anchor: "cost-\(cost.id.value)"))
      }
    }
    guard !rows.isEmpty else { return nil }
    let comparators = entries.flatMap { handbook.entries[$0].facts.costs }.filter {
      $0.comparison?.ratio != nil
    }.map { cost in cost.comparator.map { book.html($0.label) } ?? "" }
    let numbers = book.language.numbers
    let words = CostChart.Words(
      title: book.string("costs_chart_caption"), description: book.string("costs_chart_description"),
      axis: book.string("costs_chart_caption")
    ) { numbers.percent(String($0)) }
    let svg = CostChart(rows: rows, words: words, isRightToLeft: book.language.isRightToLeft).svg
    return View(
      .chart,
      [
        "svg": .html(svg),
        "rows": .list(
          zip(rows, comparators).map { row, comparator in
            View(
              .ratioRow,
              [
                "label": .text(row.label), "href": row.href.map { .text($0) },
                "comparator": .html(comparator), "ratio": .text(row.words),
              ])
          }),
      ])
  }

  /// A cost in the currency of the handbook, at the rates of its own price year.
  private func converted(_ cost: Cost, _ book: LocalizedHandbook) -> String? {
    guard let conversion = handbook.configuration.conversion, let rates = handbook.rates,
      case .amount(let amount) = cost.value,
      let converted = amount.converted(by: rates, to: conversion.currency)
    else { return nil }
    let money = book.language.numbers.currency(converted.number.text, code: converted.currency)
    return book.string("converted", ["amount": money, "year": String(converted.year)])
  }
}

extension Cost {
  /// Whether the source gives a share of the comparator instead of an amount.
  fileprivate var isShare: Bool { if case .share = value { true } else { false } }
}
