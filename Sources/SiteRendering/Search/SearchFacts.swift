import ContentModel
import Fields
import Languages

/// What the facts of an entry say, in words of one language.
struct SearchFacts {
  /// Values of the declared fields, each on a line of its own.
  let values: String
  /// What stands beside values: notes, and where something was looked for and not found.
  let notes: String
  private let figures: String
  private let costs: String

  init(of index: Int, in book: LocalizedHandbook) {
    let facts = book.handbook.entries[index].facts
    let relations = book.handbook.relations[index].flatMap(\.borneOut).map { book.titles[$0] }
    values = (facts.values.compactMap { Self.words(of: $0, book) } + relations).joinedLines
    notes = facts.values.flatMap { Self.notes(on: $0, book) }.joinedLines
    figures = facts.figures.map { Self.words(of: $0, book) }.joinedLines
    costs = facts.costs.map { Self.words(of: $0, book) }.joinedLines
  }

  /// The rows of a table; empty without any.
  func table(_ table: KindSettings.FactsTable) -> String {
    switch table {
    case .figures: figures
    case .costs: costs
    }
  }

  /// Nil for what stands elsewhere: entries are named by their titles, figures are in their table.
  private static func words(of value: DeclaredValue, _ book: LocalizedHandbook) -> String? {
    switch value.value {
    case .text(let text): book.plain(text)
    case .plain(let text): book.language.typography.plain(text)
    case .number(let number): book.language.numbers.format(number.text)
    case .date(let date): book.long(date)
    case .url(let url): url.withoutScheme
    case .country(let code): book.handbook.configuration.countries[code].map(book.plain) ?? code
    case .choice(let choice): book.plain(choice.label)
    case .entries, .figures, .notFound: nil
    }
  }

  private static func notes(on value: DeclaredValue, _ book: LocalizedHandbook) -> [String] {
    var notes = [value.note].compactMap(\.self)
    if case .notFound(let reason) = value.value { notes.append(reason) }
    return notes.map(book.plain)
  }

  private static func words(of figure: Figure, _ book: LocalizedHandbook) -> String {
    var reason: LocalizedText?
    if case .notFound(let words) = figure.value { reason = words }
    return row(figure.label, [book.value(of: figure), book.years(figure.year)], [reason, figure.note], book)
  }

  private static func words(of cost: Cost, _ book: LocalizedHandbook) -> String {
    var unit: LocalizedText?
    var reason: LocalizedText?
    switch cost.value {
    case .amount(let amount): unit = amount.unit
    case .share(_, let words): unit = words
    case .statement: break
    case .notFound(let words): reason = words
    }
    let row = row(
      cost.label, [book.value(of: cost), unit.map(book.plain) ?? "", book.years(cost.year)],
      [cost.scope, reason, cost.note], book)
    guard let comparator = cost.comparator else { return row }
    return row + "\n"
      + Self.row(comparator.label, [book.value(of: cost, ofComparator: true)], [], book)
  }

  /// "Yearly cost: £1,157,375, for the network, 2018", then what is said about it.
  private static func row(
    _ label: LocalizedText, _ values: [String], _ notes: [LocalizedText?], _ book: LocalizedHandbook
  ) -> String {
    let values = values.filter { !$0.isEmpty }.joined(separator: book.string("list_separator"))
    let row = book.plain(label) + book.language.typography.plain(book.string("label_separator")) + values
    return ([row] + notes.compactMap { $0.map(book.plain) }).joinedLines
  }
}
