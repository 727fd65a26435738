import Testing

@testable import SearchIndexing

@Suite("The files of an index")
struct SearchIndexTests {
  static let facets = [
    SearchSettings.Facet(
      name: "kind", label: "Genre", options: [("a", "A"), ("b", "B"), ("unused", "?"), ("c", "C")]),
    SearchSettings.Facet(name: "country", label: "Pays", options: [("fr", "France"), ("it", "Italie")]),
  ]

  private func index(_ documents: [SearchDocument], smallSite: Int = 300) -> SearchIndex {
    SearchIndex(of: documents.count, settings: Sample.settings(facets: Self.facets), smallSite: smallSite) {
      documents[$0]
    }
  }

  @Test("A small index is a core and its texts")
  func small() throws {
    let documents = Sample.corpus(30, seed: 7)
    let index = index(documents)
    #expect(index.files.map(\.path) == ["fr.js", "fr.texts.js"])
    let read = try ReadIndex(index)
    #expect(
      Set(read.core.keys) == [
        "format", "language", "direction", "settings", "texts", "plural", "group", "counts", "lengths",
        "average",
        "priors", "facets", "foreign", "rules", "bridge", "checks", "titles", "addresses", "words",
        "postings",
      ])
    #expect(read.text("checks") == read.files["fr.texts.js"]?.check)
    #expect(read.text("titles").split(separator: "\n").map(String.init) == documents.map(\.title))
    #expect(Decoded.lines(read.text("addresses")) == documents.map(\.address))
    let sections = documents.flatMap(\.sections)
    let texts = read.file("fr.texts.js")
    #expect(Decoded.lines(texts[0] as! String) == sections.map(\.id))
    #expect(texts[1] as? [String] == sections.map(\.title))
    #expect((texts[2] as? [String])?.count == sections.count)
  }

  @Test("The core of an index says what docs/search.md says of settings and pages")
  func core() throws {
    let read = try ReadIndex(index(Sample.corpus(30, seed: 7)))
    let settings = try #require(read.core["settings"] as? [String: Any])
    #expect(Set(settings.keys) == ["elide", "whole", "possessive", "group", "decimal", "spell", "stop"])
    #expect(settings["possessive"] as? Int == 0 && settings["decimal"] as? String == ",")
    #expect((settings["stop"] as? [String])?.contains("etre") == true)
    #expect(
      read.core["format"] as? Int == 1 && read.text("language") == "fr" && read.text("direction") == "ltr")
    #expect(read.core["plural"] as? [String: Int] == ["below": 2])
    #expect(read.text("lengths").utf8.count == 30 && read.text("priors").utf8.count == 30)
  }

  @Test("Values that no option has, and options that no page has, are left out")
  func facets() throws {
    let documents = [["a"], ["nowhere"], ["c", "a", "a"], [], ["b"]].enumerated().map { number, kinds in
      SearchDocument(
        address: "fr/\(number)/", title: "T",
        values: number == 3 ? [] : [kinds, number == 0 ? ["it"] : [], ["more"]],
        sections: [])
    }
    let facets = try #require(try ReadIndex(index(documents)).core["facets"] as? [[Any]])
    #expect(
      facets.map { $0[0] as? String } == ["kind", "country"]
        && facets.map { $0[1] as? String } == ["Genre", "Pays"])
    #expect(facets[0][2] as? [String] == ["a", "b", "c"] && facets[0][3] as? [String] == ["A", "B", "C"])
    #expect((facets[0][4] as? [String])?.map { Decoded.pages($0.utf8) } == [[0, 2], [4], [2]])
    #expect(facets[1][2] as? [String] == ["it"])
    #expect((facets[1][4] as? [String])?.map { Decoded.pages($0.utf8) } == [[0]])
  }

  @Test("Pages in another language are listed by language, under its name or its code")
  func foreign() throws {
    let documents = ["en", nil, "ar", "en", "ar"].enumerated().map { number, language in
      SearchDocument(address: "fr/\(number)/", title: "T", textLanguage: language, sections: [])
    }
    let foreign = try #require(try ReadIndex(index(documents)).core["foreign"] as? [[String]])
    #expect(foreign.map { $0[0] } == ["ar", "en"] && foreign.map { $0[1] } == ["ar", "English"])
    #expect(foreign.map { Decoded.pages($0[2].utf8) } == [[2, 4], [0, 3]])
  }

  @Test("An index is the same, byte for byte, however its pages are shared out", arguments: [300, 0])
  func sameBytes(smallSite: Int) {
    let documents = Sample.corpus(70, seed: 8)
    let settings = Sample.settings(facets: Self.facets)
    let first = index(documents, smallSite: smallSite).files
    for share in [1, 3, 8, 70, 1000] {
      let other = SearchIndex(of: documents.count, settings, smallSite, pagesPerRun: share) { documents[$0] }
        .files
      #expect(other.map(\.path) == first.map(\.path) && other.map(\.bytes) == first.map(\.bytes), "\(share)")
    }
  }

  @Test("Sites of 300 pages have one file to search, sites of 301 have shards")
  func limit() {
    let documents = (0..<301).map { Sample.page($0, title: "Même", "le même texte partout") }
    #expect(index(Array(documents.dropLast())).files.count == 2)
    let files = index(documents).files.map(\.path)
    let pages = (0...4).map { "fr/d\($0).js" }
    #expect(files == ["fr.js"] + pages + ["fr/t0.js", "fr/w0.js", "fr/x.js"])
  }

  @Test("An index without pages, and one of a page without sections, are whole", arguments: [300, 0, -1])
  func tiny(smallSite: Int) throws {
    let empty = try ReadIndex(index([], smallSite: smallSite))
    #expect(empty.text("counts") == "" && empty.core["average"] as? Int == 1)
    let bare = SearchDocument(address: "fr/a/", title: "", sections: [])
    let one = try ReadIndex(index([bare], smallSite: smallSite))
    #expect(one.text("counts") == "!" && one.text("lengths") == " ")
  }

  @Test(
    "No text makes an index fail",
    arguments: [
      "\0", "\u{2028}\u{2029}", "</script><script>", "\"\\\n\r\t\u{1}", "\n\n", "''''’’’", "l'", "1-1-1-",
      "\u{FEFF}",
      String(repeating: "a", count: 100_000), String(repeating: "é'", count: 2000),
      String(repeating: "1.", count: 2000), String(repeating: "\u{301}", count: 2000),
      String(repeating: "1 000 ", count: 1000), String(repeating: "😀", count: 2000), "ا",
      "\u{1F468}\u{200D}\u{AD}",
    ])
  func hostile(text: String) throws {
    let page = SearchDocument(
      address: "fr/\(text.prefix(5).filter { $0.isLetter })/", title: text, summary: text,
      keywords: [text, ""], facts: text,
      values: [[text]], weight: 255, textLanguage: text,
      sections: [.init(id: "", title: "", text: text), .init(id: "a", title: text, text: text)])
    for smallSite in [300, 0] {
      let read = try ReadIndex(index([page, Sample.page(1, "mot"), page], smallSite: smallSite))
      #expect(read.core["format"] as? Int == 1)
      #expect(SymbolReader.numbers(read.text("counts")) == [2, 1, 2])
    }
  }
}
