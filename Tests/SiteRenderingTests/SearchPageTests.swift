import HandbookTestSupport
import Testing

@Suite("The page of the search and what leads to it")
struct SearchPageTests {
  /// The index from A to Z: a line for each letter.
  private func index(_ html: String) -> [String] {
    html.pieces("<h3 id=\"", "</ul>").map { letter in
      let items = letter.pieces("<li>", "</li>").map { "\($0.between("href=\"", "\"")) \($0.withoutTags)" }
      return "\(letter.prefix { $0 != "\"" }) \(letter.between(">", "<")): \(items.joined(separator: ", "))"
    }
  }

  @Test("Titles and terms stand together under their plain first letters, numbers before them")
  func letters() throws {
    let site = try OverviewHandbook.site(
      ["glossary.yml": "e: {term: {fr: \"écologie\", en: ecology}, definition: {fr: M., en: M.}}\n"],
      OverviewHandbook.service("ten", fr: "10 roues", en: "10 wheels"),
      OverviewHandbook.service("arch", fr: "École", en: "Arch"),
      OverviewHandbook.service("only", fr: "« Œuvre »"))
    #expect(
      index(site.page("fr/recherche/")) == [
        "letter-other #: ../jardins/ten/ 10 roues Jardin",
        "letter-a A: ../ Accueil Page",
        "letter-e E: ../jardins/arch/ École Jardin, ../glossaire/#term-e écologie terme",
        "letter-l L: ../principes/water/ L’eau Principe",
        "letter-o O: ../jardins/only/ « Œuvre » Jardin",
        "letter-p P: ../principes/sharing/ Partage Principe",
      ])
    #expect(site.page("en/search/").contains("<a href=\"../gardens/only/\" lang=\"fr\">"))
  }

  @Test("Letters of another alphabet are in its order, with anchors of ASCII")
  func rightToLeft() throws {
    let html = try RenderedSite.golden.get().page("ar/search/")
    let letters = index(html).map { String($0.prefix { $0 != ":" }) }
    #expect(!letters.isEmpty && letters.contains { $0.hasSuffix(" ا") })
    #expect(letters.contains("letter-0627 ا"))
    for letter in html.pieces("<a href=\"#letter-", "\"") { #expect(letter.utf8.allSatisfy { $0 < 0x80 }) }
    let anchors = html.pieces("<h3 id=\"", "\"")
    #expect(Set(anchors).count == anchors.count)
  }

  @Test("Every page leads to the search, its index and its script, from where it stands")
  func places() throws {
    let site = try OverviewHandbook.site(OverviewHandbook.service("own", fr: "Le sien", en: "Own"))
    let client = try #require(site.files.keys.first { $0.hasPrefix("search/client.") })
    for (address, up) in [("en/", "../"), ("en/gardens/own/", "../../../"), ("en/search/", "../../")] {
      let form = site.page(address).between("<form class=\"search\"", ">")
      #expect(form.contains("data-index=\"\(up)search/\""), "\(form)")
      #expect(form.contains("data-client=\"\(up)\(client)\""), "\(form)")
    }
    #expect(site.page("en/gardens/own/").contains("action=\"../../search/\""))
    #expect(site.page("en/search/").contains("action=\"./\""))
    #expect(site.text("sitemap.xml").contains("<loc>https://example.org/book/fr/recherche/</loc>"))
    #expect(site.page("en/search/").contains("href=\"../../fr/recherche/\""))
  }

  @Test("A handbook without the block has no search at all")
  func without() throws {
    let configuration = OverviewHandbook.configuration.replacing(
      "search: {path: {fr: recherche, en: search}}\n", with: "")
    let site = try OverviewHandbook.site(
      ["handbook.yml": configuration], OverviewHandbook.service("own", fr: "Le sien", en: "Own"))
    #expect(
      !site.files.keys.contains {
        $0.hasPrefix("search/") || $0.contains("/search/") || $0.contains("recherche")
      })
    #expect(!site.page("en/gardens/own/").contains("<form"))
  }
}
