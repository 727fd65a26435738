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

  /// A place that the navigation leads to.
  package enum NavigationItem: Sendable, Equatable {
    case kind(EntryKind)
    case overview(OverviewPage)
    case page(Located<String>)
  }

  package let file: SourceFile
  /// Codes of the languages, the default one first.
  package internal(set) var languages: [String]
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
  package let continents: [Continent]
  package let overviews: [OverviewPage: Overview]
  package let matrix: Matrix?
  package let comparison: Comparison?
  package let map: Map?
  package let conversion: Conversion?
  /// Months after which a review is due, for entries that do not say when.
  package let reviewMonths: Int?
  /// The most gaps of each measure that the handbook allows.
  package let coverageLimits: [Coverage.Measure: Int]
  package let bundles: BundleSettings
  package let navigation: [NavigationItem]
  package let footer: [NavigationItem]

  /// The settings of the kinds the handbook uses, in the order of `EntryKind`.
  package var kindsInOrder: [KindSettings] { EntryKind.allCases.compactMap { kinds[$0] } }

  /// The overview pages the handbook has, in the order of `OverviewPage`.
  package var overviewsInOrder: [OverviewPage] { OverviewPage.allCases.filter { overviews[$0] != nil } }

  /// The same for fewer languages, in the order they have here.
  func limited(to languages: [String]) -> Configuration {
    var limited = self
    limited.languages = self.languages.filter(languages.contains)
    return limited
  }

  package func settings(_ kind: EntryKind) -> KindSettings? { kinds[kind] }

  /// The kind whose entries stand in a folder.
  package func kind(inFolder folder: String) -> KindSettings? { kinds.values.first { $0.folder == folder } }
}
