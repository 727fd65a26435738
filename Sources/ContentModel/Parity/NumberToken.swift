/// A number of a text, whatever its spelling: a plain one, one with its unit, a date, or one inside a word.
struct NumberToken: Sendable {
  enum Value: Hashable, Sendable {
    /// Digits with a point before the decimals, as typed: `1191.50`.
    case number(String)
    case date(PartialDate)
    /// `phq-9`, `59g21`, `24/7`: in lower case, with plain hyphens.
    case word(String)
  }

  /// What belongs to a number.
  enum Unit: Hashable, Sendable {
    case percent, permille
    /// Codes of the currencies that a sign can stand for, sorted: `kr` is several.
    case currency([String])
  }

  let value: Value
  var unit: Unit?
  /// Bytes in the file, with the unit.
  var range: Range<Int>
  /// The unit of the other end of a range, which may stand for both: the 10 in `10–20 %`.
  var sharedUnit: Unit?
  /// Whether a word follows, which may be the unit: `5 euros`, `5 million`.
  var isBeforeWord = false
  /// Whether the same number stands just before, as in `24 heures sur 24`: said twice, meant once.
  var isRepeated = false
}

/// A day or month, as far as a text tells it.
struct PartialDate: Hashable, Sendable {
  var year: Int?
  var month: Int
  var day: Int?

  /// Whether both tell the same parts.
  func hasShape(of other: Self) -> Bool {
    (year == nil) == (other.year == nil) && (day == nil) == (other.day == nil)
  }
}

extension NumberToken {
  /// The plain numbers a token consists of; the month of a date is not one of them.
  var parts: [String] {
    switch value {
    case .number(let digits): [digits]
    case .date(let date): [date.day, date.year].compactMap { $0.map(String.init) }
    case .word(let word):
      word.split { !$0.isNumber }.map { $0.drop { $0 == "0" } }.map { $0.isEmpty ? "0" : String($0) }
    }
  }

  /// Whether two tokens with the same digits can mean the same.
  func agrees(with other: Self) -> Bool {
    if unit == other.unit { return true }
    switch (unit, other.unit) {
    case (.currency(let one)?, .currency(let two)?): return one.contains(where: two.contains)
    case (nil, let unit?): return canStand(for: unit)
    case (let unit?, nil): return other.canStand(for: unit)
    default: return false
    }
  }

  /// Whether a number without a unit may have it from elsewhere.
  private func canStand(for unit: Unit) -> Bool {
    if let sharedUnit {
      if sharedUnit == unit { return true }
      if case (.currency(let one), .currency(let two)) = (sharedUnit, unit) {
        return one.contains(where: two.contains)
      }
    }
    // Shares have their sign in every language, or words that the language file names.
    if case .currency = unit { return isBeforeWord }
    return false
  }
}
