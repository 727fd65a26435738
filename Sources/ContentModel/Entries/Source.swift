import Diagnostics
package import Fields

/// A document that figures and claims are taken from: an item of `sources.yml`.
///
/// A class for the same reason as `Entry`.
package final class Source: Sendable {
  package static let fileName = "sources.yml"

  package let id: Located<String>
  /// How the text names it: short, unlike any other.
  package let label: LocalizedText
  package let title: String
  package let author: String?
  package let publisher: String?
  package let year: String?
  package let url: String?
  /// Code of the language it is written in.
  package let language: String?
  package let note: LocalizedText?

  private init?(id: Located<String>, decoding fields: inout Fields) {
    if !id.value.isValidID {
      fields.decoder.report(
        .invalidID, "'\(id.value)' cannot be an id", at: id.range,
        suggestion: "use lower-case letters a–z, digits and hyphens")
    }
    let label = fields.localized("label", required: true, orOne: true)
    let title = fields.text("title", required: true)
    author = fields.text("author")?.value
    publisher = fields.text("publisher")?.value
    year = fields.years("year")?.value
    url = fields.url("url")?.value
    language = fields.text("language")?.value
    note = fields.localized("note")
    guard let label, let title else { return nil }
    self.id = id
    self.label = label
    self.title = title.value
  }
}

extension Source {
  /// What `sources.yml` may say.
  package static func shape(languages: [String]) -> FieldsShape {
    FieldsShape(of: "\(fileName)", languages: languages) { fields in
      fields.each(of: "source") { Source(id: $0, decoding: &$1) }
    }
  }

  /// The bibliography of a handbook, in the order of the file.
  static func bibliography(decoding file: SourceFile, languages: [String], diagnostics: inout [Diagnostic])
    -> [Source]
  {
    guard let value = YAMLValue(parsing: file, in: 0..<file.bytes.count, diagnostics: &diagnostics) else {
      return []
    }
    let decoder = FieldDecoder(file: file, languages: languages)
    let sources = decoder.decode(value, of: "sources.yml") {
      $0.each(of: "source") { Source(id: $0, decoding: &$1) }
    }
    diagnostics += decoder.diagnostics
    return sources ?? []
  }
}
