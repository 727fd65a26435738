import Foundation
import HandbookTestSupport
import Testing

@Suite("Text of the content stays text")
struct EscapingTests {
  private let site: RenderedSite

  private static let nasty = #"<script>alert(1)</script> & "q" {{title}} {{{html}}} {{> head}}"#

  /// The nasty text wherever the content can put a text.
  init() throws {
    let yaml = #"'<script>alert(1)</script> & "q" {{title}} {{{html}}} {{> head}}'"#
    let both = "{fr: \(yaml), en: \(yaml)}"
    let body = """
      ## \(Self.nasty.replacing("<", with: "\\<")) {#nasty}

      \(Self.nasty.replacing("<", with: "\\<")) and `\(Self.nasty)` <figure:nasty> <cost:nasty>

      ![\(Self.nasty.replacing("<", with: "\\<"))](p.svg "{{title}}")

      ```
      \(Self.nasty)
      ```
      """
    let page = SmallHandbook.text(Self.nasty, body, summary: Self.nasty)
    let sources = "survey: {label: \(yaml), title: \(yaml), author: \(yaml), year: 2024, note: \(both)}\n"
    site = try RenderedSite.small([
      "services/nasty/facts.yml": """
      figures:
        - {id: nasty, label: \(both), value: 1, note: \(both), source: survey}
        - {id: none, label: \(both), not_found: \(both)}
      costs:
        - {id: nasty, label: \(both), statement: \(both), scope: \(both), source: survey}
        - {id: unit, label: \(both), amount: 5, currency: EUR, unit: \(both), note: \(both),
           comparator: {label: \(both), statement: \(both)}, source: survey}
      """,
      "services/nasty/fr.md": page, "services/nasty/en.md": page, "services/nasty/p.svg": "<svg/>",
      "sources.yml": sources,
    ])
  }

  @Test("No page has a script of the content's, nor loses a mustache tag of it")
  func pages() {
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      #expect(!html.contains("<script>"), "\(path)")
      #expect(!html.contains("&amp;amp;") && !html.contains("&amp;lt;"), "\(path)")
    }
    let page = site.page("en/gardens/nasty/")
    #expect(
      page.contains(
        "<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; “q” {{title}} {{{html}}} {{&gt; head}}</h1>"))
    let scripts = page.ranges(of: "<script")
    #expect(scripts.count == 3, "the theme's own two and the structured data")
    // Title, summary, headings, table of contents, tables, sources and all keep their tags.
    #expect(page.ranges(of: "{{{html}}}").count >= 20)
    // But for the BibTeX entry, in which braces are commands.
    #expect(page.ranges(of: "alert(1)").count == page.ranges(of: "{{{html}}}").count + 1)
  }

  @Test("Attributes end where they should")
  func attributes() {
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      for match in html.matches(of: /<(?:meta|img|a|link)\b[^>]*>/) {
        #expect(match.0.filter { $0 == "\"" }.count.isMultiple(of: 2), "\(path): \(match.0)")
      }
    }
  }

  @Test(
    "Feed and sitemap are well-formed XML, with the text in them",
    arguments: ["fr/feed.xml", "en/feed.xml", "sitemap.xml"])
  func xml(_ path: String) throws {
    let text = try #require(TextOfXML.text(of: site.files[path] ?? []), "\(path) is not XML")
    if path.hasSuffix("feed.xml") {
      #expect(text.contains("<script>alert(1)</script> & "))
      #expect(text.contains("{{title}} {{{html}}} {{> head}}"))
    }
  }

  @Test("Code and addresses are left as they were typed")
  func verbatim() throws {
    let golden = try RenderedSite.golden.get()
    let french = golden.page("fr/jardins/etages/")
    #expect(
      french.contains("<code>l'eau : &quot;brute&quot;</code>")
        || french.contains("<code>l'eau : \"brute\"</code>"))
    #expect(french.contains("l'eau : 1 000 !"))
    #expect(
      french.contains("https://gardens.example.org/l'eau")
        || french.contains("https://gardens.example.org/l&#x27;eau"))
    #expect(french.contains("?q=l'eau") || french.contains("?q=l&#x27;eau"))
    #expect(french.contains("Il dit «\u{A0}oui\u{A0}»"))
    let english = golden.page("en/gardens/hillside/")
    #expect(english.contains("water's -- code"))
    #expect(english.contains("it's raw..."))
    #expect(english.contains("that’s all…"))
  }
}
