/// How diagnostics are written out.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: place, message, source line, caret, suggestion.
  case text
  /// One JSON array, for programs.
  case json
  /// Workflow commands that a forge shows beside the lines.
  case github
}

extension [Diagnostic] {
  /// The printed form of the list, ending in a newline unless the list is empty.
  ///
  /// - Parameters:
  ///   - format: for whom they are written.
  ///   - language: what messages and suggestions are worded in.
  ///   - colour: whether ANSI colours are welcome (text only).
  public func formatted(
    _ format: DiagnosticFormat, in language: MessageLanguage = .english, colour: Bool = false
  ) -> String {
    switch format {
    case .text: return map { $0.text(in: language, colour: colour) }.joined()
    case .github: return map { $0.workflowCommand(in: language) }.joined()
    case .json:
      if isEmpty { return "[]\n" }
      return "[\n" + map { "  " + $0.json(in: language) }.joined(separator: ",\n") + "\n]\n"
    }
  }
}

extension Diagnostic {
  fileprivate func text(in language: MessageLanguage, colour: Bool) -> String {
    let paint = Paint(enabled: colour)
    let place = location.map { "\($0.path):\($0.line):\($0.column)" } ?? file.path
    let label = severity.label(in: language)
    let painted = severity == .error ? paint.red(label) : paint.yellow(label)
    let words = message.text(in: language).printable
    var text = "\(paint.bold(place + ":")) \(painted) \(words) [\(kind.id)]\n"
    text += excerpt(paint)
    if let suggestion = suggestion?.text(in: language) {
      text += "  \(paint.green(language.suggestionLabel)) \(suggestion.printable)\n"
    }
    return text
  }

  private func excerpt(_ paint: Paint) -> String {
    guard let excerpt else { return "" }
    let marks = String(repeating: "^", count: excerpt.width)
    return "  \(excerpt.line)\n  \(String(repeating: " ", count: excerpt.column))\(paint.green(marks))\n"
  }

  fileprivate func workflowCommand(in language: MessageLanguage) -> String {
    var properties = "file=\(Self.escaped(file.path, property: true))"
    if let location { properties += ",line=\(location.line),col=\(location.column)" }
    properties += ",title=\(kind.id)"
    let words = message.text(in: language)
    let text = suggestion.map { "\(words) (\($0.text(in: language)))" } ?? words
    return "::\(severity.rawValue) \(properties)::\(Self.escaped(text, property: false))\n"
  }

  private static func escaped(_ text: String, property: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where property: result += "%3A"
      case "," where property: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  fileprivate func json(in language: MessageLanguage) -> String {
    var fields: [(String, String)] = [
      ("id", kind.id.jsonQuoted), ("severity", severity.rawValue.jsonQuoted),
      ("message", message.text(in: language).jsonQuoted), ("file", file.path.jsonQuoted),
    ]
    if let location {
      fields.append(("line", "\(location.line)"))
      fields.append(("column", "\(location.column)"))
      fields.append(("source", file.line(startingAt: location.lineStart).jsonQuoted))
    }
    if let suggestion { fields.append(("suggestion", suggestion.text(in: language).jsonQuoted)) }
    return "{" + fields.map { "\($0.0.jsonQuoted): \($0.1)" }.joined(separator: ", ") + "}"
  }
}

extension String {
  /// With a space for each control character, which could move the cursor or colour the rest.
  var withoutControls: String {
    String(
      String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  /// In one line, and cut where a value somebody wrote is too long to be quoted.
  package var printable: String {
    let shown = withoutControls
    return shown.unicodeScalars.count > 400
      ? String(String.UnicodeScalarView(shown.unicodeScalars.prefix(399))) + "…" : shown
  }
}

/// ANSI colours, or none.
private struct Paint {
  let enabled: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func red(_ text: String) -> String { wrap(text, "1;31") }
  func yellow(_ text: String) -> String { wrap(text, "1;33") }
  func green(_ text: String) -> String { wrap(text, "32") }

  private func wrap(_ text: String, _ code: String) -> String {
    enabled ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
