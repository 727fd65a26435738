import Foundation
import Testing

@Suite("Figures and costs as readers see them")
struct FactsTests {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.golden.get() }

  /// The text of the cells of a table's row, without the source.
  private func cells(_ row: String, _ address: String) throws -> [String] {
    let html = site.page(address)
    let start = try #require(html.range(of: "<tr role=\"row\" id=\"\(row)\">"), "\(row)").upperBound
    let end = try #require(html.range(of: "</tr>", range: start..<html.endIndex)).lowerBound
    return html[start..<end].matches(of: /(?s)<t[hd] .*?<\/t[hd]>/).dropLast().map { match in
      match.0.replacing("<small class=\"note\">", with: "; ").replacing(/<[^>]+>/, with: "")
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  @Test("Money, shares and differences are written as the language writes them")
  func money() throws {
    #expect(
      try cells("cost-year", "en/gardens/hillside/") == [
        "One year; Water included.", "£584,415", "a year; for 26 plots", "2013–2014",
        "Without sharing: £1,157,375; 50% of the comparator, £572,960 less",
      ])
    #expect(
      try cells("cost-year", "fr/jardins/etages/") == [
        "Une année; Eau comprise.", "584\u{202F}415\u{A0}£", "par an; pour 26 parcelles", "2013–2014",
        "Sans partage\u{A0}: 1\u{202F}157\u{202F}375\u{A0}£; 50\u{202F}% du comparateur, 572\u{202F}960\u{A0}£ de moins",
      ])
    #expect(try cells("cost-year", "ar/gardens/hillside/")[1] == "584,415\u{A0}£")
  }

  @Test("About, derived, more and the same are said in words")
  func words() throws {
    #expect(
      try cells("cost-dearer", "en/gardens/hillside/") == [
        "A greenhouse", "about €2,500.50 worked out here from the source", "once", "not stated",
        "A cold frame: €500; 500% of the comparator, €2,000.50 more",
      ])
    #expect(
      try cells("cost-same", "en/gardens/hillside/").suffix(2) == [
        "not stated", "Another bench: NOK\u{A0}80; 100% of the comparator, same amount",
      ])
  }

  @Test(
    "What cannot be compared says why, and gives no ratio",
    arguments: [
      (
        "other-currency", "In India: ₹900; No ratio is computed: the two amounts are in different currencies."
      ),
      ("other-year", "Before: €20 (2001); No ratio is computed: the two amounts are of different years."),
      (
        "other-unit",
        "Loose: €60 (a cubic metre); No ratio is computed: the two amounts have different units."
      ),
      ("words", "Elsewhere: “far more”; No ratio is computed: one of the two amounts is missing."),
    ])
  func incomparable(_ example: (cost: String, comparison: String)) throws {
    #expect(try cells("cost-\(example.cost)", "en/gardens/hillside/").last == example.comparison)
  }

  @Test("Statements stand in place of an amount; what was not found is said with where it was looked for")
  func withoutAmount() throws {
    #expect(try cells("cost-level", "en/gardens/hillside/")[1] == "comparable with a park’s")
    #expect(
      try cells("cost-bees", "en/gardens/hillside/") == [
        "A hive", "Not found Looked for everywhere; nothing.",
      ])
    #expect(
      try cells("figure-bees", "fr/jardins/etages/") == [
        "Nombre d’abeilles", "Non trouvé Cherché dans les comptes\u{202F}; rien.",
      ])
  }

  @Test("Figures have their interval, year and sign")
  func figures() throws {
    #expect(
      try cells("figure-harvest", "fr/jardins/etages/") == [
        "Récolte partagée; Intervalle à 95\u{202F}%.", "environ 12,5\u{202F}% de 9,75 à 15", "2022–2023",
      ])
    #expect(
      try cells("figure-change", "en/gardens/hillside/") == [
        "Change in seedlings", "−2.2 worked out here from the source", "",
      ])
    #expect(try cells("figure-gardeners", "fr/jardins/etages/")[1] == "1\u{202F}191")
  }

  @Test("In the text a figure is a link to its row, from another page too")
  func references() {
    let html = site.page("en/gardens/hillside/")
    #expect(
      html.contains("<a class=\"figure\" href=\"#figure-gardeners\">1,191</a>")
        || html.contains("<a href=\"#figure-gardeners\" class=\"figure\">1,191</a>"))
    #expect(html.contains("href=\"../riverside/#figure-boats\""))
    let quote = site.page("en/principles/water/")
    #expect(quote.contains("href=\"../../gardens/hillside/#figure-harvest\""))
    #expect(quote.contains("href=\"../../gardens/hillside/#costs\""))
    #expect(quote.contains("href=\"../../sources/#source-survey\""))
    #expect(!quote.contains("footnote"), "a quoted passage leaves its notes behind")
  }
}
