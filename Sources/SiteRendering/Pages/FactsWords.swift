import ContentModel
import Fields
import Languages

extension LocalizedHandbook {
  /// A figure as readers of this language write it.
  func value(of figure: Figure) -> String {
    guard case .number(let number, _, _) = figure.value else { return string("not_found") }
    let text =
      figure.isPercentage ? language.numbers.percent(number.text) : language.numbers.format(number.text)
    return figure.isApproximate ? string("about", ["value": text]) : text
  }

  /// A cost, or what it is set against, as readers of this language write it.
  func value(of cost: Cost, ofComparator: Bool = false) -> String {
    if ofComparator {
      switch cost.comparator?.value {
      case .amount(let amount): return money(amount)
      case .statement(let statement): return plain(statement)
      case nil: return ""
      }
    }
    switch cost.value {
    case .amount(let amount):
      return cost.isApproximate ? string("about", ["value": money(amount)]) : money(amount)
    case .share(let percentage, _):
      return language.numbers.percent(percentage.text)
    case .statement(let statement): return plain(statement)
    case .notFound: return string("not_found")
    }
  }

  private func money(_ amount: Cost.Amount) -> String {
    language.numbers.currency(amount.number.text, code: amount.currency)
  }

  /// How a cost stands to its comparator, in words; empty without one.
  func comparison(of cost: Cost) -> String {
    switch cost.comparison {
    case nil: return ""
    case .incomparable(.amount): return string("incomparable_amount")
    case .incomparable(.currency): return string("incomparable_currency")
    case .incomparable(.year): return string("incomparable_year")
    case .incomparable(.unit): return string("incomparable_unit")
    case .ratio(let ratio, let saving, let currency):
      return string("ratio_of", ["percent": percent(ratio)]) + string("list_separator")
        + difference(saving, currency)
    // As published, and not rounded.
    case .publishedRatio: return string("ratio_of", ["percent": value(of: cost)])
    }
  }

  /// A ratio as a percentage, with a decimal where whole ones say too little.
  func percent(_ ratio: Double) -> String {
    language.numbers.percent(ratio * 100, decimals: ratio < 0.1 ? 1 : 0)
  }

  private func difference(_ saving: DecimalNumber, _ currency: String) -> String {
    if !saving.isPositive, !saving.isNegative { return string("same_amount") }
    let amount = language.numbers.currency(saving.magnitude.text, code: currency)
    return string(saving.isPositive ? "difference_less" : "difference_more", ["amount": amount])
  }

  /// A year or span as the content gives it, set for the language.
  func years(_ text: String?) -> String { text.map { language.typography.plain($0) } ?? "" }
}
