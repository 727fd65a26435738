import ContentModel
import Fields
import Languages

/// Something that entries can be filtered by: the values of a declared field that are few and named.
struct Facet: Sendable {
  /// Lower-case ASCII, unlike any other's: the field's name, or `continent`.
  let name: String
  private let field: FieldDeclaration
  private let isContinent: Bool

  /// The facets of a field: none for free texts and numbers, two for countries.
  static func facets(of field: FieldDeclaration, _ configuration: Configuration) -> [Facet] {
    switch field.type {
    case .choice, .entry, .entries: [Facet(name: field.name, field: field, isContinent: false)]
    case .country:
      (configuration.continents.isEmpty ? [] : [Facet(name: "continent", field: field, isContinent: true)])
        + [Facet(name: field.name, field: field, isContinent: false)]
    default: []
    }
  }

  func label(_ book: LocalizedHandbook) -> LocalizedText {
    isContinent ? LocalizedText(everywhere: book.string("continent")) : field.label
  }

  /// The values that can be chosen, in the order readers expect.
  func options(_ book: LocalizedHandbook) -> [(value: String, label: String)] {
    let configuration = book.handbook.configuration
    switch field.type {
    case .choice(let choices): return choices.map { ($0.id, book.plain($0.label)) }
    case .country where isContinent: return configuration.continents.map { ($0.id, book.plain($0.title)) }
    case .country:
      return configuration.countries.map { (value: $0.key, label: book.plain($0.value)) }.sorted {
        (book.language.collation.key(for: $0.label), $0.value) < (
          book.language.collation.key(for: $1.label), $1.value
        )
      }
    case .entry(let kind), .entries(let kind):
      return (book.order[kind] ?? []).map { (book.handbook.entries[$0].id.name, book.titles[$0]) }
    default: return []
    }
  }

  /// The values of an entry.
  func values(of entry: Int, _ handbook: Handbook) -> [String] {
    let value = handbook.entries[entry].facts.values.first { $0.declaration.name == field.name }
    switch value?.value {
    case .choice(let choice): return [choice.id]
    case .country(let code):
      return isContinent ? [handbook.configuration.continent(of: code)?.id].compactMap(\.self) : [code]
    case .entries(let references): return references.filter(\.isBorneOut).map(\.id.value)
    default: return []
    }
  }
}
