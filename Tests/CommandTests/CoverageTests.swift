import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook coverage")
struct CoverageTests {
  private let book: Book

  init() throws {
    book = try Book([
      "services/north/facts.yml": "reviewed: 2025-01-15\nreview_by: 2026-01-15\n",
      "services/north/fr.md": SmallHandbook.text("Jardin", "Un \"texte\"."),
    ])
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try book.program.run(["coverage", "--content", "book", "--today", "2026-01-16"] + arguments)
  }

  @Test("The counts of every measure are a table, and every gap is listed under its measure")
  func text() throws {
    let outcome = try run()
    #expect(outcome.code == 0 && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == "Coverage on 2026-01-16")
    #expect(lines[2].split(separator: " ") == ["fr", "en", "all", "limit"])
    #expect(lines[3].split(separator: " ") == ["texts-missing", "0", "1", "1", "–"])
    let table = lines[2...16]
    #expect(Set(table.map { $0.count }).count == 1, "the columns stand below one another")
    #expect(table.filter { $0.hasPrefix("reviews-") }.map { $0.split(separator: " ").last } == ["–", "–"])
    #expect(
      outcome.output.contains(
        "\ntexts-missing: entries without a text in the language\n  en  service:north  4 words\n")
        || outcome.output.contains("en  service:north, 4 words\n"), "\(outcome.output)")
    #expect(
      outcome.output.hasSuffix("whose review is due\n  service:north  2026-01-15\n"), "\(outcome.output)")
  }

  @Test("JSON is one object with every measure, its counts and its gaps")
  func json() throws {
    let outcome = try run("--format", "json", "--limit", "texts-missing=0")
    #expect(outcome.code == 1 && outcome.errors == "")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let value = try #require(object)
    #expect(value["date"] as? String == "2026-01-16" && value["languages"] as? [String] == ["fr", "en"])
    let measures = try #require(value["measures"] as? [[String: Any]])
    #expect(measures.count == 14 && measures[0]["id"] as? String == "texts-missing")
    #expect(measures[0]["count"] as? Int == 1 && measures[0]["limit"] as? Int == 0)
    #expect(measures[0]["exceeded"] as? Bool == true && measures[1]["exceeded"] as? Bool == false)
    #expect(measures[1]["limit"] is NSNull)
    #expect(measures[0]["by_language"] as? [String: Int] == ["fr": 0, "en": 1])
    let gap = try #require((measures[0]["gaps"] as? [[String: Any]])?.first)
    #expect(gap["language"] as? String == "en" && gap["subject"] as? String == "service:north")
    #expect(gap["words"] as? Int == 4)
    #expect(measures.last?["by_language"] as? [String: Int] == [:])
  }

  @Test("Limits come from handbook.yml and --limit, the last one counts; 1 when one is exceeded")
  func limits() throws {
    let exceeded = try run("--limit", "reviews-overdue=0", "--limit", "texts-missing=1")
    #expect(exceeded.code == 1)
    let lines = exceeded.output.split(separator: "\n").filter { $0.hasSuffix("  exceeded") }
    #expect(lines.map { $0.split(separator: " ").first } == ["reviews-overdue"])
    #expect(try run("--limit", "reviews-overdue=0", "--limit", "reviews-overdue=1").code == 0)
    let configuration = try #require(SmallHandbook.files["handbook.yml"]) + "coverage: {texts-missing: 0}\n"
    try book.scratch.write("book/handbook.yml", configuration)
    #expect(try run().code == 1)
    #expect(try run("--limit", "texts-missing=1").code == 0)
  }

  @Test(
    "Wrong options end with 2, with what is right",
    arguments: [
      (["--limit", "texts-missing"], "texts-missing=N"), (["--limit", "text-missing=1"], "texts-missing=N"),
      (["--limit", "texts-missing=-1"], "texts-missing=N"),
      (["--limit", "texts-missing=few"], "texts-missing=N"),
      (["--today", "2026-02-30"], "--today takes a date like 2026-11-22, not '2026-02-30'"),
      (["--today", "yesterday"], "--today takes a date"), (["--format", "xml"], "xml"),
    ])
  func wrong(_ arguments: [String], _ message: String) throws {
    let outcome = try book.program.run(["coverage", "--content", "book"] + arguments)
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: ") && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("Content that is not there, or has no handbook.yml")
  func noContent() throws {
    let none = try book.program("coverage", "--content", "nowhere")
    #expect(none.code == 2 && none.output == "" && none.errors.hasPrefix("handbook: "), "\(none.errors)")
    try book.scratch.remove("book/handbook.yml")
    let outcome = try book.program("coverage", "--content", "book")
    #expect(outcome.code == 2 && outcome.output == "" && !outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test("Errors in the content end with 1, and say where to look")
  func errors() throws {
    try book.scratch.write("book/pages/home/en.md", SmallHandbook.text("Home", "<b>x</b>"))
    let outcome = try run()
    #expect(outcome.code == 1 && outcome.output.hasPrefix("Coverage on "))
    #expect(
      outcome.errors
        == "handbook: some files have errors and were left out: run 'handbook check --content book'\n")
  }

  @Test("Without --today it is today")
  func today() throws {
    let outcome = try book.program("coverage", "--content", "book")
    #expect(outcome.output.prefix { $0 != "\n" }.wholeMatch(of: /Coverage on \d{4}-\d\d-\d\d/) != nil)
  }
}
