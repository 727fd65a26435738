/// Writes rings as the `d` of an SVG path, on a grid of half units.
///
/// Every point goes to the nearest place of the grid, whatever ring it belongs to, so that neighbours keep their common
/// border; points that fall together or lie on a straight line are dropped.
struct PathData {
  /// Steps of the grid in a unit; the path is drawn with `transform="scale(0.5)"`.
  static let stepsPerUnit = 2.0

  private struct Step: Equatable {
    let x: Int
    let y: Int
  }

  private(set) var text = ""

  /// Appends a ring; nothing when too little of it is left to be seen.
  mutating func append(_ ring: [DrawingPoint]) {
    let steps = Self.corners(of: Self.steps(of: ring))
    guard steps.count > 2, var previous = steps.first else { return }
    text += "M\(previous.x)"
    appendOrdinate(previous.y)
    var separator = "l"
    for step in steps.dropFirst() {
      let across = step.x - previous.x
      text += across < 0 && separator == " " ? "\(across)" : "\(separator)\(across)"
      appendOrdinate(step.y - previous.y)
      separator = " "
      previous = step
    }
    text += "z"
  }

  /// A minus sign separates by itself.
  private mutating func appendOrdinate(_ y: Int) { text += y < 0 ? "\(y)" : " \(y)" }

  private static func steps(of ring: [DrawingPoint]) -> [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(ring.count)
    for point in ring {
      let step = Step(x: Int((point.x * stepsPerUnit).rounded()), y: Int((point.y * stepsPerUnit).rounded()))
      if step != steps.last { steps.append(step) }
    }
    if steps.count > 1, steps.first == steps.last { steps.removeLast() }
    return steps
  }

  private static func corners(of steps: [Step]) -> [Step] {
    steps.indices.compactMap { index in
      let (before, step) = (steps[index == 0 ? steps.count - 1 : index - 1], steps[index])
      let after = steps[index + 1 == steps.count ? 0 : index + 1]
      let turn = (step.x - before.x) * (after.y - step.y) - (step.y - before.y) * (after.x - step.x)
      return turn == 0 ? nil : step
    }
  }
}
