import Fields
import Testing

@testable import ContentModel

@Suite("Entries named with a level, and the sections they promise")
struct LevelTests {
  private static let sections = "### One {#one}\n\nText.\n\n### Two {#two}\n\nText."

  private func sample(_ facts: String, body: String = sections) -> SampleHandbook {
    .full(SampleHandbook.north(facts, body: body))
  }

  private func told(_ facts: String, body: String = sections) -> [String] {
    sample(facts, body: body).told(about: "services/north")
  }

  @Test("Each named entry has its level; a strength of 0 bears nothing out")
  func levels() throws {
    let sample = sample("principles: {two: evidence, one: nothing}", body: "### Two {#two}\n\nText.")
    #expect(sample.told(about: "services/north").isEmpty)
    let handbook = sample.handbook
    let north = try #require(sample.entry(.service, "north"))
    let (one, two) = (
      try #require(sample.entry(.principle, "one")), try #require(sample.entry(.principle, "two"))
    )
    let relation = try #require(handbook.relations[north].first)
    #expect(relation.targets == [two, one] && relation.borneOut == [two])
    #expect(relation.levels.map { $0?.id } == ["evidence", "nothing"])
    #expect(relation.levels.map { $0?.strength } == [2, 0])
    guard case .entries(let references)? = handbook.entries[north].facts.values.first?.value else {
      Issue.record("no entries")
      return
    }
    #expect(references.map(\.isBorneOut) == [true, false])
  }

  @Test("A level that gives no strength has a strength of 1")
  func usual() throws {
    let field = SampleHandbook.fullConfiguration.settings(.service)?.fields.first { $0.name == "principles" }
    #expect(field?.levels.map(\.strength) == [2, 1, 0])
  }

  @Test(
    "What is wrong with levels is told at its place",
    arguments: [
      ("principles: {one: evidnce, two: practice}", ["facts.yml:1:19 unknown-choice"]),
      (
        "principles: {one: evidence, three: practice}",
        [
          "en.md:16:1 section-not-listed", "facts.yml:1:29 section-not-listed",
          "facts.yml:1:29 section-not-listed", "facts.yml:1:29 unknown-entry",
          "fr.md:16:1 section-not-listed",
        ]
      ),
      (
        "principles: [one, two]",
        [
          "en.md:12:1 section-not-listed", "en.md:16:1 section-not-listed", "facts.yml:1:13 wrong-type",
          "fr.md:12:1 section-not-listed", "fr.md:16:1 section-not-listed",
        ]
      ),
    ])
  func wrong(_ facts: String, _ expected: [String]) { #expect(told(facts) == expected) }

  @Test("A level above 0 needs its section; a level of 0 may have one")
  func promises() {
    #expect(
      told("principles: {one: practice}", body: "") == [
        "facts.yml:1:14 section-not-listed", "facts.yml:1:14 section-not-listed",
      ], "once for each text")
    #expect(told("principles: {one: nothing, two: nothing}", body: "").isEmpty)
    #expect(told("principles: {one: nothing, two: nothing}").isEmpty)
  }

  @Test("Sections have to be there, unless they are optional")
  func sections() {
    var files = SampleHandbook.north("order: 1")
    files["services/north/fr.md"] = SampleHandbook.text("North")
    files["services/north/en.md"] = SampleHandbook.text("North")
    let told = SampleHandbook.full(files).told(about: "services/north")
    #expect(told == ["en.md missing-section", "fr.md missing-section"])
  }

  /// What is told about `handbook.yml` with the strength of a level replaced.
  private func told(strength: String) -> [String] {
    ConfigurationTests.told(
      SampleHandbook.fullText.replacing(
        "id: evidence, strength: 2", with: "id: evidence, strength: \(strength)"))
  }

  @Test("A strength is small, since it is drawn as so many dots", arguments: ["-1", "10", "1000000000000"])
  func strengths(_ strength: String) {
    #expect(told(strength: strength).map { $0.split(separator: " ")[1] } == ["wrong-type"])
    #expect(told(strength: "9").isEmpty)
  }
}
