import Diagnostics
package import Fields

/// A number about an entry, with where it comes from; or the word that no source gives it.
package struct Figure: Sendable {
  package enum Value: Sendable {
    case number(DecimalNumber, low: DecimalNumber?, high: DecimalNumber?)
    /// Looked for and not found: where it was looked for.
    case notFound(LocalizedText)
  }

  package let id: Located<String>
  package let label: LocalizedText
  package let value: Value
  /// The source says "about".
  package let isApproximate: Bool
  package let isPercentage: Bool
  package let year: String?
  /// Worked out from cited numbers.
  package let isDerived: Bool
  package let note: LocalizedText?
  package let sources: [Located<String>]
}

extension Figure {
  init?(decoding fields: inout Fields) {
    let id = fields.id("id", required: true)
    let label = fields.localized("label", required: true)
    let value = Self.value(&fields)
    isApproximate = fields.flag("about")
    isPercentage = fields.choice("unit", of: ["percent"]) != nil
    year = fields.years("year")?.value
    isDerived = fields.flag("derived")
    note = fields.localized("note")
    sources = fields.sources(required: fields.has("value") && !fields.has("not_found"))
    guard let id, let label, let value else { return nil }
    self.id = id
    self.label = label
    self.value = value
  }

  private static func value(_ fields: inout Fields) -> Value? {
    fields.go(together: ["low", "high"])
    let low = fields.number("low")
    let high = fields.number("high")
    switch fields.only(of: ["value", "not_found"]) {
    case "value":
      guard let number = fields.number("value") else { return nil }
      if let end = low ?? high, low == nil || high == nil {
        fields.decoder.report(
          .missingField, "The interval has one end only", at: end.range,
          suggestion: "give both 'low' and 'high', or neither")
      } else if (low?.value ?? number.value) > number.value || number.value > (high?.value ?? number.value) {
        fields.decoder.report(
          .intervalReversed, "The interval does not hold the value \(number.value.text)",
          at: low?.range ?? number.range, suggestion: "check low, value and high against the source")
      }
      return .number(number.value, low: low?.value, high: high?.value)
    case "not_found": return fields.localized("not_found").map { .notFound($0) }
    default: return nil
    }
  }
}

extension Fields {
  /// A decimal number exactly as typed.
  ///
  /// - Parameter isPositive: whether the caller takes only numbers above nought.
  mutating func number(_ name: String, required: Bool = false, isPositive: Bool = false) -> Located<
    DecimalNumber
  >? {
    guard let text = text(name, required: required, as: .number(isPositive: isPositive)) else { return nil }
    guard let number = DecimalNumber(text.value) else {
      decoder.report(
        .wrongType, "The field '\(name)' takes a number, not '\(text.value)'", at: text.range,
        suggestion: "write digits only, with a point for decimals: 1157375 or 94.4")
      return nil
    }
    return Located(number, at: text.range)
  }

  /// Ids of sources: one, or a list of them.
  mutating func sources(_ name: String = "source", required: Bool = false) -> [Located<String>] {
    let sources = texts(name, orOne: true, as: .id)
    if required {
      require(
        name, .missingSource, "\(ownerAtStart) has no source",
        suggestion: "add 'source: ID' with an id from sources.yml")
    }
    return sources
  }

  /// The one of several fields that is given; none or more than one is reported.
  mutating func only(of names: [String]) -> String? {
    if let name = one(of: names) { return name }
    let given = names.filter { has($0) }
    switch given.count {
    case 0:
      decoder.report(
        .missingValue, "\(ownerAtStart) has none of the fields that give its value", at: range,
        suggestion: "add one of: \(names.joined(separator: ", "))")
    default:
      decoder.report(
        .conflictingValues,
        "\(ownerAtStart) cannot have \(Message.all(given.map { "'\($0)'" })) at once",
        at: self.range(of: given[1]), suggestion: "keep one of them")
    }
    for name in names { _ = value(name) }
    return nil
  }
}
