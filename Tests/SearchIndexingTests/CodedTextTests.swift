import Foundation
import Testing

@testable import SearchIndexing

@Suite("Coded texts")
struct CodedTextTests {
  /// Texts of sections, coded with a lexicon of their own and decoded as the client does.
  private func decoded(_ texts: [String]) throws -> [String] {
    let indexing = Indexing(texts.enumerated().map { Sample.page($0, title: "", $1) })
    let lexicon = Lexicon(indexing.words)
    let coded = CodedTexts(indexing.runs, indexing.words, lexicon)
    let value = try #require(try JSONSerialization.jsonObject(with: Data(lexicon.value)) as? [Any])
    let words =
      try #require(value[0] as? [String]) + Decoded.lines(try #require(value[1] as? String))
      + Decoded.lines(try #require(value[2] as? String))
    return coded.texts.map { Decoded.text(String(decoding: $0, as: UTF8.self), words) }
  }

  /// Compared by scalars: strings are equal however their accents are written.
  private func expect(
    _ texts: [String], are expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let decoded = try decoded(texts)
    #expect(decoded.count == expected.count, sourceLocation: sourceLocation)
    for (one, other) in zip(decoded, expected) {
      #expect(
        one.unicodeScalars.elementsEqual(other.unicodeScalars), "\(one)", sourceLocation: sourceLocation)
    }
  }

  static let texts: [String] = [
    "", "a", "Un réseau, des centres. Et « des portes » ouvertes ; là-bas !", "a, b. c\nd", "a,b.c", "…a…",
    "-\n-\n\n-",
    "l’hôpital jusqu’à aujourd’hui", "12,5 et 1\u{202F}520\u{202F}000 ou 978-92-4-002570-7, 01.02", "1 2 3",
    "\"mots\" \"mots\" \"mots\" \\back\\slash\\ \\", "a\tb\u{1}c\u{1F}d\u{7F}e\r\nf", "a  b   c", "a ,b ;c .",
    "«a»«b»",
    "e\u{301}te\u{301} été", "İstanbul İstanbul İSTANBUL", "ß Straße STRASSE ẞ", "Σίσυφος ΣΊΣΥΦΟΣ Σ σ ς",
    "ǅ ǆ Ǆ ŉ ﬁ Ǳ ᾈ ᾀ", "𐐀𐐨 𐐀𐐨 𐐀𐐨 𐐀𐐨 𐐨𐐀", "👩🏽‍⚕️ ❤️ 👍", "كِتَابٌ كتاب", "東京東京", "\u{2028}\u{2029}\u{FEFF}x",
    "Mot mot MOT mOT Mot.Mot", "</script><!-- ]]>", "x'y ' z", "__a_b__", "½ ª 3e",
    "~~~ {} \u{5C}u0041 A Z [",
  ]

  @Test("A text comes back as it was", arguments: texts)
  func roundTrip(text: String) throws {
    // Once: words are written out. Many times: they are in the lexicon.
    let typeset = text.replacingOccurrences(of: "x'y", with: "x’y")
    try expect([text], are: [typeset])
    try expect(Array(repeating: text, count: 40), are: Array(repeating: typeset, count: 40))
  }

  @Test("Texts of all kinds come back from one lexicon")
  func together() throws {
    let typeset = Self.texts.map { $0.replacingOccurrences(of: "x'y", with: "x’y") }
    try expect(Self.texts + Self.texts, are: typeset + typeset)
  }

  @Test("Apostrophes inside words become the language's")
  func apostrophes() throws {
    try expect(
      ["l'eau l‘eau l\u{2BC}eau aujourd'hui 'x' d'"], are: ["l’eau l’eau l’eau aujourd’hui 'x' d'"])
  }

  @Test("Of spaces, only single ones where a line begins or ends are lost")
  func spaces() throws {
    try expect(
      [" a ", "a \nb\n c", "  a  ", "\u{A0}a\u{A0}"], are: ["a", "a\nb\nc", "  a  ", "\u{A0}a\u{A0}"])
  }

  @Test("A word longer than a symbol can tell comes back", arguments: [44, 45, 46, 89, 90, 91, 1000])
  func longWords(length: Int) throws {
    let words = ["x", "é", "𐐨", "東", "Z"].map { String(repeating: $0, count: length) }
    try expect([words.joined(separator: " ")], are: [words.joined(separator: " ")])
    try expect(words + words, are: words + words)
  }

  @Test("Codes of one, two and three symbols are told apart")
  func manyWords() throws {
    // So many words, each used often enough, that all lengths of codes are needed.
    let words = (0..<6000).map { "mot\(String($0, radix: 36))x" + ($0 % 5 == 0 ? "É" : "") }
    let text = words.joined(separator: " ")
    try expect(
      [text, text.uppercased(), text.capitalized, text],
      are: [text, text.uppercased(), text.capitalized, text])
    let lexicon = Lexicon(
      Indexing([Sample.page(0, title: "", [text, text, text].joined(separator: " "))]).words)
    let value = try #require(try JSONSerialization.jsonObject(with: Data(lexicon.value)) as? [Any])
    #expect((value[0] as? [String])?.count == 34)
    #expect(Decoded.lines(try #require(value[1] as? String)).count == 50 * 93)
    #expect(Decoded.lines(try #require(value[2] as? String)).count == 6000 - 34 - 50 * 93)
  }

  @Test("Summary and text stand on lines of their own, headings apart")
  func parts() {
    let page = SearchDocument(
      address: "fr/a/", title: "Titre", summary: "Résumé.", keywords: ["clé"], facts: "fait",
      sections: [.init(id: "", title: "", text: "Texte."), .init(id: "b", title: "Partie", text: "Suite.")])
    let bare = SearchDocument(address: "fr/b/", title: "Nu", sections: [])
    let indexing = Indexing([page, bare, page])
    let coded = CodedTexts(indexing.runs, indexing.words, Lexicon(indexing.words))
    func text(_ bytes: [UInt8]) -> String { Decoded.text(String(decoding: bytes, as: UTF8.self), []) }
    let once = ["Résumé.\nTexte.", "Suite."]
    #expect(coded.texts.count == 5 && coded.headings.count == 5)
    #expect(coded.texts[2] == [] && coded.headings[2] == [])
    let alone = Indexing([page])
    let single = CodedTexts(alone.runs, alone.words, Lexicon(alone.words))
    #expect(single.texts.map(text) == once)
    #expect(single.headings.map(text) == ["", "Partie"])
  }
}
