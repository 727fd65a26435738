import ContentModel
import Diagnostics
import Foundation
import HandbookTestSupport
import SiteRendering
import Testing

/// `RECORD=1 swift test --filter TranslationPageTests` writes the expected pages anew.
@Suite("Translations beside their sources")
struct TranslationPageTests {
  private static let source = """
    Il y a 12 jardins[^n].

    ## Coûts {#costs}

    Un jardin coûte 40 000 euros par an, soit 5 % de moins qu’en 2019.

    Rien d’autre n’a changé.

    ## Suite {#next}

    Une suite, voir <page:home> & [les coûts](#costs).

    ## Nouveau {#new}

    À traduire.

    ## Intro {#intro}

    Fin.

    [^n]: Une note.
    """
  private static let translation = """
    There are 12 gardens[^n].

    ## Costs {#costs}

    A garden costs 41,000 euros a year, 5% less than in 2019.

    ## Next {#next}

    More, see <page:home> & [the costs](#costs).

    ## Intro {#intro}

    The end.

    ## Old {#old}

    Not in the source.

    [^n]: A note.
    """

  /// The English text was accepted, then the French one edited.
  private static let site = Result {
    var files = OverviewHandbook.files
    files["services/one/facts.yml"] = "order: 1\n"
    files["services/one/fr.md"] = SmallHandbook.text("Un jardin", source, more: "slug: un\n")
    files["services/one/en.md"] = SmallHandbook.text("One garden", translation, more: "keywords: [\"<b>\"]\n")
    files["services/two/facts.yml"] = "order: 2\n"
    files["services/two/fr.md"] = SmallHandbook.text("Deux", "Deux mots.")
    let before = try RenderedSite.small(files)
    let entry = try #require(before.handbook.entry(EntryID(kind: .service, name: "one")))
    let acceptance = try #require(try before.handbook.acceptance(of: entry, in: "en", sections: []))
    files["services/one/en.md"] = String(
      decoding: try #require(acceptance.applied(to: acceptance.file.bytes)), as: UTF8.self)
    let kept = before.handbook.keptSections(of: entry, for: acceptance.record, old: KeptSections())
    files["services/one/fr.md"] = files["services/one/fr.md"]?
      .replacing("coûte 40 000 euros", with: "& ses outils coûtent 45 000 euros").replacing(
        "Fin.", with: "La fin.")
    return (site: try RenderedSite.small(files), kept: kept)
  }

  private let site: RenderedSite
  private let pages: TranslationPages
  private let kept: KeptSections

  init() throws {
    (site, kept) = try Self.site.get()
    pages = TranslationPages(site.handbook, theme: site.theme)
  }

  /// The words of `costs` are known, those of `#intro` are not.
  private func page(_ path: String) -> String? {
    let bytes = pages.bytes(at: "_preview/translations/" + path) { section in
      section.key == "costs" ? kept.text(of: section.key, hash: section.hash) : nil
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Pages are as expected from their first byte to their last")
  func golden() throws {
    let golden = try RenderedSite.golden.get()
    let others = TranslationPages(golden.handbook, theme: golden.theme)
    var pages: [String: [UInt8]] = [:]
    for path in ["en/index.html", "en/services/one/index.html", "en/services/two/index.html"] {
      pages["small/" + path] = Array(try #require(page(path)).withoutFingerprints.utf8)
    }
    for path in ["ar/index.html", "ar/principles/water/index.html", "en/services/hillside/index.html"] {
      let bytes = try #require(others.bytes(at: "_preview/translations/" + path) { _ in nil })
      pages["golden/" + path] = Array(String(decoding: bytes, as: UTF8.self).withoutFingerprints.utf8)
    }
    let folder = GoldenFolder(Repository.fixtures.appendingPathComponent("TranslationPages"))
    let differences = try folder.differences(from: pages)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test("What only these pages use of the theme is served beside them, and is in no site")
  func assets() throws {
    let html = try #require(page("en/services/one/index.html"))
    let style = try #require(html.firstMatch(of: /href="\.\.\/\.\.\/\.\.\/(translation\.[^"]*\.css)"/)?.1)
    let name = Repository.theme.appendingPathComponent("assets/preview/translation.css")
    #expect(
      pages.bytes(at: "_preview/translations/\(style)") { _ in nil } == Array(try Data(contentsOf: name)))
    #expect(pages.bytes(at: "_preview/translations/translation.css") { _ in nil } == nil)
    #expect(!site.files.keys.contains { $0.contains("translation") && $0.hasSuffix(".css") })
  }

  @Test("A style sheet of theirs refers to the site's assets, and none of the site's to theirs")
  func references() throws {
    func told(_ path: String, _ css: String) throws -> [String] {
      let files = try Repository.files(below: Repository.theme).map {
        $0.path == path ? SourceFile(path: path, text: css) : $0
      }
      var diagnostics: [Diagnostic] = []
      _ = Theme(loading: files, languages: ["fr", "en"], diagnostics: &diagnostics)
      return diagnostics.map(\.kind.id)
    }
    #expect(try told("assets/preview/translation.css", "a { background: url(favicon.svg) }") == [])
    #expect(
      try told("assets/style.css", "a { background: url(preview/translation.css) }") == ["asset-reference"])
  }

  @Test("Changed words are marked, and so are numbers that stand on one side only")
  func marks() throws {
    let html = try #require(page("en/services/one/index.html"))
    #expect(
      html.contains("</span>coûte 40</del>") && html.contains("</span>&amp; ses outils coûtent 45</ins>"))
    #expect(html.contains("<li>&lt;b&gt;</li>"))
    let costs = html.between("id=\"section-costs\"", "</section>")
    #expect(
      costs.contains("<mark class=\"differs\">45") && costs.contains("<mark class=\"differs\">41,000</mark>"))
    #expect(!costs.contains("<mark class=\"differs\">5"))
    #expect(costs.contains("<p class=\"gap\">…</p>") && !costs.contains("not known"))
    #expect(html.between("id=\"section-heading-intro\"", "</section>").contains("not known"))
    #expect(html.between("id=\"section-new\"", "</section>").contains("Nothing on this side"))
    #expect(html.between("id=\"section-old\"", "</section>").contains("state-orphan"))
  }

  @Test("Each section with work leads to the one before and the one after, past those without")
  func links() throws {
    let html = try #require(page("en/services/one/index.html"))
    func hrefs(_ id: String) -> [String] {
      html.between("id=\"\(id)\"", "</p>").matches(of: /href="([^"]*)"/).map { String($0.1) }
    }
    #expect(hrefs("section-costs") == ["#section-new"])
    #expect(hrefs("section-next") == ["#section-costs", "#section-new"])
    #expect(hrefs("section-new") == ["#section-costs", "#section-heading-intro"])
    #expect(hrefs("section-old") == ["#section-heading-intro"])
    #expect(html.contains("<a href=\"#section-costs\">First section to look at</a>"))
  }

  @Test("Every id stands there once, and every link to a place of the page or of the site leads there")
  func places() throws {
    let html = try #require(page("en/services/one/index.html"))
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let folder = ["_preview", "translations", "en", "services", "one"]
    let own = ["_preview/translations/en/index.html", "_preview/translations/en/services/one/index.html"]
    for match in html.matches(of: /(?:href|src)="([^"]*)"/) {
      let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      if parts[0].isEmpty {
        #expect(parts.count == 2 && ids.contains(String(parts[1])), "\(match.1)")
        continue
      }
      if parts[0].hasPrefix("https:") { continue }
      var path = folder
      for part in parts[0].split(separator: "/") {
        if part == ".." { path.removeLast() } else if part != "." { path.append(String(part)) }
      }
      let target = path.joined(separator: "/") + (parts[0].hasSuffix("/") ? "/index.html" : "")
      let plain = target.hasPrefix("/") ? String(target.dropFirst()) : target
      #expect(
        site.files[plain] != nil || own.contains(plain) || self.pages.bytes(at: plain) { _ in nil } != nil,
        "\(match.1)")
    }
  }

  @Test("There is no page for the language of the source, for unknown entries, or at any other path")
  func nothing() {
    for path in [
      "fr/services/one/index.html", "en/services/three/index.html", "en/gardens/one/index.html", "en/",
      "de/index.html", "index.html", "en/services/index.html", "en/services/one", "en/services/../index.html",
      "en//one/index.html", "en/services/one/x/index.html", "/index.html",
    ] {
      #expect(page(path) == nil, "\(path)")
    }
    #expect(pages.bytes(at: "en/index.html") { _ in nil } == nil)
    #expect(site.files.keys.allSatisfy { !$0.contains("_preview") })
  }

  @Test("The list has every translation with its sections and its words")
  func list() throws {
    let html = try #require(page("en/index.html"))
    #expect(html.contains("<a href=\"services/one/\">One garden</a>"))
    #expect(html.contains("<a href=\"services/two/\" lang=\"fr\">Deux</a>"))
    let rows = html.components(separatedBy: "<tr>").dropFirst(2)
    #expect(rows.contains { $0.contains("One garden") && $0.contains("source changed</span> 2") })
    #expect(
      rows.contains { $0.contains("Deux") && $0.contains("No text") && $0.contains("4 words to look at") })
    #expect(try #require(page("fr/index.html")).contains("services/one/") == false)
  }
}
