// Made of additions, products, quotients and square roots only, which IEEE 754 fixes to the last bit: a drawing has the
// same bytes on every machine, whatever its mathematical library.
extension Double {
  /// The sine of an angle in radians, from -π/2 to π/2.
  var sine: Double {
    var term = self
    var sum = self
    for step in 1...12 {
      term *= -self * self / Double(2 * step * (2 * step + 1))
      sum += term
    }
    return sum
  }

  /// The angle in radians whose sine this is; from -0.9 to 0.9, where Newton's method meets no flat tangent.
  var arcsine: Double {
    var angle = self
    for _ in 0..<6 {
      let sine = angle.sine
      angle -= (sine - self) / (1 - sine * sine).squareRoot()
    }
    return angle
  }

  /// The decimal logarithm of a positive, finite number.
  var decimalLogarithm: Double {
    var (fraction, exponent) = (significand, Double(self.exponent))
    if fraction > 1.414 { (fraction, exponent) = (fraction / 2, exponent + 1) }
    let ratio = (fraction - 1) / (fraction + 1)
    var power = ratio
    var sum = 0.0
    for step in 0..<14 {
      sum += power / Double(2 * step + 1)
      power *= ratio * ratio
    }
    return (exponent * 0.693_147_180_559_945_3 + 2 * sum) / 2.302_585_092_994_046
  }

  /// The number with at most one decimal, as SVG writes it: `12`, `-0.5`.
  var svgNumber: String {
    // No drawing is larger; anything else, not-a-number too, would stop the conversion.
    guard magnitude < 1e9 else { return "0" }
    let tenths = Int((self * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}
