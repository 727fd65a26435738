import Foundation
import HandbookTestSupport
import Testing

@Suite("The timeline and the map")
struct TimelineAndMapTests {
  private func events(_ years: String...) -> String {
    "events:\n"
      + years.enumerated().map { number, year in
        "- {year: \(year), label: {fr: \"É\(number)\", en: \"E\(number)\"}, source: survey}\n"
      }.joined()
  }

  @Test(
    "Events stand by decade and year, those of one year by their entries' titles, then as they are listed")
  func timeline() throws {
    let site = try OverviewHandbook.site(
      OverviewHandbook.service(
        "z", fr: "Zone", en: "Abbey", facts: events("1978", "\"c. 1975–1977\"", "1978", "2001")),
      OverviewHandbook.service("a", fr: "Arbre", en: "Tree", facts: events("1978", "\"1969 – 1971\"")))
    func told(_ address: String) -> [String] {
      site.page(address).pieces("<section class=\"decade\">", "</section>").map { decade in
        decade.between("<h2 id=\"", "\"") + " | "
          + decade.pieces("<li>", "</li>").map { item in
            "\(item.between("<span class=\"year\">", "</span>")) \(item.between("<br>", "<").withoutTags)"
          }.joined(separator: ", ")
      }
    }
    #expect(
      told("en/timeline/") == [
        "decade-1960 | 1969 – 1971 E1", "decade-1970 | c. 1975–1977 E1, 1978 E0, 1978 E2, 1978 E0",
        "decade-2000 | 2001 E3",
      ])
    #expect(
      told("fr/chronologie/")[1] == "decade-1970 | c. 1975–1977 É1, 1978 É0, 1978 É0, 1978 É2")
    let html = site.page("en/timeline/")
    #expect(html.contains("<h2 id=\"decade-1970\">1970s</h2>"))
    #expect(site.page("fr/chronologie/").contains("<h2 id=\"decade-1970\">Années 1970</h2>"))
    #expect(html.contains("href=\"../gardens/z/\"") && html.contains("href=\"../sources/#source-survey\""))
  }

  @Test("Without events the timeline is empty")
  func noEvents() throws {
    let html = try OverviewHandbook.site().page("en/timeline/")
    #expect(html.contains("<h1>Timeline</h1>") && !html.contains("class=\"decade\""))
  }

  private func mapped() throws -> RenderedSite {
    try OverviewHandbook.site(
      OverviewHandbook.service("oslo", fr: "Oslo", en: "Oslo", facts: "country: NO\n"),
      OverviewHandbook.service("bergen", fr: "Bergen", en: "Bergen", facts: "country: NO\n"),
      OverviewHandbook.service("giza", fr: "Gizeh", en: "Giza", facts: "country: EG\n"),
      OverviewHandbook.service("rome", fr: "Saint-Pierre", en: "St Peter", facts: "country: VA\n"),
      OverviewHandbook.service("milan", fr: "Milan", en: "Milan", facts: "country: IT\n"),
      OverviewHandbook.service("nowhere", fr: "Partout", en: "Everywhere", facts: "soil: sand\n"))
  }

  @Test("The list goes by continent, country and title; what has no continent or country comes last")
  func list() throws {
    let site = try mapped()
    func told(_ address: String) -> [String] {
      site.page(address).pieces("<section class=\"continent\">", "</section>").map { section in
        section.between("<h2 id=\"", "\"") + ": "
          + section.pieces("<div id=\"", "</div>").map {
            ("<div id=\"" + $0).withoutTags.replacing("Summary.", with: "·")
          }
          .joined(separator: ", ")
      }
    }
    #expect(
      told("en/map/") == [
        "europe: Holy See (too small to be drawn on this map) St Peter ·, Norway Bergen · Oslo ·",
        "africa: Egypt Giza ·",
        "elsewhere: Italy (too small to be drawn on this map) Milan ·",
        "nowhere: Everywhere ·",
      ])
    #expect(
      told("fr/carte/").first
        == "europe: Norvège Bergen · Oslo ·, Vatican (trop petit pour être tracé sur cette carte) Saint-Pierre ·"
    )
    #expect(site.page("en/map/").contains("Free outlines."))
  }

  @Test("A marker has its number and words, and leads to its country in the list")
  func markers() throws {
    let html = try mapped().page("en/map/")
    let markers = html.pieces("<a class=\"marker\"", "</a>")
    #expect(markers.map { $0.between("href=\"", "\"") } == ["#country-eg", "#country-no"])
    #expect(markers.map { $0.between("<title>", "</title>") } == ["Egypt: 1 entry", "Norway: 2 entries"])
    for marker in markers { #expect(html.contains("<div id=\"\(marker.between("href=\"#", "\""))\">")) }
    #expect(html.pieces("<path class=\"land marked\"", "/>").count == 2)
  }

  @Test("No id stands twice on a page of the handbook, and none is empty")
  func ids() throws {
    let site = try mapped()
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let ids = String(decoding: bytes, as: UTF8.self).pieces(" id=\"", "\"")
      #expect(Set(ids).count == ids.count && !ids.contains(""), "\(path): \(ids)")
    }
  }
}
