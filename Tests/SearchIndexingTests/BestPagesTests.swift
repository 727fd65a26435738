import Testing

@testable import SearchIndexing

@Suite("The pages a shard brings titles for")
struct BestPagesTests {
  /// The score of docs/search.md for a query of one word, in a sharded index: all forms of a stem count the same.
  private func scores(_ forms: [Int], _ indexing: Indexing, _ thrift: Thrift) -> [Int: Double] {
    let stem = indexing.vocabulary.stems[forms[0]]
    var scores: [Int: Double] = [:]
    let places = forms.flatMap { Array(thrift.kept($0, indexing.occurrences)) }
    for (page, uses) in Dictionary(grouping: places, by: { Int(indexing.pages.pageOf[$0.section]) }) {
      let mask = uses.reduce(0) { $0 | $1.mask }
      var count = Double(uses.count) * indexing.pages.norm(of: page)
      for (bit, bonus) in [(1, 6.0), (2, 2.2), (4, 2.2)] where mask & bit != 0 { count += bonus }
      var score = count * 2.4 / (count + 1.4)
      if mask & 1 != 0 {
        let title = indexing.pages.titleForms[page]
        let share = Double(title.count { indexing.vocabulary.stems[$0] == stem }) / Double(title.count)
        score += (share > 0.7 ? 2.4 : 1.6) * share
      }
      scores[page] = score * (0.5 + Double(indexing.pages.pages[page].weight) / 100)
    }
    return scores
  }

  @Test("They are the ten that score best, or all of them", arguments: [11, 12] as [UInt64])
  func best(seed: UInt64) {
    let indexing = Indexing(Sample.corpus(120, seed: seed))
    let thrift = Thrift(indexing.occurrences, pageOf: indexing.pages.pageOf, pageCount: indexing.pages.count)
    var best = BestPages(indexing.pages, indexing.vocabulary, indexing.occurrences, thrift)
    let families = Dictionary(grouping: 0..<indexing.vocabulary.count) { indexing.vocabulary.stems[$0] }
    var (few, many) = (0, 0)
    // Only families whose forms stand side by side can be asked for alone.
    for forms in families.values where forms.last! - forms[0] == forms.count - 1 {
      let scores = scores(forms, indexing, thrift)
      let found = best.of(forms[0]..<forms.last! + 1)
      #expect(found == found.sorted())
      if scores.count <= 10 {
        few += 1
        #expect(found == scores.keys.sorted())
      } else {
        many += 1
        #expect(found.count == 10)
        let worst = found.map { scores[$0] ?? 0 }.min() ?? 0
        let others = scores.filter { !found.contains($0.key) }
        #expect(others.values.allSatisfy { $0 <= worst + 1e-9 })
      }
    }
    #expect(few > 10 && many > 10)
  }

  @Test("All forms of a shard bring their pages, and asking again brings the same")
  func together() {
    let indexing = Indexing(Sample.corpus(40, seed: 13))
    let thrift = Thrift(indexing.occurrences, pageOf: indexing.pages.pageOf, pageCount: 40)
    var best = BestPages(indexing.pages, indexing.vocabulary, indexing.occurrences, thrift)
    let all = best.of(0..<indexing.vocabulary.count)
    #expect(all == Array(0..<40))
    #expect(best.of(0..<indexing.vocabulary.count) == all && best.of(0..<0) == [])
  }
}
