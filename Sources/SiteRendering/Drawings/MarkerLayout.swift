/// Moves markers apart that would cover each other; a line then leads from the marker to its place.
enum MarkerLayout {
  /// Units between the centres of two markers.
  static let distance = 24.0
  /// More markers than there are countries are left where they are: each round looks at all pairs.
  private static let limit = 300
  private static let rounds = 60

  /// The places of the markers, in their order, inside a drawing of this size.
  static func places(for anchors: [DrawingPoint], width: Double, height: Double) -> [DrawingPoint] {
    guard anchors.count <= limit else { return anchors }
    var places = anchors
    let edge = distance / 2
    for _ in 0..<rounds {
      guard separate(&places) else { break }
      for index in places.indices {
        places[index].x = min(max(places[index].x, edge), max(width - edge, edge))
        places[index].y = min(max(places[index].y, edge), max(height - edge, edge))
      }
    }
    return places
  }

  /// Pushes each pair that is too close halfway apart; false when there is none.
  private static func separate(_ places: inout [DrawingPoint]) -> Bool {
    var moved = false
    for one in places.indices {
      for other in places.indices[(one + 1)...] {
        var (x, y) = (places[other].x - places[one].x, places[other].y - places[one].y)
        let length = (x * x + y * y).squareRoot()
        guard length < distance - 0.01 else { continue }
        // Two marks of one country have no direction to go: they stand side by side.
        (x, y) = length < 0.01 ? (1, 0) : (x / length, y / length)
        let push = (distance - length) / 2
        places[one].x -= x * push
        places[one].y -= y * push
        places[other].x += x * push
        places[other].y += y * push
        moved = true
      }
    }
    return moved
  }
}
