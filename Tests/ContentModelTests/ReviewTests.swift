import Diagnostics
import Fields
import Testing

@testable import ContentModel

@Suite("Reviews, events, figures by name and shares in facts.yml")
struct ReviewTests {
  private func sample(_ facts: String) -> SampleHandbook { .full(SampleHandbook.north(facts)) }
  private func told(_ facts: String) -> [String] { sample(facts).told(about: "services/north/facts.yml") }
  private func facts(_ text: String) throws -> Facts {
    try #require(sample(text).handbook.entries.first).facts
  }

  @Test("The next review is due when the entry says, or some months after the last one")
  func due() throws {
    let both = try facts("reviewed: 2025-08-31\nreview_by: 2025-12-01").review
    #expect(both.due(after: 6)?.iso == "2025-12-01")
    let one = try facts("reviewed: 2025-08-31").review
    #expect(one.due(after: 6)?.iso == "2026-02-28" && one.due(after: 12)?.iso == "2026-08-31")
    #expect(one.due(after: nil) == nil)
    let none = try facts("order: 1").review
    #expect(none.reviewed == nil && none.due(after: 6) == nil)
  }

  @Test(
    "What is wrong with a review is told at its date",
    arguments: [
      ("reviewed: 2025-02-29", ["1:11 invalid-date"]),
      ("reviewed: 2025-03-01\nreview_by: soon", ["2:12 invalid-date"]),
      ("reviewed: 2025-03-02\nreview_by: 2025-03-01", ["2:1 review-reversed"]),
      ("reviewed: 2025-03-01\nreview_by: 2025-03-01", []), ("review_by: 2025-03-01", []),
    ])
  func wrongReviews(_ facts: String, _ expected: [String]) { #expect(told(facts) == expected) }

  private func event(_ fields: String) -> String { "events:\n- {\(fields)}" }

  @Test("An event keeps its year as it is written, and is sorted by the first one in it")
  func events() throws {
    let facts = try facts(
      """
      events:
      - {year: 1978, label: {fr: Loi, en: Act}, source: report}
      - {year: "c. 1975–1977", label: {fr: Début, en: Start}, source: [report, other]}
      """)
    #expect(facts.events.map(\.year.value) == ["1978", "c. 1975–1977"])
    #expect(facts.events.map(\.firstYear) == [1978, 1975])
    #expect(facts.events[1].sources.map(\.value) == ["report", "other"])
    #expect(Event.firstYear(in: "12345, 99, 2001") == 2001, "a longer run of digits is no year")
    #expect(Event.firstYear(in: "recently") == nil)
  }

  @Test(
    "What is wrong with an event is told at its place",
    arguments: [
      ("year: 1978, label: {fr: a, en: b}", "missing-source"),
      ("label: {fr: a, en: b}, source: report", "missing-field"),
      ("year: 1978, source: report", "missing-field"),
      ("year: 78, label: {fr: a, en: b}, source: report", "invalid-year"),
      ("year: soon, label: {fr: a, en: b}, source: report", "invalid-year"),
      ("year: 1978, label: {fr: a}, source: report", "missing-language"),
      ("year: 1978, label: {fr: a, en: b}, source: reprt", "unknown-source"),
      ("year: 1978, label: {fr: a, en: b}, source: report, day: 2", "unknown-field"),
    ])
  func wrongEvents(_ fields: String, _ kind: String) {
    #expect(told(event(fields)).map { String($0.split(separator: " ")[1]) } == [kind])
  }

  @Test("An event cites its source")
  func eventSources() throws {
    let sample = SampleHandbook.full([
      "services/north/facts.yml": event("year: 1978, label: {fr: a, en: b}, source: other")
    ])
    let north = try #require(sample.entry(.service, "north"))
    #expect(sample.handbook.citedSources[north] == [1])
  }

  // MARK: Figures by name

  private static let figures = """
    figures:
    - {id: beds, label: {fr: Lits, en: Beds}, value: 4, source: report}
    - {id: staff, label: {fr: Équipe, en: Staff}, value: 9, source: report}
    """

  @Test("A field can name figures of its entry: one, or several in its own order")
  func namedFigures() throws {
    for (field, expected) in [("beds", ["beds"]), ("[staff, beds]", ["staff", "beds"])] {
      let value = try facts("reach: \(field)\n" + Self.figures).values.first?.value
      guard case .figures(let ids)? = value else { Issue.record("not figures"); continue }
      #expect(ids.map(\.value) == expected)
    }
    #expect(told("reach: [staff, beds]\n" + Self.figures).isEmpty)
  }

  @Test("A figure that the entry does not have is told, with the nearest one")
  func unknownFigures() throws {
    let sample = sample("reach: [bed, staff]\n" + Self.figures)
    #expect(sample.told(about: "services/north/facts.yml") == ["1:9 unknown-figure"])
    #expect(sample.diagnostics.first?.suggestion == "did you mean 'beds'?")
  }

  // MARK: Shares

  private func share(_ fields: String) -> String {
    "costs:\n- {id: stay, label: {fr: Coût, en: Cost}, \(fields), source: report}"
  }

  @Test("A share is a percentage of its comparator, published rather than worked out")
  func shares() throws {
    let cost = try #require(
      facts(
        share(
          "share: 62.5, unit: {fr: j, en: d}, comparator: {label: {fr: L, en: L}, statement: {fr: s, en: s}}")
      ).costs.first)
    guard case .share(let number, let unit) = cost.value else { Issue.record("not a share"); return }
    #expect(number.text == "62.5" && unit["en"] == "d")
    #expect(cost.comparison == .publishedRatio(0.625) && cost.comparison?.ratio == 0.625)
  }

  @Test(
    "A share says of what, for what, and is positive",
    arguments: [
      ("share: 50, unit: {fr: j, en: d}", ["missing-field"]),
      ("share: 50, comparator: {label: {fr: L, en: L}, statement: {fr: s, en: s}}", ["missing-field"]),
      (
        "share: 0, unit: {fr: j, en: d}, comparator: {label: {fr: L, en: L}, statement: {fr: s, en: s}}",
        ["implausible-amount"]
      ),
      (
        "share: half, unit: {fr: j, en: d}, comparator: {label: {fr: L, en: L}, statement: {fr: s, en: s}}",
        ["wrong-type"]
      ),
      (
        "share: 5, amount: 5, unit: {fr: j, en: d}, currency: EUR, comparator: {label: {fr: L, en: L}, amount: 9}",
        ["conflicting-values"]
      ),
    ])
  func wrongShares(_ fields: String, _ kinds: [String]) {
    #expect(told(share(fields)).map { String($0.split(separator: " ")[1]) } == kinds)
  }
}
