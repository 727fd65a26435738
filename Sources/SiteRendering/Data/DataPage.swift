import ContentModel
import Languages

extension SiteRenderer {
  /// The page of the data files: what they hold, column by column, and how to cite them.
  func dataPage(in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.data, in: book)
    var values = View(.data)
    values["files"] = .list(dataFiles.map { view($0, on: page) })
    values["cite"] = citation(of: page).map { .view($0) }
    return theme.html(.data, frame: frame(page), content: values, language: book.code)
  }

  private func view(_ file: DataFile, on page: Page) -> View {
    let book = page.book
    let kind = file.subject.kind.flatMap { handbook.configuration.settings($0) }.map { book.plain($0.title) }
    let size = book.string("data_size", ["size": book.language.numbers.format(file.byteCount)])
    return View(
      .dataFile,
      [
        "id": .text(Citation.key([file.name])), "name": .text(file.name), "href": .text(page.href(file.path)),
        "size": .text(size),
        "subject": .text(book.string(file.subject.string, kind.map { ["kind": $0] } ?? [:])),
        "caption": .text(book.string("data_caption", ["file": file.name])),
        "has_columns": .flag(!file.columns.isEmpty),
        "columns": .list(
          file.columns.map { column in
            View(
              .dataColumn,
              [
                "names": .list(column.names.map { View(.dataColumnName, ["name": .text($0)]) }),
                "type": .text(book.string("data_type_\(column.type.rawValue)")),
                "meaning": .text(meaning(column.meaning, book)),
              ])
          }),
      ])
  }

  private func meaning(_ meaning: DataMeaning, _ book: LocalizedHandbook) -> String {
    switch meaning {
    case .string(let name): book.string(name)
    case .field(let label, let pattern):
      pattern.map { book.string($0, ["label": book.plain(label)]) } ?? book.plain(label)
    }
  }
}
