import Foundation
import HandbookTestSupport
import Testing

@Suite("The matrix and the comparison")
struct ComparisonTests {
  private let site: RenderedSite

  init() throws {
    site = try OverviewHandbook.site(
      OverviewHandbook.service(
        "north", fr: "Nord", en: "North",
        facts: """
          country: NO
          soil: sand
          started: {not_found: {fr: "Cherché.", en: "Looked for."}}
          principles: {water: measured, sharing: told}
          costs:
          - {id: year, label: {fr: Une année, en: One year}, amount: 50, currency: EUR, unit: {fr: a, en: b}, source: survey,
             comparator: {label: {fr: c, en: d}, amount: 200}}
          - {id: bed, label: {fr: Un lit, en: A bed}, not_found: {fr: "Cherché.", en: "Looked for."}}
          """, principles: ["water", "sharing"]),
      OverviewHandbook.service(
        "east", fr: "Est",
        facts: "country: EG\nsoil: clay\nprinciples: {water: nothing, sharing: told}\n",
        principles: ["sharing"]),
      OverviewHandbook.service(
        "south", fr: "Sud", en: "South", facts: "country: NO\nsoil: clay\nstarted: 1998\n"))
  }

  // MARK: Matrix

  /// The cells of the matrix in one language: `mark words href`, a line a row.
  private func matrix(_ address: String) -> [[String]] {
    site.page(address).between("<tbody>", "</tbody>").pieces("<tr>", "</tr>").map { row in
      [row.between("<th scope=\"row\">", "</th>").withoutTags]
        + row.pieces("<td>", "</td>").map { cell in
          let href = cell.between("href=\"", "\"")
          return cell.withoutTags + (href.isEmpty ? "" : " \(href)")
        }
    }
  }

  @Test("A cell has as many dots as its level is strong, and says it in words")
  func marks() {
    #expect(
      matrix("en/matrix/") == [
        ["Est", "●○○ Est: Sharing: told ../gardens/east/", "– nothing found"],
        [
          "North", "●○○ North: Sharing: told ../gardens/north/#sharing",
          "●●● North: Water: measured ../gardens/north/#water",
        ],
        ["South", "No passage", "No passage"],
      ])
    #expect(
      matrix("fr/croisement/").first == [
        "Est", "– rien trouvé", "●○○ Est : Partage : dit ../jardins/east/#sharing",
      ])
  }

  @Test("The legend has every level with its mark, in their order")
  func legend() {
    let legend = site.page("en/matrix/").between("<dl class=\"levels\"", "</dl>")
    #expect(
      legend.pieces("<div>", "</div>").map(\.withoutTags) == [
        "●●● measured", "●○○ told", "– nothing found",
      ])
    #expect(legend.pieces("<dt ", ">").allSatisfy { $0 == "aria-hidden=\"true\"" })
  }

  // MARK: Comparison

  private func row(_ id: String, _ address: String = "en/compare/") -> String {
    site.page(address).between("<tr role=\"row\" id=\"\(id)\"", "</tr>")
  }

  private func cells(_ id: String, _ address: String = "en/compare/") -> [String] {
    row(id, address).pieces("<td role=\"cell\"", "</td>").map { ("<td" + $0).withoutTags }
  }

  @Test("A row says by what it can be filtered, without what nothing bears out")
  func facets() {
    #expect(
      row("north").between("data-facets=\"", "\"")
        == "continent=europe country=NO soil=sand principles=water principles=sharing")
    #expect(
      row("east").between("data-facets=\"", "\"")
        == "continent=africa country=EG soil=clay principles=sharing")
    #expect(row("south").between("data-facets=\"", "\"") == "continent=europe country=NO soil=clay")
    #expect(
      row("north").between("data-facets=\"", "\"")
        == row("north", "fr/comparer/").between("data-facets=\"", "\""))
  }

  /// The options of a filter but the first, which is for all.
  private func options(_ name: String, _ address: String) -> [String] {
    site.page(address).between("<select id=\"filter-\(name)\"", "</select>").pieces("<option ", "</option>")
      .dropFirst()
      .map { ("<option " + $0).withoutTags }
  }

  @Test("Filters offer what there is, with counts, in the order of each language")
  func filters() {
    #expect(options("country", "en/compare/") == ["Egypt (1)", "Norway (2)"])
    #expect(options("country", "fr/comparer/") == ["Égypte (1)", "Norvège (2)"])
    #expect(options("continent", "en/compare/") == ["Europe (2)", "Africa (1)"], "as they are listed")
    #expect(options("soil", "fr/comparer/") == ["sable (1)", "argile (2)"], "as they are declared")
    #expect(options("principles", "en/compare/") == ["Sharing (2)", "Water (1)"])
    #expect(options("principles", "fr/comparer/") == ["L’eau (1)", "Partage (2)"])
    #expect(options("started", "en/compare/").isEmpty, "a year is no filter")
    #expect(site.page("en/compare/").contains(">3 entries</p>"))
  }

  @Test("A filter with one value is not offered")
  func oneValue() throws {
    let site = try OverviewHandbook.site(
      OverviewHandbook.service("a", fr: "A", en: "A", facts: "soil: sand\n"),
      OverviewHandbook.service("b", fr: "B", en: "B", facts: "soil: sand\n"))
    #expect(!site.page("en/compare/").contains("<select"))
    #expect(site.page("en/compare/").contains("data-facets=\"soil=sand\""))
  }

  @Test("Cells hold values, levels and costs with their comparison; what is not known is empty or said")
  func cellTexts() {
    #expect(
      cells("north") == [
        "Norway", "sand", "Water measured Sharing told", "Not found",
        "One year €50 25% of the comparator, €150 less",
      ])
    #expect(cells("south") == ["Norway", "clay", "", "1998", "Not found"])
    #expect(row("south").pieces("class=\"empty\"", ">").count == 1)
    let links = row("north").pieces("href=\"", "\"")
    #expect(
      links == [
        "../gardens/north/", "../gardens/north/#water", "../gardens/north/#sharing",
        "../gardens/north/#cost-year",
      ])
  }

  @Test("An entry that is not translated says its language, and leads to no section it does not have")
  func untranslated() {
    #expect(row("east").contains("<a href=\"../gardens/east/\" lang=\"fr\">Est</a>"))
    #expect(
      row("east").pieces("href=\"", "\"") == [
        "../gardens/east/", "../principles/water/", "../principles/sharing/",
      ])
    #expect(!row("east", "fr/comparer/").contains("lang="))
    #expect(
      row("east", "fr/comparer/").pieces("href=\"", "\"") == [
        "../jardins/east/", "../principes/water/", "../jardins/east/#sharing",
      ])
  }

  @Test("A principle without a text in the language is named in its own")
  func untranslatedTarget() throws {
    var files = OverviewHandbook.service(
      "a", fr: "A", en: "A", facts: "principles: {water: told}\n", principles: ["water"])
    files["principles/water/en.md"] = "---\ntitle: ''\n---\n"
    var all = OverviewHandbook.files.merging(files) { _, new in new }
    all["principles/water/en.md"] = nil
    let site = try RenderedSite.small(all)
    #expect(site.page("en/compare/").contains("<a href=\"../gardens/a/#water\" lang=\"fr\">L’eau</a>"))
    #expect(!site.page("fr/comparer/").between("<tbody", "</tbody>").contains("lang="))
  }
}
