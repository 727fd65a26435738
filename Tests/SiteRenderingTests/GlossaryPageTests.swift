import Foundation
import HandbookTestSupport
import Testing

@Suite("The glossary's page, and the terms in texts")
struct GlossaryPageTests {
  private static let glossary = """
    recovery:
      term: {fr: "rétablissement", en: "recovery"}
      forms: {en: [recoveries]}
      definition: {fr: "Vivre l'essentiel.", en: "Living <b>one's</b> \\"life\\" & {{title}}."}
      entry: service:own
      related: [stigma, ecology]
      source: survey
    stigma:
      term: {fr: "marque", en: "stigma"}
      definition: {fr: "Une marque.", en: "A mark."}
    ecology:
      term: {fr: "écologie", en: "ecology"}
      definition: {fr: "Le milieu.", en: "The surroundings."}
    """

  private func site(_ body: String, more: [String: String] = [:]) throws -> RenderedSite {
    try OverviewHandbook.site(
      ["glossary.yml": Self.glossary],
      OverviewHandbook.service("own", fr: "Le sien", en: "Its own", body: body),
      OverviewHandbook.service("other", fr: "Autre", en: "Other", body: body), more)
  }

  @Test("Terms stand in the order of each language, with their names in the others")
  func order() throws {
    let site = try site("Text.")
    func told(_ address: String) -> [String] {
      site.page(address).pieces("<div id=\"term-", "</div>").map { term in
        "\(term.prefix { $0 != "\"" }): \(term.between("<dt>", "</dt>")) | \(term.pieces("<dd class=\"term-name\">", "</dd>").joined())"
      }
    }
    #expect(
      told("fr/glossaire/") == [
        "ecology: écologie | English\u{A0}: <span lang=\"en\">ecology</span>",
        "stigma: marque | English\u{A0}: <span lang=\"en\">stigma</span>",
        "recovery: rétablissement | English\u{A0}: <span lang=\"en\">recovery</span>",
      ])
    #expect(
      told("en/glossary/") == [
        "ecology: ecology | Français: <span lang=\"fr\">écologie</span>",
        "recovery: recovery | Français: <span lang=\"fr\">rétablissement</span>",
        "stigma: stigma | Français: <span lang=\"fr\">marque</span>",
      ])
    #expect(site.page("en/glossary/").contains("<p class=\"count\">3 terms</p>"))
  }

  @Test("A term leads to its entry, related terms and sources")
  func links() throws {
    let site = try site("Text.")
    let term = site.page("en/glossary/").between("<div id=\"term-recovery\">", "</div>")
    #expect(
      term.pieces("href=\"", "\"") == [
        "../sources/#source-survey", "../gardens/own/", "#term-stigma", "#term-ecology",
      ])
    #expect(term.contains("Living &lt;b&gt;one’s&lt;/b&gt; “life” &amp; {{title}}."))
  }

  private func tips(_ html: String) -> [String] {
    html.pieces("<span class=\"term\">", "</a>").map(\.withoutTags)
  }

  @Test("Only the first use of a term is explained, and leads to the glossary")
  func firstUse() throws {
    let html = try site("A recovery, more recoveries.\n\n## B {#b}\n\nStigma and recovery.").page(
      "en/gardens/other/")
    #expect(tips(html) == ["recovery", "Stigma"])
    #expect(
      html.contains(
        "<span class=\"term\"><a href=\"../../glossary/#term-recovery\" aria-describedby=\"tip-recovery\">recovery</a><span class=\"tip\" role=\"tooltip\" id=\"tip-recovery\">Living &lt;b&gt;one’s&lt;/b&gt; “life” &amp; {{title}}.</span></span>"
      ))
    #expect(html.pieces("id=\"tip-", "\"") == ["recovery", "stigma"])
  }

  @Test("A term is not explained on the page that tells of it")
  func ownPage() throws {
    let site = try site("A recovery and a stigma.")
    #expect(tips(site.page("en/gardens/own/")) == ["stigma"])
  }

  @Test("A quoted passage has no explanations: its own page has them")
  func quotes() throws {
    let site = try site(
      "Text.",
      more: OverviewHandbook.service(
        "quoted", fr: "Cité", en: "Quoted", facts: "principles: {water: told}\n",
        body: "Text.\n\n## W {#water}\n\nA stigma, une marque."))
    #expect(site.page("en/principles/water/").contains("A stigma, une marque."))
    #expect(tips(site.page("en/principles/water/")).isEmpty)
    #expect(tips(site.page("en/gardens/quoted/")) == ["stigma"])
    #expect(tips(site.page("fr/jardins/quoted/")) == ["marque"])
  }

  @Test("Links to terms have the term's name; code, links and headings are left alone")
  func termLinks() throws {
    let html = try site(
      "<term:stigma> [mark](term:stigma) `stigma`\n\n## Stigma {#s}\n\n[a stigma](service:own)"
    )
    .page("en/gardens/other/")
    #expect(html.contains("<a href=\"../../glossary/#term-stigma\">stigma</a>"))
    #expect(html.contains("<a href=\"../../glossary/#term-stigma\">mark</a>"))
    #expect(tips(html).isEmpty)
  }

  @Test("Without a page of the glossary nothing is explained")
  func withoutPage() throws {
    let configuration = OverviewHandbook.configuration.replacing(
      "glossary: {path: {fr: glossaire, en: glossary}}\n", with: "")
    let site = try site("A stigma.", more: ["handbook.yml": configuration])
    #expect(tips(site.page("en/gardens/other/")).isEmpty && site.files["en/glossary/index.html"] == nil)
  }
}
