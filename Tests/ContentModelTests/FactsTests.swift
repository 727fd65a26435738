import Diagnostics
import Fields
import Testing

@testable import ContentModel

@Suite("Facts of an entry")
struct FactsTests {
  private func sample(_ facts: String) -> SampleHandbook {
    SampleHandbook([
      "sources.yml": "report: {label: R, title: A report}\nother: {label: O, title: Another}",
      "services/north/facts.yml": facts + "\nsources: [report, other]\n",
      "services/north/fr.md": SampleHandbook.text("Nord"),
      "services/north/en.md": SampleHandbook.text("North"),
    ])
  }

  private func told(_ facts: String) -> [String] { sample(facts).told(about: "services/north/facts.yml") }

  private func facts(_ text: String) throws -> Facts {
    try #require(sample(text).handbook.entries.first).facts
  }

  @Test("The country code NO is Norway")
  func norway() throws {
    guard case .country("NO")? = try facts("country: NO").values.first?.value else {
      Issue.record("not a country")
      return
    }
    #expect(SampleHandbook.configuration.countries["NO"]?["fr"] == "Norvège")
    #expect(told("country: no") == ["1:10 unknown-country"])
    #expect(told("country: DE") == ["1:10 unknown-country"])
  }

  @Test("A field is given in short, or with its source and a note")
  func longForm() throws {
    let short = try #require(facts("started: 2014").values.first)
    let long = try #require(
      facts("started: {value: 2014, source: [report, other], note: {fr: a, en: b}}").values.first)
    for value in [short, long] {
      guard case .plain("2014") = value.value else { Issue.record("not a year"); continue }
    }
    #expect(long.sources.map(\.value) == ["report", "other"])
    #expect(long.note?["en"] == "b")
    let place = try #require(facts("place: {fr: Ici, en: Here, source: report}").values.first)
    guard case .text(let text) = place.value else { Issue.record("not a text"); return }
    #expect(text["fr"] == "Ici")
  }

  @Test("What was looked for and not found is said so")
  func notFound() throws {
    let value = try #require(
      facts("started: {not_found: {fr: \"Cherché.\", en: \"Looked for.\"}}").values.first)
    guard case .notFound(let text) = value.value else { Issue.record("not 'not found'"); return }
    #expect(text["en"] == "Looked for.")
  }

  @Test(
    "What is wrong with a field is told at its place",
    arguments: [
      ("started: {source: report}", "1:11 missing-field"),
      ("started: {value: 2014, valeu: 2}", "1:24 unknown-field"),
      ("place: {fr: Ici}", "1:9 missing-language"), ("country:", "1:1 empty-value"),
      ("started: [2014]", "1:10 wrong-type"),
      ("started: {value: 2014, source: reprt}", "1:32 unknown-source"),
      ("principles: [x]", "1:14 unknown-entry"),
      ("order: first", "1:8 wrong-type"), ("contry: FR", "1:1 unknown-field"),
      ("country: {value: XX}", "1:18 unknown-country"),
    ])
  func wrong(_ facts: String, _ expected: String) { #expect(told(facts) == [expected]) }

  // MARK: Figures

  private func figure(_ fields: String) -> String {
    "figures:\n- {id: beds, label: {fr: Lits, en: Beds}, \(fields)}"
  }

  @Test("A figure keeps its digits, interval, unit and year")
  func figures() throws {
    let text = figure(
      "value: 94.40, low: 90, high: 97.5, unit: percent, year: \"2013–2014\", about: true, source: report")
    let figure = try #require(facts(text).figures.first)
    guard case .number(let value, let low, let high) = figure.value else {
      Issue.record("not a number"); return
    }
    #expect([value.text, low?.text, high?.text] == ["94.40", "90", "97.5"])
    #expect(figure.isPercentage && figure.isApproximate && !figure.isDerived)
    #expect(figure.year == "2013–2014")
  }

  @Test(
    "What is wrong with a figure is told by its kind",
    arguments: [
      ("value: 12", ["missing-source"]), ("source: report", ["missing-value"]),
      ("value: 1, not_found: {fr: a, en: b}, source: report", ["conflicting-values"]),
      ("value: 1, low: 2, source: report", ["missing-field"]),
      ("value: 3, high: 4, source: report", ["missing-field"]),
      ("value: 3, low: 5, high: 1, source: report", ["interval-reversed"]),
      ("value: \"1 191\", source: report", ["wrong-type"]),
      ("value: 1, unit: kilo, source: report", ["unknown-choice"]),
      ("value: 1, source: reprt", ["unknown-source"]),
      ("not_found: {fr: a, en: b}", []), ("value: 2, low: 2, high: 2, source: report", []),
    ])
  func wrongFigures(_ fields: String, _ kinds: [String]) {
    #expect(told(figure(fields)).map { String($0.split(separator: " ")[1]) } == kinds)
  }

  @Test("An amount needs a currency and a unit; a statement needs a source")
  func costs() {
    func kinds(_ fields: String) -> [String] {
      told("costs:\n- {id: stay, label: {fr: Coût, en: Cost}, \(fields)}").map {
        String($0.split(separator: " ")[1])
      }
    }
    #expect(kinds("amount: 5, source: report") == ["missing-field", "missing-field"])
    #expect(kinds("amount: 5, currency: eur, unit: {fr: a, en: b}, source: report") == ["unknown-currency"])
    #expect(kinds("statement: {fr: a, en: b}") == ["missing-source"])
    #expect(kinds("statement: {fr: a, en: b}, source: report") == [])
    #expect(kinds("not_found: {fr: a, en: b}") == [])
    #expect(kinds("source: report") == ["missing-value"])
  }
}
