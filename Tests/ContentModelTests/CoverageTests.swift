import Diagnostics
import Fields
import Testing

@testable import ContentModel

@Suite("What a handbook lacks")
struct CoverageTests {
  private static let source = "Intro.\n\n## A {#a}\n\nUn.\n\n## Extra {#extra}\n\nUn deux."

  /// A handbook that lacks something of every measure.
  private func sample() throws -> SampleHandbook {
    var files = SampleHandbook.north(
      """
      reviewed: 2025-01-15
      started: 2014
      place: {fr: Ici, en: Here, source: report}
      country: FR
      principles: {one: practice, two: nothing}
      figures: [{id: beds, label: {fr: a, en: b}, not_found: {fr: a, en: b}}]
      costs: [{id: stay, label: {fr: a, en: b}, not_found: {fr: a, en: b}}]
      """, body: "### One {#one}\n\nText.",
      glossary: """
        recovery: {term: {fr: rétablissement, en: recovery}, definition: {fr: a, en: b}}
        stigma: {term: {fr: stigmate, en: stigma}, definition: {fr: a, en: b}}
        """)
    files["services/north/en.md"] = nil
    files["services/south/facts.yml"] = "reviewed: 2025-01-15\nreview_by: 2027-01-01"
    files["services/south/fr.md"] = SampleHandbook.text("S", "## Q {#what}\n\nLe rétablissement.")
    files["services/south/en.md"] = SampleHandbook.text(
      "S", "## Q {#what}\n\n<term:recovery>\n\n## O {#own}\n\nMy own.")
    files["principles/one/fr.md"] = SampleHandbook.text("A", Self.source)
    files["principles/one/en.md"] = SampleHandbook.text("A", "Intro.\n\n## A {#a}\n\nOne.")
    // A draft, which is not among the entries.
    files["principles/held/fr.md"] = SampleHandbook.text("Held …", "Text.", "draft: true\n")
    // Accepted as it is; then one section of the source changes.
    let before = SampleHandbook.full(files)
    let entry = try #require(before.entry(.principle, "one"))
    let acceptance = try #require(try before.handbook.acceptance(of: entry, in: "en", sections: []))
    files[acceptance.file.path] = String(
      decoding: try #require(acceptance.applied(to: acceptance.file.bytes)), as: UTF8.self)
    files["principles/one/fr.md"] = SampleHandbook.text(
      "A", Self.source.replacing("Un.", with: "Un, ou deux."))
    return SampleHandbook.full(files)
  }

  private func coverage(_ date: String = "2026-01-16", limits: [Coverage.Measure: Int] = [:]) throws
    -> Coverage
  {
    Coverage(of: try sample().handbook, on: try #require(CalendarDate(iso: date)), limits: limits)
  }

  @Test("Every measure finds its gaps, in the order of measures, languages and entries")
  func measures() throws {
    let told = try coverage().gaps.map { gap in
      ([gap.measure.rawValue, gap.language ?? "-", gap.subject, gap.detail]
        + (gap.words.map { ["\($0)"] } ?? [])).filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(
      told == [
        "texts-missing en service:north 6",
        "sections-missing en principle:one extra 3",
        "sections-stale en principle:one a 4",
        "sections-orphan en service:south own 3",
        "sections-unrecorded en service:south front 1",
        "sections-unrecorded en service:south what 3",
        "sections-unrecorded en principle:two front 1",
        "sections-unrecorded en principle:two intro 1",
        "sections-unrecorded en page:home front 1",
        "sections-unrecorded en page:home intro 1",
        "blanks fr principle:held title",
        "terms-unused fr stigma stigmate",
        "terms-unused en stigma stigma",
        "entries-without-cost - service:south",
        "entries-unnamed - principle:two",
        "facts-without-source - service:north started",
        "figures-not-found - service:north beds",
        "costs-not-found - service:north stay",
        "reviews-missing - principle:one",
        "reviews-missing - principle:two",
        "reviews-missing - page:home",
        "reviews-overdue - service:north 2026-01-15",
      ])
    #expect(Set(try coverage().gaps.map(\.measure)) == Set(Coverage.Measure.allCases))
  }

  @Test("A review is overdue on the day after it is due, not on the day itself")
  func overdue() throws {
    #expect(try coverage("2026-01-15").count(.reviewsOverdue) == 0)
    #expect(try coverage("2026-01-16").count(.reviewsOverdue) == 1)
    #expect(try coverage("2027-01-02").count(.reviewsOverdue) == 2)
  }

  @Test("Gaps are counted for each language and for all")
  func counts() throws {
    let coverage = try coverage()
    #expect(coverage.languages == ["fr", "en"])
    #expect(coverage.count(.termsUnused) == 2 && coverage.count(.termsUnused, in: "en") == 1)
    #expect(coverage.count(.textsMissing, in: "fr") == 0 && coverage.count(.textsMissing, in: "en") == 1)
    #expect(coverage.count(.sectionsUnrecorded, in: "de") == 0)
  }

  @Test("The caller's limits replace those of handbook.yml, measure by measure")
  func limits() throws {
    let usual = try coverage()
    #expect(usual.limits == [.textsMissing: 1, .termsUnused: 9] && usual.exceeded.isEmpty)
    let strict = try coverage(limits: [.textsMissing: 0, .reviewsMissing: 2, .costsNotFound: 1])
    #expect(strict.limits[.termsUnused] == 9)
    #expect(strict.exceeded == [.textsMissing, .reviewsMissing])
  }

  @Test("A handbook that lacks nothing has no gap")
  func none() throws {
    let files = ["pages/home/facts.yml": "reviewed: 2025-06-01", "pages/home/en.md": ""]
    let sample = SampleHandbook.full(files)
    let date = try #require(CalendarDate(iso: "2025-06-02"))
    // A text that cannot be used is wrong, not missing.
    #expect(Coverage(of: sample.handbook, on: date).gaps.isEmpty)
  }
}
