/// The search index of one language, as the files that the client loads.
package struct SearchIndex: Sendable {
  /// Sorted by path; paths from the folder of the index: `fr.js`, `fr/w0.js`.
  package let files: [(path: String, bytes: [UInt8])]

  /// Indexes pages, on all cores.
  ///
  /// - Parameters:
  ///   - count: how many pages there are.
  ///   - document: the page of a number below `count`; called once for each, from several threads.
  package init(
    of count: Int, settings: SearchSettings, document: @Sendable (Int) -> SearchDocument
  ) {
    files = []
  }
}
