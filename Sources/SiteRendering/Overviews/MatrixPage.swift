import ContentModel
import Fields
import Languages

extension SiteRenderer {
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
    values["levels"] = .list((field?.levels ?? []).map { level($0, of: field, book) })
    values["has_levels"] = .flag(field?.levels.isEmpty == false)
    return theme.html(.matrix, frame: frame(page), content: values, language: page.book.code)
  }

  private func title(_ kind: EntryKind, _ book: LocalizedHandbook) -> String {
    handbook.configuration.settings(kind).map { book.plain($0.title) } ?? ""
  }

  /// A level with its mark, as the legend and the cells show it.
  func level(_ level: FieldDeclaration.Level, of field: FieldDeclaration?, _ book: LocalizedHandbook) -> View
  {
    let most = field?.levels.map(\.strength).max() ?? 0
    return View(
      .level,
      [
        "id": .text(level.id), "label": .text(book.plain(level.label)),
        "mark": .text(level.mark(outOf: most)), "says": .flag(level.strength > 0),
      ])
  }

  private func row(_ entry: Int, _ columns: [Int], field: String, on page: Page) -> View {
    let relation = handbook.relations[entry].first { $0.declaration.name == field }
    var levels: [Int: FieldDeclaration.Level?] = [:]
    if let relation {
      for (target, level) in zip(relation.targets, relation.levels) { levels[target] = .some(level) }
    }
    var row = name(entry, .matrixRow, on: page)
    row["cells"] = .list(
      columns.map { column in
        cell(entry, column, isNamed: levels[column] != nil, level: levels[column] ?? nil, relation, on: page)
      })
    return row
  }

  private func cell(
    _ entry: Int, _ column: Int, isNamed: Bool, level: FieldDeclaration.Level?,
    _ relation: Handbook.Relation?,
    on page: Page
  ) -> View {
    let book = page.book
    let says = isNamed && (level.map { $0.strength > 0 } ?? true)
    let anchor = book.isTranslated(entry) ? handbook.entries[column].id.name : nil
    let label = book.string("matrix_says", ["row": book.titles[entry], "column": book.titles[column]])
    let words = level.map { book.string("label_separator") + book.plain($0.label) } ?? ""
    return View(
      .matrixCell,
      [
        "href": .text(page.href(to: entry, anchor: anchor)), "says": .flag(says),
        "label": .text(label + words), "column": .text(book.titles[column]),
        "level": level.map { .view(self.level($0, of: relation?.declaration, book)) },
      ])
  }
}

extension FieldDeclaration.Level {
  /// Filled dots for the strength, empty ones up to the strongest: `●●○`; a dash for nothing.
  fileprivate func mark(outOf most: Int) -> String {
    guard strength > 0 else { return "–" }
    return String(repeating: "●", count: strength) + String(repeating: "○", count: max(0, most - strength))
  }
}
