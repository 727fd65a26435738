import Languages
import Testing

@testable import SearchIndexing

@Suite("The vocabulary")
struct VocabularyTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func vocabulary(_ texts: String...) -> Vocabulary {
    Indexing(texts.enumerated().map { Sample.page($0, title: "", $1) }).vocabulary
  }

  @Test(
    "A form is spelt as it is written most often, in small letters",
    arguments: [
      ("Ete été Été ete ete", "ete"), ("été ETE Été", "été"), ("ŒUVRE œuvre oeuvre", "œuvre"),
      // As often: the first in the order of bytes.
      ("cote côté coté côte", "cote"),
    ])
  func spelling(words: String, expected: String) {
    #expect(vocabulary(words).spellings.map(text) == [expected])
  }

  @Test("Uses are counted over all pages and runs")
  func spellingOverPages() {
    #expect(vocabulary("cote", "côté", "x", "x", "côté", "x").spellings.map(text) == ["côté", "x"])
  }

  @Test("Forms stand in the order in which scripts compare strings")
  func order() {
    let vocabulary = vocabulary("zone 𐐨a abri ﬁn 12 a\u{301}bc Ωmega 東京 phq9")
    let forms = vocabulary.forms.map(text)
    #expect(forms == forms.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
    #expect(forms.firstIndex(of: "𐐨a")! < forms.firstIndex(of: "ﬁn")!)
    for (place, form) in vocabulary.forms.enumerated() { #expect(vocabulary.place(of: form) == place) }
    #expect(vocabulary.place(of: Array("absent".utf8)) == nil && vocabulary.place(of: []) == nil)
  }

  @Test("Forms of one stem share it; other forms do not")
  func stems() {
    let vocabulary = vocabulary("décision décisions décider maison maisons")
    var families: [Int: [String]] = [:]
    for (form, stem) in vocabulary.stems.enumerated() {
      families[stem, default: []].append(text(vocabulary.forms[form]))
    }
    #expect(Set(families.values) == [["decision", "decisions"], ["decider"], ["maison", "maisons"]])
  }

  @Test("Links lead through all forms of a stem, and do not leave what is written")
  func links() {
    let vocabulary = vocabulary("maison maisonnette maisons décision décisions zoo")
    for start in 0..<vocabulary.count {
      var value: [UInt8] = []
      vocabulary.append(start..<vocabulary.count, to: &value)
      let links = SymbolReader.numbers(value.split(separator: UInt8(ascii: "\""))[2])
      #expect(links.count == vocabulary.count - start)
      for (place, step) in links.enumerated() {
        let form = start + place
        let before = (start..<form).last { vocabulary.stems[$0] == vocabulary.stems[form] }
        #expect(step == (before.map { form - $0 } ?? 0))
      }
    }
  }

  @Test("Stop words are forms only where a title or heading has them")
  func stopWords() {
    let documents = [
      SearchDocument(
        address: "fr/a/", title: "La maison", summary: "Une maison de la ville",
        sections: [.init(id: "", title: "", text: "les villes et la mer")])
    ]
    let vocabulary = Indexing(documents).vocabulary
    #expect(vocabulary.forms.map(text) == ["la", "maison", "mer", "ville", "villes"])
    #expect(vocabulary.isStop == [true, false, false, false, false])
  }

  @Test("A language without stems has each form alone")
  func noStemmer() {
    let words = Indexing([Sample.page(0, title: "", "maison maisons")]).words
    let vocabulary = Vocabulary(words, SearchStyle())
    #expect(vocabulary.stems == [0, 1])
  }
}
