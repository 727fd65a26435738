import Foundation
import HandbookTestSupport
import Testing

@Suite("The schema.org description of a page")
struct StructuredDataTests {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.golden.get() }

  private func json(_ html: String) throws -> [String: Any] {
    let opening = "<script type=\"application/ld+json\">"
    let start = try #require(html.range(of: opening)?.upperBound)
    let end = try #require(html.range(of: "</script>", range: start..<html.endIndex)?.lowerBound)
    let value = try JSONSerialization.jsonObject(with: Data(html[start..<end].utf8))
    return try #require(value as? [String: Any])
  }

  private func graph(_ html: String) throws -> [[String: Any]] {
    try #require(try json(html)["@graph"] as? [[String: Any]])
  }

  @Test("It is JSON on every page that is indexed")
  func everywhere() throws {
    for (path, bytes) in site.files where path.hasSuffix("/index.html") {
      let html = String(decoding: bytes, as: UTF8.self)
      guard !html.contains("noindex") else { continue }
      #expect(try json(html)["@context"] as? String == "https://schema.org", "\(path)")
      #expect(try graph(html).count == 2, "\(path)")
    }
  }

  @Test("An entry is an article of the site, with its translations")
  func article() throws {
    let base = "https://gardens.example.org/book/"
    let item = try #require(try graph(site.page("en/gardens/hillside/")).first)
    #expect(item["@type"] as? String == "Article")
    #expect(item["headline"] as? String == "Hillside’s terraces")
    #expect(item["inLanguage"] as? String == "en")
    #expect(item["datePublished"] as? String == "2025-09-01")
    #expect(item["license"] as? String == "https://creativecommons.org/licenses/by/4.0/")
    #expect((item["isPartOf"] as? [String: Any])?["@id"] as? String == base + "en/")
    let translations = ["fr/jardins/etages/", "ar/gardens/hillside/"].map { base + $0 }
    #expect(item["workTranslation"] as? [String] == translations)
  }

  @Test("The home is the site itself, other pages are pages")
  func kinds() throws {
    let home = try #require(try graph(site.page("fr/")).first)
    #expect(home["@type"] as? String == "WebSite" && home["name"] as? String == "Jardins partagés")
    #expect(try graph(site.page("fr/sources/")).first?["@type"] as? String == "WebPage")
    #expect(try graph(site.page("fr/a-propos/")).first?["@type"] as? String == "WebPage")
  }

  @Test("The breadcrumb leads from the home to the page")
  func breadcrumb() throws {
    let list = try #require(try graph(site.page("en/gardens/hillside/")).last)
    let items = try #require(list["itemListElement"] as? [[String: Any]])
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3])
    #expect(items.map { $0["name"] as? String } == ["Home", "Gardens", "Hillside’s terraces"])
    let addresses = ["en/", "en/gardens/", "en/gardens/hillside/"]
    #expect(items.map { $0["item"] as? String } == addresses.map { "https://gardens.example.org/book/" + $0 })
  }

  @Test("Whatever a title holds stays inside its string")
  func escaping() throws {
    let title = #"</script><script>"x" \ & {{title}} <!--"#
    let site = try RenderedSite.small([
      "services/one/facts.yml": "{}", "services/one/fr.md": SmallHandbook.text(title),
      "services/one/en.md": SmallHandbook.text(title),
    ])
    let html = site.page("en/gardens/one/")
    let start = try #require(html.range(of: "ld+json\">")?.upperBound)
    let end = try #require(html.range(of: "</script>", range: start..<html.endIndex)?.lowerBound)
    #expect(!html[start..<end].contains("<"))
    #expect(
      try graph(html).first?["headline"] as? String == "</script><script>“x” \\ & {{title}} <!--")
  }
}
