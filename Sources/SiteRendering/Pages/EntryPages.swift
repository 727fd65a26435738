import ContentModel
import Fields
import Languages
import Markup

extension SiteRenderer {
  /// The page of an entry in one language.
  func entryPage(_ index: Int, in book: LocalizedHandbook) -> [UInt8] {
    let page = Page(entry: index, in: book, books: books)
    guard let text = handbook.entries[index].text(in: book.code) else { return missingPage(index, page) }
    let rendering = TextRendering(index, text, on: page, self)
    let views = FactsViews(handbook.entries[index], on: page, self)
    if handbook.entries[index].id == Handbook.homeID { return homePage(page, rendering) }

    var values = View(.entry)
    addSharedValues(index, page, views, to: &values)
    values["summary"] = .html(book.language.typography.html(text.summary))
    values["kind_title"] =
      page.isArticle
      ? handbook.configuration.settings(handbook.entries[index].id.kind).map { .text(book.plain($0.item)) }
      : nil
    addText(rendering, to: &values)
    values["sections"] = .list(sections(of: index, rendering, views))
    values["quotes"] = quotes(of: index, on: page).map { .view($0) }
    values["members"] = .list(members(of: index, on: page))
    values["cite"] = citation(of: page).map { .view($0) }
    let contents = tableOfContents(text.document, book)
    values["has_toc"] = .flag(contents.count > 1)
    values["toc"] = .list(contents)
    return theme.html(.entry, frame: frame(page), content: values, language: page.book.code)
  }

  /// What stands around the sections of a text, on a home too.
  func addText(_ rendering: TextRendering, to values: inout View) {
    values["draft"] = .flag(rendering.text.isDraft)
    values["stale"] = .html(rendering.noteAtTop)
    values["footnotes"] = .html(rendering.footnotes)
  }

  /// The short page that stands for an entry without a text in this language: made from its facts, and honest about it.
  private func missingPage(_ index: Int, _ page: Page) -> [UInt8] {
    let views = FactsViews(handbook.entries[index], on: page, self)
    let others = handbook.entries[index].texts.compactMap { theme.languages[$0.language] }
    var values = View(.missing)
    values["title_lang"] = page.book.titleLanguages[index].map { .text($0) }
    addSharedValues(index, page, views, to: &values)
    let names = page.book.language.list(others.map(\.name))
    values["text"] = .html("<p>\(page.book.string("missing_text", ["languages": names]).htmlEscaped)</p>")
    values["others"] = .list(
      others.map { other in
        View(
          .languageLink,
          [
            "lang": .text(other.code), "dir": .text(other.direction), "name": .text(other.name),
            "href": .text(href(from: page, to: index, in: other.code)),
            "title": .text(other.typography.plain(handbook.entries[index].title(in: other.code))),
            "label": .text(page.book.string("read_in", ["language": other.name])),
          ])
      })
    values["costs"] = views.costTable.map { .view($0) }
    values["figures"] = views.figureTable.map { .view($0) }
    return theme.html(.missing, frame: frame(page), content: values, language: page.book.code)
  }

  /// The link to an entry in any language of the handbook; one that the pages are not in is on the web.
  func href(from page: Page, to entry: Int, in language: String, anchor: String? = nil) -> String {
    let address = handbook.address(of: entry, in: language)
    let isHere = books.contains { $0.code == language }
    return isHere ? page.href(address, anchor: anchor) : url(address).withAnchor(anchor)
  }

  /// What the pages of an entry have whether it is translated or not.
  private func addSharedValues(_ index: Int, _ page: Page, _ views: FactsViews, to values: inout View) {
    let facts = views.facts
    let neighbours = page.book.neighbours(of: index)
    func link(_ entry: Int?) -> ViewValue? {
      entry.map { .view(name($0, .link, on: page)) }
    }
    values["has_facts"] = .flag(!facts.isEmpty)
    values["facts"] = .list(facts)
    values["relations"] = .list(views.relations)
    values["cited"] = views.cited(handbook.citedSources[index]).map { .view($0) }
    values["backlinks"] = backlinks(of: index, on: page).map { .view($0) }
    values["review"] = review(handbook.entries[index].facts.review, page.book).map { .view($0) }
    values["previous"] = link(neighbours.previous)
    values["next"] = link(neighbours.next)
  }

  /// Nil for an entry whose review is not recorded.
  private func review(_ review: Review, _ book: LocalizedHandbook) -> View? {
    guard let reviewed = review.reviewed else { return nil }
    var view = View(
      .review,
      ["reviewed": .text(book.long(reviewed)), "reviewed_datetime": .text(reviewed.iso)])
    if let due = review.due(after: handbook.configuration.reviewMonths) {
      view["due"] = .text(book.long(due))
      view["due_datetime"] = .text(due.iso)
    }
    return view
  }

  // MARK: Text

  /// The text cut at its main headings, with the tables of facts where the kind's settings put them.
  private func sections(of index: Int, _ rendering: TextRendering, _ views: FactsViews) -> [View] {
    let document = rendering.text.document
    let settings = handbook.configuration.settings(handbook.entries[index].id.kind)
    var tables: [KindSettings.FactsTable: View] = [:]
    tables[.figures] = views.figureTable
    tables[.costs] = views.costTable
    var sections = document.sections.map { section -> View in
      let id = section.heading.flatMap { document.headings[$0].id }
      let shown = settings?.sections.filter { $0.id == id }.compactMap(\.shows) ?? []
      var values = View(.section, ["id": id.map { .text($0) }, "html": .html(rendering.html(section.nodes))])
      for table in shown { values[table.rawValue] = tables.removeValue(forKey: table).map { .view($0) } }
      return values
    }
    // Tables whose section the text does not have still have to be seen: its figures link to them.
    for table in KindSettings.FactsTable.allCases {
      guard let view = tables[table] else { continue }
      let title = rendering.page.book.string("\(table.rawValue)_title").htmlEscaped
      var section = View(.section, ["html": .html("<h2 id=\"\(table.rawValue)\">\(title)</h2>")])
      section[table.rawValue] = .view(view)
      sections.append(section)
    }
    return sections
  }

  private func tableOfContents(_ document: Document, _ book: LocalizedHandbook) -> [View] {
    var items: [(id: String, title: String, children: [View])] = []
    for heading in document.headings {
      guard let id = heading.id else { continue }
      let title = book.language.typography.plain(heading.text)
      if heading.level == 2 {
        items.append((id, title, []))
      } else if heading.level == 3, !items.isEmpty {
        items[items.count - 1].children.append(View(.tocChild, ["id": .text(id), "title": .text(title)]))
      }
    }
    return items.map {
      View(.tocItem, ["id": .text($0.id), "title": .text($0.title), "children": .list($0.children)])
    }
  }

  // MARK: Other entries

  /// What the entries that name this one in a quoted field say under its id.
  private func quotes(of index: Int, on page: Page) -> View? {
    let id = handbook.entries[index].id.name
    let referrers = handbook.referrers[index].filter(\.declaration.isQuoted).map(\.source)
    let items = page.book.sortedByTitle(referrers).compactMap { source -> View? in
      guard let text = handbook.entries[source].text(in: page.book.code),
        let nodes = text.document.content(under: id)
      else { return nil }
      let rendering = TextRendering(source, text, on: page, self, isQuote: true)
      return View(
        .item,
        [
          "title": .text(page.book.titles[source]), "href": .text(page.href(to: source, anchor: id)),
          "html": .html(rendering.html(nodes)),
        ])
    }
    guard !items.isEmpty,
      let kind = referrers.first.flatMap({ handbook.configuration.settings(handbook.entries[$0].id.kind) })
    else { return nil }
    let title = page.book.string("quotes_title", ["kind": page.book.plain(kind.title).lowercased()])
    return View(.titledItems, ["title": .text(title), "items": .list(items)])
  }

  /// Entries that name this one in a field that is not quoted, by their kind.
  private func members(of index: Int, on page: Page) -> [View] {
    let sources = handbook.referrers[index].filter { !$0.declaration.isQuoted }.map(\.source)
    let byKind = Dictionary(grouping: sources) { handbook.entries[$0].id.kind }
    return byKind.sorted { $0.key < $1.key }.compactMap { kind, members in
      handbook.configuration.settings(kind).map { settings in
        let items = page.book.sortedByTitle(members).map { item($0, on: page) }
        return View(.titledItems, ["title": .text(page.book.plain(settings.title)), "items": .list(items)])
      }
    }
  }

  private func backlinks(of index: Int, on page: Page) -> View? {
    guard !handbook.backlinks[index].isEmpty else { return nil }
    let items = page.book.sortedByTitle(handbook.backlinks[index]).map { link($0, on: page) }
    return View(.titledItems, ["title": .text(page.book.string("backlinks_title")), "items": .list(items)])
  }

  /// The title of an entry as a link, with its language when it is another than the page's.
  func name(_ entry: Int, _ shape: ViewShape, on page: Page) -> View {
    View(
      shape,
      [
        "title": .text(page.book.titles[entry]), "href": .text(page.href(to: entry)),
        "title_lang": page.book.titleLanguages[entry].map { .text($0) },
      ])
  }

  /// An entry where only its name and kind are due.
  func link(_ entry: Int, on page: Page) -> View {
    var view = name(entry, .item, on: page)
    view["kind"] = page.book.kindNames[handbook.entries[entry].id.kind].map { .text($0) }
    view["missing"] = .flag(!page.book.isTranslated(entry))
    return view
  }

  /// An entry in a list of entries, with its summary.
  func item(_ entry: Int, on page: Page) -> View {
    let book = page.book
    let item = handbook.entries[entry]
    var view = link(entry, on: page)
    view["summary"] = item.text(in: book.code).map { .html(book.language.typography.html($0.summary)) }
    view["meta"] = .text(country(of: item, book))
    return view
  }

  private func country(of entry: Entry, _ book: LocalizedHandbook) -> String {
    for value in entry.facts.values {
      if case .country(let code) = value.value {
        return handbook.configuration.countries[code].map(book.plain) ?? code
      }
    }
    return ""
  }
}
