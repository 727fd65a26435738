import Fields
import Markup
import Testing

@testable import ContentModel

@Suite("What holds between the files")
struct RuleTests {
  private func entry(_ path: String, fr: String? = nil, en: String? = nil, facts: String = "order: 1")
    -> [String: String]
  {
    [
      "\(path)/facts.yml": facts, "\(path)/fr.md": fr ?? SampleHandbook.text(path),
      "\(path)/en.md": en ?? SampleHandbook.text(path),
    ]
  }

  private func sample(_ entries: [String: String]...) -> SampleHandbook {
    SampleHandbook(entries.reduce(into: [:]) { $0.merge($1) { _, new in new } })
  }

  // MARK: Addresses

  @Test("Addresses are made of language, path and slug; the home page is the language's own")
  func addresses() throws {
    let sample = sample(
      entry("principles/recovery", fr: SampleHandbook.text("R", "Texte.", "slug: retablissement\n")),
      entry("pages/about"))
    let recovery = try #require(sample.entry(.principle, "recovery"))
    let about = try #require(sample.entry(.page, "about"))
    let home = try #require(sample.entry(.page, "home"))
    let handbook = sample.handbook
    #expect(handbook.address(of: recovery, in: "fr") == "fr/principes/retablissement/")
    #expect(handbook.address(of: recovery, in: "en") == "en/principles/recovery/")
    #expect(handbook.address(of: about, in: "fr") == "fr/about/")
    #expect(handbook.address(of: home, in: "en") == "en/")
    #expect(handbook.listAddress(of: .principle, in: "fr") == "fr/principes/")
    #expect(handbook.listAddress(of: .page, in: "fr") == nil)
    #expect(handbook.sourcesAddress(in: "en") == "en/sources/")
  }

  @Test(
    "Two pages cannot share an address, and none can take one the site makes itself",
    arguments: [
      ("pages/services", "duplicate-url"), ("pages/sources", "duplicate-url"),
      ("pages/assets", "reserved-slug"),
      ("pages/media", "reserved-slug"), ("pages/con", "reserved-slug"), ("principles/lpt9", "reserved-slug"),
    ])
  func taken(_ path: String, _ kind: String) {
    #expect(
      Set(sample(entry(path)).told.compactMap { $0.split(separator: " ").last.map(String.init) }) == [kind])
  }

  @Test("Names that are reserved for pages are free for others")
  func free() { #expect(sample(entry("principles/media"), entry("principles/services")).told.isEmpty) }

  @Test("A slug taken twice is told at the slug")
  func slugs() {
    let slugged = SampleHandbook.text("B", "Text.", "slug: a\n")
    #expect(
      sample(entry("principles/a"), entry("principles/b", fr: slugged)).told == [
        "principles/b/fr.md:4:7 duplicate-url"
      ])
  }

  // MARK: Relations, sources, languages

  @Test("Links of texts lead back, each page once and none to itself")
  func backlinks() throws {
    let link = SampleHandbook.text("A", "<principle:b> and <principle:b> and <principle:a>.")
    let sample = sample(
      entry("principles/a", fr: link, en: link), entry("principles/b"),
      entry("services/s", fr: SampleHandbook.text("S", "<principle:b>")))
    let (one, two) = (
      try #require(sample.entry(.principle, "a")), try #require(sample.entry(.principle, "b"))
    )
    let service = try #require(sample.entry(.service, "s"))
    #expect(sample.handbook.backlinks[two] == [service, one])
    #expect(sample.handbook.backlinks[one] == [])
  }

  @Test("Fields that name entries lead back too")
  func relations() throws {
    let sample = sample(
      entry("services/s", facts: "principles: [b, a]"), entry("principles/a"), entry("principles/b"))
    let service = try #require(sample.entry(.service, "s"))
    let (one, two) = (
      try #require(sample.entry(.principle, "a")), try #require(sample.entry(.principle, "b"))
    )
    #expect(sample.handbook.relations[service].map(\.targets) == [[two, one]])
    #expect(sample.handbook.referrers[one].map(\.source) == [service])
  }

  @Test("A field cannot lead to a draft, or to nothing")
  func drafts() {
    let draft = SampleHandbook.text("A", "Text.", "draft: true\n")
    let sample = sample(
      entry("services/s", facts: "principles: [a, b]"), entry("principles/a", fr: draft, en: draft))
    #expect(
      sample.told == ["services/s/facts.yml:1:14 draft-link", "services/s/facts.yml:1:17 unknown-entry"])
  }

  @Test("Sources are cited in the order of facts and texts, each once")
  func citations() throws {
    let sources = ["sources.yml": "a: {label: A, title: A}\nb: {label: B, title: B}\nc: {label: C, title: C}"]
    let text = SampleHandbook.text("S", "<source:c> <source:b> <source:a>")
    let sample = sample(sources, entry("services/s", fr: text, facts: "started: {value: 2014, source: b}"))
    let service = try #require(sample.entry(.service, "s"))
    #expect(sample.handbook.citedSources[service] == [1, 2, 0])
    #expect(sample.handbook.citations == [[service], [service], [service]])
    #expect(sample.told.isEmpty)
  }

  @Test("Sections with an id stand in every language")
  func sections() {
    let (more, less) = (
      SampleHandbook.text("A", "## B {#b}\n\nText."), SampleHandbook.text("A", "## C\n\nText.")
    )
    #expect(
      sample(entry("principles/a", fr: more, en: less)).told == [
        "principles/a/en.md:6:1 heading-without-id", "principles/a/fr.md:6:1 unmatched-section",
      ])
  }

  @Test("Entries are sorted by kind and id, whatever the order of the files")
  func order() {
    let sample = sample(entry("services/b"), entry("pages/z"), entry("services/a"), entry("principles/x"))
    #expect(
      sample.handbook.entries.map(\.id.description) == [
        "service:a", "service:b", "principle:x", "page:home", "page:z",
      ])
  }

  // MARK: Files

  @Test(
    "A file is told apart by its path alone",
    arguments: [
      ("services/a/facts.yml", ""), ("services/a/plan.svg", ""), ("services/a/Plan.svg", "unexpected-file"),
      ("services/a/plan.SVG", "unexpected-file"), ("services/a/de.md", "unexpected-file"),
      ("services/a/notes.txt", "unexpected-file"),
      ("services/A/fr.md", "invalid-id"), ("service/a/fr.md", "unexpected-file"),
      ("notes.md", "unexpected-file"),
      ("services/fr.md", "unexpected-file"), ("services/a/b/fr.md", "invalid-id"),
      ("services/a--b/facts.yml", "invalid-id"),
    ])
  func paths(_ path: String, _ kind: String) {
    let text = path.hasSuffix("svg") ? "<svg/>" : "order: 1"
    let told = sample(entry("services/a"), [path: text]).told.filter { $0.hasPrefix(path) }
    #expect(told == (kind.isEmpty ? [] : ["\(path) \(kind)"]))
  }
}
