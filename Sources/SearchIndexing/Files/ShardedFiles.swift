import Languages
import Parallelism

/// The index of a large site: a core that knows which file has which words, pages and texts.
struct ShardedFiles {
  let core: Core
  let vocabulary: Vocabulary
  let occurrences: Occurrences
  let runs: [ScannedRun]
  let words: MergedWords

  /// Pages in a file of titles and addresses.
  private static let block = 72
  /// Words and signs of texts after which a file of texts is cut.
  private static let textSize = 11_300

  private var code: String { core.settings.language.code }

  var files: [IndexFile] {
    let thrift = Thrift(occurrences, pageOf: core.pages.pageOf, pageCount: core.pages.count)
    let postings = Postings(occurrences, thrift: thrift)
    let cards = PageCards(core.pages.pages)
    let best = BestPages(core.pages, vocabulary, occurrences, thrift)
    let shards = WordShards(vocabulary, postings, cards, best)
    let wordFiles = wordFiles(shards, postings, cards)
    let pageFiles = pageFiles(cards)
    let spellings = IndexFile(.spellings, "\(code)/x", Lexicon.spellings(words))
    let lexicon = Lexicon(of: words)
    let placed = PlacedPage.all(runs, words)
    let textRuns = textRuns(placed)
    let others = [spellings] + wordFiles + pageFiles + textFiles(textRuns, placed, lexicon)
    let core = core.file(others) { value in
      value.append(key: "shards")
      value.append(quoted: FrontCoding.words(shards.forms.map { bound(before: $0.lowerBound) }))
      value.append(key: "titleLengths")
      let lengths = self.core.pages.titleForms.map { min(92, max(1, $0.count)) }
      value.append(quotedSymbols: lengths.map { Symbols.symbol($0) })
      value.append(key: "lexicon")
      value.append(quoted: FrontCoding.lines(lexicon.entries))
      value.append(key: "block")
      value += "\(Self.block)".utf8
      var steps: [UInt8] = []
      for (number, run) in textRuns.enumerated() {
        steps.append(number: run.lowerBound - (number > 0 ? textRuns[number - 1].lowerBound : 0))
      }
      value.append(key: "firsts")
      value.append(quotedSymbols: steps)
      var counts: [UInt8] = []
      for count in [wordFiles.count, pageFiles.count, textRuns.count] { counts.append(number: count) }
      value.append(key: "names")
      value.append(quotedSymbols: counts)
    }
    return [core] + others
  }

  // MARK: Words

  private func wordFiles(_ shards: WordShards, _ postings: Postings, _ cards: PageCards) -> [IndexFile] {
    Array(shards.forms.indices).parallelMap { number in
      var value: [UInt8] = [UInt8(ascii: "[")]
      vocabulary.append(shards.forms[number], to: &value)
      value.append(UInt8(ascii: ","))
      value.append(quotedSymbols: postings[shards.forms[number]])
      value.append(UInt8(ascii: ","))
      cards.append(shards.pages[number], to: &value)
      value.append(UInt8(ascii: "]"))
      return IndexFile(.words, "\(code)/w\(number)", value)
    }
  }

  /// The shortest text that comes after the last form of the shard before and not after the first of this one.
  private func bound(before form: Int) -> [UInt8] {
    guard form > 0, form < vocabulary.count else {
      guard let first = vocabulary.forms.first, let lead = first.first else { return [] }
      return Array(first.prefix(UTF8Scalar.length(ofLead: lead)))
    }
    let (first, previous) = (vocabulary.forms[form], vocabulary.forms[form - 1])
    var length = 0
    while length < first.count {
      length += UTF8Scalar.length(ofLead: first[length])
      let start = Array(first[..<length])
      if UTF8Scalar.precedes(previous, start) { return start }
    }
    return first
  }

  // MARK: Pages

  private func pageFiles(_ cards: PageCards) -> [IndexFile] {
    stride(from: 0, to: core.pages.count, by: Self.block).map { first in
      var value: [UInt8] = [UInt8(ascii: "[")]
      cards.append(first..<min(core.pages.count, first + Self.block), to: &value)
      value.append(UInt8(ascii: "]"))
      return IndexFile(.pages, "\(code)/d\(first / Self.block)", value)
    }
  }

  // MARK: Texts

  /// Pages of each file of texts.
  private func textRuns(_ pages: [PlacedPage]) -> [Range<Int>] {
    let sizes = pages.parallelMap(\.shownCount)
    var runs: [Range<Int>] = []
    var (start, size) = (0, 0)
    for page in pages.indices {
      size += sizes[page]
      guard size >= Self.textSize || page == pages.count - 1 else { continue }
      runs.append(start..<page + 1)
      (start, size) = (page + 1, 0)
    }
    return runs
  }

  private func textFiles(_ runs: [Range<Int>], _ pages: [PlacedPage], _ lexicon: Lexicon) -> [IndexFile] {
    // Each thread works through many files with one numbering.
    let share = max(1, runs.count / 8)
    let shares = stride(from: 0, to: runs.count, by: share).map { $0..<min(runs.count, $0 + share) }
    return shares.parallelMap { numbers in
      var numbering = WordNumbering(count: words.table.count)
      return numbers.map { number in
        let ids = core.pages.pages[runs[number]].flatMap { $0.sections.map { Array($0.id.utf8) } }
        var value: [UInt8] = [UInt8(ascii: "[")]
        value.append(quoted: FrontCoding.lines(ids))
        value.append(UInt8(ascii: ","))
        CodedTexts(pages[runs[number]], words, lexicon, &numbering).append(to: &value)
        value.append(UInt8(ascii: "]"))
        return IndexFile(.texts, "\(code)/t\(number)", value)
      }
    }.flatMap(\.self)
  }
}
