import Foundation
import HandbookTestSupport
import Testing

@Suite("The page of costs")
struct CostsPageTests {
  private static let words = "label: {fr: Coût, en: Cost}, unit: {fr: par an, en: a year}, source: survey"
  private static let comparator = "comparator: {label: {fr: Ailleurs, en: Elsewhere}"

  /// A handbook of one service with these costs, one a line.
  private func site(_ costs: String...) throws -> RenderedSite {
    let lines = costs.map { "- {\($0)}\n" }.joined()
    return try OverviewHandbook.site(
      OverviewHandbook.service("north", fr: "Nord", en: "North", facts: "costs:\n" + lines))
  }

  private func row(_ id: String, _ site: RenderedSite, _ address: String = "en/costs/") -> String {
    site.page(address).between("id=\"cost-service-north--\(id)\">", "</tr>")
  }

  @Test("Costs that sources give stand apart from those that were not found")
  func groups() throws {
    let site = try site(
      "id: year, amount: 50, currency: EUR, \(Self.words)",
      "id: bed, label: {fr: Un lit, en: A bed}, not_found: {fr: Rien., en: Nothing.}",
      "id: level, label: {fr: Niveau, en: Level}, statement: {fr: peu, en: little}, source: survey")
    let html = site.page("en/costs/")
    let (known, unknown) = (
      html.between("<h2 id=\"known\">", "</section>"), html.between("<h2 id=\"unknown\">", "</section>")
    )
    #expect(known.contains("€50") && known.contains("little") && !known.contains("A bed"))
    #expect(unknown.contains("A bed") && unknown.contains("Nothing.") && !unknown.contains("€50"))
    #expect(known.pieces("<h3>", "</h3>").map(\.withoutTags) == ["North"])
    #expect(unknown.contains("href=\"../gardens/north/#cost-bed\""))
    #expect(known.contains("href=\"../sources/#source-survey\""), "sources are those of the bibliography")
  }

  @Test("An amount is converted at the rate of its year, and of no span or other text")
  func conversion() throws {
    let site = try site(
      "id: pound, amount: 100, currency: GBP, year: 2014, \(Self.words)",
      "id: span, amount: 100, currency: GBP, year: \"2013–2014\", \(Self.words)",
      "id: about, amount: 100, currency: GBP, year: \"c. 2014\", \(Self.words)",
      "id: other-year, amount: 100, currency: GBP, year: 2015, \(Self.words)",
      "id: no-year, amount: 100, currency: GBP, \(Self.words)",
      "id: euro, amount: 100, currency: EUR, year: 2014, \(Self.words)",
      "id: dollar, amount: 10, currency: USD, year: 2020, \(Self.words)")
    func converted(_ id: String, _ address: String = "en/costs/") -> String {
      row(id, site, address).between("<small class=\"converted\">", "</small>")
    }
    #expect(
      converted("pound") == "€125 at the average rate of 2014"
        || converted("pound") == "€125.00 at the average rate of 2014")
    #expect(converted("dollar").hasPrefix("€8"))
    #expect(converted("pound", "fr/couts/").hasPrefix("soit 125"))
    for id in ["span", "about", "other-year", "no-year", "euro"] { #expect(converted(id) == "", "\(id)") }
    #expect(site.page("en/costs/").contains("Conversions to EUR:"))
    #expect(!site.page("en/gardens/north/").contains("class=\"converted\""), "only on the page that says how")
  }

  @Test("Without comparable costs there is no chart, and without rates no word about them")
  func noChart() throws {
    let site = try site(
      "id: a, amount: 5, currency: EUR, \(Self.words), \(Self.comparator), amount: 9, currency: GBP, comparable: false}",
      "id: b, amount: 5, currency: EUR, \(Self.words)")
    #expect(!site.page("en/costs/").between("<main", "</main>").contains("<svg"))
    var files = OverviewHandbook.files
    files["handbook.yml"] = OverviewHandbook.configuration.replacing(
      "  conversion: {currency: EUR, rates: data/rates.csv, source: survey}\n", with: "")
    files["data/rates.csv"] = nil
    #expect(!(try RenderedSite.small(files)).page("en/costs/").contains("Conversions"))
  }

  @Test("The chart and its table have each comparable cost once, a published share like one worked out")
  func chart() throws {
    let site = try site(
      "id: half, amount: 50, currency: EUR, \(Self.words), \(Self.comparator), amount: 100}",
      "id: share, share: 8.5, \(Self.words), \(Self.comparator), statement: {fr: un lit, en: a bed}}",
      "id: none, amount: 50, currency: EUR, \(Self.words)")
    let html = site.page("en/costs/").between("<main", "</main>")
    #expect(html.pieces("<svg", "</svg>").count == 1)
    let table = html.between("<table class=\"data ratios\"", "</table>").between("<tbody", "</tbody>")
    #expect(
      table.pieces("<tr", "</tr>").map { ("<tr" + $0).withoutTags } == [
        "North: Cost Elsewhere 50%", "North: Cost Elsewhere 8.5%",
      ])
    #expect(row("share", site).withoutTags.contains("8.5%"))
    #expect(row("share", site).withoutTags.contains("8.5% of the comparator"))
    #expect(!row("share", site).contains("less"), "no difference where no amounts are known")
  }

  @Test("No two rows share an id, whatever entries and costs are called")
  func ids() throws {
    func facts(_ id: String) -> String { "costs:\n- {id: \(id), amount: 5, currency: EUR, \(Self.words)}\n" }
    let site = try OverviewHandbook.site(
      OverviewHandbook.service("a-b", fr: "A", en: "A", facts: facts("c")),
      OverviewHandbook.service("a", fr: "B", en: "B", facts: facts("b-c")),
      OverviewHandbook.service("water", fr: "C", en: "C", facts: facts("c")),
      ["principles/water/facts.yml": facts("c")])
    let ids = site.page("en/costs/").pieces(" id=\"", "\"")
    #expect(Set(ids).count == ids.count && ids.filter { $0.hasPrefix("cost-") }.count == 4, "\(ids)")
  }
}
