import Diagnostics
import Fields
import Markup
import Testing

@testable import ContentModel

@Suite("Texts and their front matter")
struct TextTests {
  /// What is told about a text: `line:column id`.
  private func told(_ text: String) -> [String] {
    SampleHandbook([
      "principles/a/facts.yml": "", "principles/a/fr.md": text,
      "principles/a/en.md": SampleHandbook.text("A"),
    ])
    .told(about: "principles/a/fr.md")
  }

  private func parsed(_ text: String) -> EntryText? {
    var diagnostics: [Diagnostic] = []
    return EntryText.parse(
      SourceFile(path: "fr.md", text: text), language: "fr", languages: ["fr", "en"],
      diagnostics: &diagnostics)
  }

  @Test("Front matter gives title, summary, keywords, slug and draft")
  func fields() throws {
    let text = try #require(
      parsed("---\ntitle: Été\nsummary: \"S : s\"\nkeywords: [a, b]\nslug: ete\ndraft: true\n---\nTexte.\n"))
    #expect([text.title, text.summary, text.slug?.value] == ["Été", "S : s", "ete"])
    #expect(text.keywords == ["a", "b"])
    #expect(text.isDraft)
  }

  @Test("Spaces behind the lines of front matter do no harm, and three hyphens may stand in the text")
  func fences() throws {
    let text = try #require(parsed("--- \ntitle: A\nsummary: B\n---\t\nOne.\n\n---\n\nTwo.\n"))
    #expect(text.title == "A")
    #expect(!text.document.isEmpty)
  }

  @Test(
    "What is wrong with front matter is told at its place",
    arguments: [
      ("", "1:1 missing-front-matter"), ("\n---\ntitle: A\n---\n", "1:1 missing-front-matter"),
      ("Text.\n", "1:1 missing-front-matter"), ("----\ntitle: A\n----\n", "1:1 missing-front-matter"),
      ("---", "1:1 unclosed-front-matter"), ("---\n", "1:1 unclosed-front-matter"),
      ("---\ntitle: A\n", "1:1 unclosed-front-matter"),
      ("---\ntitle: A: B\nsummary: C\n---\nText.\n", "2:9 yaml-syntax"),
      ("---\ntitle: A\n---\nText.\n", "2:1 missing-field"),
      ("---\ntitle: A\nsummary: B\ntitel: C\n---\nText.\n", "4:1 unknown-field"),
      ("---\ntitle: A\nsummary: B\nslug: É\n---\nText.\n", "4:7 invalid-id"),
      ("---\ntitle: [A]\nsummary: B\n---\nText.\n", "2:8 wrong-type"),
      ("---\n- A\n---\nText.\n", "2:1 wrong-type"),
      ("---\ntitle: A\nsummary: B\n---\n\n  \n", "empty-text"),
    ])
  func wrong(_ text: String, _ expected: String) { #expect(told(text).first == expected) }

  @Test("Empty front matter lacks both fields")
  func empty() {
    #expect(
      told("---\n---\nText.\n").map { $0.split(separator: " ")[1] } == ["missing-field", "missing-field"])
  }

  @Test("Places in the text count from the start of the file")
  func places() {
    #expect(told(SampleHandbook.text("A", "Un <b>mot</b>.")) == ["6:4 raw-html", "6:10 raw-html"])
  }

  @Test("A text that cannot be used is not called missing as well")
  func unusable() {
    #expect(told("Text.\n") == ["1:1 missing-front-matter"])
  }

  @Test("An entry of which every text is a draft is not there; one draft counts as no translation missing")
  func drafts() {
    let draft = SampleHandbook.text("A", "Text.", "draft: true\n")
    let hidden = SampleHandbook([
      "principles/a/facts.yml": "", "principles/a/fr.md": draft, "principles/a/en.md": draft,
    ])
    #expect(hidden.entry(.principle, "a") == nil)
    #expect(hidden.told.isEmpty)
    let half = SampleHandbook([
      "principles/a/facts.yml": "", "principles/a/fr.md": draft,
      "principles/a/en.md": SampleHandbook.text("A"),
    ])
    #expect(half.handbook.entries.first?.texts.map(\.language) == ["en"])
    #expect(half.told.isEmpty)
  }
}
