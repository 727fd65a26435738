package import ContentModel
package import Fields
import Languages

/// JSON Schemas (draft-07, which editors know best) of the YAML that authors write.
///
/// They are made from what the decoders ask for (`FieldsShape`), so that neither can know a field that the other
/// does not.
package struct ContentSchemas: Sendable {
  /// What there is a schema of, in the order it is listed.
  package static let names =
    ["handbook", "sources", "glossary"] + EntryKind.allCases.map { "facts-\($0.rawValue)" }
    + ["front-matter", "language"]

  /// Nil where no handbook is known: its languages and declared fields are then left open.
  private let configuration: Configuration?

  package init(of configuration: Configuration?) { self.configuration = configuration }

  private var languages: [String] { configuration?.languages ?? [] }

  /// The schema with a name of `names`; nil for any other.
  package func schema(_ name: String) -> [UInt8]? {
    guard let shape = shape(name) else { return nil }
    var fields: [String: String] = [:]
    for field in kind(name).flatMap({ configuration?.settings($0)?.fields }) ?? [] {
      fields[field.name] = languages.first.map { field.label[$0] } ?? field.name
    }
    let writer = SchemaWriter(languages: languages, labels: fields, shape: shape)
    let isOpen = configuration == nil && kind(name) != nil
    return writer.document(title: Self.title(name), isOpen: isOpen).bytes(linesTo: 64)
  }

  /// The shape a schema is made from.
  package func shape(_ name: String) -> FieldsShape? {
    switch name {
    case "handbook": Configuration.shape(languages: languages)
    case "sources": Source.shape(languages: languages)
    case "glossary": Term.shape(languages: languages)
    case "front-matter": EntryText.shape(languages: languages)
    case "language": Language.shape
    default:
      kind(name).map { kind in
        Facts.shape(
          declarations: configuration?.settings(kind)?.fields ?? [],
          countries: configuration?.countries ?? [:], languages: languages)
      }
    }
  }

  private func kind(_ name: String) -> EntryKind? {
    name.hasPrefix("facts-") ? EntryKind(rawValue: String(name.dropFirst(6))) : nil
  }

  private static func title(_ name: String) -> String {
    switch name {
    case "handbook": "handbook.yml: the handbook as a whole"
    case "sources": "sources.yml: the bibliography"
    case "glossary": "glossary.yml: the terms that are explained"
    case "front-matter": "The front matter of a text"
    case "language": "languages/CODE.yml of a theme: how a language is written"
    default: "facts.yml of a \(name.dropFirst(6)): what has no language"
    }
  }

  /// Names of fields that nothing describes, as `OWNER.FIELD`; there are none.
  package var undescribed: [String] {
    Self.names.compactMap { shape($0) }.flatMap { SchemaDescriptions.missing(in: $0) }
  }
}
