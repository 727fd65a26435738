import HandbookTestSupport
import SearchIndexing
import Testing

@testable import SiteRendering

@Suite("What the search is told besides the pages")
struct SearchSettingsTests {
  private func site(_ more: [String: String] = [:]) throws -> RenderedSite {
    try OverviewHandbook.site(
      [
        "glossary.yml": """
        recovery:
          term: {fr: "rétablissement", en: "recovery"}
          forms: {fr: ["se rétablir"], en: [recoveries, "one's recovery"]}
          definition: {fr: "Aller mieux.", en: "Doing well."}
        """
      ],
      OverviewHandbook.service(
        "oslo", fr: "Oslo", en: "Oslo",
        facts: "country: NO\nsoil: sand\nprinciples: {water: told, sharing: nothing}\n",
        principles: ["water"]),
      OverviewHandbook.service("giza", fr: "Gizeh", en: "Giza", facts: "country: EG\n"), more)
  }

  @Test("Pages are filtered by kind, country and the entries they name, with the values that are used")
  func facets() throws {
    let pages = try SearchPagesTests.pages(site(), "fr")
    func told(_ facet: SearchSettings.Facet) -> String {
      "\(facet.name) \(facet.label): "
        + facet.options.map { "\($0.value)=\($0.label)" }.joined(separator: ", ")
    }
    #expect(
      pages.settings.facets.map(told) == [
        "kind Type de page: service=Jardin, principle=Principe, page=Page",
        "country Pays: EG=Égypte, NO=Norvège", "principles Principes: water=L’eau",
      ])
    #expect(
      pages.subjects.indices.prefix(3).map { pages.document($0).values } == [
        [["service"], ["EG"], []], [["service"], ["NO"], ["water"]], [["principle"], [], []],
      ])
  }

  @Test("A field that is called like the query or the kind is no filter")
  func names() throws {
    let configuration = OverviewHandbook.configuration
      .replacing("      country: {type", with: "      kind: {type")
      .replacing("[country, soil", with: "[soil").replacing("field: country", with: "field: kind")
    let site = try OverviewHandbook.site(
      ["handbook.yml": configuration],
      OverviewHandbook.service("oslo", fr: "Oslo", en: "Oslo", facts: "kind: NO\n"))
    #expect(try SearchPagesTests.pages(site, "fr").settings.facets.map(\.name) == ["kind"])
  }

  @Test("Terms lead from the words of all other languages to those of the reader's")
  func bridges() throws {
    let site = try site()
    let english = try #require(try SearchPagesTests.pages(site, "en").settings.bridges.first)
    #expect(english.term == "recovery" && english.forms == ["recoveries", "one’s recovery"])
    #expect(english.foreign == ["rétablissement", "se rétablir"])
    let french = try #require(try SearchPagesTests.pages(site, "fr").settings.bridges.first)
    #expect(
      french.term == "rétablissement" && french.foreign == ["recovery", "recoveries", "one’s recovery"])
  }

  @Test("The script has all texts of the search, by name, and no others")
  func texts() throws {
    let texts = try SearchPagesTests.pages(site(), "en").settings.texts
    #expect(texts.map(\.name) == texts.map(\.name).sorted())
    #expect(texts.allSatisfy { $0.name.hasPrefix("search_") && !$0.text.isEmpty })
    #expect(texts.contains { $0 == ("search_results_one", "{count} result") })
  }
}
