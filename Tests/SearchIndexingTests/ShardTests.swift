import Languages
import Testing

@testable import SearchIndexing

@Suite("The files of a large index")
struct ShardTests {
  private static let documents = Sample.corpus(330, seed: 9) + rare
  /// Words of many beginnings, so that there are several shards.
  private static let rare: [SearchDocument] = (0..<60).map { page in
    let words = (0..<90).map { word in
      let number = UInt32(page * 90 + word) &* 2_654_435_761
      return ["k", "é", "𐐨", "ﬁ", "v", "東", "1"][word % 7] + String(number, radix: 36)
    }
    return Sample.page(1000 + page, title: "Page \(page)", words.joined(separator: " "))
  }
  private static let index = SearchIndex(of: documents.count, settings: Sample.settings()) { documents[$0] }

  private let read: ReadIndex
  private let starts: [[UInt16]]

  init() throws {
    read = try ReadIndex(Self.index)
    starts = Decoded.words(read.text("shards")).map { Array($0.utf16) }
  }

  /// The shard in which a client looks for a form: the last that does not begin after it.
  private func shard(of form: String) -> Int {
    starts.indices.dropFirst().last { !form.utf16.lexicographicallyPrecedes(starts[$0]) } ?? 0
  }

  private func forms(of shard: Int) -> [String] {
    Decoded.words(read.file("fr/w\(shard).js")[0] as! String).map {
      String(decoding: Folding.folded($0), as: UTF8.self)
    }
  }

  @Test("Files have the names of docs/search.md, and the core their checks in its order")
  func names() {
    let names = read.names
    let (words, pages, texts) = (names[0], names[1], names[2])
    #expect(words > 2 && pages == (Self.documents.count + 71) / 72 && texts > 2)
    let others =
      ["fr/x"] + (0..<words).map { "fr/w\($0)" } + (0..<pages).map { "fr/d\($0)" }
      + (0..<texts).map { "fr/t\($0)" }
    #expect(Self.index.files.map(\.path) == (["fr"] + others).map { $0 + ".js" }.sorted())
    #expect(read.text("checks") == others.map { read.files[$0 + ".js"]?.check ?? "??" }.joined())
    #expect(others.allSatisfy { read.files[$0 + ".js"]?.name == $0 })
    #expect(starts.count == words && read.core["block"] as? Int == 72)
    #expect(read.core["titles"] == nil && read.core["words"] == nil && read.core["postings"] == nil)
  }

  @Test("Every word of every page is in the shard where a client looks for it")
  func everyWord() {
    let shards = starts.indices.map { Set(forms(of: $0)) }
    let stops = Set(Sample.french.search.stopWords)
    for page in Self.documents {
      let texts =
        [page.title, page.summary, page.facts] + page.keywords
        + page.sections.flatMap { [$0.title, $0.text] }
      for form in Set(texts.flatMap { WordTests.forms($0, Sample.french) }) where !stops.contains(form) {
        #expect(shards[shard(of: form)].contains(form), "\(form)")
      }
    }
  }

  @Test("Shards follow each other in order, cut where no stem stands on both sides")
  func order() {
    let all = starts.indices.flatMap { forms(of: $0) }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.utf16.lexicographicallyPrecedes($1.utf16) })
    for shard in starts.indices {
      #expect(forms(of: shard).allSatisfy { self.shard(of: $0) == shard })
      // No shorter text would do.
      if shard > 0, let last = forms(of: shard - 1).last {
        #expect(!last.utf16.lexicographicallyPrecedes(starts[shard].dropLast()))
      }
    }
  }

  @Test("Bounds are whole letters, whatever the alphabet")
  func foreignBounds() throws {
    let documents = (0..<3).map { Sample.page($0, title: "ماء", "مدينة كتاب") }
    let index = SearchIndex(of: 3, settings: Sample.settings(), smallSite: 0) { documents[$0] }
    let first = try ReadIndex(index)
    #expect(Decoded.words(first.text("shards")).first.map { "كتاب".hasPrefix($0) } == true)
  }

  @Test("Pages have the titles and addresses they were given")
  func cards() {
    var titles: [String] = []
    for block in 0..<read.names[1] {
      let file = read.file("fr/d\(block).js")
      #expect(SymbolReader.numbers(file[0] as! String).dropFirst().allSatisfy { $0 == 0 })
      titles += (file[1] as! String).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(titles == Self.documents.map(\.title))
  }

  @Test(
    "An address that ends in its title is cut there",
    arguments: [
      ("fr/services/centre-ouvert/", "Centre ouvert", "fr/services/"), ("fr/a/l-eau/", "L’eau !", "fr/a/"),
      ("fr/a/autre/", "Centre", "fr/a/autre"), ("fr/", "fr", "fr"), ("fr/a/", "", "fr/a"), ("", "", ""),
      ("fr/oeuvre-2/", "Œuvre  2", "fr/"),
    ])
  func shortAddresses(address: String, title: String, expected: String) {
    let page = SearchDocument(address: address, title: title, sections: [])
    var value: [UInt8] = []
    PageCards(Indexing([page]).pages.pages).append([0], to: &value)
    let parts = String(decoding: value, as: UTF8.self).split(
      separator: "\"", omittingEmptySubsequences: false)
    #expect(Decoded.lines(String(parts[5])) == [expected])
  }

  @Test("Texts come back whole, in files of consecutive pages")
  func texts() {
    var (ids, headings, texts) = ([String](), [String](), [String]())
    var pages: [Int] = []
    for (number, step) in SymbolReader.numbers(read.text("firsts")).enumerated() {
      let file = read.file("fr/t\(number).js")
      pages.append((pages.last ?? 0) + step)
      #expect(read.firstSections[pages[number]] == ids.count)
      let lexicon = read.lexicon(of: file)
      ids += Decoded.lines(file[0] as! String)
      headings += (file[1] as! [String]).map { Decoded.text($0, lexicon) }
      texts += (file[2] as! [String]).map { Decoded.text($0, lexicon) }
    }
    #expect(ids == Self.documents.flatMap { $0.sections.map(\.id) })
    #expect(headings == Self.documents.flatMap { $0.sections.map(\.title) })
    let expected = Self.documents.flatMap { page in
      page.sections.enumerated().map {
        $0 == 0 && !page.summary.isEmpty ? page.summary + "\n" + $1.text : $1.text
      }
    }
    #expect(texts == expected)
  }
}
