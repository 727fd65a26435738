import ContentModel

extension WorldOutlines.Ring {
  /// The ring in pieces none of which crosses the 180th meridian; mostly the ring itself.
  ///
  /// GeoJSON asks for rings cut there. One that jumps from 180° to -180° would be drawn across the whole map.
  /// Nothing is left of a ring that goes round a pole: a flat map has no inside for it.
  var piecesWithinMap: [Self] {
    let jumps = zip(self, dropFirst()).contains { abs($0.longitude - $1.longitude) > 180 }
    guard jumps else { return [self] }
    let whole = unrolled
    guard let first = whole.first, let last = whole.last, abs(first.longitude - last.longitude) < 1 else {
      return []
    }
    return [-360.0, 0, 360].compactMap { shift in
      let shifted = whole.map {
        WorldOutlines.Position(longitude: $0.longitude + shift, latitude: $0.latitude)
      }
      let piece = shifted.clipped { $0.longitude + 180 }.clipped { 180 - $0.longitude }
      return piece.count > 2 ? piece : nil
    }
  }

  /// Longitudes counted on beyond 180° instead of jumping.
  private var unrolled: Self {
    var turns = 0.0
    var previous = first?.longitude ?? 0
    return map { position in
      if position.longitude - previous > 180 { turns -= 360 }
      if position.longitude - previous < -180 { turns += 360 }
      previous = position.longitude
      return WorldOutlines.Position(longitude: position.longitude + turns, latitude: position.latitude)
    }
  }

  /// What lies on the positive side of a straight line (Sutherland and Hodgman).
  private func clipped(_ distance: (WorldOutlines.Position) -> Double) -> Self {
    guard var previous = last else { return [] }
    var result: Self = []
    for position in self {
      let (before, after) = (distance(previous), distance(position))
      if (before < 0) != (after < 0) {
        let share = before / (before - after)
        result.append(
          WorldOutlines.Position(
            longitude: previous.longitude + share * (position.longitude - previous.longitude),
            latitude: previous.latitude + share * (position.latitude - previous.latitude)))
      }
      if after >= 0 { result.append(position) }
      previous = position
    }
    return result
  }
}
