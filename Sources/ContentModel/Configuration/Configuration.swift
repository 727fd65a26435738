package import Diagnostics
package import Fields

/// What `handbook.yml` says: languages, titles, kinds of entries, addresses.
package struct Configuration: Sendable {
  package static let fileName = "handbook.yml"

  /// An edition of the handbook.
  package struct Edition: Sendable {
    package let name: String
    package let date: CalendarDate
  }

  /// The licence the content stands under.
  package struct Licence: Sendable {
    package let title: LocalizedText
    package let url: String
  }

  /// The page that sets the entries of one kind against those a field of theirs names.
  package struct Matrix: Sendable {
    package let kind: EntryKind
    package let field: String
    package let title: LocalizedText
    package let path: LocalizedText
  }

  /// A place that the navigation leads to.
  package enum NavigationItem: Sendable, Equatable {
    case kind(EntryKind)
    case matrix
    case sources
    case page(Located<String>)
  }

  package let file: SourceFile
  /// Codes of the languages, the default one first.
  package let languages: [String]
  package let title: LocalizedText
  package let description: LocalizedText
  /// Address the site is published at, ending in `/`.
  package var baseURL: String
  package let publisher: LocalizedText?
  package let edition: Edition
  package let licence: Licence
  package let kinds: [EntryKind: KindSettings]
  /// Names of countries by their ISO 3166 code.
  package let countries: [String: LocalizedText]
  package let matrix: Matrix?
  package let sourcesPath: LocalizedText
  package let navigation: [NavigationItem]
  package let footer: [NavigationItem]

  /// The settings of the kinds the handbook uses, in the order of `EntryKind`.
  package var kindsInOrder: [KindSettings] { EntryKind.allCases.compactMap { kinds[$0] } }

  package func settings(_ kind: EntryKind) -> KindSettings? { kinds[kind] }

  /// The kind whose entries stand in a folder.
  package func kind(inFolder folder: String) -> KindSettings? { kinds.values.first { $0.folder == folder } }
}
