/// The source line of a diagnostic, and what of it is meant.
package struct Excerpt: Sendable, Equatable {
  /// Without control characters; a long line in part, around what is meant.
  package let line: String
  /// Scalars of `line` before what is meant.
  package let column: Int
  /// Scalars that are meant, one at least; at the end of a line they may lie past it.
  package let width: Int
}

extension Diagnostic {
  /// Longer lines are shown in part, so that one broken file cannot flood the terminal.
  private static let longestLineShown = 160

  /// The line it stands in, or nil when there is none to show.
  package var excerpt: Excerpt? {
    guard let range, let location, !file.bytes.isEmpty else { return nil }
    let line = Array(file.line(startingAt: location.lineStart).unicodeScalars)
    let column = min(location.column - 1, line.count)
    let width = min(file.scalars(in: range.clamped(to: 0..<file.bytes.count)), max(line.count - column, 1))
    // Keep the caret in sight when the line is long.
    let first = column > Self.longestLineShown - 40 ? column - 40 : 0
    let shown = line[first..<min(line.count, first + Self.longestLineShown)]
    return Excerpt(
      line: String(String.UnicodeScalarView(shown)).withoutControls, column: column - first,
      width: max(1, min(width, first + Self.longestLineShown - column)))
  }
}
