import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook translations")
struct TranslationsTests {
  private let book: Book
  private static let fr = SmallHandbook.text("Jardin", "Intro.\n\n## A {#a}\n\nUn.\n\n## B {#b}\n\nDeux.")
  private static let en = SmallHandbook.text("Garden", "Intro.\n\n## A {#a}\n\nOne.\n\n## B {#b}\n\nTwo.")

  init() throws {
    book = try Book([
      "services/north/facts.yml": "order: 1\n", "services/north/fr.md": Self.fr,
      "services/north/en.md": Self.en,
      "services/south/facts.yml": "order: 2\n", "services/south/fr.md": Self.fr,
    ])
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try book.program.run(["translations"] + arguments + ["--content", "book"])
  }

  @Test("What is missing and what is not recorded is listed, with words and totals")
  func list() throws {
    let outcome = try run()
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.output == """
        service:north en, from fr
          unrecorded  every section  7 words
        service:south en: no text, 7 words in fr
        page:home en, from fr
          unrecorded  every section  3 words

        en: 2 texts, 1 without, 4 sections missing (7 words), 6 sections unrecorded (10 words)

        """)
  }

  @Test("What is accepted is not listed any more, until its source changes")
  func accept() throws {
    let accepted = try run("accept", "service:north")
    #expect(accepted.code == 0, "\(accepted.errors)")
    #expect(accepted.output == "book/services/north/en.md: front, intro, a, b\n1 text accepted\n")
    #expect(try !run().output.contains("service:north"))
    let text = try #require(book.scratch.text("book/services/north/en.md"))
    #expect(
      text.hasPrefix(
        "---\ntitle: 'Garden'\nsummary: 'Summary.'\ntranslation:\n  from: fr\n  sections:\n    front: "))
    #expect(text.hasSuffix(String(Self.en.dropFirst(43))))
    #expect(try book.check().errors.contains("error") == false)
    try book.scratch.write("book/services/north/fr.md", Self.fr.replacing("Deux.", with: "Deux ou trois."))
    #expect(
      try run("list").output.hasPrefix(
        "service:north en, from fr\n  stale       b              2 words changed\n"))
    #expect(try run("accept", "services/north", "a").output == "nothing to accept\n")
    #expect(try run("accept", "north", "b").output.hasSuffix("north/en.md: b\n1 text accepted\n"))
    #expect(book.scratch.everything(below: "book").allSatisfy { !$0.contains("handbook-new") })
  }

  @Test("All entries can be accepted at once; the permissions of the files stay")
  func all() throws {
    let path = book.scratch("book/pages/home/en.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try run("accept", "--all", "--language", "en").output.hasSuffix("2 texts accepted\n"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(try run("accept", "--all").output == "nothing to accept\n")
  }

  @Test("JSON has every section of every translation")
  func json() throws {
    _ = try run("accept", "north", "a")
    let value = try JSONSerialization.jsonObject(with: Data(run("--format", "json").output.utf8))
    let book = try #require(value as? [String: [[String: Any]]])
    let north = try #require((book["entries"]?.first?["translations"] as? [[String: Any]])?.first)
    #expect(north["language"] as? String == "en" && north["path"] as? String == "services/north/en.md")
    #expect(
      (north["sections"] as? [[String: Any]])?.compactMap { $0["state"] as? String } == [
        "unrecorded", "unrecorded", "current", "unrecorded",
      ])
    #expect(book["totals"]?.first?["missing_texts"] as? Int == 1)
  }

  @Test("A text with errors is not accepted, and no other with it")
  func faulty() throws {
    try book.scratch.write("book/pages/home/fr.md", SmallHandbook.text("Accueil", "<b>Gras</b>"))
    let outcome = try run("accept", "--all")
    #expect(outcome.code == 1 && outcome.output == "nothing was written\n")
    #expect(outcome.told.first == "book/pages/home/fr.md:6:1 raw-html")
    #expect(book.scratch.text("book/services/north/en.md") == Self.en)
  }

  @Test(
    "Wrong names end with 2",
    arguments: [
      (["accept", "nroth"], "handbook: there is no entry 'nroth'; did you mean 'north'?\n"),
      (
        ["accept", "north", "c"],
        "handbook: service:north has no section 'c' in both languages; did you mean 'a'?\n"
      ),
      (["accept", "north", "--language", "de"], "handbook: 'de' is no language of the handbook: fr, en\n"),
      (["accept"], "Error: name an entry, or --all for every one\n"),
      (["accept", "north", "--all"], "Error: name an entry or --all, not both\n"),
    ])
  func wrong(_ arguments: [String], _ message: String) throws {
    let outcome = try book.program.run(["translations"] + arguments + ["--content", "book"])
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
  }

  @Test("An id that two entries have needs its kind")
  func ambiguous() throws {
    try book.scratch.write("book/pages/north/facts.yml", "order: 1\n")
    try book.scratch.write("book/pages/north/fr.md", Self.fr)
    let outcome = try run("accept", "north")
    #expect(outcome.errors == "handbook: 'north' could mean service:north or page:north: name the kind\n")
  }
}
