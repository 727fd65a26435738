import ContentModel
import Fields
import Languages
import Markup

extension SiteRenderer {
  /// The home of a language: its text, and the first entries of every kind.
  func homePage(_ page: Page, _ rendering: TextRendering) -> [UInt8] {
    /// A home lists few enough entries of a kind to be taken in at a glance.
    let most = 12
    var values = View(.home)
    values["sections"] = .list(
      rendering.text.document.sections.map { View(.section, ["html": .html(rendering.html($0.nodes))]) })
    values["collections"] = .list(
      handbook.configuration.kindsInOrder.compactMap { settings in
        guard let address = handbook.listAddress(of: settings.kind, in: page.book.code),
          let entries = page.book.order[settings.kind], !entries.isEmpty
        else { return nil }
        return View(
          .collection,
          [
            "title": .text(page.book.plain(settings.title)), "href": .text(page.href(address)),
            "count_text": .text(page.book.count(entries.count)),
            "items": .list(entries.prefix(most).map { item($0, on: page) }),
          ])
      })
    values["cited"] = FactsViews(handbook.entries[rendering.entry], on: page, self)
      .cited(handbook.citedSources[rendering.entry]).map { .view($0) }
    return theme.html(.home, frame: frame(page), content: values, language: page.book.code)
  }

  /// All entries of a kind.
  func listPage(_ settings: KindSettings, in book: LocalizedHandbook) -> [UInt8] {
    let entries = book.order[settings.kind] ?? []
    let page = Page(
      "list", title: book.plain(settings.title), description: book.plain(handbook.configuration.description),
      in: book, books: books
    ) {
      handbook.listAddress(of: settings.kind, in: $0.code) ?? ""
    }
    var values = View(.list)
    values["items"] = .list(entries.map { item($0, on: page) })
    values["count_text"] = .text(book.count(entries.count))
    return theme.html(.list, frame: frame(page), content: values, language: page.book.code)
  }

  /// Entries of one kind against those a field of theirs names; a filled cell leads to what is said there.
  func matrixPage(_ matrix: Configuration.Matrix, in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.matrix, in: book)
    let rows = book.order[matrix.kind] ?? []
    let field = handbook.configuration.settings(matrix.kind)?.fields.first { $0.name == matrix.field.value }
    let columns = field?.targetKind.flatMap { book.order[$0] } ?? []
    var values = View(.matrix)
    values["caption"] = .text(
      book.string(
        "matrix_caption",
        ["rows": title(matrix.kind, book), "columns": field?.targetKind.map { title($0, book) } ?? ""]))
    values["column_heads"] = .list(columns.map { name($0, .link, on: page) })
    values["rows"] = .list(rows.map { row($0, columns, field: matrix.field.value, on: page) })
    return theme.html(.matrix, frame: frame(page), content: values, language: page.book.code)
  }

  private func title(_ kind: EntryKind, _ book: LocalizedHandbook) -> String {
    handbook.configuration.settings(kind).map { book.plain($0.title) } ?? ""
  }

  private func row(_ entry: Int, _ columns: [Int], field: String, on page: Page) -> View {
    let book = page.book
    let named = Set(handbook.relations[entry].filter { $0.declaration.name == field }.flatMap(\.targets))
    let cells = columns.map { column -> View in
      let anchor = book.isTranslated(entry) ? handbook.entries[column].id.name : nil
      return View(
        .matrixCell,
        [
          "href": .text(page.href(to: entry, anchor: anchor)), "says": .flag(named.contains(column)),
          "label": .text(
            book.string("matrix_says", ["row": book.titles[entry], "column": book.titles[column]])),
          "column": .text(book.titles[column]),
        ])
    }
    var row = name(entry, .matrixRow, on: page)
    row["cells"] = .list(cells)
    return row
  }

  /// The bibliography, each source with the pages that cite it.
  func sourcesPage(in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.sources, in: book)
    let sorted = handbook.sources.indices.map {
      (index: $0, key: book.language.collation.key(for: book.plain(handbook.sources[$0].label)))
    }
    .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    var values = View(.sources)
    values["items"] = .list(sorted.map { source($0.index, on: page) })
    return theme.html(.sources, frame: frame(page), content: values, language: page.book.code)
  }

  private func source(_ index: Int, on page: Page) -> View {
    let source = handbook.sources[index]
    return View(
      .bibliographyItem,
      [
        "id": .text(source.id.value), "label": .html(page.book.sources[index].label),
        "html": .html(
          LocalizedHandbook.reference(source, withLink: false, page.book.language, theme.languages)),
        "url": source.url.map { .text($0) },
        "note": source.note.map { .html(page.book.html($0)) },
        "cited_by": .list(page.book.sortedByTitle(handbook.citations[index]).map { link($0, on: page) }),
      ])
  }
}
