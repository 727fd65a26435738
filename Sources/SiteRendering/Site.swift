package import ContentModel
import Diagnostics

/// A file of the site: where it stands, and how its bytes are made.
///
/// The bytes are made when they are asked for, on the thread that asks, so that a large site is never
/// held in memory whole.
package struct OutputFile: Sendable {
  /// Path from the top of the site.
  package let path: String
  package let contents: @Sendable () -> [UInt8]

  package init(path: String, contents: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.contents = contents
  }
}

/// The whole site as files, ready to be written anywhere.
package struct Site: Sendable {
  /// Sorted by path; no two share one.
  package let files: [OutputFile]
  /// Pages of entries for each language, translated or not.
  package let pageCounts: [(language: String, pages: Int)]
}

extension Site {
  /// Renders a handbook that has been checked.
  package init(rendering handbook: Handbook, theme: Theme, for medium: Medium = .web) {
    let renderer = SiteRenderer(handbook, theme, for: medium)
    let places = renderer.places
    let files =
      places.map { place in OutputFile(path: place.path) { renderer.bytes(of: place.file) } }
      + renderer.books.flatMap(renderer.searchIndex)
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    pageCounts = renderer.books.enumerated().map { book, localized in
      (localized.code, places.count { $0.file.isPage(of: book) })
    }
  }
}
