import Languages
import Parallelism

/// The search index of one language, as the files that the client loads.
///
/// The road from pages to files: texts are cut into numbered words by several threads (`ScannedRun`), their numberings
/// are merged (`MergedWords`), words become forms with stems (`Vocabulary`), the stream is turned round
/// (`Occurrences`) and written: `SmallFiles` up to a few hundred pages, `ShardedFiles` above.
package struct SearchIndex: Sendable {
  /// Sorted by path; paths from the folder of the index: `fr.js`, `fr/w0.js`.
  package let files: [(path: String, bytes: [UInt8])]

  /// Sites of up to so many pages have one file to search.
  package static let smallSite = 300

  /// Indexes pages, on all cores.
  ///
  /// - Parameters:
  ///   - count: how many pages there are.
  ///   - smallSite: up to how many pages make one file to search.
  ///   - document: the page of a number below `count`; called once for each, from several threads.
  package init(
    of count: Int, settings: SearchSettings, smallSite: Int = Self.smallSite,
    document: @Sendable (Int) -> SearchDocument
  ) {
    // Few enough runs that merging costs little, many enough that no core waits long for the last one.
    self.init(of: count, settings, smallSite, pagesPerRun: max(1, (count + 15) / 16), document)
  }

  /// - Parameter share: how many pages one thread scans at a time, at least one; the files do not depend on it.
  init(
    of count: Int, _ settings: SearchSettings, _ smallSite: Int, pagesPerRun share: Int,
    _ document: @Sendable (Int) -> SearchDocument
  ) {
    let isSmall = count <= smallSite
    let rules = WordRules(settings.language)
    let runs = stride(from: 0, to: count, by: share).map { $0..<min(count, $0 + share) }.parallelMap {
      ScannedRun(pages: $0, rules: rules, isSmall: isSmall, document: document)
    }
    let words = MergedWords(runs)
    let vocabulary = Vocabulary(words, settings.language.search)
    let occurrences = Occurrences(runs, words, vocabulary, firstSections: Self.firstSections(of: runs))
    let core = Core(settings, Pages(runs, words, vocabulary, occurrences))
    let files =
      isSmall
      ? SmallFiles(core: core, vocabulary: vocabulary, occurrences: occurrences).files
      : ShardedFiles(core: core, vocabulary: vocabulary, occurrences: occurrences, runs: runs, words: words)
        .files
    self.files = files.map { (path: $0.name + ".js", bytes: $0.bytes) }.sorted { $0.path < $1.path }
  }

  /// For each run, the number of its first section.
  private static func firstSections(of runs: [ScannedRun]) -> [Int] {
    runs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.pages.reduce(0) { $0 + $1.sections.count }) }
      .dropLast()
  }
}
