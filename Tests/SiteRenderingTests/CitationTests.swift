import Foundation
import HandbookTestSupport
import Testing

@testable import SiteRendering

@Suite("Citations")
struct CitationTests {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.golden.get() }

  private static let nasty = "100% \"{\\a}\" & #1_$x~^ <b> {\u{A0}\n\u{202F}é"

  private var whole: Citation {
    var citation = Citation(form: .part, key: "handbook-1-a-en", title: Self.nasty)
    citation.container = "Book"
    citation.author = "A & B"
    citation.edition = "2026-1"
    citation.year = "2026"
    citation.url = "https://example.org/a?b=1&c={d}%20#e_f"
    citation.language = "en"
    return citation
  }

  /// The text of the `pre` that a download name stands on.
  private func shown(_ html: String, _ name: String) throws -> String {
    let start = try #require(html.range(of: "data-download=\"\(name)\"")).upperBound
    let open = try #require(html[start...].firstIndex(of: ">"))
    let end = try #require(html.range(of: "</pre>", range: open..<html.endIndex)).lowerBound
    return String(html[html.index(after: open)..<end]).replacing("&quot;", with: "\"")
  }

  @Test("In words: title, book, publisher, edition, year, address, in the page's language")
  func words() {
    #expect(
      site.page("en/gardens/hillside/").contains(
        "data-copy>Hillside’s terraces. In: Shared gardens. The workshop. 2025-2. 2025. https://gardens.example.org/book/en/gardens/hillside/</p>"
      ))
    #expect(
      site.page("fr/jardins/etages/").contains(
        "data-copy>Étages du coteau. Dans\u{A0}: Jardins partagés. L’atelier. 2025-2. 2025. https://"))
  }

  @Test("The page shows BibTeX, RIS and CSL-JSON under one key")
  func page() throws {
    let html = site.page("en/gardens/hillside/")
    #expect(
      try shown(html, "hillside.bib").hasPrefix(
        "@incollection{handbook-2025-2-hillside-en,\n  title = \"{Hillside’s terraces}\",\n  booktitle = \"{Shared gardens}\",\n"
      ))
    #expect(try shown(html, "hillside.ris").hasPrefix("TY  - CHAP\nID  - handbook-2025-2-hillside-en\n"))
    let csl = try JSONSerialization.jsonObject(with: Data(try shown(html, "hillside.json").utf8))
    let item = try #require((csl as? [[String: Any]])?.first)
    #expect(item["type"] as? String == "chapter" && item["container-title"] as? String == "Shared gardens")
    #expect((item["issued"] as? [String: Any])?["date-parts"] as? [[Int]] == [[2025, 9, 1]])
  }

  @Test("A page that only stands for a missing translation is not cited, nor is any author made up")
  func absent() {
    let missing = site.page("ar/gardens/riverside/")
    #expect(!missing.contains("class=\"cite\"") && !missing.contains("citation_title"))
    #expect(!site.page("en/gardens/hillside/").contains("author = "))
    #expect(!site.page("en/gardens/hillside/").contains("AU  - "))
  }

  @Test("Search engines for scholars read the same from the head")
  func meta() {
    let html = site.page("en/gardens/hillside/")
    for (name, content) in [
      ("title", "Hillside’s terraces"), ("publication_date", "2025/09/01"), ("language", "en"),
      ("public_url", "https://gardens.example.org/book/en/gardens/hillside/"),
      ("book_title", "Shared gardens"), ("publisher", "The workshop"),
    ] {
      #expect(html.contains("<meta name=\"citation_\(name)\" content=\"\(content)\">"), "\(name)")
    }
    #expect(!site.page("en/").contains("citation_"))
  }

  @Test("BibTeX: braces are balanced as BibTeX counts them, and nothing is a command or a comment")
  func bibtex() {
    let text = whole.bibtex
    var depth = 0
    for (index, character) in text.enumerated() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      #expect(depth > 0 || index < 14 || index >= text.count - 2, "closed at \(index)")
    }
    #expect(depth == 0)
    #expect(
      text.contains(
        "title = \"{100\\% \"\\textbraceleft{}\\textbackslash{}a\\textbraceright{}\" \\& \\#1\\_\\$x\\textasciitilde{}\\textasciicircum{} \\textless{}b\\textgreater{} \\textbraceleft{} é}\","
      ))
    #expect(text.contains("url = {https://example.org/a?b=1&c=%7Bd%7D%20#e_f}"))
    #expect(text.contains("author = \"{A \\& B}\""))
  }

  @Test("RIS: type first, end last, one tag a line, CRLF")
  func ris() {
    let lines = whole.ris.components(separatedBy: "\r\n")
    #expect(lines.first == "TY  - CHAP" && lines.suffix(2) == ["ER  - ", ""])
    #expect(lines.dropLast().allSatisfy { $0.wholeMatch(of: /[A-Z][A-Z0-9]  - [^\r\n]*/) != nil })
    #expect(lines.contains("TI  - 100% \"{\\a}\" & #1_$x~^ <b> { é") && lines.contains("T2  - Book"))
    #expect(lines.contains("PY  - 2026") && !lines.contains { $0.hasPrefix("PB") })
  }

  @Test(
    "A year that is a span keeps its words in every format",
    arguments: [
      ("2013–2014", "2013///2013–2014"), ("c. 1999", "1999///c. 1999"), ("soon", "///soon"),
    ])
  func spans(_ example: (year: String, ris: String)) {
    var citation = Citation(form: .document, key: "a", title: "T")
    citation.year = example.year
    #expect(citation.ris.contains("PY  - \(example.ris)\r\n"))
    #expect(citation.csl.text.contains("\"issued\":{\"literal\":\"\(example.year)\"}"))
    #expect(citation.bibtex.contains("year = {\(example.year)}"))
  }

  @Test("CSL-JSON: the types its schema asks for")
  func csl() throws {
    let value = try JSONSerialization.jsonObject(with: Data(whole.csl.text.utf8))
    let item = try #require(value as? [String: Any])
    #expect(item["id"] as? String == "handbook-1-a-en" && item["URL"] is String)
    #expect((item["author"] as? [[String: String]]) == [["literal": "A & B"]])
    #expect((item["issued"] as? [String: Any])?["date-parts"] as? [[Int]] == [[2026]])
    let known: Set = [
      "id", "type", "title", "container-title", "author", "publisher", "edition", "issued", "language", "URL",
    ]
    #expect(known.isSuperset(of: item.keys))
  }

  @Test("The bibliography has every source once in each format, with what the source gives and no more")
  func bibliography() throws {
    let bibtex = site.text("data/sources.bib")
    #expect(
      bibtex.matches(of: /(?m)^@misc\{([a-z-]+),$/).map { String($0.1) } == ["survey", "almanac", "ledger"])
    #expect(bibtex.contains("@misc{ledger,\n  title = \"{Comptes 2021-2023}\"\n}\n"))
    let ris = site.text("data/sources.ris")
    #expect(ris.ranges(of: "TY  - GEN\r\n").count == 3 && ris.ranges(of: "ER  - \r\n").count == 3)
    let csl = try JSONSerialization.jsonObject(with: Data(site.files["data/sources.csl.json"] ?? []))
    #expect((csl as? [[String: Any]])?.map { $0["id"] as? String } == ["survey", "almanac", "ledger"])
  }

  @Test("Two entries with one name have keys of their own")
  func keys() throws {
    let text = SmallHandbook.text("One")
    let site = try RenderedSite.small([
      "services/one/facts.yml": "{}", "services/one/fr.md": text, "services/one/en.md": text,
      "pages/one/facts.yml": "{}", "pages/one/fr.md": text, "pages/one/en.md": text,
      "services/two/facts.yml": "{}", "services/two/fr.md": text, "services/two/en.md": text,
    ])
    #expect(site.page("en/gardens/one/").contains("@incollection{handbook-1-service-one-en,"))
    #expect(site.page("en/one/").contains("@incollection{handbook-1-page-one-en,"))
    #expect(site.page("fr/jardins/two/").contains("@incollection{handbook-1-two-fr,"))
  }
}
