import Diagnostics

/// A text in every language of the handbook.
package struct LocalizedText: Sendable, Equatable {
  /// One text a language, in the handbook's order; a single one that serves every language.
  private let texts: [(language: String, text: String)]

  package init(_ texts: [(language: String, text: String)]) { self.texts = texts }

  /// The same words in every language: a name, a title in its original language.
  package init(everywhere text: String) { texts = [("", text)] }

  /// The text for a language; empty only when a diagnostic has said so.
  package subscript(language: String) -> String {
    texts.first { $0.language == language || $0.language.isEmpty }?.text ?? ""
  }

  /// Whether something holds of the text in one language at least.
  package func inAnyLanguage(_ holds: (String) -> Bool) -> Bool { texts.contains { holds($0.text) } }

  package static func == (one: Self, other: Self) -> Bool {
    one.texts.elementsEqual(other.texts) { $0.language == $1.language && $0.text == $1.text }
  }
}

extension Fields {
  /// A text with one version a language, `{fr: …, en: …}`; with `orOne`, a plain text serves all.
  package mutating func localized(_ name: String, required: Bool = false, orOne: Bool = false)
    -> LocalizedText?
  {
    guard let value = value(name, required: required, as: .localized(orOne: orOne)) else { return nil }
    switch value.content {
    case .scalar(let text) where orOne: return LocalizedText(everywhere: text)
    case .map(let pairs):
      return decoder.decode(value, of: "'\(name)'") { $0.languages(at: pairs.first?.nameRange) }
    default:
      wrongType(
        name, "a text in each language, {\(decoder.languages.map { "\($0): …" }.joined(separator: ", "))}",
        value)
      return nil
    }
  }

  /// The texts of these fields that are named after languages; every language has to be there.
  package mutating func languages(at range: Range<Int>? = nil) -> LocalizedText {
    if let recorder {
      for language in decoder.languages { recorder.note(language, .text(), required: true) }
      return LocalizedText([])
    }
    reportUnknownLanguages()
    return LocalizedText(
      decoder.languages.compactMap { language in
        guard has(language) else {
          decoder.report(
            .missingLanguage, "The text has no '\(language)' version", at: range ?? self.range,
            suggestion: "add '\(language): …'")
          return nil
        }
        return text(language).map { (language, $0.value) }
      })
  }

  /// Two-letter keys that are no language of the handbook: more helpful than "unknown field".
  private mutating func reportUnknownLanguages() {
    for pair in pairs where pair.name.utf8.count == 2 && !decoder.languages.contains(pair.name) {
      _ = value(pair.name)
      decoder.report(
        .unknownLanguage, "'\(pair.name)' is not a language of this handbook", at: pair.nameRange,
        suggestion: "its languages are: \(decoder.languages.joined(separator: ", "))")
    }
  }
}
