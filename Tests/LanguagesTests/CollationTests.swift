import Languages
import Testing

@Suite struct Sorting {
  func sorted(_ words: [String], _ collation: Collation = Collation()) -> [String] {
    words.sorted { collation.key(for: $0) < collation.key(for: $1) }
  }

  @Test(arguments: [
    ["cote", "Cote", "coté", "côte", "côté", "cotes"],
    ["école", "écolier", "Eden", "Émile", "zèbre"],
    ["odeur", "œuf", "ogre"],
    ["strasse", "straße", "strasser"],
    ["Lille", "Łódź", "Lomé"],
    ["article 2", "article 10", "article 10 bis", "article 100", "articles"],
    ["Saint-Étienne", "Saint Paul", "Sainte"],
    ["2 roues", "10 roues", "Aller"],
    ["le vin", "l'eau", "levain"],
    ["الف", "باب", "كتاب"],
    ["Zoo", "Αθήνα", "ωμέγα"],
  ])
  func wordsAreInTheOrderOfADictionary(words: [String]) {
    var random = Xorshift(state: 42)
    #expect(sorted(words.shuffled(using: &random)) == words)
  }

  @Test func anAlphabetOfItsOwnDecidesTheOrderOfLetters() {
    let swedish = Collation(alphabet: "abcdefghijklmnopqrstuvwxyzåäö")
    #expect(
      sorted(["Ödla", "Zebra", "Åland", "Ärla", "Élan", "Fest"], swedish) == [
        "Élan", "Fest", "Zebra", "Åland", "Ärla", "Ödla",
      ])
    #expect(sorted(["Ödla", "Zebra", "Åland"]) == ["Åland", "Ödla", "Zebra"])
  }

  @Test(arguments: [
    ("Éole", "E"), ("œuvre", "O"), ("« L’eau »", "L"), ("e\u{301}te", "E"), ("Łódź", "L"), ("straße", "S"),
    ("10 roues", nil), ("  (2)", nil), ("…", nil), ("", nil), ("الماء", "ا"), ("ωμέγα", "Ω"), ("_a", "A"),
  ])
  func aTextIsListedUnderItsFirstLetter(text: String, letter: String?) {
    #expect(Collation().initial(of: text) == letter)
  }

  @Test func aLetterOfTheAlphabetIsAnInitialOfItsOwn() {
    let swedish = Collation(alphabet: "abcdefghijklmnopqrstuvwxyzåäö")
    #expect(["Ödla", "åka", "Élan"].map(swedish.initial) == ["Ö", "Å", "E"])
  }

  @Test func accentsWrittenApartAreSortedUnderTheirLetter() {
    #expect(sorted(["etf", "e\u{301}te", "etd"]) == ["etd", "e\u{301}te", "etf"])
  }

  @Test func punctuationAndSpacesAroundDoNotCount() {
    #expect(sorted(["« Beta »", "(alpha)", " gamma"]) == ["(alpha)", "« Beta »", " gamma"])
  }

  @Test func differentTextsHaveDifferentKeys() {
    let collation = Collation()
    let texts = ["a", "A", "á", "a.", "a ", " a", "007", "7", "a\u{301}", "", "-"]
    #expect(Set(texts.map { collation.key(for: $0) }).count == texts.count)
  }
}
