import Foundation
import HandbookTestSupport
import Testing

@Suite("Pages and their languages")
struct LanguageTests {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.golden.get() }

  /// `hreflang address` of the alternates in a page's head.
  private func alternates(_ address: String) -> [String] {
    site.page(address).matches(of: /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/)
      .map { "\($0.1) \($0.2)" }
  }

  /// `hreflang address label` of the switcher, with `-` before languages that are not there.
  private func switcher(_ address: String) -> [String] {
    let html = site.page(address)
    guard let start = html.range(of: "<nav class=\"switcher\""),
      let end = html.range(of: "</nav>", range: start.upperBound..<html.endIndex)
    else { return [] }
    let nav = html[start.lowerBound..<end.lowerBound]
    return nav.matches(of: /<li><a href="([^"]+)" hreflang="([^"]+)"(.*)<\/a>/).map { match in
      let isMissing = match.3.contains("untranslated-mark")
      let isCurrent = match.3.contains("aria-current=\"true\"")
      return (isMissing ? "-" : "") + "\(match.2) \(match.1)" + (isCurrent ? " current" : "")
    }
  }

  @Test("A page in every language names them all, and the default as x-default")
  func allLanguages() {
    let base = "https://gardens.example.org/book"
    let expected = [
      "fr \(base)/fr/jardins/etages/", "en \(base)/en/gardens/hillside/", "ar \(base)/ar/gardens/hillside/",
      "x-default \(base)/fr/jardins/etages/",
    ]
    for address in ["fr/jardins/etages/", "en/gardens/hillside/", "ar/gardens/hillside/"] {
      #expect(alternates(address) == expected, "\(address)")
    }
  }

  @Test("A language without the text is no alternate, and its short page has none")
  func missingLanguage() {
    let base = "https://gardens.example.org/book"
    let expected = [
      "fr \(base)/fr/jardins/riverside/", "en \(base)/en/gardens/riverside/",
      "x-default \(base)/fr/jardins/riverside/",
    ]
    #expect(alternates("fr/jardins/riverside/") == expected)
    #expect(alternates("en/gardens/riverside/") == expected)
    #expect(alternates("ar/gardens/riverside/") == [])
  }

  @Test("The switcher keeps the page, and marks the language that lacks it")
  func switching() {
    #expect(
      switcher("en/gardens/hillside/") == [
        "fr ../../../fr/jardins/etages/", "en ./ current", "ar ../../../ar/gardens/hillside/",
      ])
    #expect(
      switcher("en/gardens/riverside/") == [
        "fr ../../../fr/jardins/riverside/", "en ./ current", "-ar ../../../ar/gardens/riverside/",
      ])
    #expect(
      switcher("fr/vue-d-ensemble/") == [
        "fr ./ current", "en ../../en/overview/", "ar ../../ar/overview/",
      ])
  }

  @Test("The short page of a missing text says so, shows the facts and leads to the texts there are")
  func missingPage() {
    let html = site.page("ar/gardens/riverside/")
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(html.contains("لا توجد هذه الصفحة بالعربية بعد. النص متاح بلغة أخرى: Français وEnglish."))
    #expect(html.contains("<a href=\"../../../fr/jardins/riverside/\" hreflang=\"fr\">"))
    #expect(html.contains("<a href=\"../../../en/gardens/riverside/\" hreflang=\"en\">"))
    #expect(html.contains("id=\"figure-boats\"") && html.contains("id=\"cost-mooring\""))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!html.contains("rel=\"canonical\"") && !html.contains("application/ld+json"))
  }

  @Test("The sitemap has every page but the short ones, which the feed leaves out too")
  func sitemap() {
    let sitemap = site.text("sitemap.xml")
    #expect(!sitemap.contains("/ar/gardens/riverside/") && !sitemap.contains("/en/about/"))
    #expect(sitemap.contains("<loc>https://gardens.example.org/book/fr/jardins/riverside/</loc>"))
    #expect(!site.text("ar/feed.xml").contains("riverside"))
    let locations = sitemap.matches(of: /<loc>https:\/\/gardens.example.org\/book\/(.*)<\/loc>/).map {
      String($0.1)
    }
    #expect(Set(locations).count == locations.count)
    for address in locations { #expect(site.files[address + "index.html"] != nil, "\(address)") }
    let indexed = site.files.filter { path, bytes in
      path.hasSuffix("index.html") && !String(decoding: bytes, as: UTF8.self).contains("noindex")
    }
    #expect(Set(indexed.keys) == Set(locations.map { $0 + "index.html" }))
  }

  @Test("A page tells robots once that it is not to be indexed")
  func noindexOnce() {
    for path in ["404.html", "ar/gardens/riverside/index.html", "en/about/index.html"] {
      #expect(site.text(path).ranges(of: "noindex").count == 1, "\(path)")
    }
  }

  @Test("Every language has its own first words and direction")
  func heads() {
    #expect(site.page("ar/").contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(site.page("fr/").contains("<html lang=\"fr\" dir=\"ltr\">"))
    #expect(site.page("ar/").contains("content=\"ar_AR\""))
    #expect(site.page("ar/").contains("1 سبتمبر 2025") && site.page("fr/").contains("1er septembre 2025"))
  }
}
