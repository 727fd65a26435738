import Diagnostics
import Foundation
import Languages
import Testing

@Suite("What the search has to know of a language")
struct SearchStyleTests {
  /// A language file whose block has every field; no line of the program knows the language.
  static let languageFile = #"""
    name: Shelta
    locale: sth_IE
    direction: ltr
    numbers: {group: "\u202F", decimal: ",", minus: "−", percent: "{number}%", currency: "{number} {symbol}"}
    dates:
      long: "{day} {month} {year}"
      months: [jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec]
    plural: {one: [1]}
    search:
      stemmer: porter
      elisions: [d, qu]
      whole_words: ["o'clock", "prud’homme"]
      drops_possessive: true
      digit_groups: "\u00A0\u202F "
      spellings: [our>or]
      stemmed_as: [ize>ise, izes>ises]
      stop_words: [the, être, no, 1]
      endings: >-
        >s,ing,
        ings
        s>,ing ing>,s
    strings:
      greeting: Hello

    """#

  private func decode(_ text: String) -> (style: SearchStyle?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "languages/sth.yml", text: text)
    let language = Language(decoding: file, code: "sth", diagnostics: &diagnostics)
    return (language?.search, diagnostics)
  }

  @Test("Each of its fields is read")
  func fields() throws {
    let (decoded, diagnostics) = decode(Self.languageFile)
    #expect(diagnostics.formatted(.text) == "")
    let style = try #require(decoded)
    #expect(style.stemmer == "porter")
    #expect(style.elisions == ["d", "qu"])
    #expect(style.wholeWords == ["o'clock", "prud'homme"])
    #expect(style.dropsPossessive)
    #expect(style.digitGroups == "\u{A0}\u{202F} ")
    #expect(style.decimal == ",")
    #expect(style.spellings == [.init(from: "our", to: "or")])
    #expect(style.stemmedAs == [.init(from: "ize", to: "ise"), .init(from: "izes", to: "ises")])
    #expect(style.stopWords == ["the", "être", "no", "1"])
    #expect(style.endings == ">s,ing,ings s>,ing ing>,s")
  }

  @Test("A language without the block has nothing but its numbers")
  func withoutBlock() throws {
    let lines = Self.languageFile.split(separator: "\n", omittingEmptySubsequences: false)
    let (start, end) = (lines.firstIndex(of: "search:") ?? 0, lines.firstIndex(of: "strings:") ?? 0)
    let (decoded, diagnostics) = decode((lines[..<start] + lines[end...]).joined(separator: "\n"))
    #expect(diagnostics.isEmpty)
    let style = try #require(decoded)
    #expect(style.stemmer == nil && style.endings == "" && style.stopWords == [] && !style.dropsPossessive)
    #expect(style.digitGroups == "\u{202F}" && style.decimal == ",")
  }

  @Test(
    "A mistake is told where it stands",
    arguments: [
      ("stemmer: porter", "stemer: porter", "10:3 unknown-field Unknown field 'stemer' in 'search'"),
      (
        "stemmer: porter", "stemmer: [porter]",
        "10:12 wrong-type The field 'stemmer' takes a text, not a list"
      ),
      ("[d, qu]", "d", "11:13 wrong-type The field 'elisions' takes a list, not a text"),
      ("[d, qu]", "[d, \"qu'\"]", "11:17 wrong-type 'qu'' in 'elisions' is not one word"),
      ("[d, qu]", "[d, d]", "11:17 duplicate-item 'd' stands twice in 'elisions'"),
      (
        "o'clock", "clock", "12:17 wrong-type 'clock' in 'whole_words' is not a word with an apostrophe in it"
      ),
      ("o'clock", "o'", "12:17 wrong-type 'o'' in 'whole_words' is not a word with an apostrophe in it"),
      ("true", "yes", "13:21 wrong-type The field 'drops_possessive' takes true or false, not a text"),
      (
        "\"\\u00A0\\u202F \"", "\"0 \"",
        "14:17 wrong-type The field 'digit_groups' takes signs, not letters or digits"
      ),
      ("our>or", "our", "15:15 wrong-type 'our' in 'spellings' does not say what becomes what"),
      ("our>or", "\">or\"", "15:15 wrong-type '>or' in 'spellings' does not say what becomes what"),
      (
        "ize>ise,", "ize>ise>s,",
        "16:16 wrong-type 'ize>ise>s' in 'stemmed_as' does not say what becomes what"
      ),
      ("[the,", "[The,", "17:16 wrong-type 'The' in 'stop_words' is not one word"),
      ("[the,", "[c'est,", "17:16 wrong-type 'c'est' in 'stop_words' is not one word"),
      ("[the,", "[est-ce,", "17:16 wrong-type 'est-ce' in 'stop_words' is not one word"),
      ("ing>,s", "ing,s", "18:12 wrong-type 'ing,s' in 'endings' is no rule for endings"),
      ("ing>,s", "Ing>,s", "18:12 wrong-type 'Ing>,s' in 'endings' is no rule for endings"),
      ("ing>,s", "ing>-s", "18:12 wrong-type 'ing>-s' in 'endings' is no rule for endings"),
    ])
  func mistakes(typed: String, mistyped: String, expected: String) {
    let (_, diagnostics) = decode(Self.languageFile.replacingOccurrences(of: typed, with: mistyped))
    let told = diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
      return "\(place)\(diagnostic.kind.id) \(diagnostic.message)"
    }
    #expect(told == [expected])
  }

  @Test("All mistakes are told at once, those outside the block too")
  func together() {
    let text = Self.languageFile.replacingOccurrences(of: "our>or", with: "our")
      .replacingOccurrences(of: "[the,", with: "[The,").replacingOccurrences(of: "ltr", with: "left")
    #expect(decode(text).diagnostics.map(\.kind.id) == ["unknown-choice", "wrong-type", "wrong-type"])
  }
}
