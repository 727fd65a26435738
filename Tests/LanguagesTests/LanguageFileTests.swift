import Diagnostics
import Foundation
import Languages
import Testing

@Suite struct LanguageFiles {
  /// The parts of a Swedish language file; no line of the program knows the language.
  static let swedish = #"""
    name: Svenska
    locale: sv_SE
    direction: ltr
    typography:
      apostrophe: "’"
      quotes: ["”", "”"]
      ellipsis: "…"
      group_digits: true
      space_before_units: ["%", kr]
    numbers:
      group: "\u202F"
      decimal: ","
      minus: "−"
      percent: "{number}\u202F%"
      currency: "{number}\u00A0{symbol}"
      symbols: {SEK: kr}
    dates:
      long: "{day} {month} {year}"
      months: [januari, februari, mars, april, maj, juni, juli,
        augusti, september, oktober, november, december]
    collation:
      alphabet: abcdefghijklmnopqrstuvwxyzåäö
    plural: {one: [1]}
    strings:
      entries_count_one: "{count} post"
      entries_count_other: "{count} poster"
      list_separator: ", "
      list_last: " och "

    """#

  func decode(_ text: String) -> (language: Language?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let language = Language(
      decoding: SourceFile(path: "languages/sv.yml", text: text), code: "sv", diagnostics: &diagnostics)
    return (language, diagnostics)
  }

  @Test func aLanguageIsOneFile() throws {
    let (decoded, diagnostics) = decode(Self.swedish)
    #expect(diagnostics.isEmpty)
    let language = try #require(decoded)
    #expect(language.typography.html(#"Han sa "nej"..."#) == "Han sa ”nej”…")
    #expect(visible(language.numbers.currency("-1157375.5", code: "SEK")) == "−1_157_375,5~kr")
    #expect(language.dates.long(year: 2021, month: 6, day: 10) == "10 juni 2021")
    #expect(language.collation.key(for: "zebra") < language.collation.key(for: "ål"))
    #expect(language.counted("entries_count", 1) == "1 post")
    #expect(visible(language.counted("entries_count", 1200)) == "1_200 poster")
    #expect(language.list(["a", "b", "c"]) == "a, b och c")
    #expect(language.list(["a"]) == "a")
    #expect(language.direction == "ltr")
  }

  @Test func directionIsAField() {
    #expect(decode(Self.swedish.replacingOccurrences(of: "ltr", with: "rtl")).language?.isRightToLeft == true)
  }

  @Test(arguments: [
    ("apostrophe:", "apostrofe:", "unknown-field", "5:3"),
    ("  decimal: \",\"\n", "", "missing-field", "11:3"),
    ("{number}\\u202F%", "{nombre} %", "unmatched-placeholder", "14:12"),
    ("januari, ", "", "wrong-type", "19:3"),
    ("[\"”\", \"”\"]", "[\"”\"]", "wrong-type", "6:11"),
    ("direction: ltr", "direction: left", "unknown-choice", "3:12"),
    ("{one: [1]}", "{one: [en]}", "missing-field", "23:10"),
    ("group_digits: true", "group_digits: yes", "wrong-type", "8:17"),
    ("locale: sv_SE\n", "", "missing-field", "1:1"),
  ])
  func mistakesAreToldWhereTheyStand(typed: String, mistyped: String, kind: String, place: String) {
    let diagnostics = decode(Self.swedish.replacingOccurrences(of: typed, with: mistyped)).diagnostics
    #expect(diagnostics.map(\.kind.id) == [kind])
    let location = diagnostics.first?.location
    #expect(location.map { "\($0.line):\($0.column)" } == place)
  }

  @Test func theLanguagesOfTheThemeAreInOrder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Themes/handbook/languages").standardizedFileURL
    var diagnostics: [Diagnostic] = []
    let languages = try ["fr", "en"].compactMap { code in
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(code).yml")))
      return Language(
        decoding: SourceFile(path: "\(code).yml", bytes: bytes), code: code, diagnostics: &diagnostics)
    }
    diagnostics += StringComparison.diagnostics(for: languages)
    #expect(languages.count == 2)
    #expect(diagnostics.formatted(.text) == "")
  }
}

@Suite struct InterfaceTexts {
  /// Languages with the texts the program needs and these changes; an empty text stands for none.
  func compare(_ changes: [[String: String]]) -> [String] {
    let languages = zip(["fr", "en", "sv"], changes).map { code, changes in
      var texts = InterfaceStrings.required.mapValues { $0.sorted().map { "{\($0)}" }.joined(separator: " ") }
      for (name, text) in changes { texts[name] = text.isEmpty ? nil : text }
      return Language(
        code: code, name: code, locale: code, typography: Typography(), numbers: .english,
        dates: DateStyle(longPattern: "{day}", months: []), collation: Collation(), plural: .exactly([1]),
        strings: InterfaceStrings(texts))
    }
    return StringComparison.diagnostics(for: languages).map { "\($0.kind.id): \($0.message)" }
  }

  @Test func whatTheProgramNeedsIsThere() {
    #expect(
      compare([["same_amount": ""], [:]]) == ["missing-string: The text 'same_amount' is missing in fr"])
    #expect(compare([["same_amount": ""], ["same_amount": ""]]).count == 2)
    #expect(compare([[:], [:]]) == [])
  }

  @Test func otherTextsAreInEveryLanguage() {
    #expect(
      compare([["greeting": "Salut"], [:]]) == ["missing-string: The text 'greeting' is missing in en"])
    #expect(
      compare([[:], ["greeting": "Hello"]]) == [
        "unknown-string: The text 'greeting' is unknown in the other languages"
      ])
  }

  @Test func aMisspeltNameIsUnknown() {
    #expect(
      compare([["greeting": "Salut"], ["greating": "Hello"]]) == [
        "missing-string: The text 'greeting' is missing in en",
        "unknown-string: The text 'greating' is unknown in the other languages",
      ])
    #expect(
      compare([["permalink": "", "permalinc": "Lien"], [:]]) == [
        "missing-string: The text 'permalink' is missing in fr",
        "unknown-string: The text 'permalinc' is unknown in the other languages",
      ])
  }

  @Test func placeholdersAreTheSameEverywhere() {
    #expect(
      compare([["about": "environ"], [:]]) == ["unmatched-placeholder: The text 'about' lacks {value}"])
    #expect(
      compare([["about": "{valeur}"], [:]]) == [
        "unmatched-placeholder: The text 'about' lacks {value} and does not know {valeur}"
      ])
    #expect(
      compare([["greeting": "Salut {name}"], ["greeting": "Hello"]]) == [
        "unmatched-placeholder: The text 'greeting' lacks {name}, unlike the one in fr"
      ])
    #expect(compare([["entries_count_one": "une fiche"], [:]]) == [])
  }

  @Test func placeholdersAreFilledInOnePass() {
    let strings = InterfaceStrings(["page_title": "{title} – {site} {x}", "open": "a { b"])
    #expect(strings.fill("page_title", ["title": "{site}", "site": "S"]) == "{site} – S {x}")
    #expect(strings.fill("open") == "a { b")
    #expect(strings.fill("nowhere") == "nowhere")
  }
}
