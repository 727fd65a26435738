/// A number exactly as it was typed: digits, an optional sign and decimal point.
///
/// Money and shares are never held as floating point; only ratios, which are rounded for display, are.
package struct DecimalNumber: Sendable, Equatable, Comparable {
  /// As typed, without leading plus sign: `1157375`, `-2.2`.
  package let text: String
  /// The number times ten to the power of `scale`.
  let units: Int
  let scale: Int

  /// Nil when the text is not a plain decimal number of at most twelve digits and six decimals,
  /// which can be subtracted from any other without an overflow.
  package init?(_ text: String) {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0].count <= 12, parts.count == 1 || parts[1].count <= 6, let units = Int(parts.joined())
    else { return nil }
    self.text = text
    self.units = text.hasPrefix("-") ? -units : units
    scale = parts.count == 2 ? parts[1].count : 0
  }

  private init(units: Int, scale: Int) {
    self.units = units
    self.scale = scale
    text = Self.text(units: units, scale: scale)
  }

  package var isPositive: Bool { units > 0 }
  package var isNegative: Bool { units < 0 }

  package var doubleValue: Double { Double(units) / Double(Self.power(scale)) }

  package static func - (one: Self, other: Self) -> Self {
    let scale = max(one.scale, other.scale)
    return Self(units: one.units(at: scale) - other.units(at: scale), scale: scale)
  }

  package static func < (one: Self, other: Self) -> Bool { (one - other).units < 0 }
  package static func == (one: Self, other: Self) -> Bool { (one - other).units == 0 }

  /// The number without its sign.
  package var magnitude: Self { isNegative ? Self(units: -units, scale: scale) : self }

  private func units(at scale: Int) -> Int { units * Self.power(scale - self.scale) }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }

  private static func text(units: Int, scale: Int) -> String {
    let sign = units < 0 ? "-" : ""
    guard scale > 0 else { return "\(units)" }
    let digits = String(abs(units))
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}
