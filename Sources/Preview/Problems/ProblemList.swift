import Diagnostics
import Publishing

/// The problems of a state as the script in the page reads them, worded in each language there are words in.
struct ProblemList: Sendable, Equatable {
  /// More are counted and not listed: a page with thousands of them helps nobody.
  static let longest = 200

  private let texts: [MessageLanguage: String]

  init(_ state: LiveState) {
    texts = Dictionary(
      uniqueKeysWithValues: MessageLanguage.allCases.map { ($0, Self.json(state, in: $0)) })
  }

  /// One JSON object; `language` in it says what messages are worded in.
  func json(in language: MessageLanguage) -> String { texts[language] ?? "{}" }

  private static func json(_ state: LiveState, in language: MessageLanguage) -> String {
    let errors = state.diagnostics.count { $0.severity == .error }
    let listed =
      (state.diagnostics.filter { $0.severity == .error }
      + state.diagnostics.filter { $0.severity == .warning }).prefix(longest)
    let counts = "\"errors\":\(errors),\"warnings\":\(state.diagnostics.count - errors)"
    let list = listed.map { json($0, in: language) }.joined(separator: ",")
    return
      "{\"refused\":\(state.isRefused),\"language\":\"\(language.rawValue)\",\(counts),\"list\":[\(list)]}"
  }

  private static func json(_ diagnostic: Diagnostic, in language: MessageLanguage) -> String {
    let location = diagnostic.location
    var fields = [
      ("id", diagnostic.kind.id.jsonQuoted), ("severity", diagnostic.severity.rawValue.jsonQuoted),
      ("message", diagnostic.message.text(in: language).jsonQuoted),
      ("file", diagnostic.file.path.jsonQuoted),
      ("line", "\(location?.line ?? 0)"), ("column", "\(location?.column ?? 0)"),
    ]
    if let excerpt = diagnostic.excerpt {
      let caret = String(repeating: " ", count: excerpt.column) + String(repeating: "^", count: excerpt.width)
      fields += [("source", excerpt.line.jsonQuoted), ("caret", caret.jsonQuoted)]
    }
    if let suggestion = diagnostic.suggestion {
      fields.append(("suggestion", suggestion.text(in: language).jsonQuoted))
    }
    return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }
}
