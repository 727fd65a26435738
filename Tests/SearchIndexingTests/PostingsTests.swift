import Languages
import Testing

@testable import SearchIndexing

@Suite("Postings")
struct PostingsTests {
  /// A word of a section, with the section's number, its zone's mask and its place.
  private struct Use {
    var form: String
    var section: Int
    var mask: Int
    var position: Int
  }

  /// All words of all pages, straight from docs/search.md.
  private func uses(_ documents: [SearchDocument]) -> [Use] {
    let stops = Set(Sample.french.search.stopWords)
    var uses: [Use] = []
    var section = -1
    for page in documents {
      for (number, part) in page.sections.enumerated() {
        section += 1
        var zones: [(text: String, mask: Int)] = []
        if number == 0 {
          zones.append((page.title, 1))
          for lead in [page.summary] + page.keywords + [page.facts] where !lead.isEmpty {
            zones.append((lead, 2))
          }
        } else {
          zones.append((part.title, 4))
        }
        zones.append((part.text, 0))
        var position = 0
        for (place, zone) in zones.enumerated() {
          if place > 0 { position += 3 }
          for form in WordTests.forms(zone.text, Sample.french) {
            if !stops.contains(form) || zone.mask & 5 != 0 {
              uses.append(Use(form: form, section: section, mask: zone.mask, position: position))
            }
            position += 1
          }
        }
      }
    }
    return uses
  }

  /// What a naive inversion says of each form.
  private func naive(_ documents: [SearchDocument]) -> [String: [Posting]] {
    var postings: [String: [Posting]] = [:]
    for use in uses(documents) {
      var list = postings[use.form] ?? []
      if list.last?.section != use.section { list.append(Posting(section: use.section, count: 0, mask: 0)) }
      list[list.count - 1].count += 1
      list[list.count - 1].mask |= use.mask
      list[list.count - 1].positions.append(use.position)
      postings[use.form] = list
    }
    return postings
  }

  @Test(
    "The postings of a small site are those of a naive inversion, without positions", arguments: [1, 2, 3])
  func small(seed: UInt64) {
    let documents = Sample.corpus(20 * Int(seed), seed: seed)
    let indexing = Indexing(documents, isSmall: true)
    let expected = naive(documents)
    let postings = Postings(indexing.occurrences, thrift: nil)
    #expect(indexing.vocabulary.count == expected.count)
    var reader = SymbolReader(postings[0..<indexing.vocabulary.count])
    for form in indexing.vocabulary.forms {
      let form = String(decoding: form, as: UTF8.self)
      let plain = expected[form]?.map { Posting(section: $0.section, count: $0.count, mask: $0.mask) }
      #expect(Posting.all(&reader, isSharded: false) == plain, "\(form)")
    }
    #expect(reader.isAtEnd)
  }

  @Test(
    "The postings of a large site are those of a naive inversion, but for frequent forms",
    arguments: [4, 5, 6])
  func sharded(seed: UInt64) {
    let documents = Sample.corpus(60 * Int(seed), seed: seed)
    let indexing = Indexing(documents)
    let expected = naive(documents)
    let (pages, pageOf) = (documents.count, indexing.pages.pageOf)
    let thrift = Thrift(indexing.occurrences, pageOf: pageOf, pageCount: pages)
    let postings = Postings(indexing.occurrences, thrift: thrift)
    #expect(indexing.vocabulary.count == expected.count)
    var (left, unplaced) = (0, 0)
    for number in 0..<indexing.vocabulary.count {
      let form = String(decoding: indexing.vocabulary.forms[number], as: UTF8.self)
      var all = expected[form] ?? []
      let isFrequent = Set(all.map { pageOf[$0.section] }).count > pages * 3 / 5
      if isFrequent {
        left += 1
        all = all.filter { $0.mask != 0 }
      }
      if isFrequent || all.count > max(40, pages / 10) {
        unplaced += 1
        for place in all.indices { all[place].positions = [] }
      }
      var reader = SymbolReader(postings[number])
      #expect(Posting.all(&reader, isSharded: true) == all, "\(form)")
      #expect(reader.isAtEnd)
    }
    #expect(left > 0 && unplaced > left && unplaced < indexing.vocabulary.count)
  }

  @Test(
    "Counts are whole, however often a word stands in a section", arguments: [1, 2, 7, 8, 9, 83, 84, 2000])
  func counts(count: Int) {
    let text = Array(repeating: "mot", count: count).joined(separator: " ")
    let indexing = Indexing([Sample.page(0, title: "", text, "mot")], isSmall: true)
    var reader = SymbolReader(
      Postings(indexing.occurrences, thrift: nil)[indexing.vocabulary.place(of: Array("mot".utf8))!])
    #expect(
      Posting.all(&reader, isSharded: false) == [
        Posting(section: 0, count: count, mask: 0), Posting(section: 1, count: 1, mask: 0),
      ])
  }

  @Test(
    "A word on more than three fifths of the pages keeps the sections that have it in a title, lead or heading"
  )
  func thrift() {
    let documents = (0..<10).map { number in
      Sample.page(number, title: number == 3 ? "Centre" : "Page", number < 7 ? "centre" : "rue", "centre rue")
    }
    let indexing = Indexing(
      Array(documents.prefix(7))
        + documents.suffix(3).map { page in
          var page = page
          page.sections[1].text = "rue"
          return page
        })
    let form = indexing.vocabulary.place(of: Array("centre".utf8))!
    func kept(_ pages: Int) -> [Int] {
      Thrift(indexing.occurrences, pageOf: indexing.pages.pageOf, pageCount: pages)
        .kept(form, indexing.occurrences).map(\.section)
    }
    #expect(kept(10) == [6, 6])
    // On 7 of 12 pages it would not be frequent.
    #expect(kept(12).count == 15)
  }

  @Test("A page's length is told in quarter octaves from 16 words")
  func lengths() {
    for (words, expected) in [(0, 0), (16, 0), (17, 0), (18, 1), (19, 1), (32, 4), (64, 8), (1000, 24)] {
      let text = Array(repeating: "mot", count: words).joined(separator: " ")
      #expect(Indexing([Sample.page(0, title: "", text)]).pages.lengths == [expected], "\(words)")
    }
  }
}
