import Diagnostics

/// What is wrong with one file, no more than a few of each kind: one mistake in a layout is made many times.
struct FileFindings: Sendable {
  /// Findings of one kind that are told for a file; the last of them says how many more there are.
  static let mostOfAKind = 10

  let file: SourceFile
  private var told: [Diagnostic] = []
  private var counts: [String: Int] = [:]

  init(in file: SourceFile) { self.file = file }

  mutating func add(
    _ kind: Diagnostic.Kind, _ message: @autoclosure () -> Message, at range: Range<Int>? = nil,
    suggestion: @autoclosure () -> Message? = nil
  ) {
    counts[kind.id, default: 0] += 1
    guard counts[kind.id, default: 0] <= Self.mostOfAKind else { return }
    told.append(Diagnostic(kind, message(), in: file, at: range, suggestion: suggestion()))
  }

  var diagnostics: [Diagnostic] {
    var seen: [String: Int] = [:]
    return told.map { diagnostic in
      let id = diagnostic.kind.id
      seen[id, default: 0] += 1
      let more = counts[id, default: 0] - Self.mostOfAKind
      guard more > 0, seen[id] == Self.mostOfAKind else { return diagnostic }
      return Diagnostic(
        diagnostic.kind, "\(diagnostic.message) (and \(more) more in this file)", in: file,
        at: diagnostic.range, suggestion: diagnostic.suggestion)
    }
  }
}
