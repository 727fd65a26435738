import Diagnostics
package import Fields

/// A field of `facts.yml` as a handbook declares it for one kind of entry.
package struct FieldDeclaration: Sendable {
  /// What a declared field can hold.
  package enum FieldType: Sendable, Equatable {
    /// A text in every language.
    case text
    /// One text for all languages: a name, a number of a publication.
    case name
    case number
    case year
    case date
    case url
    case country
    /// One of a few words, each with a label in every language.
    case choice([Choice])
    /// One entry of a kind.
    case entry(EntryKind)
    /// Several entries of a kind.
    case entries(EntryKind)
    /// Several figures of the entry itself.
    case figures
  }

  /// A word that may be chosen, and what readers see.
  package struct Choice: Sendable, Equatable {
    package let id: String
    package let label: LocalizedText
  }

  /// How strongly the named entry is borne out by what the entry says of it.
  package struct Level: Sendable, Equatable {
    package let id: String
    /// From 0, nothing said, to 9.
    package let strength: Int
    package let label: LocalizedText
  }

  package static let typeNames = [
    "text", "name", "number", "year", "date", "url", "country", "choice", "entry", "entries", "figures",
  ]

  package let name: String
  package let type: FieldType
  package let label: LocalizedText
  package let isRequired: Bool
  /// For `entries`: each named entry's page quotes the section of the text that carries its id.
  package let isQuoted: Bool
  /// For `entries`: the levels that an entry gives each of them, if the handbook declares some.
  package let levels: [Level]

  /// The kind of entries the field leads to, if it does.
  package var targetKind: EntryKind? {
    switch type {
    case .entry(let kind), .entries(let kind): kind
    default: nil
    }
  }
}

extension FieldDeclaration {
  /// Decodes one declaration under `fields:`.
  init?(named name: String, decoding fields: inout Fields) {
    let typeName = fields.decidingChoice("type", of: Self.typeNames)?.value
    let label = fields.localized("label", required: true)
    isRequired = fields.flag("required")
    isQuoted = fields.flag("quoted")
    levels = fields.list("levels", of: "a level") { fields in
      let (id, strength) = (fields.id("id", required: true), fields.integer("strength", in: 0...9))
      let label = fields.localized("label", required: true)
      guard let id, let label else { return nil }
      return Level(id: id.value, strength: strength?.value ?? 1, label: label)
    }
    // Which other fields there are hangs on the type; without one, none is called unknown.
    guard let typeName else {
      for name in fields.names { fields.ignore(name) }
      return nil
    }
    guard let type = Self.type(named: typeName, &fields), let label else { return nil }
    self.name = name
    self.type = type
    self.label = label
  }

  private static func type(named name: String, _ fields: inout Fields) -> FieldType? {
    switch name {
    case "text": return .text
    case "name": return .name
    case "number": return .number
    case "year": return .year
    case "date": return .date
    case "url": return .url
    case "country": return .country
    case "figures": return .figures
    case "choice":
      let choices = fields.nested("choices", required: true) { choices in
        choices.names.compactMap { id in choices.localized(id).map { Choice(id: id, label: $0) } }
      }
      return choices.map { .choice($0) }
    default:
      let kinds = EntryKind.allCases.map(\.rawValue)
      guard
        let kind = fields.choice("kind", of: kinds, required: true).flatMap({ EntryKind(rawValue: $0.value) })
      else { return nil }
      return name == "entry" ? .entry(kind) : .entries(kind)
    }
  }
}
