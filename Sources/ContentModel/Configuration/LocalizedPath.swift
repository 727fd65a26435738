import Fields

/// A part of addresses in every language, and where it is written.
package struct LocalizedPath: Sendable {
  private let parts: [String: Located<String>]

  init(_ parts: [String: Located<String>]) { self.parts = parts }

  /// For pages that stand at the top.
  static let top = LocalizedPath([:])

  /// The part in a language; empty at the top, and when a diagnostic has said that it is missing.
  package subscript(language: String) -> String { parts[language]?.value ?? "" }

  /// Where it is written in `handbook.yml`.
  func range(in language: String) -> Range<Int>? { parts[language]?.range }
}

extension Fields {
  /// A part of addresses in every language.
  mutating func localizedPath(_ name: String) -> LocalizedPath? {
    nested(name, required: true) { fields in
      let parts = fields.decoder.languages.compactMap { language in
        fields.id(language, required: true).map { (language, $0) }
      }
      return LocalizedPath(Dictionary(parts, uniquingKeysWith: { first, _ in first }))
    }
  }
}
