/// An area of a drawing: its outer ring, then its holes.
///
/// Rings are closed from their last point to their first.
struct DrawnPolygon: Sendable {
  let rings: [[DrawingPoint]]

  /// Square units, holes not taken off.
  var area: Double { rings.first.map { abs(Self.twiceArea($0)) / 2 } ?? 0 }

  /// A place for a mark: the centroid, or where the area is widest on its height if that lies outside.
  var markPlace: DrawingPoint? {
    guard let outer = rings.first, let centroid = Self.centroid(outer) else { return nil }
    if contains(centroid) { return centroid }
    let heights = outer.map(\.y)
    let middle = ((heights.min() ?? 0) + (heights.max() ?? 0)) / 2
    return widest(at: centroid.y) ?? widest(at: middle)
  }

  private func contains(_ point: DrawingPoint) -> Bool {
    !crossings(at: point.y).count { $0 < point.x }.isMultiple(of: 2)
  }

  /// The middle of the longest stretch inside at a height.
  private func widest(at y: Double) -> DrawingPoint? {
    let crossings = crossings(at: y).sorted()
    var best: (width: Double, middle: Double)?
    for index in stride(from: 0, to: crossings.count - 1, by: 2) {
      let width = crossings[index + 1] - crossings[index]
      if width > best?.width ?? 0 { best = (width, crossings[index] + width / 2) }
    }
    return best.map { DrawingPoint(x: $0.middle, y: y) }
  }

  /// Where the rings cross a horizontal line.
  private func crossings(at y: Double) -> [Double] {
    rings.flatMap { ring in
      ring.indices.compactMap { index in
        let (one, other) = (ring[index], ring[index + 1 == ring.count ? 0 : index + 1])
        guard (one.y <= y) != (other.y <= y) else { return nil }
        return one.x + (y - one.y) / (other.y - one.y) * (other.x - one.x)
      }
    }
  }

  private static func twiceArea(_ ring: [DrawingPoint]) -> Double {
    ring.indices.reduce(0) { $0 + cross(ring, $1) }
  }

  /// Nil for a ring without an area.
  private static func centroid(_ ring: [DrawingPoint]) -> DrawingPoint? {
    let area = twiceArea(ring)
    guard abs(area) > 1e-9 else { return nil }
    var (x, y) = (0.0, 0.0)
    for index in ring.indices {
      let (one, other) = (ring[index], ring[index + 1 == ring.count ? 0 : index + 1])
      let cross = cross(ring, index)
      x += (one.x + other.x) * cross
      y += (one.y + other.y) * cross
    }
    return DrawingPoint(x: x / (3 * area), y: y / (3 * area))
  }

  private static func cross(_ ring: [DrawingPoint], _ index: Int) -> Double {
    let (one, other) = (ring[index], ring[index + 1 == ring.count ? 0 : index + 1])
    return one.x * other.y - other.x * one.y
  }
}
