import Foundation
import HandbookTestSupport
import Testing

@Suite("The order of entries")
struct OrderTests {
  /// The titles of the entries of a list, as they follow one another.
  private func titles(_ html: String) -> [String] {
    html.matches(of: /<h2><a [^>]*>([^<]*)<\/a><\/h2>/).map { String($0.1) }
  }

  private func site(_ titles: [String]) throws -> RenderedSite {
    var files: [String: String] = [:]
    for (number, title) in titles.enumerated() {
      files["services/s\(number)/facts.yml"] = "order: \(number)\n"
      for language in ["fr", "en"] { files["services/s\(number)/\(language).md"] = SmallHandbook.text(title) }
    }
    return try RenderedSite.small(files)
  }

  @Test("By title: É with E, numbers by their value, case and accents last")
  func byTitle() throws {
    let site = try site([
      "Zone 10", "Été", "zone 9", "Etang", "étape", "Ouest", "Œuvre", "Arbre 2", "Arbre 12", "Saint-Jean",
    ])
    #expect(
      titles(site.page("fr/jardins/")) == [
        "Arbre 2", "Arbre 12", "Etang", "étape", "Été", "Œuvre", "Ouest", "Saint-Jean", "zone 9", "Zone 10",
      ])
  }

  @Test("The neighbours of a page are those of its list, and the ends have one")
  func neighbours() throws {
    let site = try site(["Été", "Etang", "Arbre"])
    func neighbours(_ id: String) -> [String] {
      site.page("en/gardens/\(id)/").matches(of: /rel="(prev|next)" href="([^"]*)"/).map { "\($0.1) \($0.2)" }
    }
    #expect(neighbours("s2") == ["next ../s1/"])
    #expect(neighbours("s1") == ["prev ../s2/", "next ../s0/"])
    #expect(neighbours("s0") == ["prev ../s1/"])
  }

  @Test("Each language has its own order")
  func everyLanguage() throws {
    let site = try RenderedSite.golden.get()
    // By their titles: Étages, Rive; and in Arabic by an alphabet of its own, untranslated ones after it.
    #expect(titles(site.page("fr/jardins/")) == ["Étages du coteau", "Rive basse"])
    #expect(titles(site.page("en/gardens/")) == ["Hillside’s terraces", "Riverside"])
    #expect(titles(site.page("ar/gardens/")) == ["مدرجات التل", "Rive basse"])
    // By the order the entries ask for.
    #expect(titles(site.page("en/principles/")) == ["Sharing", "Water"])
    #expect(titles(site.page("ar/principles/")) == ["المشاركة", "الماء"])
  }

  @Test("A list says how many entries it has, in the singular too")
  func counts() throws {
    #expect(try site(["A"]).page("en/gardens/").contains(">1 entry<"))
    #expect(try site(["A", "B"]).page("en/gardens/").contains(">2 entries<"))
    #expect(try site(["A"]).page("fr/jardins/").contains(">1 fiche<"))
  }

  @Test("Drafts are in the site when they are asked for, and say so")
  func drafts() throws {
    let files = [
      "services/one/facts.yml": "{}", "services/one/fr.md": SmallHandbook.text("Un", more: "draft: true\n"),
      "services/one/en.md": SmallHandbook.text("One", more: "draft: true\n"),
    ]
    #expect(try RenderedSite.small(files).files["en/gardens/one/index.html"] == nil)
    let page = try RenderedSite.small(files, includingDrafts: true).page("en/gardens/one/")
    #expect(page.contains("Draft: this page is not published yet."))
  }
}
