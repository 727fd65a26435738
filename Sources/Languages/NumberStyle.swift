/// How numbers are written in a language.
package struct NumberStyle: Sendable {
  /// Put between groups of three digits.
  package let group: String
  /// Put before the decimals.
  package let decimal: String
  package let minus: String
  /// Pattern with `{number}`.
  package let percentPattern: String
  /// Pattern with `{number}` and `{symbol}`.
  package let currencyPattern: String
  /// Fewest digits before the decimals that are grouped.
  package let groupFrom: Int
  /// Signs of currencies by ISO 4217 code; a currency without one shows its code.
  package let symbols: [String: String]
  /// The small numbers in words, from nought on; several words for one are parted by `/`: `un/une`.
  package let words: [String]
  /// What stands for the percent sign in words: `pour cent`.
  package let percentWords: [String]

  package init(
    group: String, decimal: String, minus: String, percentPattern: String, currencyPattern: String,
    groupFrom: Int = 4, symbols: [String: String] = [:], words: [String] = [], percentWords: [String] = []
  ) {
    self.group = group
    self.decimal = decimal
    self.minus = minus
    self.percentPattern = percentPattern
    self.currencyPattern = currencyPattern
    self.groupFrom = groupFrom
    self.symbols = symbols
    self.words = words
    self.percentWords = percentWords
  }
}

// Numbers are kept as the digits that were typed: 94.40 says more than 94.4, and no digit is made up.
extension NumberStyle {
  /// A number typed as `-1191.50`; any other text is given back as it is.
  package func format(_ number: String) -> String { format(number, in: "{number}") }

  package func percent(_ number: String) -> String { format(number, in: percentPattern) }

  /// An amount of money; the minus stands before the sign of the currency.
  package func currency(_ number: String, code: String) -> String {
    format(number, in: currencyPattern.filling(["symbol": symbols[code] ?? code + spaceAfterCode(code)]))
  }

  package func format(_ count: Int) -> String { format(String(count)) }

  /// A computed number with exactly so many decimals, rounded half away from zero.
  package func format(_ value: Double, decimals: Int) -> String {
    format(Self.rounded(value, decimals: decimals))
  }

  package func percent(_ value: Double, decimals: Int) -> String {
    percent(Self.rounded(value, decimals: decimals))
  }

  package func currency(_ value: Double, decimals: Int, code: String) -> String {
    currency(Self.rounded(value, decimals: decimals), code: code)
  }

  /// A code of letters needs a space where a sign needs none: `MXN 5`, as `US$5`.
  private func spaceAfterCode(_ code: String) -> String {
    currencyPattern.contains("{symbol}{number}") ? "\u{A0}" : ""
  }

  private func format(_ number: String, in pattern: String) -> String {
    guard let typed = DecimalText(number) else { return pattern.filling(["number": number]) }
    var text = grouped(typed.whole)
    if !typed.fraction.isEmpty { text += decimal + typed.fraction }
    return (typed.isNegative ? minus : "") + pattern.filling(["number": text])
  }

  private func grouped(_ digits: String) -> String {
    guard digits.utf8.count >= max(groupFrom, 4), !group.isEmpty else { return digits }
    var text = ""
    var left = digits.utf8.count
    for digit in digits {
      text.append(digit)
      left -= 1
      if left > 0, left.isMultiple(of: 3) { text += group }
    }
    return text
  }

  /// The value as digits, rounded in decimal: 2.675 gives 2.68, as on paper, whatever its binary form.
  static func rounded(_ value: Double, decimals: Int) -> String {
    DecimalText(value.description)?.rounded(to: decimals) ?? value.description
  }
}

/// A decimal number as digits: exact, whatever its length.
struct DecimalText: Equatable {
  var isNegative: Bool
  var whole: String
  var fraction: String

  /// Reads `-1191.50` and what Swift makes of a `Double` (`1e-05`); nil for anything else.
  init?(_ text: String) {
    var rest = text[...]
    isNegative = rest.first == "-" || rest.first == "−"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let halves = rest.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    let exponent = halves.count == 2 ? Int(halves[1]) : 0
    let parts = halves[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let (whole, fraction) = (parts[0], parts.count == 2 ? parts[1] : "")
    guard let exponent, abs(exponent) < 400, !whole.isEmpty, parts.count == 1 || !fraction.isEmpty,
      (whole + fraction).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.whole = String(whole)
    self.fraction = String(fraction)
    shift(by: exponent)
  }

  /// Moves the decimal point.
  private mutating func shift(by exponent: Int) {
    for _ in 0..<max(exponent, 0) { whole.append(fraction.isEmpty ? "0" : fraction.removeFirst()) }
    for _ in 0..<max(-exponent, 0) {
      fraction = String(whole.removeLast()) + fraction
      if whole.isEmpty { whole = "0" }
    }
    let significant = whole.drop { $0 == "0" }
    whole = significant.isEmpty ? "0" : String(significant)
  }

  /// The digits with so many decimals, a half rounded away from zero; never `-0`.
  func rounded(to decimals: Int) -> String {
    let padded = fraction + String(repeating: "0", count: max(0, decimals + 1 - fraction.utf8.count))
    var digits = Array((whole + padded).utf8.prefix(whole.utf8.count + decimals))
    let next = Array(padded.utf8)[decimals]
    if next >= UInt8(ascii: "5") { Self.increment(&digits) }
    let text = String(decoding: digits, as: UTF8.self)
    let sign = isNegative && text.contains { $0 != "0" } ? "-" : ""
    return sign + text.dropLast(decimals) + (decimals > 0 ? "." + text.suffix(decimals) : "")
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      guard digits[index] == UInt8(ascii: "9") else {
        digits[index] += 1
        return
      }
      digits[index] = UInt8(ascii: "0")
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
  }
}
