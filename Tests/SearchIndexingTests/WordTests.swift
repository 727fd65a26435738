import Foundation
import HandbookTestSupport
import Languages
import Testing

@testable import SearchIndexing

@Suite("Texts are cut into words as the client cuts queries")
struct WordTests {
  /// `search-words.tsv`, which the client is held to as well (Tests/Search/test_words.py).
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let forms: String
    var testDescription: String { "\(language) \(text.prefix(40))" }

    private static func decoded(_ field: Substring) -> String {
      (try? JSONSerialization.jsonObject(with: Data("\"\(field)\"".utf8), options: .fragmentsAllowed))
        as? String ?? "?"
    }

    static let all: [Case] = {
      let file = Repository.fixtures.appendingPathComponent("search-words.tsv")
      let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
      return lines.filter { !$0.hasPrefix("# ") }.map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        return Case(language: String(fields[0]), text: decoded(fields[1]), forms: decoded(fields[2]))
      }
    }()
  }

  static func forms(_ text: String, _ language: Language, keepsTexts: Bool = false) -> [String] {
    var scanner = TextScanner(WordRules(language), keepsTexts: keepsTexts)
    scanner.begin(.body)
    scanner.scan(text, isText: true)
    return scanner.items.filter { $0.zone == nil && $0.uses.contains(.form) }
      .map { String(decoding: Folding.folded(scanner.table[$0.word]), as: UTF8.self) }.filter { !$0.isEmpty }
  }

  @Test("A text has the forms that the table says", arguments: Case.all)
  func table(item: Case) throws {
    let language = try #require(Sample.languages[item.language])
    // Compared by scalars: strings are equal however their accents are written.
    for keepsTexts in [false, true] {
      let forms = Self.forms(item.text, language, keepsTexts: keepsTexts).joined(separator: " ")
      #expect(forms.unicodeScalars.elementsEqual(item.forms.unicodeScalars), "\(forms)")
    }
  }

  @Test("The table is there")
  func isThere() { #expect(Case.all.count > 90) }

  @Test("Folding twice is folding once, for every letter of the first 65,536")
  func folding() {
    for value in UInt32(0x20)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.folded(String(Character(scalar)))
      #expect(Folding.folded(once[...]) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test(
    "Capitals, accents and ligatures do not count",
    arguments: [
      ("Éœ", "eoe"), ("Ǽ", "ae"), ("ǿ", "o"), ("ẞ", "ss"), ("İ", "i"), ("e\u{301}\u{323}", "e"), ("", ""),
      ("\u{301}", ""), ("Σς", "σσ"), ("ﷺ", "ﷺ"), ("کتابٌ", "کتاب"),
    ])
  func folded(word: String, form: String) {
    #expect(Folding.folded(word) == Array(form.utf8))
  }

  @Test("What stands after a long number is not read past the end of what was looked at")
  func longNumbers() {
    let french = Sample.french
    for digits in 1...60 {
      for tail in ["é", "\u{202F}1", "\u{202F}100", "😀", ".5", "-1-1-1", ""] {
        let forms = Self.forms(String(repeating: "7", count: digits) + tail, french)
        #expect(forms.joined().hasPrefix(String(repeating: "7", count: digits)))
      }
    }
  }

  @Test("Soft hyphens part no word of a page")
  func softHyphens() {
    let index = Indexing([Sample.page(0, title: "Réta\u{AD}blissement", "coor\u{AD}donner")], isSmall: true)
    #expect(
      index.vocabulary.forms.map { String(decoding: $0, as: UTF8.self) } == ["coordonner", "retablissement"])
  }
}
