import ContentModel
import Diagnostics
import Foundation
import HandbookTestSupport
import Testing

@Suite("Notes on translations and reviews")
struct StaleNoteTests {
  private static let source =
    "Intro.\n\n## A {#a}\n\nUn.\n\n### B {#b}\n\nDeux.\n\n## Intro {#intro}\n\nTrois."
  private static let translation =
    "Intro.\n\n## A {#a}\n\nOne.\n\n### B {#b}\n\nTwo.\n\n## Intro {#intro}\n\nThree."

  /// The site after the English text was accepted and the French one edited.
  private func site(replacing old: String = "", with new: String = "", accepted: Bool = true) throws
    -> RenderedSite
  {
    var files = OverviewHandbook.files
    files["services/one/facts.yml"] = "order: 1\n"
    files["services/one/fr.md"] = SmallHandbook.text("Un", Self.source, more: "slug: un\n")
    files["services/one/en.md"] = SmallHandbook.text("One", Self.translation)
    if accepted { files["services/one/en.md"] = try Self.accepted(files) }
    if !old.isEmpty { files["services/one/fr.md"] = files["services/one/fr.md"]?.replacing(old, with: new) }
    return try RenderedSite.small(files)
  }

  private static func accepted(_ files: [String: String]) throws -> String {
    var diagnostics: [Diagnostic] = []
    let all = SmallHandbook.files.merging(files) { _, new in new }
    let file = SourceFile(path: "handbook.yml", text: try #require(all["handbook.yml"]))
    let configuration = try #require(Configuration(decoding: file, diagnostics: &diagnostics))
    let parsed = all.sorted { $0.key < $1.key }.map {
      ParsedFile(parsing: SourceFile(path: $0.key, text: $0.value), configuration: configuration)
    }
    let handbook = Handbook(assembling: parsed, configuration: configuration, includingDrafts: false)
    let entry = try #require(handbook.entry(EntryID(kind: .service, name: "one")))
    let acceptance = try #require(try handbook.acceptance(of: entry, in: "en", sections: []))
    return String(decoding: try #require(acceptance.applied(to: acceptance.file.bytes)), as: UTF8.self)
  }

  /// How many notes the English page has.
  private func notes(_ site: RenderedSite) -> Int {
    site.page("en/gardens/one/").ranges(of: "<p class=\"stale-note\">").count
  }

  @Test("A text that follows its source, or of which nothing is known, has no note")
  func none() throws {
    #expect(notes(try site()) == 0)
    #expect(notes(try site(replacing: "Un.", with: "Un, deux.", accepted: false)) == 0)
  }

  @Test("A section whose source has changed says so, and leads to the same section there")
  func stale() throws {
    let site = try site(replacing: "Deux.", with: "Deux ou trois.")
    #expect(notes(site) == 1)
    let html = site.page("en/gardens/one/")
    #expect(
      html.contains(
        "<p class=\"stale-note\">The original of this section (Français) has changed since it was translated. <a href=\"../../../fr/jardins/un/#b\" hreflang=\"fr\">Read the original: Français</a></p>"
      ))
    let note = try #require(html.range(of: "stale-note")).lowerBound
    #expect(html[..<note].contains("id=\"b\"") && !html[..<note].contains("<p>Two.</p>"))
    #expect(html[note...].contains("<p>Two.</p>"))
    #expect(!site.page("fr/jardins/un/").contains("stale-note"))
  }

  @Test("The note on an introduction stands at the top; a section called like it has its own")
  func introductions() throws {
    let top = try site(replacing: "Intro.\n", with: "Avant.\n").page("en/gardens/one/")
    #expect(
      top.ranges(of: "stale-note").count == 1 && top.contains("href=\"../../../fr/jardins/un/\" hreflang"))
    let html = try site(replacing: "Trois.", with: "Quatre.").page("en/gardens/one/")
    #expect(
      html.ranges(of: "stale-note").count == 1 && html.contains("href=\"../../../fr/jardins/un/#intro\""))
    // Both at once: their names are the same, and neither stops the program.
    var files = OverviewHandbook.files
    files["services/one/facts.yml"] = "order: 1\n"
    files["services/one/fr.md"] = SmallHandbook.text("Un", Self.source)
    files["services/one/en.md"] = SmallHandbook.text("One", Self.translation)
    files["services/one/en.md"] = try Self.accepted(files)
    files["services/one/fr.md"] = SmallHandbook.text(
      "Un", Self.source.replacing("Intro.", with: "Avant.").replacing("Trois.", with: "Quatre."))
    #expect(try RenderedSite.small(files).page("en/gardens/one/").ranges(of: "stale-note").count == 2)
  }

  private func review(_ facts: String, _ address: String) throws -> String {
    try OverviewHandbook.site(OverviewHandbook.service("one", fr: "Un", en: "One", facts: facts)).page(
      address
    )
    .between("<p class=\"review\">", "</p>")
  }

  @Test("A review says when it was and when the next is due, in the words of the language")
  func reviews() throws {
    #expect(
      try review("reviewed: 2025-08-31\n", "en/gardens/one/")
        == "Last reviewed: <time datetime=\"2025-08-31\">31 August 2025</time>. Next review due by <time class=\"due\" datetime=\"2027-02-28\">28 February 2027</time>. <strong class=\"overdue\" hidden>This date has passed: check the figures in their sources before you use them.</strong>"
    )
    #expect(
      try review("reviewed: 2025-08-31\nreview_by: 2025-12-01\n", "en/gardens/one/").contains(
        "1 December 2025"))
    #expect(
      try review("reviewed: 2025-08-01\n", "fr/jardins/one/").hasPrefix(
        "Dernière relecture\u{A0}: <time datetime=\"2025-08-01\">1er août 2025</time>."))
    #expect(try review("order: 1\n", "en/gardens/one/") == "")
  }
}
