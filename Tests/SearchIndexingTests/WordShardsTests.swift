import Testing

@testable import SearchIndexing

@Suite("How words are cut into files")
struct WordShardsTests {
  private let indexing = Indexing(Sample.corpus(240, seed: 17))
  private let cards: PageCards
  private let best: BestPages
  private let shards: WordShards

  init() {
    let thrift = Thrift(indexing.occurrences, pageOf: indexing.pages.pageOf, pageCount: indexing.pages.count)
    cards = PageCards(indexing.pages.pages)
    best = BestPages(indexing.pages, indexing.vocabulary, indexing.occurrences, thrift)
    shards = WordShards(
      indexing.vocabulary, Postings(indexing.occurrences, thrift: thrift), cards, best, most: 400_000)
  }

  @Test("Every form is in one shard, in order")
  func all() {
    #expect(shards.forms.count > 3)
    #expect(shards.forms.flatMap { Array($0) } == Array(0..<indexing.vocabulary.count))
  }

  @Test("A shard brings the best pages of all its words")
  func pages() {
    var best = best
    for (forms, pages) in zip(shards.forms, shards.pages) { #expect(pages == best.of(forms)) }
  }

  /// The stems that stand in more than one shard.
  private func cut(_ shards: WordShards) -> Set<Int> {
    let stems = indexing.vocabulary.stems
    return shards.forms.dropLast().reduce(into: []) { cut, shard in
      cut.formUnion(Set(stems[..<shard.upperBound]).intersection(stems[shard.upperBound...]))
    }
  }

  @Test("Stems are cut only where those that hang together do not fit into a shard")
  func whole() { #expect(cut(shards).isEmpty) }

  @Test("Where shards are small, each has what it may, and it is few stems that are cut")
  func small() {
    let thrift = Thrift(indexing.occurrences, pageOf: indexing.pages.pageOf, pageCount: indexing.pages.count)
    let small = WordShards(
      indexing.vocabulary, Postings(indexing.occurrences, thrift: thrift), cards, best, most: 40_000)
    #expect(small.forms.flatMap { Array($0) } == Array(0..<indexing.vocabulary.count))
    #expect(small.forms.count > 3 * shards.forms.count)
    let stems = Set(indexing.vocabulary.stems).count
    #expect((1...stems / 10).contains(cut(small).count), "\(cut(small).count) of \(stems) stems")
  }

  @Test("A vocabulary without words has one shard without words")
  func nothing() {
    let indexing = Indexing([Sample.page(1, title: "", "")])
    let thrift = Thrift(indexing.occurrences, pageOf: indexing.pages.pageOf, pageCount: 1)
    let shards = WordShards(
      indexing.vocabulary, Postings(indexing.occurrences, thrift: thrift), PageCards(indexing.pages.pages),
      BestPages(indexing.pages, indexing.vocabulary, indexing.occurrences, thrift))
    #expect(indexing.vocabulary.count > 0 || shards.forms == [0..<0])
    #expect(shards.pages.count == shards.forms.count)
  }
}
