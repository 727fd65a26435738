import Foundation
import Testing

@testable import SearchIndexing

@Suite("Coded texts")
struct CodedTextTests {
  /// All pages in one file.
  private func coded(_ indexing: Indexing) -> CodedTexts {
    var numbering = WordNumbering(count: indexing.words.table.count)
    let pages = PlacedPage.all(indexing.runs, indexing.words)
    return CodedTexts(pages, indexing.words, Lexicon(of: indexing.words), &numbering)
  }

  /// Texts of sections, coded with a lexicon of their own and decoded as the client does.
  private func decoded(_ texts: [String]) throws -> [String] {
    let coded = coded(Indexing(texts.enumerated().map { Sample.page($0, title: "", $1) }))
    let words = coded.lexicon.entries.map { String(decoding: $0, as: UTF8.self) }
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

  @Test("A numbering is left as it was found")
  func numbering() {
    let indexing = Indexing([
      Sample.page(0, title: "", "un deux deux"), Sample.page(1, title: "", "deux trois"),
    ])
    let pages = PlacedPage.all(indexing.runs, indexing.words)
    let common = Lexicon(of: indexing.words)
    var numbering = WordNumbering(count: indexing.words.table.count)
    _ = CodedTexts(pages, indexing.words, common, &numbering)
    #expect(numbering.words.isEmpty)
    var fresh = WordNumbering(count: indexing.words.table.count)
    let (again, anew) = (
      CodedTexts([pages[1]], indexing.words, common, &numbering),
      CodedTexts([pages[1]], indexing.words, common, &fresh)
    )
    #expect(again.texts == anew.texts && again.lexicon.entries == anew.lexicon.entries)
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

  @Test("Codes of one and two symbols are told apart, and words beyond them written out")
  func manyWords() throws {
    // So many words, each used often enough, that all kinds of codes are needed.
    let words = (0..<6000).map { "mot\(String($0, radix: 36))x" + ($0 % 5 == 0 ? "É" : "") }
    let text = words.joined(separator: " ")
    try expect(
      [text, text.uppercased(), text.capitalized, text],
      are: [text, text.uppercased(), text.capitalized, text])
    let indexing = Indexing([Sample.page(0, title: "", [text, text, text].joined(separator: " "))])
    #expect(Lexicon(of: indexing.words).entries.count == 34 + 2000)
    #expect(coded(indexing).lexicon.entries.count == 34 + 50 * 93)
  }

  @Test("A file brings the words that the core does not have, once")
  func added() throws {
    let common = (0..<2100).map { "courant\($0)" }.joined(separator: " ")
    let pages = [
      Sample.page(0, title: "", [common, common, common].joined(separator: " ")),
      Sample.page(1, title: "", "Rareté courant7 rareté unique courant8"),
    ]
    let indexing = Indexing(pages)
    var numbering = WordNumbering(count: indexing.words.table.count)
    let placed = PlacedPage.all(indexing.runs, indexing.words)
    let coded = CodedTexts([placed[1]], indexing.words, Lexicon(of: indexing.words), &numbering)
    #expect(Decoded.lines(String(decoding: coded.lexicon.added, as: UTF8.self)) == ["rareté"])
  }

  @Test("Summary and text stand on lines of their own, headings apart")
  func parts() {
    let page = SearchDocument(
      address: "fr/a/", title: "Titre", summary: "Résumé.", keywords: ["clé"], facts: "fait",
      sections: [.init(id: "", title: "", text: "Texte."), .init(id: "b", title: "Partie", text: "Suite.")])
    let bare = SearchDocument(address: "fr/b/", title: "Nu", sections: [])
    let pages = coded(Indexing([page, bare, page]))
    func text(_ bytes: [UInt8]) -> String { Decoded.text(String(decoding: bytes, as: UTF8.self), []) }
    let once = ["Résumé.\nTexte.", "Suite."]
    #expect(pages.texts.count == 5 && pages.headings.count == 5)
    #expect(pages.texts[2] == [] && pages.headings[2] == [])
    let single = coded(Indexing([page]))
    #expect(single.texts.map(text) == once)
    #expect(single.headings.map(text) == ["", "Partie"])
  }
}
