import Diagnostics
import Testing

@testable import Fields

@Suite("Typed fields")
struct FieldTests {
  /// What `body` reads from the fields of a text, and what is wrong: `line:column id`, each in its turn.
  private func read<Result>(_ text: String, _ body: (inout Fields) -> Result) -> (
    value: Result?, wrong: [String]
  ) {
    let decoder = FieldDecoder(file: SourceFile(path: "a.yml", text: text), languages: ["fr", "en"])
    var found: [Diagnostic] = []
    let bytes = 0..<decoder.file.bytes.count
    let value = YAMLValue(parsing: decoder.file, in: bytes, diagnostics: &found).flatMap {
      decoder.decode($0, of: "the entry", body)
    }
    found += decoder.diagnostics
    return (value, found.map { "\($0.location.map { "\($0.line):\($0.column)" } ?? "-") \($0.kind.id)" })
  }

  private func message(_ text: String, _ body: (inout Fields) -> Void) -> String? {
    let decoder = FieldDecoder(file: SourceFile(path: "a.yml", text: text), languages: ["fr", "en"])
    var found: [Diagnostic] = []
    let bytes = 0..<decoder.file.bytes.count
    guard let value = YAMLValue(parsing: decoder.file, in: bytes, diagnostics: &found) else { return nil }
    decoder.decode(value, of: "the entry", body)
    return decoder.diagnostics.first.map { "\($0.message); \($0.suggestion ?? "")" }
  }

  @Test("A text is read with its place")
  func text() {
    let result = read("a: 1\ntitle: Été\n") { fields in (fields.text("a"), fields.text("title")) }
    #expect(result.wrong.isEmpty)
    #expect(result.value?.1 == Located("Été", at: 12..<17))
  }

  @Test("What nobody asks for is unknown, with the nearest name proposed")
  func unknown() {
    #expect(read("titel: a\n") { $0.text("title") }.wrong == ["1:1 unknown-field"])
    #expect(
      message("titel: a") { _ = $0.text("title") }
        == "Unknown field 'titel' in the entry; did you mean 'title'?")
    #expect(
      message("xyz: a") { _ = ($0.text("b"), $0.text("a")) }
        == "Unknown field 'xyz' in the entry; known fields: a, b")
    #expect(read("x: a\n") { $0.ignore("x") }.wrong.isEmpty)
  }

  @Test("Only required fields are missed")
  func missing() {
    #expect(read("b: 1") { fields in _ = (fields.text("a"), fields.text("b")) }.wrong.isEmpty)
    #expect(
      read("b: 1") { fields in _ = (fields.text("a", required: true), fields.text("b")) }.wrong == [
        "1:1 missing-field"
      ])
  }

  @Test("Empty values are refused", arguments: ["a:", "a: ~", "a: \"\"", "a: \" \"", "a: null"])
  func empty(_ text: String) {
    #expect(read(text) { $0.text("a") }.wrong.first?.hasSuffix("empty-value") == true)
  }

  @Test("A value of another type is refused where it stands", arguments: ["a: [b]", "a: {b: c}"])
  func wrongType(_ text: String) {
    #expect(read(text) { _ = $0.text("a") }.wrong.first?.hasSuffix("wrong-type") == true)
  }

  @Test("Lists take one text only where that is allowed, and nothing twice")
  func lists() {
    #expect(read("a: b") { $0.texts("a", orOne: true).map(\.value) }.value == ["b"])
    #expect(read("a: b") { $0.texts("a").map(\.value) }.wrong == ["1:4 wrong-type"])
    let twice = read("a: [b, c, b]") { $0.texts("a").map(\.value) }
    #expect(twice.value == ["b", "c"])
    #expect(twice.wrong == ["1:11 duplicate-item"])
    #expect(read("a: [b, [c]]") { $0.texts("a").map(\.value) }.wrong == ["1:8 wrong-type"])
  }

  @Test("Flags are true or false and nothing else", arguments: [("true", true), ("false", false)])
  func flags(_ text: String, _ value: Bool) {
    #expect(read("a: \(text)") { $0.flag("a") }.value == value)
    #expect(read("a: yes") { $0.flag("a") }.wrong == ["1:4 wrong-type"])
    #expect(
      read("b: 1") { fields in
        _ = fields.value("b"); return fields.flag("a")
      }.value == false)
  }

  @Test("Whole numbers have no point", arguments: ["1.5", "one", "1e3", "99999999999999999999"])
  func integers(_ text: String) {
    #expect(read("a: 12") { $0.integer("a")?.value }.value == 12)
    #expect(read("a: \(text)") { $0.integer("a")?.value }.wrong == ["1:4 wrong-type"])
  }

  @Test(
    "Ids are lower-case letters, digits and single hyphens",
    arguments: [
      ("lille-est", true), ("a", true), ("24-7", true), ("Lille", false), ("-a", false), ("a-", false),
      ("a--b", false),
      ("été", false), ("a_b", false), ("a/b", false), (String(repeating: "a", count: 80), true),
      (String(repeating: "a", count: 81), false),
    ])
  func ids(_ text: String, _ isValid: Bool) {
    #expect(text.isValidID == isValid)
    #expect(read("a: \"\(text)\"") { $0.id("a") }.wrong == (isValid ? [] : ["1:4 invalid-id"]))
  }

  @Test(
    "Web addresses start with http and hold no spaces",
    arguments: [
      ("https://example.org", true), ("http://example.org/a?b=c#d", true), ("https://example.org/é", true),
      ("ftp://example.org", false), ("https://", false), ("https:///a", false), ("https://a b", false),
      ("https://example.org/<a>", false), ("//example.org", false), ("javascript:alert(1)", false),
    ])
  func addresses(_ text: String, _ isValid: Bool) { #expect(text.isWebAddress == isValid) }

  @Test(
    "Dates are days that exist",
    arguments: [
      ("2021-06-10", true), ("2020-02-29", true), ("2000-02-29", true), ("2021-02-29", false),
      ("1900-02-29", false),
      ("2021-04-31", false), ("2021-13-01", false), ("2021-00-10", false), ("2021-6-1", false),
      ("10/06/2021", false),
      ("2021-06-10T12:00", false), ("0999-01-01", false), ("2021-+6-10", false), ("é021-06-1", false),
    ])
  func dates(_ text: String, _ isValid: Bool) {
    #expect(CalendarDate(iso: text)?.iso == (isValid ? text : nil))
    #expect(read("a: \(text)") { $0.date("a") }.wrong == (isValid ? [] : ["1:4 invalid-date"]))
  }

  @Test(
    "Years are four digits, or a text that says more",
    arguments: [
      ("2021", true), ("2013–2014", true), ("c. 2020", true), ("999", false), ("20211", false),
      ("3000", false),
    ])
  func years(_ text: String, _ isValid: Bool) {
    #expect(read("a: \"\(text)\"") { $0.years("a") }.wrong == (isValid ? [] : ["1:4 invalid-year"]))
  }

  @Test("One of a few words is chosen; the nearest is proposed")
  func choices() {
    #expect(read("a: title") { $0.choice("a", of: ["title", "listed"])?.value }.value == "title")
    #expect(
      message("a: titel") { _ = $0.choice("a", of: ["title"]) }
        == "'a' cannot be 'titel'; did you mean 'title'?")
    #expect(
      message("a: x") { _ = $0.choice("a", of: ["title", "listed"]) }
        == "'a' cannot be 'x'; one of: title, listed")
  }

  @Test("Too long a text is kept and told")
  func tooLong() {
    let result = read("a: éléphant") { $0.text("a", longest: 7)?.value }
    #expect(result.value == "éléphant")
    #expect(result.wrong == ["1:4 value-too-long"])
    #expect(read("a: éléphant") { $0.text("a", longest: 8) }.wrong.isEmpty)
  }

  @Test("A text of every language needs each of them and no other")
  func localized() {
    let whole = read("a: {en: b, fr: c}") { $0.localized("a") }
    #expect(whole.value??["fr"] == "c")
    #expect(whole.value??["en"] == "b")
    #expect(read("a: {fr: c}") { $0.localized("a") }.wrong == ["1:5 missing-language"])
    #expect(read("a: {fr: c, en: }") { $0.localized("a") }.wrong == ["1:12 empty-value"])
    #expect(read("a: {fr: c, en: d, es: e}") { $0.localized("a") }.wrong == ["1:19 unknown-language"])
    #expect(read("a: {fr: c, en: d, note: e}") { $0.localized("a") }.wrong == ["1:19 unknown-field"])
    #expect(read("a: c") { $0.localized("a") }.wrong == ["1:4 wrong-type"])
    #expect(read("a: c") { $0.localized("a", orOne: true) }.value??["en"] == "c")
  }

  @Test("Lists of fields and maps by id are read item by item")
  func nested() {
    let items = read("a:\n  - b: 1\n  - c: 2\n  - 3\n") {
      $0.list("a", of: "an item") { $0.text("b")?.value }
    }
    #expect(items.value == ["1"])
    #expect(items.wrong == ["3:5 unknown-field", "4:5 wrong-type"])
    let named = read("x: {b: 1}\ny:\n") {
      $0.each(of: "item") { id, fields in fields.text("b").map { id.value + $0.value } }
    }
    #expect(named.value == ["x1"])
    #expect(named.wrong == ["2:1 empty-value"])
  }
}
