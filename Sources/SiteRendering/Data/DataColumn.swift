import ContentModel
import Fields

/// What stands in a column of a data file.
enum DataType: String, Sendable {
  case text, id, list, number, percent, year, date, boolean, currency, country, language, url, word
}

/// What a cell of a data file holds.
enum DataCell: Sendable {
  case empty
  case text(String)
  /// Digits, which no spreadsheet could take for a formula.
  case number(String)
  case flag(Bool)
}

/// What a column is for, in words of the language files or of the handbook.
enum DataMeaning: Sendable {
  /// An interface text by its name.
  case string(String)
  /// A declared field by its label, with the interface text that says what of it, if it is not the value.
  case field(LocalizedText, String?)
}

/// A column of a table: its name, what stands in it, and how a row fills it.
struct DataColumn<Row>: Sendable {
  private enum Content: Sendable {
    case one(@Sendable (Row) -> DataCell)
    /// A column for each language.
    case localized(@Sendable (Row, String) -> DataCell)
  }

  let name: String
  let type: DataType
  let meaning: DataMeaning
  private let content: Content

  private init(_ name: String, _ type: DataType, _ meaning: DataMeaning?, _ content: Content) {
    self.name = name
    self.type = type
    self.meaning = meaning ?? .string("data_column_\(name)")
    self.content = content
  }

  /// The names of its columns in the file: one, or one a language.
  func names(_ languages: [String]) -> [String] {
    if case .one = content { return [name] }
    return languages.map { "\(name)_\($0)" }
  }

  func append(_ row: Row, _ languages: [String], to line: inout CSVLine) {
    switch content {
    case .one(let cell): line.append(cell(row))
    case .localized(let cell): for language in languages { line.append(cell(row, language)) }
    }
  }
}

extension DataColumn {
  static func text(
    _ name: String, _ type: DataType = .text, _ meaning: DataMeaning? = nil,
    _ text: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(name, type, meaning, .one { row in text(row).map { .text($0) } ?? .empty })
  }

  static func number(
    _ name: String, _ type: DataType = .number, _ meaning: DataMeaning? = nil,
    _ number: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(name, type, meaning, .one { row in number(row).map { .number($0) } ?? .empty })
  }

  static func flag(_ name: String, _ flag: @escaping @Sendable (Row) -> Bool?) -> Self {
    Self(name, .boolean, nil, .one { row in flag(row).map { .flag($0) } ?? .empty })
  }

  /// Several ids or words in one cell, between semicolons.
  static func list(
    _ name: String, _ meaning: DataMeaning? = nil, _ items: @escaping @Sendable (Row) -> [String]
  ) -> Self {
    Self(name, .list, meaning, .one { row in .list(items(row)) })
  }

  /// A text in every language.
  static func localized(
    _ name: String, _ meaning: DataMeaning? = nil, _ text: @escaping @Sendable (Row) -> LocalizedText?
  ) -> Self {
    Self(
      name, .text, meaning, .localized { row, language in text(row).map { .text($0[language]) } ?? .empty })
  }

  /// Something of its own in every language.
  static func each(
    _ name: String, _ type: DataType, _ meaning: DataMeaning? = nil,
    _ cell: @escaping @Sendable (Row, String) -> DataCell
  ) -> Self {
    Self(name, type, meaning, .localized(cell))
  }
}

extension DataCell {
  static func list(_ items: [String]) -> DataCell {
    items.isEmpty ? .empty : .text(items.joined(separator: "; "))
  }
}
