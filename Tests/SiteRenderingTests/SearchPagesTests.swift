import ContentModel
import Foundation
import HandbookTestSupport
import SearchIndexing
import Testing

@testable import SiteRendering

@Suite("Pages as the search sees them")
struct SearchPagesTests {
  private static let facts = """
    country: NO
    started: {value: 1999, note: {fr: "Le livre l'indique.", en: "As the book says."}, source: survey}
    soil: {not_found: {fr: "Cherché partout.", en: "Looked everywhere."}}
    principles: {water: told, sharing: nothing}
    figures:
      - {id: hope, label: {fr: "Espoir", en: "Hope"}, value: 94.4, unit: percent, source: survey}
    costs:
      - {id: night, label: {fr: "Une nuit", en: "A night"}, amount: 1200, currency: GBP, year: 2014,
         unit: {fr: "par lit", en: "a bed"}, note: {fr: "Sans repas.", en: "No meals."}, source: survey}
    """

  /// The documents of a site in one language, by their addresses without the language.
  private func documents(_ site: RenderedSite, _ language: String) throws -> [String: SearchDocument] {
    let pages = try Self.pages(site, language)
    let documents = pages.subjects.indices.map(pages.document(_:))
    return Dictionary(
      uniqueKeysWithValues: documents.map { (String($0.address.dropFirst(language.count + 1)), $0) })
  }

  static func pages(_ site: RenderedSite, _ language: String) throws -> SearchPages {
    let renderer = SiteRenderer(site.handbook, site.theme)
    return SearchPages(renderer, in: try #require(renderer.books.first { $0.code == language }))
  }

  private func told(_ document: SearchDocument?) -> [String] {
    (document?.sections ?? []).map { "\($0.id)|\($0.title)|\($0.text)" }
  }

  @Test("A page is cut at its headings; figures and terms are in it, marks of sources are not")
  func sections() throws {
    let body = """
      Hope is <figure:hope> <source:survey>, says <service:own>.

      ## What it's for {#for}

      ### Stays {#stays}

      A night is <cost:night>.

      #### Deeper {#deeper}

      ##### Small print {#small}

      Read <term:mark> and [this](term:mark).
      """
    let site = try OverviewHandbook.site(
      ["glossary.yml": "mark: {term: {fr: marque, en: mark}, definition: {fr: M., en: M.}}\n"],
      OverviewHandbook.service(
        "own", fr: "Le sien", en: "It''s its own", facts: Self.facts, principles: ["water"], body: body))
    let document = try documents(site, "en")["gardens/own/"]
    #expect(
      told(document) == [
        "||Hope is 94.4%, says It’s its own.\nAs the book says.\nLooked everywhere.",
        "for|What it’s for|", "stays|Stays|A night is £1,200.",
        "deeper|Deeper|Small print\nRead mark and this.",
        "water|water|Text.", "costs|Costs|A night: £1,200, a bed, 2014\nNo meals.",
        "figures|Figures|Hope: 94.4%",
      ])
    #expect(document?.title == "It’s its own" && document?.summary == "Summary.")
    #expect(document?.facts == "Norway\n1999\nWater")
  }

  @Test("Tables are found in the section that shows them")
  func tables() throws {
    let kinds = OverviewHandbook.configuration.replacing(
      "    item: {fr: \"Jardin\", en: \"Garden\"}\n",
      with:
        "    item: {fr: \"Jardin\", en: \"Garden\"}\n    sections: [{id: money, shows: costs, optional: true}]\n"
    )
    let site = try OverviewHandbook.site(
      ["handbook.yml": kinds],
      OverviewHandbook.service(
        "own", fr: "Le sien", en: "Own", facts: Self.facts, principles: ["water"],
        body: "Text.\n\n## Money {#money}\n\nMuch.\n\n### More {#more}\n\nText."))
    #expect(
      told(try documents(site, "fr")["jardins/own/"]).dropFirst() == [
        "money|Money|Much.\nUne nuit\u{A0}: 1\u{202F}200\u{A0}£, par lit, 2014\nSans repas.",
        "more|More|Text.",
        "water|water|Text.", "figures|Chiffres|Espoir\u{A0}: 94,4\u{202F}%",
      ])
  }

  @Test("A page without a text is found by its text in another language")
  func missing() throws {
    let other = SmallHandbook.text(
      "Le sien", "Texte.\n\n## L'eau {#water}\n\nTexte.\n\n### A {#a}\n\n#### B {#b}\n\n##### C {#c}",
      summary: "L'essentiel.",
      more: "keywords: [arbre]\n"
    ).replacing("'L'", with: "\"L'").replacing("essentiel.'", with: "essentiel.\"")
    let site = try OverviewHandbook.site([
      "services/own/facts.yml": Self.facts, "services/own/fr.md": other,
    ])
    let document = try #require(try documents(site, "en")["gardens/own/"])
    #expect(document.title == "Le sien" && document.textLanguage == "fr")
    #expect(document.summary == "L’essentiel." && document.keywords == ["arbre", "L’eau", "A", "B"])
    #expect(document.facts == "Norway\n1999\nWater")
    #expect(
      told(document) == [
        "||As the book says.\nLooked everywhere.\nA night: £1,200, a bed, 2014\nNo meals.\nHope: 94.4%"
      ])
    #expect(try documents(site, "fr")["jardins/own/"]?.textLanguage == nil)
  }

  @Test("Terms, sources and decades are sections with the anchors of their pages")
  func overviews() throws {
    let site = try OverviewHandbook.site(
      [
        "glossary.yml": """
        recovery: {term: {fr: "rétablissement", en: "recovery"}, definition: {fr: "Aller mieux.", en: "Doing well."}}
        ease: {term: {fr: "aise", en: "ease"}, definition: {fr: "Bien-être.", en: "Comfort."}}
        """,
        "sources.yml":
          "survey: {label: Survey, title: A survey, author: Ann Lee, year: 2024, note: {fr: Lu., en: Read.}}\n",
      ],
      OverviewHandbook.service(
        "own", fr: "Le sien", en: "Own",
        facts: "events: [{year: 1978, label: {fr: Début, en: Start}, source: survey}]\n"))
    let documents = try documents(site, "en")
    #expect(
      told(documents["glossary/"]) == [
        "||", "term-ease|ease|Comfort.\naise", "term-recovery|recovery|Doing well.\nrétablissement",
      ])
    #expect(
      told(documents["sources/"]) == ["||", "source-survey|Survey|A survey. Ann Lee. 2024\nRead."])
    #expect(told(documents["timeline/"]).last == "decade-1970|1970s|1978 Own\nStart")
    #expect(documents["search/"] == nil && documents["map/"]?.title == "Map")
    for address in ["glossary/", "sources/", "timeline/", "gardens/", "compare/"] {
      #expect(documents[address]?.weight == 20, "\(address)")
      #expect(documents[address]?.values.allSatisfy(\.isEmpty) == true, "\(address)")
    }
    for (id, path) in [
      ("term-ease", "glossary/"), ("source-survey", "sources/"), ("decade-1970", "timeline/"),
    ] {
      #expect(site.page("en/\(path)").contains("id=\"\(id)\""))
    }
  }

  @Test("Entries come kind by kind as they are listed, then lists, then overview pages")
  func order() throws {
    let site = try OverviewHandbook.site(
      OverviewHandbook.service("b", fr: "Arbre", en: "Zone"),
      OverviewHandbook.service("a", fr: "Zone", en: "Arch"))
    let pages = try Self.pages(site, "fr")
    let all = pages.subjects.indices.map(pages.document(_:))
    #expect(
      all.prefix(7).map(\.address) == [
        "fr/jardins/b/", "fr/jardins/a/", "fr/principes/water/", "fr/principes/sharing/", "fr/",
        "fr/jardins/", "fr/principes/",
      ])
    #expect(all.prefix(5).map(\.weight) == [60, 60, 50, 50, 42])
    #expect(all.dropFirst(7).map(\.title).contains("Comparer"))
    #expect(Set(all.map(\.address)).count == all.count)
    for document in all { #expect(site.files[document.address + "index.html"] != nil, "\(document.address)") }
  }

  @Test("Every anchor that results lead to is on its page")
  func anchors() throws {
    let site = try RenderedSite.golden.get()
    for language in site.handbook.configuration.languages {
      let pages = try Self.pages(site, language)
      for document in pages.subjects.indices.map(pages.document(_:)) {
        let html = site.page(document.address)
        #expect(document.sections.first?.id == "" && document.sections.first?.title == "")
        for section in document.sections.dropFirst() {
          #expect(html.contains("id=\"\(section.id)\""), "\(document.address)#\(section.id)")
        }
      }
    }
  }
}
