/// The templates a theme has to have, one for each kind of page.
package enum PageTemplate: String, Sendable, CaseIterable {
  case root, home, entry, missing, list, matrix, comparison, costs, map, timeline, glossary, sources, data
  case search, translation, translations, copy, document
  case notFound = "not-found"
  case titlePage = "title-page"

  /// The names the template can use besides those of every page.
  package var shape: ViewShape {
    switch self {
    case .root: .root
    case .home: .home
    case .entry: .entry
    case .missing: .missing
    case .list: .list
    case .matrix: .matrix
    case .comparison: .comparison
    case .costs: .costs
    case .map: .map
    case .timeline: .timeline
    case .glossary: .glossary
    case .sources: .sources
    case .data: .data
    case .search: .search
    case .translation: .translation
    case .translations: .translations
    case .copy: .copyPage
    case .document, .titlePage: .document
    case .notFound: .notFound
    }
  }
}
