import Diagnostics
package import Fields

/// A word the handbook explains: an item of `glossary.yml`.
///
/// A class for the same reason as `Entry`.
package final class Term: Sendable {
  package static let fileName = "glossary.yml"

  package let id: Located<String>
  package let name: LocalizedText
  /// Other written forms that stand for the term, by language: plurals, variants, abbreviations.
  package let forms: [String: [Located<String>]]
  package let definition: LocalizedText
  /// The entry that tells more, as `KIND:ID`.
  package let entry: Located<String>?
  /// Ids of other terms.
  package let related: [Located<String>]
  package let sources: [Located<String>]

  private init?(id: Located<String>, decoding fields: inout Fields) {
    if !id.value.isValidID {
      fields.decoder.report(
        .invalidID, "'\(id.value)' cannot be an id", at: id.range,
        suggestion: "use lower-case letters a–z, digits and hyphens")
    }
    let name = fields.localized("term", required: true)
    let definition = fields.localized("definition", required: true)
    let languages = fields.decoder.languages
    forms =
      fields.nested("forms") { fields in
        Dictionary(uniqueKeysWithValues: languages.map { ($0, fields.texts($0)) })
      } ?? [:]
    entry = fields.text("entry", as: .text(pattern: EntryID.pattern))
    related = fields.texts("related", as: .id)
    sources = fields.sources()
    guard let name, let definition else { return nil }
    self.id = id
    self.name = name
    self.definition = definition
  }

  /// Everything that stands for the term in a language, its name first.
  package func written(in language: String) -> [String] {
    [name[language]] + (forms[language] ?? []).map(\.value)
  }
}

extension Term {
  /// What `glossary.yml` may say.
  package static func shape(languages: [String]) -> FieldsShape {
    FieldsShape(of: "\(fileName)", languages: languages) { fields in
      fields.each(of: "term") { Term(id: $0, decoding: &$1) }
    }
  }

  /// The terms of a handbook, in the order of the file.
  static func glossary(decoding file: SourceFile, languages: [String], diagnostics: inout [Diagnostic])
    -> [Term]
  {
    guard let value = YAMLValue(parsing: file, in: 0..<file.bytes.count, diagnostics: &diagnostics) else {
      return []
    }
    let decoder = FieldDecoder(file: file, languages: languages)
    let terms = decoder.decode(value, of: "\(fileName)") { fields in
      fields.each(of: "term") { Term(id: $0, decoding: &$1) }
    }
    diagnostics += decoder.diagnostics
    return terms ?? []
  }
}
