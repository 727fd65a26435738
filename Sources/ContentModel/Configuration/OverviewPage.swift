package import Fields

/// A page that the site makes from the whole handbook.
package enum OverviewPage: String, Sendable, CaseIterable {
  /// Entries of one kind side by side, by some of their fields.
  case comparison
  /// Entries of one kind against those a field of theirs names.
  case matrix
  /// Every cost, with its comparator.
  case costs
  /// Entries on a map of the world.
  case map
  /// Dated events of all entries.
  case timeline
  case glossary
  /// The bibliography.
  case sources
  /// The handbook's data as files.
  case data
  /// What a search finds, above an index of all titles and terms; a handbook without this page has no search.
  case search
}

extension Configuration {
  /// Where an overview page stands and what it is called.
  package struct Overview: Sendable {
    /// Nil for a page that the language file has a name for.
    package let title: LocalizedText?
    package let path: LocalizedPath
  }

  /// The page that sets the entries of one kind against those a field of theirs names.
  package struct Matrix: Sendable {
    package let kind: EntryKind
    package let field: Located<String>
  }

  /// The page that sets the entries of one kind side by side.
  package struct Comparison: Sendable {
    package let kind: EntryKind
    /// Declared fields, each a column.
    package let fields: [Located<String>]
  }

  /// The page that shows the entries of one kind on a map.
  package struct Map: Sendable {
    package let kind: EntryKind
    /// A declared field of the type country.
    package let field: Located<String>
    /// Path of the outlines in the content folder.
    package let outlines: Located<String>
    /// ISO 3166 alpha-3 codes of the outlines by the alpha-2 codes of `countries`.
    package let codes: [String: String]
    /// Whose outlines they are, and what their boundaries do not say.
    package let credit: LocalizedText
  }

  /// How amounts are converted to one currency on the page of costs.
  package struct Conversion: Sendable {
    /// ISO 4217.
    package let currency: String
    /// Path of the table of rates in the content folder.
    package let rates: Located<String>
    /// The source of the rates.
    package let source: Located<String>
  }

  /// A part of the world that the map and the comparison gather countries under.
  package struct Continent: Sendable {
    package let id: String
    package let title: LocalizedText
    /// Codes of `countries`.
    package let countries: [Located<String>]
  }
}

extension Configuration {
  /// The continent a country is listed under.
  package func continent(of country: String) -> Continent? {
    continents.first { $0.countries.contains { $0.value == country } }
  }
}
