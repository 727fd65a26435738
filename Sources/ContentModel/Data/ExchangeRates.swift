/// Yearly rates of exchange against the euro.
package struct ExchangeRates: Sendable {
  package struct Rate: Sendable, Equatable {
    package let year: Int
    /// ISO 4217.
    package let currency: String
    /// How many units of the currency one euro was worth, on average over the year.
    package let unitsPerEuro: DecimalNumber
    /// Days the average was taken over; nil when the file does not say.
    package let days: Int?
  }

  struct Key: Hashable, Sendable {
    let year: Int
    let currency: String
  }

  private let rates: [Key: Rate]

  init(_ rates: [Key: Rate]) { self.rates = rates }

  /// The rate of a year, and of no other.
  package func rate(of currency: String, in year: Int) -> Rate? {
    rates[Key(year: year, currency: currency)]
  }
}

extension ExchangeRates {
  /// An amount in another currency, at the rates of one year.
  ///
  /// Reckoned exactly and rounded once, a half away from zero: to 2 decimals, from 1,000 up to whole units.
  /// - Returns: nil for the same currency, for a year without a rate and for what no `DecimalNumber` holds.
  package func convert(amount: DecimalNumber, currency: String, year: Int, to target: String = "EUR")
    -> DecimalNumber?
  {
    guard currency != target, let own = units(of: currency, in: year),
      let other = units(of: target, in: year)
    else { return nil }
    return amount.multiplied(by: other, dividedBy: own)
  }

  /// Units for one euro: of the euro itself, one.
  private func units(of currency: String, in year: Int) -> DecimalNumber? {
    currency == "EUR" ? DecimalNumber("1") : rate(of: currency, in: year)?.unitsPerEuro
  }
}

extension DecimalNumber {
  /// Most digits a rate may have: with them, no product below overflows.
  static let rateDigits = 10

  /// The number times one rate over another, rounded as `ExchangeRates.convert` says.
  fileprivate func multiplied(by factor: Self, dividedBy divisor: Self) -> Self? {
    // At most 18 digits of the number, 10 of the factor, 6 and 2 of the scales: 36, where 38 fit.
    let numerator = Int128(units) * Int128(factor.units) * Self.powerOfTen(divisor.scale)
    let denominator = Int128(divisor.units) * Self.powerOfTen(scale + factor.scale)
    guard denominator > 0 else { return nil }
    let hundredths = Self.quotient(numerator * 100, denominator)
    if hundredths.magnitude >= 100_000 { return Self(String(Self.quotient(numerator, denominator))) }
    let digits = String(hundredths.magnitude)
    let padded = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    return Self("\(hundredths < 0 ? "-" : "")\(padded.dropLast(2)).\(padded.suffix(2))")
  }

  private static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    // Compared with what is left of the denominator, since twice the rest could overflow.
    guard rest.magnitude >= denominator.magnitude - rest.magnitude else { return quotient }
    return quotient + (numerator < 0 ? -1 : 1)
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}

extension Cost.Amount {
  /// An amount in another currency, with all that it was reckoned from.
  package struct Conversion: Sendable, Equatable {
    package let number: DecimalNumber
    /// ISO 4217.
    package let currency: String
    /// The price year, whose rates were taken.
    package let year: Int
    /// Units of the amount's own currency for one euro; nil for an amount in euros.
    package let rate: ExchangeRates.Rate?
    /// Units of the other currency for one euro; nil when that is the euro.
    package let targetRate: ExchangeRates.Rate?
  }

  /// The year whose prices the amount is in; nil for a span, or any text that is not four digits.
  package var priceYear: Int? {
    guard let year, year.utf8.count == 4,
      year.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(year)
  }

  /// The amount in another currency at the rates of its own price year; nil where there are none.
  package func converted(by rates: ExchangeRates, to target: String = "EUR") -> Conversion? {
    guard let year = priceYear,
      let number = rates.convert(amount: number, currency: currency, year: year, to: target)
    else { return nil }
    return Conversion(
      number: number, currency: target, year: year, rate: rates.rate(of: currency, in: year),
      targetRate: rates.rate(of: target, in: year))
  }
}
