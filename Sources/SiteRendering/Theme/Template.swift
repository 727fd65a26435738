/// A page's template with everything it includes, ready to print.
///
/// Names are resolved to places when the theme is loaded, so that printing a page only walks arrays.
struct Template: Sendable {
  /// Where a value stands: how many views out, and its slot there, then in the views below.
  struct Place: Sendable, Equatable {
    /// 0 is the outermost view.
    let level: Int
    let path: [Int]
  }

  indirect enum Step: Sendable {
    case literal([UInt8])
    case value(Place)
    /// Shown once for each view of a list, once for anything else that is there.
    case section(Place, [Step])
    /// Shown when nothing is there.
    case inverted(Place, [Step])
  }

  let steps: [Step]

  /// The page as UTF-8, from the views of the page and of its own kind.
  func print(_ views: [View]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(32_768)
    var stack = views
    Self.print(steps, &stack, into: &output)
    return output
  }

  private static func print(_ steps: [Step], _ stack: inout [View], into output: inout [UInt8]) {
    for step in steps {
      switch step {
      case .literal(let bytes): output += bytes
      case .value(let place): append(value(place, stack), to: &output)
      case .inverted(let place, let body):
        if !value(place, stack).isShown { print(body, &stack, into: &output) }
      case .section(let place, let body): section(value(place, stack), body, &stack, into: &output)
      }
    }
  }

  private static func section(
    _ value: ViewValue, _ body: [Step], _ stack: inout [View], into output: inout [UInt8]
  ) {
    switch value {
    case .list(let views):
      for view in views {
        stack.append(view)
        print(body, &stack, into: &output)
        stack.removeLast()
      }
    case .view(let view): section(.list([view]), body, &stack, into: &output)
    default: if value.isShown { print(body, &stack, into: &output) }
    }
  }

  private static func value(_ place: Place, _ stack: [View]) -> ViewValue {
    var value = stack[place.level].slots[place.path[0]]
    for slot in place.path.dropFirst() {
      guard case .view(let view) = value else { return .nothing }
      value = view.slots[slot]
    }
    return value
  }

  private static func append(_ value: ViewValue, to output: inout [UInt8]) {
    switch value {
    case .text(let text): text.appendHTMLEscaped(to: &output)
    case .html(let html): output += html.utf8
    case .nothing, .flag, .list, .view: break
    }
  }
}
