import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook list and handbook show")
struct ListTests {
  private let book: Book

  init() throws {
    let link = "Voir [le sud](service:south#a), <source:survey> et <https://example.org>.\n\n## A {#a}\n\nUn."
    var files = SmallHandbook.service(
      "north", SmallHandbook.text("Nord", link), facts: "country: NO\nreviewed: 2025-01-02\n")
    files["services/south/facts.yml"] = "order: 2\n"
    files["services/south/fr.md"] = SmallHandbook.text(
      "Sud", "Un.\n\n## A {#a}\n\nDeux.", more: "draft: true\n")
    files["glossary.yml"] =
      "plot: {term: {fr: p, en: p}, definition: {fr: D., en: D.}, entry: service:south}\n"
    book = try Book(files)
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try book.program.run(arguments + ["--content", "book"])
  }

  private func json(_ arguments: String...) throws -> Any {
    try JSONSerialization.jsonObject(
      with: Data(book.program.run(arguments + ["--content", "book", "--format", "json"]).output.utf8))
  }

  @Test("Every entry is listed with its texts, drafts too")
  func list() throws {
    let outcome = try run("list")
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.output == """
        service:north
          fr  Nord     10 words
          en  Nord     10 words
        service:south
          fr  Sud      5 words, draft
          en  no text
        page:home
          fr  Accueil  3 words
          en  Home     3 words

        """)
  }

  @Test("The list can be cut to a kind and a language, and JSON has all of it")
  func narrowed() throws {
    #expect(
      try run("list", "services", "--language", "en").output
        == "service:north  Nord  10 words\nservice:south  no text\n")
    let entries = try #require(json("list", "service") as? [[String: Any]])
    #expect(entries.map { $0["id"] as? String } == ["service:north", "service:south"])
    let text = try #require((entries[1]["texts"] as? [String: [String: Any]])?["fr"])
    #expect(text["title"] as? String == "Sud" && text["draft"] as? Bool == true && text["words"] as? Int == 5)
    #expect(text["path"] as? String == "services/south/fr.md")
    #expect(entries[1]["missing"] as? [String] == ["en"])
    #expect(try run("list", "page", "--format", "json").output.hasPrefix("[\n  {\"id\": \"page:home\""))
  }

  @Test("An entry is shown with what it leads to and what leads to it, by file and line")
  func show() throws {
    let outcome = try run("show", "north")
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(
      outcome.output == """
        service:north

        titles
          fr  Nord  10 words
          en  Nord  10 words

        files
          book/services/north/facts.yml
          book/services/north/fr.md
          book/services/north/en.md

        addresses
          fr  /fr/jardins/north/
          en  /en/gardens/north/

        facts
          country  NO
          reviewed 2025-01-02

        sections
          intro  fr 6, en 6
          a  fr 2, en 2

        leads to
          service:south#a      book/services/north/fr.md:6 book/services/north/en.md:6
          source:survey        book/services/north/fr.md:6 book/services/north/en.md:6
          https://example.org  book/services/north/fr.md:6 book/services/north/en.md:6

        sources
          survey

        translations
          en from fr: 3 unrecorded (front, intro, a)

        """, "\(outcome.output)")
    let south = try run("show", "services/south/").output
    #expect(
      south.contains(
        "\nled to by\n  service:north  book/services/north/fr.md:6 book/services/north/en.md:6\n"))
    #expect(south.contains("  term:plot      book/glossary.yml:1\n"), "\(south)")
    #expect(south.contains("  fr  Sud  5 words, draft\n  en  no text\n"))
    #expect(south.contains("  country  –\n") && south.contains("\ntranslations\n  en from fr: no text\n"))
  }

  @Test("JSON has the same")
  func showJSON() throws {
    let entry = try #require(json("show", "service:south") as? [String: Any])
    #expect(entry["files"] as? [String] == ["services/south/facts.yml", "services/south/fr.md"])
    #expect((entry["addresses"] as? [String: String])?["fr"] == "fr/jardins/south/")
    let backlinks = try #require(entry["backlinks"] as? [[String: Any]])
    #expect(backlinks.map { $0["name"] as? String } == ["service:north", "term:plot"])
    let place = try #require((backlinks[0]["places"] as? [[String: Any]])?.first)
    #expect(place["path"] as? String == "services/north/fr.md" && place["line"] as? Int == 6)
    #expect((entry["fields"] as? [[String: Any]])?.first?["state"] as? String == "absent")
    #expect((entry["sections"] as? [[String: Any]])?.map { $0["id"] as? String } == ["intro", "a"])
  }

  @Test("A new entry is shown with its blanks")
  func blanks() throws {
    _ = try run("new", "service", "east")
    let output = try run("show", "east").output
    #expect(
      output.contains("\nblanks\n  title    book/services/east/fr.md:5 book/services/east/en.md:5\n"),
      "\(output)")
  }

  @Test("Files with errors are told, and the code is 1")
  func errors() throws {
    try book.scratch.write("book/services/north/en.md", SmallHandbook.text("N", "<b>x</b>"))
    try book.scratch.write("book/services/north/fr.md", "no front matter\n")
    for arguments in [["list"], ["show", "north"]] {
      let outcome = try book.program.run(arguments + ["--content", "book"])
      #expect(
        outcome.code == 1 && outcome.output.contains("has errors, see 'handbook check'"), "\(outcome.output)")
      #expect(
        outcome.errors
          == "handbook: some files have errors and were left out: run 'handbook check --content book'\n")
    }
  }

  @Test(
    "Wrong names end with 2",
    arguments: [
      (["list", "servics"], "there is no kind of entry 'servics'; did you mean 'service'?"),
      (["list", "--language", "de"], "'de' is no language of the handbook: fr, en"),
      (["show", "nroth"], "there is no entry 'nroth'; did you mean 'north'?"),
      (["show", "\u{7}x"], "there is no entry ' x'; name it as in service:trieste or services/trieste"),
    ])
  func wrong(_ arguments: [String], _ message: String) throws {
    let outcome = try book.program.run(arguments + ["--content", "book"])
    #expect(
      outcome.code == 2 && outcome.output == "" && outcome.errors == "handbook: \(message)\n",
      "\(outcome.errors)")
  }
}
