package import Diagnostics

extension ExchangeRates {
  /// Decodes a table with the columns `year,currency,units_per_euro` and, if given, `days`, in any order.
  ///
  /// Commas between the values, no quotes, one line a rate. Nil when anything is wrong, with where and why
  /// in `diagnostics`.
  package init?(decoding file: SourceFile, diagnostics: inout [Diagnostic]) {
    var decoder = RateDecoder(file: file)
    let rates = decoder.rates()
    diagnostics += decoder.diagnostics
    guard decoder.diagnostics.isEmpty else { return nil }
    self.init(rates)
  }
}

/// Reads the lines of a table and tells what does not fit.
private struct RateDecoder {
  private enum Column: String, CaseIterable {
    case year, currency, days
    case unitsPerEuro = "units_per_euro"
  }

  /// A value with its bytes.
  private typealias Cell = (text: String, range: Range<Int>)

  /// A file wrong in one line tends to be wrong in all; nobody reads more.
  private static let limit = 20

  private let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile) { self.file = file }

  private mutating func report(_ message: Message, at range: Range<Int>, _ suggestion: Message?) {
    guard diagnostics.count < Self.limit else { return }
    diagnostics.append(
      Diagnostic(
        .invalidRates, message, in: file, at: range,
        suggestion: suggestion ?? "write year,currency,units_per_euro,days"))
  }

  mutating func rates() -> [ExchangeRates.Key: ExchangeRates.Rate] {
    let lines = lines()
    guard let head = lines.first, let columns = columns(cells(head)) else {
      if lines.isEmpty { report("The file has no rates", at: 0..<0, nil) }
      return [:]
    }
    var rates: [ExchangeRates.Key: ExchangeRates.Rate] = [:]
    rates.reserveCapacity(lines.count)
    for line in lines.dropFirst() where diagnostics.count < Self.limit {
      guard let rate = rate(cells(line), columns, line) else { continue }
      let key = ExchangeRates.Key(year: rate.year, currency: rate.currency)
      if rates.updateValue(rate, forKey: key) != nil {
        report(
          "The rate of \(rate.currency) in \(rate.year) is given twice", at: line, "delete one of the two")
      }
    }
    return rates
  }

  /// The bytes of every line that is not empty.
  private func lines() -> [Range<Int>] {
    file.bytes.split(separator: UInt8(ascii: "\n")).map { $0.startIndex..<$0.endIndex }
  }

  private func cells(_ line: Range<Int>) -> [Cell] {
    file.bytes[line].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      (String(decoding: $0, as: UTF8.self), $0.startIndex..<$0.endIndex)
    }
  }

  private mutating func columns(_ names: [Cell]) -> [Column]? {
    var columns: [Column] = []
    for name in names {
      guard let column = Column(rawValue: name.text) else {
        let known = Column.allCases.map(\.rawValue)
        let suggestion: Message? =
          name.text.contains(";")
          ? "put commas between the columns"
          : NearMiss.suggestion(for: name.text, among: known)
        report("There is no column '\(name.text)'", at: name.range, suggestion)
        continue
      }
      if columns.contains(column) {
        report("The column '\(name.text)' is given twice", at: name.range, "delete one of the two")
      }
      columns.append(column)
    }
    if diagnostics.isEmpty, let first = names.first {
      for column in [Column.year, .currency, .unitsPerEuro] where !columns.contains(column) {
        report("The column '\(column.rawValue)' is missing", at: first.range, nil)
      }
    }
    return diagnostics.isEmpty ? columns : nil
  }
}

// MARK: - One line

extension RateDecoder {
  private mutating func rate(_ cells: [Cell], _ columns: [Column], _ line: Range<Int>) -> ExchangeRates.Rate?
  {
    guard cells.count == columns.count else {
      report(
        "The line has \(cells.count) values where there are \(columns.count) columns", at: line,
        "write one value a column, with a point for decimals")
      return nil
    }
    var year: Int?
    var currency: String?
    var units: DecimalNumber?
    var days: Int?
    for (column, cell) in zip(columns, cells) {
      switch column {
      case .year: year = whole(cell, in: 1000...2999, "a year", "write four digits, as in 2023")
      case .currency: currency = self.currency(cell)
      case .unitsPerEuro: units = self.units(cell)
      case .days: days = whole(cell, in: 1...366, "a number of days", "write a number from 1 to 366")
      }
    }
    guard let year, let currency, let units else { return nil }
    return ExchangeRates.Rate(year: year, currency: currency, unitsPerEuro: units, days: days)
  }

  private mutating func whole(_ cell: Cell, in values: ClosedRange<Int>, _ what: Message, _ remedy: Message)
    -> Int?
  {
    let isDigits = cell.text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isDigits, let number = Int(cell.text), values.contains(number) { return number }
    report("'\(cell.text)' is not \(what)", at: cell.range, remedy)
    return nil
  }

  private mutating func currency(_ cell: Cell) -> String? {
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard cell.text.utf8.count == 3, cell.text.utf8.allSatisfy(letters.contains) else {
      report(
        "'\(cell.text)' is not a currency", at: cell.range,
        "write three capital letters of ISO 4217, for example GBP")
      return nil
    }
    guard cell.text != "EUR" else {
      report("The euro has no rate against itself", at: cell.range, "delete the line")
      return nil
    }
    return cell.text
  }

  private mutating func units(_ cell: Cell) -> DecimalNumber? {
    let digits = cell.text.utf8.count { $0 != UInt8(ascii: ".") }
    guard let number = DecimalNumber(cell.text), number.isPositive, digits <= DecimalNumber.rateDigits else {
      report(
        "'\(cell.text)' is not a rate", at: cell.range,
        "write how many units one euro was worth: a positive number of at most \(DecimalNumber.rateDigits) digits, with a point for decimals"
      )
      return nil
    }
    return number
  }
}
