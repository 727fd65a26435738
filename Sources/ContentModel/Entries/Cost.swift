import Diagnostics
package import Fields

/// What something costs, as its source gives it.
package struct Cost: Sendable {
  /// An amount of money with what it is worth something for.
  package struct Amount: Sendable {
    package let number: DecimalNumber
    /// ISO 4217.
    package let currency: String
    /// Price year as the source gives it; nil when it gives none.
    package let year: String?
    package let unit: LocalizedText
  }

  package enum Value: Sendable {
    case amount(Amount)
    /// What the source says without an amount.
    case statement(LocalizedText)
    /// A percentage of the comparator, as the source gives it without amounts.
    case share(DecimalNumber, unit: LocalizedText)
    /// Looked for and not found: where it was looked for.
    case notFound(LocalizedText)
  }

  /// What the source sets the cost against.
  package struct Comparator: Sendable {
    package enum Value: Sendable {
      case amount(Amount)
      case statement(LocalizedText)
    }

    package let label: LocalizedText
    package let value: Value
    /// The author knows that it cannot be compared and shows it all the same.
    package let isKnownIncomparable: Bool
    /// Where it stands, for messages.
    package let range: Range<Int>
  }

  package let id: Located<String>
  package let label: LocalizedText
  package let value: Value
  package let isApproximate: Bool
  package let isDerived: Bool
  package let year: String?
  package let scope: LocalizedText?
  package let comparator: Comparator?
  package let note: LocalizedText?
  package let sources: [Located<String>]
}

extension Cost {
  /// How a cost stands to its comparator.
  package enum Comparison: Sendable, Equatable {
    /// Share of the comparator, and the amount it is less (negative: more).
    case ratio(Double, saving: DecimalNumber, currency: String)
    /// Share of the comparator as the source gives it: no amounts are known.
    case publishedRatio(Double)
    case incomparable(Reason)

    /// Share of the comparator, worked out or published; nil where there is none.
    package var ratio: Double? {
      switch self {
      case .ratio(let ratio, _, _), .publishedRatio(let ratio): ratio
      case .incomparable: nil
      }
    }

    package enum Reason: Sendable, Equatable { case currency, year, unit, amount }
  }

  /// How the cost stands to its comparator; nil without one.
  ///
  /// Like is compared with like only: same currency, price year and unit.
  package var comparison: Comparison? {
    guard let comparator else { return nil }
    if case .share(let percentage, _) = value { return .publishedRatio(percentage.doubleValue / 100) }
    guard case .amount(let own) = value, case .amount(let other) = comparator.value, other.number.isPositive
    else { return .incomparable(.amount) }
    if own.currency != other.currency { return .incomparable(.currency) }
    if own.year != other.year { return .incomparable(.year) }
    if own.unit != other.unit { return .incomparable(.unit) }
    return .ratio(
      own.number.doubleValue / other.number.doubleValue, saving: other.number - own.number,
      currency: own.currency)
  }
}

extension Cost {
  init?(decoding fields: inout Fields) {
    let id = fields.id("id", required: true)
    let label = fields.localized("label", required: true)
    let year = fields.years("year")?.value
    let value = Self.value(year: year, &fields)
    isApproximate = fields.flag("about")
    isDerived = fields.flag("derived")
    scope = fields.localized("scope")
    var amount: Amount?
    if case .amount(let own)? = value { amount = own }
    comparator = fields.nested("comparator") { Comparator(decoding: &$0, against: amount) } ?? nil
    note = fields.localized("note")
    let isFound = ["amount", "share", "statement"].contains { fields.has($0) }
    sources = fields.sources(required: isFound && !fields.has("not_found"))
    guard let id, let label, let value else { return nil }
    self.id = id
    self.label = label
    self.year = year
    self.value = value
  }

  private static func value(year: String?, _ fields: inout Fields) -> Value? {
    let currency = fields.currency(required: fields.has("amount"))
    let unit = fields.localized("unit", required: fields.has("amount") || fields.has("share"))
    switch fields.only(of: ["amount", "share", "statement", "not_found"]) {
    case "amount":
      guard let number = fields.amount(), let currency, let unit else { return nil }
      return .amount(Amount(number: number, currency: currency, year: year, unit: unit))
    case "share":
      fields.require(
        "comparator", .missingField, "The share does not say of what", at: fields.range(of: "share"),
        suggestion: "add 'comparator: {label: …, statement: …}'")
      guard let number = fields.amount("share"), let unit else { return nil }
      return .share(number, unit: unit)
    case "statement": return fields.localized("statement").map { .statement($0) }
    case "not_found": return fields.localized("not_found").map { .notFound($0) }
    default: return nil
    }
  }
}

extension Cost.Comparator {
  /// What the comparator leaves out it shares with the cost itself.
  fileprivate init?(decoding fields: inout Fields, against own: Cost.Amount?) {
    let label = fields.localized("label", required: true)
    let year = fields.years("year")?.value ?? own?.year
    let currency = fields.currency(required: false) ?? own?.currency
    let unit = fields.localized("unit") ?? own?.unit
    range = fields.range
    isKnownIncomparable = !fields.flag("comparable") && fields.has("comparable")
    let value: Value? =
      switch fields.only(of: ["amount", "statement"]) {
      case "amount":
        fields.amount().flatMap { number in
          guard let currency, let unit else { return nil }
          return .amount(Cost.Amount(number: number, currency: currency, year: year, unit: unit))
        }
      case "statement": fields.localized("statement").map { .statement($0) }
      default: nil
      }
    guard let label, let value else { return nil }
    self.label = label
    self.value = value
  }
}

extension Fields {
  fileprivate mutating func amount(_ name: String = "amount") -> DecimalNumber? {
    guard let number = number(name, isPositive: true) else { return nil }
    guard number.value.isPositive else {
      let what: Message = name == "amount" ? "an amount of money" : "a share"
      decoder.report(
        .implausibleAmount, "'\(number.value.text)' is not \(what)",
        at: number.range, suggestion: "write a positive number; a saving is a comparator that is higher")
      return nil
    }
    return number.value
  }

  mutating func currency(required: Bool) -> String? {
    guard let code = text("currency", required: required, as: .text(pattern: "^[A-Z]{3}$")) else {
      return nil
    }
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard code.value.utf8.count == 3, code.value.utf8.allSatisfy(letters.contains) else {
      decoder.report(
        .unknownCurrency, "'\(code.value)' is not a currency", at: code.range,
        suggestion: "write three capital letters of ISO 4217, for example GBP")
      return nil
    }
    return code.value
  }
}
