package import ContentModel

/// The world's countries as paths of a drawing: made once for a handbook, shared by the maps of its languages.
package struct ProjectedOutlines: Sendable {
  struct Country: Sendable {
    let code: String?
    /// `d` of its path, on the grid of `PathData`; empty for a country too small to be drawn.
    let path: String
    /// Inside its largest area; nil without one.
    let markPlace: DrawingPoint?
  }

  /// Units from west to east.
  static let width = 1_000.0
  /// Units left free above and below.
  private static let margin = 6.0

  let countries: [Country]
  /// Units from north to south.
  let height: Double
  /// Places of the countries by their code.
  let indices: [String: Int]

  /// Antarctica is left out.
  package init(_ outlines: WorldOutlines) {
    let drawn = outlines.countries.filter { $0.continent != "Antarctica" }
    let projected = drawn.map { country in country.polygons.map { polygon in Self.rings(of: polygon) } }
    let heights = projected.joined().joined().joined().map(\.y)
    let top = (heights.min() ?? 0) - Self.margin
    height = ((heights.max() ?? 0) + Self.margin - top).rounded(.up)
    countries = zip(drawn, projected).map { country, polygons in
      Self.country(country.code, polygons.map { $0.map { $0.map { DrawingPoint(x: $0.x, y: $0.y - top) } } })
    }
    var indices: [String: Int] = [:]
    for (index, country) in countries.enumerated() { if let code = country.code { indices[code] = index } }
    self.indices = indices
  }

  private static func rings(of polygon: WorldOutlines.Polygon) -> [[DrawingPoint]] {
    let scale = width / (2 * EqualEarth.halfWidth)
    return polygon.flatMap(\.piecesWithinMap).map { ring in
      ring.map { position in
        let point = EqualEarth.project(position)
        return DrawingPoint(x: width / 2 + point.x * scale, y: point.y * scale)
      }
    }
  }

  private static func country(_ code: String?, _ polygons: [[[DrawingPoint]]]) -> Country {
    var path = PathData()
    var largest: (area: Double, polygon: DrawnPolygon)?
    for rings in polygons {
      for ring in rings { path.append(ring) }
      let polygon = DrawnPolygon(rings: rings)
      let area = polygon.area
      if area > largest?.area ?? 0 { largest = (area, polygon) }
    }
    return Country(code: code, path: path.text, markPlace: largest?.polygon.markPlace)
  }
}
