import Diagnostics
import Fields
import Testing

@testable import ContentModel

@Suite("Overview pages in handbook.yml")
struct OverviewConfigurationTests {
  /// What is told about the full sample with one piece of it replaced, without places.
  private func kinds(_ old: String, _ new: String) -> [String] {
    #expect(SampleHandbook.fullText.contains(old), "nothing to replace")
    return ConfigurationTests.told(SampleHandbook.fullText.replacing(old, with: new)).map {
      String($0.split(separator: " ")[1])
    }
  }

  /// What is told about a whole handbook under it: the words of the messages.
  private func messages(_ old: String = "", _ new: String = "", leavingOut: Set<String> = []) -> [String] {
    let text = old.isEmpty ? SampleHandbook.fullText : SampleHandbook.fullText.replacing(old, with: new)
    let sample = SampleHandbook.full(
      SampleHandbook.north("order: 1"), leavingOut: leavingOut,
      configuration: SampleHandbook.configuration(of: text))
    return sample.diagnostics.map { "\($0.kind.id): \($0.message)" }
  }

  @Test("The full sample has every page, in one order, and nothing wrong with it")
  func full() {
    let configuration = SampleHandbook.fullConfiguration
    #expect(messages().isEmpty)
    #expect(configuration.overviewsInOrder == OverviewPage.allCases)
    #expect(configuration.reviewMonths == 12)
    #expect(configuration.coverageLimits == [.textsMissing: 1, .termsUnused: 9])
    #expect(configuration.continent(of: "NO")?.id == "europe" && configuration.continent(of: "DE") == nil)
    #expect(configuration.map?.codes == ["FR": "FRA", "NO": "NOR"])
    #expect(configuration.conversion?.currency == "EUR")
    #expect(configuration.overviews[.glossary]?.title == nil)
  }

  @Test(
    "What an overview page needs is told",
    arguments: [
      ("timeline: {title: {fr: T, en: T}, path", "timeline: {path", "missing-field"),
      (
        "glossary: {path: {fr: glossaire, en: glossary}}", "glossary: {path: {fr: glossaire}}",
        "missing-field"
      ),
      ("currency: EUR", "currency: euro", "unknown-currency"),
      ("rates: data/rates.csv, ", "", "missing-field"),
      ("outlines: data/world.geojson", "outline: data/world.geojson", "missing-field"),
      ("matrix: {kind: service", "matrix: {kind: servce", "unknown-choice"),
      ("comparison: {kind: service, ", "comparison: {", "missing-field"),
      ("credit: {fr: C, en: C}", "credit: {fr: C}", "missing-language"),
      ("{texts-missing: 1", "{text-missing: 1", "unknown-field"),
      ("{texts-missing: 1", "{texts-missing: -1", "wrong-type"),
      ("{texts-missing: 1", "{texts-missing: few", "wrong-type"),
      ("review: {months: 12}", "review: {months: 0}", "wrong-type"),
      ("review: {months: 12}", "review: {months: 9223372036854775807}", "wrong-type"),
      ("title: {fr: \"Europe\", en: \"Europe\"}, ", "", "missing-field"),
      ("  europe:", "  Western Europe:", "invalid-id"),
      ("sources: {path: {fr: sources, en: sources}}", "", "missing-field"),
    ])
  func incomplete(_ old: String, _ new: String, _ kind: String) {
    #expect(kinds(old, new).contains(kind), "\(kinds(old, new))")
  }

  @Test("The navigation leads to overview pages that are set up")
  func navigation() {
    #expect(
      messages("timeline: {title: {fr: T, en: T}, path: {fr: chronologie, en: timeline}}\n") == [
        "missing-field: The navigation leads to 'timeline', which handbook.yml does not set up"
      ])
  }

  @Test("The fields that overview pages name are declared, and of a type the page can use")
  func fields() {
    #expect(
      messages("fields: [country, principles]", "fields: [contry, place]") == [
        "unknown-field: The comparison cannot use the field 'contry'"
      ])
    #expect(
      messages("field: country", "field: place") == ["unknown-field: The map cannot use the field 'place'"])
    #expect(
      messages("field: principles", "field: country") == [
        "unknown-field: The matrix cannot use the field 'country'"
      ])
  }

  @Test("Continents hold countries that have names, and the rates a source that exists")
  func names() {
    #expect(
      messages("countries: [FR, NO]", "countries: [FR, DE]") == [
        "unknown-country: The country 'DE' has no name in handbook.yml"
      ])
    #expect(
      messages("source: report", "source: reprt") == [
        "unknown-source: There is no source 'reprt' in sources.yml"
      ]
    )
  }

  @Test("The files that pages are made from are there")
  func files() {
    #expect(
      messages(leavingOut: ["data/rates.csv", "data/world.geojson"]) == [
        "missing-data-file: There is no file 'data/rates.csv' in the content folder",
        "missing-data-file: There is no file 'data/world.geojson' in the content folder",
      ])
    // One that is there and cannot be used is not missing.
    let sample = SampleHandbook.full(["data/rates.csv": "year\n"])
    #expect(sample.told.map { $0.split(separator: " ")[1] }.contains("invalid-rates"))
    #expect(!sample.told.contains { $0.hasSuffix("missing-data-file") } && sample.handbook.rates == nil)
  }

  @Test("Two pages that the site makes cannot share an address, which is told at the path of the later one")
  func sharedPaths() {
    let told = messages(
      "glossary: {path: {fr: glossaire, en: glossary}}", "glossary: {path: {fr: services, en: sources}}")
    #expect(
      told == [
        "duplicate-url: The address /en/sources/ belongs to the page 'glossary' already",
        "duplicate-url: The address /fr/services/ belongs to the list of services already",
      ])
  }

  @Test("No page that the site makes can have a path that disks, or the site itself, keep for something else")
  func reservedPaths() {
    let told = messages(
      "glossary: {path: {fr: glossaire, en: glossary}}", "glossary: {path: {fr: con, en: media}}")
    #expect(
      told == [
        "reserved-slug: The path 'con' is reserved", "reserved-slug: The path 'media' is reserved",
      ])
  }

  @Test("Two kinds cannot share a folder")
  func sharedFolders() {
    #expect(kinds("folder: principles", "folder: services") == ["conflicting-values"])
  }

  @Test("Overview pages have addresses of their own, which no entry can take")
  func addresses() {
    #expect(SampleHandbook.full([:]).handbook.address(of: .costs, in: "fr") == "fr/couts/")
    let sample = SampleHandbook.full([
      "pages/timeline/facts.yml": "order: 1", "pages/timeline/en.md": SampleHandbook.text("T"),
    ])
    #expect(sample.told.contains { $0.hasPrefix("pages/timeline/") && $0.hasSuffix("duplicate-url") })
  }
}
