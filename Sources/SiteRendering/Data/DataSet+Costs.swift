import ContentModel
import Fields
import Languages

extension DataSet {
  var costFile: DataFile {
    DataFile(
      "costs.csv", "data_row_costs", languages: languages,
      columns: costColumns + comparatorColumns + comparisonColumns
    ) { [self] in
      stated(\.costs)
    }
  }

  private var costColumns: [DataColumn<Stated<Cost>>] {
    [
      .text("entry", .id) { [self] in id($0.entry) },
      .text("id", .id) { $0.fact.id.value },
      .localized("label") { $0.fact.label },
      .number("amount") { $0.fact.amount?.number.text },
      .number("share_percent", .percent) { $0.fact.share?.text },
      .localized("statement") { $0.fact.statement },
      .localized("not_found") { $0.fact.notFound },
      .flag("about") { $0.fact.isApproximate },
      .text("currency", .currency) { $0.fact.amount?.currency },
      .text("year", .year) { $0.fact.year },
      .localized("unit") { $0.fact.unit },
      .localized("scope") { $0.fact.scope },
    ]
  }

  private var comparatorColumns: [DataColumn<Stated<Cost>>] {
    [
      .localized("comparator_label") { $0.fact.comparator?.label },
      .number("comparator_amount") { $0.fact.comparator?.amount?.number.text },
      .text("comparator_currency", .currency) { $0.fact.comparator?.amount?.currency },
      .text("comparator_year", .year) { $0.fact.comparator?.amount?.year },
      .localized("comparator_unit") { $0.fact.comparator?.amount?.unit },
      .localized("comparator_statement") { $0.fact.comparator?.statement },
    ]
  }

  private var comparisonColumns: [DataColumn<Stated<Cost>>] {
    [
      .number("ratio") { $0.fact.comparison?.ratioDigits },
      .number("difference") { $0.fact.comparison?.saving?.text },
      .flag("comparable") { $0.fact.comparison?.isComparable },
      .text("not_comparable_reason", .word) { $0.fact.comparison?.reason },
      .flag("derived") { $0.fact.isDerived },
      .localized("note") { $0.fact.note },
      .list("sources") { [self] in ids($0.fact.sources) },
      .each("url", .url) { [self] row, language in
        url(row.entry, language, anchor: "cost-\(row.fact.id.value)").map { .text($0) } ?? .empty
      },
    ]
  }
}

// What each way to say a cost has, and nil for the others.
extension Cost {
  var amount: Amount? { if case .amount(let amount) = value { amount } else { nil } }
  var share: DecimalNumber? { if case .share(let share, _) = value { share } else { nil } }
  var statement: LocalizedText? { if case .statement(let text) = value { text } else { nil } }
  var notFound: LocalizedText? { if case .notFound(let text) = value { text } else { nil } }

  /// What the amount or the share is for.
  var unit: LocalizedText? {
    switch value {
    case .amount(let amount): amount.unit
    case .share(_, let unit): unit
    case .statement, .notFound: nil
    }
  }
}

extension Cost.Comparator {
  var amount: Cost.Amount? { if case .amount(let amount) = value { amount } else { nil } }
  var statement: LocalizedText? { if case .statement(let text) = value { text } else { nil } }
}

extension Cost.Comparison {
  /// Cost divided by comparator, to four significant digits; nil when the two cannot be compared.
  var ratioDigits: String? {
    switch self {
    case .ratio(let ratio, _, _), .publishedRatio(let ratio): ratio.significantDigits
    case .incomparable: nil
    }
  }

  /// Comparator less cost; nil where no amounts are compared.
  var saving: DecimalNumber? { if case .ratio(_, let saving, _) = self { saving } else { nil } }

  var isComparable: Bool { if case .incomparable = self { false } else { true } }

  /// Why not: `currency`, `year`, `unit` or `amount`.
  var reason: String? {
    switch self {
    case .incomparable(.currency): "currency"
    case .incomparable(.year): "year"
    case .incomparable(.unit): "unit"
    case .incomparable(.amount): "amount"
    case .ratio, .publishedRatio: nil
    }
  }
}

extension Double {
  private static let plain = NumberStyle(
    group: "", decimal: ".", minus: "-", percentPattern: "{number}", currencyPattern: "{number}")

  /// A positive number rounded to four significant digits, without noughts at its end: `0.505`, `1021`.
  var significantDigits: String {
    guard isFinite, self > 0 else { return "0" }
    var decimals = 3
    var bound = 1.0
    while self < bound, decimals < 30 { (bound, decimals) = (bound / 10, decimals + 1) }
    bound = 10
    while self >= bound, decimals > 0 { (bound, decimals) = (bound * 10, decimals - 1) }
    var digits = Self.plain.format(self, decimals: decimals)
    guard digits.contains(".") else { return digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.hasSuffix(".") ? String(digits.dropLast()) : digits
  }
}
