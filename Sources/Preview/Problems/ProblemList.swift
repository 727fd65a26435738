import Diagnostics
import Publishing

/// The problems of a state as the script in the page reads them.
struct ProblemList: Sendable, Equatable {
  /// More are counted and not listed: a page with thousands of them helps nobody.
  static let longest = 200

  /// One JSON object.
  let json: String

  init(_ state: LiveState) {
    let errors = state.diagnostics.count { $0.severity == .error }
    let listed =
      (state.diagnostics.filter { $0.severity == .error }
      + state.diagnostics.filter { $0.severity == .warning }).prefix(Self.longest)
    let counts = "\"errors\":\(errors),\"warnings\":\(state.diagnostics.count - errors)"
    json =
      "{\"refused\":\(state.isRefused),\(counts),\"list\":[\(listed.map(Self.json).joined(separator: ","))]}"
  }

  private static func json(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    var fields = [
      ("id", diagnostic.kind.id.jsonQuoted), ("severity", diagnostic.severity.rawValue.jsonQuoted),
      ("message", diagnostic.message.jsonQuoted), ("file", diagnostic.file.path.jsonQuoted),
      ("line", "\(location?.line ?? 0)"), ("column", "\(location?.column ?? 0)"),
    ]
    if let excerpt = diagnostic.excerpt {
      let caret = String(repeating: " ", count: excerpt.column) + String(repeating: "^", count: excerpt.width)
      fields += [("source", excerpt.line.jsonQuoted), ("caret", caret.jsonQuoted)]
    }
    if let suggestion = diagnostic.suggestion { fields.append(("suggestion", suggestion.jsonQuoted)) }
    return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }
}
