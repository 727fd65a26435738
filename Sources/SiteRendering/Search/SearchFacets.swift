import ContentModel
import Fields
import Languages
import SearchIndexing

/// What readers of one language can filter search results by: the kind of page, then the fields that lead to
/// entries or name a country, in the order of their declaration.
struct SearchFacets: Sendable {
  /// Name of the facet that the site makes itself.
  private static let kind = "kind"

  /// As the index has them, the kind first; with the values only that some page has.
  let all: [SearchSettings.Facet]
  /// Those after the first, with the values that can be chosen.
  private let declared: [(facet: Facet, values: Set<String>)]

  init(_ book: LocalizedHandbook) {
    let handbook = book.handbook
    let kinds = handbook.configuration.kindsInOrder.filter { book.order[$0.kind]?.isEmpty == false }
    var all = [
      SearchSettings.Facet(
        name: Self.kind, label: book.string("search_kind"),
        options: kinds.map { ($0.kind.rawValue, book.kindNames[$0.kind] ?? $0.kind.rawValue) })
    ]
    var declared: [(facet: Facet, values: Set<String>)] = []
    for facet in Self.declared(handbook.configuration) {
      let used = Set(handbook.entries.indices.flatMap { facet.values(of: $0, handbook) })
      let options = facet.options(book).filter { used.contains($0.value) }
      guard !options.isEmpty else { continue }
      all.append(
        SearchSettings.Facet(name: facet.name, label: book.plain(facet.label(book)), options: options))
      declared.append((facet, Set(options.map(\.value))))
    }
    self.all = all
    self.declared = declared
  }

  /// For each facet, the values of an entry.
  func values(of entry: Int, _ handbook: Handbook) -> [[String]] {
    [[handbook.entries[entry].id.kind.rawValue]]
      + declared.map { facet, values in facet.values(of: entry, handbook).filter(values.contains) }
  }

  /// For each facet, the values of a page that is no entry's: none.
  var none: [[String]] { all.map { _ in [] } }

  /// Fields of the same name in several kinds are one facet.
  private static func declared(_ configuration: Configuration) -> [Facet] {
    // Names of the facet above and of the query, which stand in addresses beside those of the fields.
    var taken: Set<String> = [kind, "q"]
    return configuration.kindsInOrder.flatMap(\.fields).flatMap { field -> [Facet] in
      guard field.type == .country || field.targetKind != nil, taken.insert(field.name).inserted else {
        return []
      }
      return Facet.facets(of: field, configuration).filter { $0.name == field.name }
    }
  }
}
