import Fields
import Markup
import Testing

@testable import ContentModel

@Suite("Links between entries")
struct LinkTests {
  /// What the one link of a text leads to.
  private func target(_ link: String, in language: String = "fr") throws -> LinkTarget {
    let sample = SampleHandbook(files(link, in: language))
    let index = try #require(sample.entry(.service, "north"))
    return try #require(sample.handbook.targets(of: index, in: language).first)
  }

  private func told(_ link: String, in language: String = "fr") -> [String] {
    SampleHandbook(files(link, in: language)).told.filter { $0.hasPrefix("services/north/\(language).md") }
      .map { String($0.split(separator: " ")[1]) }
  }

  private func files(_ link: String, in language: String) -> [String: String] {
    let plain = SampleHandbook.text("North", "Text.\n\n## Costs {#costs}\n\nText.")
    var files = [
      "sources.yml": "report: {label: R, title: A report}",
      "services/north/facts.yml": """
      figures: [{id: beds, label: {fr: "Lits", en: "Beds"}, value: 12, source: report}]
      """,
      "services/north/fr.md": plain, "services/north/en.md": plain,
      "services/north/plan.svg": "<svg/>",
      "services/recovery/facts.yml": "", "services/recovery/fr.md": SampleHandbook.text("Service"),
      "principles/recovery/facts.yml": "", "principles/recovery/fr.md": SampleHandbook.text("Principe"),
      "principles/recovery/en.md": SampleHandbook.text("Principle", "## Why {#why}\n\nText."),
      "principles/draft/facts.yml": "",
      "principles/draft/fr.md": SampleHandbook.text("B", "B.", "draft: true\n"),
    ]
    files["services/north/\(language).md"] = SampleHandbook.text(
      "North", "\(link)\n\n## Costs {#costs}\n\nText.")
    return files
  }

  // Entries in their order: services north 0, recovery 1; principle recovery 2; page home 3.
  @Test(
    "A link leads to its entry, however it is written",
    arguments: [
      "<principle:recovery>", "[a](principle:recovery)", "[a](PRINCIPLE:recovery)",
      "[a](../../principles/recovery/fr.md)",
      "[a](../../principles/recovery)", "[a](../../principles/recovery/)",
      "[a](../../principles/recovery/facts.yml)",
      "[a](./../../principles/./recovery/fr.md)", "[a](../../principles/%72ecovery/fr.md)",
      "[a][b]\n\n[b]: principle:recovery",
    ])
  func entries(_ link: String) throws {
    #expect(try target(link) == .entry(2, anchor: nil, isTranslated: true))
    #expect(told(link).isEmpty)
  }

  @Test("Links to sections, figures, sources, pictures and the world are told apart")
  func others() throws {
    #expect(try target("[a](#costs)") == .anchor("costs"))
    #expect(try target("[a](service:north#costs)") == .entry(0, anchor: "costs", isTranslated: true))
    #expect(try target("[a](#figure-beds)") == .anchor("figure-beds"))
    #expect(try target("<figure:beds>") == .figure(entry: 0, 0))
    #expect(try target("<figure:north/beds>") == .figure(entry: 0, 0))
    #expect(try target("<source:report>") == .source(0))
    #expect(try target("![a](plan.svg)") == .picture(entry: 0, name: "plan.svg"))
    #expect(try target("[a](https://example.org/é)") == .external("https://example.org/é"))
    #expect(try target("<mailto:a@example.org>") == .external("mailto:a@example.org"))
    #expect(
      try target("[a](principle:recovery#why)", in: "en") == .entry(2, anchor: "why", isTranslated: true))
  }

  @Test(
    "A link that leads nowhere is told by its kind",
    arguments: [
      ("[a](../recovry/fr.md)", "dead-link"), ("[a](../../services)", "dead-link"),
      ("[a](plan.svg/x)", "dead-link"),
      ("[a](other.svg)", "dead-link"), ("[a](#cost)", "dead-anchor"),
      ("[a](principle:recovery#why)", "dead-anchor"),
      ("[a](#)", "dead-anchor"), ("<principal:recovery>", "unknown-scheme"),
      ("[a](ftp://example.org)", "unknown-scheme"),
      ("<principle:recovry>", "unknown-target"), ("<source:reprt>", "unknown-target"),
      ("<entry:recovery>", "ambiguous-target"),
      ("[a](../../principles/recovery/en.md)", "other-language-link"), ("[a](../../../a.md)", "link-outside"),
      ("[a](../../../services/north/fr.md)", "link-outside"),
      ("[a](%2e%2e/%2e%2e/%2e%2e/a.md)", "link-outside"),
      ("[a](/fr/)", "absolute-link"), ("[a](//example.org)", "absolute-link"),
      ("![a](pln.svg)", "missing-image"),
      ("![a](https://example.org/a.png)", "missing-image"), ("[a](principle:draft)", "draft-link"),
      ("[a](../../principles/draft/fr.md)", "draft-link"), ("<figure:bed>", "unknown-figure"),
      ("<cost:beds>", "unknown-figure"),
      ("<figure:south/beds>", "unknown-figure"), ("[a](javascript:alert)", "unsafe-link"),
      ("[a]()", "empty-link"),
      ("[a](principle:)", "unknown-target"),
    ])
  func nowhere(_ link: String, _ kind: String) { #expect(told(link) == [kind]) }

  @Test("An entry that is not translated is linked to, with a warning")
  func untranslated() throws {
    #expect(try target("<service:recovery>", in: "en") == .entry(1, anchor: nil, isTranslated: false))
    #expect(told("<service:recovery>", in: "en") == ["missing-translation-link"])
  }

  @Test("With drafts on the site, links to them hold")
  func drafts() {
    let sample = SampleHandbook(files("<principle:draft>", in: "fr"), drafts: true)
    #expect(!sample.told.contains { $0.hasSuffix("draft-link") })
    #expect(sample.entry(.principle, "draft") != nil)
  }

  @Test(
    "Schemes are letters before a colon",
    arguments: [
      ("https://a", "https"), ("service:a", "service"), ("a b:c", nil), ("../a:b", nil), (":a", nil),
      ("1a:b", nil),
      ("x-y+z.1:b", "x-y+z.1"), ("été:a", nil),
    ])
  func schemes(_ link: String, _ scheme: String?) { #expect(link.linkScheme == scheme) }

  @Test(
    "Percent signs that stand for nothing stay",
    arguments: [
      ("%41", "A"), ("%C3%A9", "é"), ("100%", "100%"), ("%zz", "%zz"), ("%+1", "%+1"), ("%e", "%e"),
      ("a%2", "a%2"),
    ])
  func percent(_ text: String, _ decoded: String) { #expect(text.percentDecoded == decoded) }

  @Test(
    "Paths are followed from a folder and never out of the top",
    arguments: [
      ("a.md", "services/x/a.md"), ("../y/a.md", "services/y/a.md"), ("../../a", "a"), ("../..", ""),
      ("../../..", nil),
      ("../../../services/x", nil), ("a//./b/", "services/x/a/b"),
    ])
  func paths(_ path: String, _ resolved: String?) { #expect(path.resolved(from: "services/x") == resolved) }
}
