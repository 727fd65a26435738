import Diagnostics
import Fields
import Markup
import Testing

@testable import ContentModel

@Suite("The glossary")
struct GlossaryTests {
  private static let recovery = """
    recovery:
      term: {fr: "rétablissement", en: "recovery"}
      definition: {fr: "Vivre sa vie.", en: "Living one's life."}
    """

  private func sample(_ glossary: String, body: String = "") -> SampleHandbook {
    .full(SampleHandbook.north("order: 1", body: body, glossary: glossary))
  }

  private func told(_ glossary: String) -> [String] { sample(glossary).told(about: "glossary.yml") }

  @Test("A term has its name, other forms, definition, entry, related terms and sources")
  func term() throws {
    let sample = sample(
      Self.recovery + """

          forms: {fr: [rétablissements], en: [Recovery College, recovering]}
          entry: principle:one
          related: [stigma]
          source: report
        stigma:
          term: {fr: "stigmate", en: "stigma"}
          definition: {fr: "Une marque.", en: "A mark."}
        """)
    #expect(sample.told.isEmpty)
    let handbook = sample.handbook
    let term = try #require(handbook.glossary.first)
    #expect(handbook.glossary.map(\.id.value) == ["recovery", "stigma"])
    #expect(term.written(in: "fr") == ["rétablissement", "rétablissements"])
    #expect(term.written(in: "en") == ["recovery", "Recovery College", "recovering"])
    #expect(handbook.entry(of: term) == sample.entry(.principle, "one"))
    #expect(handbook.entry(of: handbook.glossary[1]) == nil)
    #expect(handbook.term("stigma") == 1 && handbook.term("stigmata") == nil)
    #expect(term.sources.map(\.value) == ["report"] && term.related.map(\.value) == ["stigma"])
  }

  @Test(
    "What is wrong with a term is told at its place",
    arguments: [
      ("  related: [stigma]", "4:13 unknown-target"), ("  source: reprt", "4:11 unknown-source"),
      ("  entry: principle:thre", "4:10 unknown-entry"), ("  entry: one", "4:10 unknown-entry"),
      ("  entry: service:one", "4:10 unknown-entry"), ("  forms: {fr: [a], de: [b]}", "4:20 unknown-field"),
      ("  forms: {fr: [Rétablissement]}", "1:1 shared-form"), ("  forms: {fr: a}", "4:15 wrong-type"),
      ("  froms: {}", "4:3 unknown-field"),
    ])
  func wrong(_ field: String, _ expected: String) {
    #expect(told(Self.recovery + "\n" + field) == [expected])
  }

  @Test("A term needs a name and a definition in every language, and an id")
  func incomplete() {
    #expect(told("recovery: {term: {fr: a, en: b}}") == ["1:12 missing-field"])
    #expect(
      told("recovery: {term: {fr: a}, definition: {fr: a, en: b}}") == ["1:19 missing-language"])
    #expect(told("Recovery: {term: {fr: a, en: b}, definition: {fr: a, en: b}}") == ["1:1 invalid-id"])
    #expect(told("recovery:") == ["1:1 empty-value"])
  }

  @Test("No two terms share a form in one language; in two languages they may")
  func sharedForms() {
    func other(_ forms: String) -> String {
      Self.recovery + "\nother:\n  term: {fr: a, en: b}\n  definition: {fr: a, en: b}\n  forms: \(forms)"
    }
    #expect(told(other("{en: [RECOVERY]}")) == ["4:1 shared-form"])
    #expect(told(other("{fr: [recovery]}")).isEmpty)
  }

  @Test("Texts can link to terms and overview pages")
  func links() throws {
    let sample = sample(
      Self.recovery, body: "<term:recovery> [that](term:recovery) <overview:costs> [all](overview:glossary)")
    #expect(sample.told.isEmpty)
    let north = try #require(sample.entry(.service, "north"))
    #expect(
      sample.handbook.targets(of: north, in: "en") == [
        .term(0), .term(0), .overview(.costs), .overview(.glossary),
      ])
  }

  @Test(
    "Links to a term or page that is not there are told with the nearest one",
    arguments: [
      ("<term:recovry>", "did you mean 'recovery'?"), ("<overview:cost>", "did you mean 'costs'?"),
    ])
  func deadLinks(_ link: String, _ suggestion: Message) {
    let sample = sample(Self.recovery, body: link)
    #expect(sample.told(about: "services/north/en.md") == ["12:2 unknown-target"])
    #expect(sample.diagnostics.first?.suggestion == suggestion)
  }

  @Test("Without a page of the glossary there is no term to link to")
  func withoutPage() {
    let text = SampleHandbook.fullText
      .replacing("glossary: {path: {fr: glossaire, en: glossary}}\n", with: "")
      .replacing("timeline, glossary, sources", with: "timeline, sources")
    let sample = SampleHandbook.full(
      SampleHandbook.north("order: 1", body: "<term:recovery>", glossary: Self.recovery),
      configuration: SampleHandbook.configuration(of: text))
    #expect(
      sample.told == ["services/north/en.md:12:2 unknown-target", "services/north/fr.md:12:2 unknown-target"])
  }

  @Test("A source that only the glossary or the rates cite is used; one that nobody cites is not")
  func usedSources() {
    let glossary = Self.recovery + "\n  source: other"
    #expect(SampleHandbook.full(["glossary.yml": glossary]).told.isEmpty)
    #expect(SampleHandbook.full(["glossary.yml": Self.recovery]).told == ["sources.yml:2:1 unused-source"])
  }
}
