import ContentModel

/// A place in a drawing; `y` grows downwards.
struct DrawingPoint: Sendable, Equatable {
  var x: Double
  var y: Double
}

/// The Equal Earth projection: countries keep their areas, so those near the equator are not made small.
///
/// B. Šavrič, T. Patterson, B. Jenny: The Equal Earth map projection. International Journal of Geographical
/// Information Science 33 (2019), 454–465.
enum EqualEarth {
  /// Coefficients of the polynomial.
  private static let a1 = 1.340264
  private static let a2 = -0.081106
  private static let a3 = 0.000893
  private static let a4 = 0.003796
  private static let halfOfRoot3 = 3.0.squareRoot() / 2

  /// How far east of the middle the edge of the map is, for a globe of radius 1.
  static let halfWidth = Double.pi / (halfOfRoot3 * a1)

  /// A place on the map of a globe of radius 1, the origin on the equator in the middle.
  static func project(_ position: WorldOutlines.Position) -> DrawingPoint {
    let degree = Double.pi / 180
    let sine = halfOfRoot3 * (position.latitude * degree).sine
    let angle = sine.arcsine
    let square = angle * angle
    let sixth = square * square * square
    let cosine = (1 - sine * sine).squareRoot()
    let slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
    return DrawingPoint(
      x: position.longitude * degree * cosine / (halfOfRoot3 * slope),
      y: -angle * (a1 + a2 * square + sixth * (a3 + a4 * square)))
  }
}
