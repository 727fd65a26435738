import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook translations diff")
struct TranslationsDiffTests {
  private let book: Book
  private static let fr = SmallHandbook.text(
    "Jardin",
    "Intro.\n\n## A {#a}\n\nUn jardin coûte 40\u{202F}000 euros par an.\n\nRien d’autre.\n\n## B {#b}\n\nDeux."
  )
  private static let en = SmallHandbook.text(
    "Garden", "Intro.\n\n## A {#a}\n\nA garden costs 40,000 euros a year.\n\n## B {#b}\n\nTwo.")

  init() throws {
    book = try Book([
      "services/north/facts.yml": "order: 1\n", "services/north/fr.md": Self.fr,
      "services/north/en.md": Self.en,
      "services/south/facts.yml": "order: 2\n", "services/south/fr.md": Self.fr,
    ])
  }

  private func run(_ arguments: String..., path: String? = nil) throws -> Program.Outcome {
    var program = book.program
    if let path { program.environment["PATH"] = path }
    return try program.run(["translations"] + arguments + ["--content", "book"])
  }

  private func edit(_ old: String, _ new: String) throws {
    let text = try #require(book.scratch.text("book/services/north/fr.md"))
    try book.scratch.write("book/services/north/fr.md", text.replacing(old, with: new))
  }

  @Test("What changed is shown word by word, with where it stands and how much there is to do")
  func text() throws {
    _ = try run("accept", "north")
    #expect(
      try run("diff", "north").output
        == "service:north en, from fr\nnothing has changed since it was translated\n")
    try edit("40\u{202F}000 euros", "45\u{202F}000 euros")
    try edit("## B {#b}", "## C {#c}")
    let outcome = try run("diff", "service:north")
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.output == """
        service:north en, from fr

        stale a: 1 word to do book/services/north/fr.md:8
            …
          - Un jardin coûte [-40\u{202F}000-] euros par an.
          + Un jardin coûte {+45\u{202F}000+} euros par an.
            …

        missing c: 2 words to do book/services/north/fr.md:14

        orphan b: not in the source book/services/north/en.md:19
        3 words to do in 3 sections

        """)
    #expect(
      try run("list").output.hasPrefix(
        "service:north en, from fr\n  stale       a              1 word changed\n  missing     c              2 words\n"
      ))
    #expect(try run("diff", "north", "c").output.hasSuffix("fr.md:14\n2 words to do in 1 section\n"))
  }

  @Test("Where the earlier words are not known, the reason is told and the section shown as it is")
  func unknown() throws {
    _ = try run("accept", "north")
    try book.scratch.remove("book/.translated")
    try edit("Deux.", "Deux ou trois.")
    let outcome = try run("diff", "north", "b")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        service:north en, from fr

        stale b: 4 words to do book/services/north/fr.md:14
          the earlier words are not known: git finds no repository around the content; the section as it is now:
            ## B
            Deux ou trois.
        4 words to do in 1 section

        """)
    try book.scratch.makeFolder("nothing")
    #expect(
      try run("diff", "north", "b", path: book.scratch("nothing")).output.contains(
        "known: git is not installed;"))
  }

  @Test("A text that is not there, and one that nothing is recorded of")
  func missing() throws {
    #expect(
      try run("diff", "south").output.hasSuffix(
        "missing b: 2 words to do book/services/south/fr.md:14\nthere is no text: 15 words to do\n"))
    #expect(
      try run("diff", "north").output.contains(
        "unrecorded b: nothing tells what it was translated from, 2 words book/services/north/fr.md:14\n"))
  }

  @Test("JSON has every section with its runs of words")
  func json() throws {
    _ = try run("accept", "north")
    try edit("40\u{202F}000 euros", "45\u{202F}000 euros")
    let data = Data(try run("diff", "north", "--format", "json").output.utf8)
    let value = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(value["id"] as? String == "service:north")
    let translation = try #require((value["translations"] as? [[String: Any]])?.first)
    #expect(
      translation["words_to_do"] as? Int == 1 && translation["path"] as? String == "services/north/en.md")
    let sections = try #require(translation["sections"] as? [[String: Any]])
    #expect(sections.compactMap { $0["state"] as? String } == ["current", "current", "stale", "current"])
    let stale = sections[2]
    #expect(stale["earlier"] as? String == "kept" && stale["line"] as? Int == 8)
    let paragraphs = try #require(stale["paragraphs"] as? [[[String]]])
    #expect(
      paragraphs[1] == [
        ["kept", "Un jardin coûte "], ["removed", "40\u{202F}000"], ["added", "45\u{202F}000"],
        ["kept", " euros par an.\n"],
      ])
    let list = Data(try run("--format", "json").output.utf8)
    let all = try #require(try JSONSerialization.jsonObject(with: list) as? [String: [[String: Any]]])
    #expect(all["totals"]?.first?["words_to_do"] as? Int == 19)
  }

  @Test("Words of records that were there before are kept when they are accepted again")
  func keptLater() throws {
    _ = try run("accept", "north")
    try book.scratch.remove("book/.translated")
    #expect(try run("accept", "--all", "--language", "fr").output == "nothing to accept\n")
    #expect(
      try run("accept", "north").output == "nothing to accept\nthe words of 1 source are kept now\n")
    #expect(try book.check().errors.contains(".translated") == false)
  }

  @Test(
    "Wrong names end with 2",
    arguments: [
      (["nroth"], "handbook: there is no entry 'nroth'; did you mean 'north'?\n"),
      (["north", "c"], "handbook: service:north has no section 'c'; did you mean 'a'?\n"),
      (["north", "--language", "de"], "handbook: 'de' is no language of the handbook: fr, en\n"),
      (
        ["north", "--language", "fr"],
        "handbook: service:north is not translated into 'fr': that is the language of its source\n"
      ),
      ([], "Error: Missing expected argument '<id>'"),
    ])
  func wrong(_ arguments: [String], _ message: String) throws {
    let outcome = try book.program.run(["translations", "diff"] + arguments + ["--content", "book"])
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
  }
}
