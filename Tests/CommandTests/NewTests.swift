import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook new")
struct NewTests {
  private static let kinds = ["service", "principle", "package", "recommendation", "resource", "page"]
  private let book: Book

  private static let sections =
    "    sections: [{id: what-it-is}, {id: costs, shows: costs}, {id: results, shows: figures}, {id: more, optional: true}]\n"
  private static let fields = [
    "depth: {type: choice, required: true, label: {fr: Étendue, en: Depth}, choices: {full: {fr: A, en: A}}}",
    "place: {type: text, label: {fr: Lieu, en: Place}}",
    "reach: {type: figures, label: {fr: Portée, en: Reach}}",
    "principles: {type: entries, kind: principle, label: {fr: P, en: P}, levels: [{id: some, label: {fr: A, en: A}}]}",
    "started: {type: year, label: {fr: Depuis, en: Since}}",
    "number: {type: number, label: {fr: N, en: N}}",
    "day: {type: date, label: {fr: J, en: D}}",
    "name: {type: name, label: {fr: N, en: N}}",
    "site: {type: url, label: {fr: S, en: S}}",
    "next: {type: entry, kind: service, label: {fr: S, en: N}}",
  ]

  /// A handbook of every kind, whose services have all that can be declared.
  init() throws {
    let settings = try #require(SmallHandbook.files["handbook.yml"])
    let fields = "    fields:\n" + Self.fields.map { "      \($0)\n" }.joined()
    let more = Self.kinds[1...4].map { kind in
      let words = "{fr: \(kind), en: \(kind)}"
      return "  \(kind): {folder: \(kind)s, path: \(words), title: \(words), item: \(words), order: listed}\n"
    }
    let text =
      settings.replacing("    fields:\n", with: Self.sections + fields)
      .replacing("  page:\n", with: more.joined() + "  page:\n")
      + "timeline: {title: {fr: Temps, en: Time}, path: {fr: temps, en: time}}\n"
    book = try Book(["handbook.yml": text])
  }

  private func new(_ arguments: String...) throws -> Program.Outcome {
    try book.program.run(["new"] + arguments + ["--content", "book"])
  }

  @Test("A new entry of any kind keeps the handbook as it was, and shows among the drafts", arguments: kinds)
  func everyKind(_ kind: String) throws {
    let before = try book.build()
    let made = try new(kind, "north-house")
    #expect(made.code == 0 && made.errors == "", "\(made.errors)")
    let folder = "book/\(kind)s/north-house"
    #expect(book.scratch.everything(below: folder) == ["en.md", "facts.yml", "fr.md"])
    #expect(made.output.hasPrefix("\(folder)/facts.yml\n\(folder)/fr.md\n\(folder)/en.md\n"))
    #expect(made.output.contains("\n  \(folder)/fr.md:5 "))
    let after = try book.build("--strict")
    #expect(after.code == 0 && after.errors == before.errors, "\(after.errors)")
    #expect(after.output.contains("0 written"))
    let drafts = try book.build("--strict", "--drafts")
    #expect(drafts.code == 0, "\(drafts.errors)")
    let pages = book.scratch.everything(below: "site").filter { $0.hasSuffix("north-house/index.html") }
    #expect(pages.count == 2)
  }

  @Test("Blanks are told by new and by coverage, and are errors once the text is no draft any more")
  func blanks() throws {
    let made = try new("service", "north-house", "--title", "Maison", "--title", "House")
    let told = made.output.matches(of: /(?m)^  book\/services\/north-house\/(\S+):(\d+) +(\S+)$/).map {
      "\($0.1):\($0.2) \($0.3)"
    }
    #expect(
      told == [
        "facts.yml:6 depth", "fr.md:7 summary", "fr.md:15 what-it-is", "fr.md:19 costs", "fr.md:23 results",
        "en.md:7 summary", "en.md:15 what-it-is", "en.md:19 costs", "en.md:23 results",
      ], "\(made.output)")
    let coverage = try book.program("coverage", "--content", "book").output
    #expect(coverage.contains("\n  service:north-house  depth\n"), "\(coverage)")
    #expect(coverage.contains("\n  fr  service:north-house  summary\n"))
    let path = "book/services/north-house/fr.md"
    let text = try #require(book.scratch.text(path))
    try book.scratch.write(path, text.replacing("draft: true\n", with: ""))
    let published = try book.check()
    #expect(published.code == 1)
    #expect(published.told.contains("book/services/north-house/fr.md:6:10 unfilled-blank"))
    #expect(published.told.contains("book/services/north-house/facts.yml:6:1 unfilled-blank"))
    #expect(!published.told.contains { $0.contains("/en.md") && $0.hasSuffix("unfilled-blank") })
  }

  @Test("Every example in new facts holds when its mark is taken away")
  func examples() throws {
    _ = try new("principle", "trust")
    _ = try new("service", "north-house")
    let path = "book/services/north-house/facts.yml"
    let text = try #require(book.scratch.text(path))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let whole = lines.map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }.joined(
      separator: "\n")
    #expect(whole != text)
    for field in [
      "reviewed", "place", "reach", "principles", "started", "next", "figures", "costs", "events",
    ] {
      #expect(whole.contains("\n\(field):"), "\(field)")
    }
    try book.scratch.write(path, whole.replacing("next: service-id", with: "next: north-house"))
    let outcome = try book.check("--drafts")
    #expect(outcome.told.filter { $0.contains("facts.yml") } == [], "\(outcome.errors)")
  }

  @Test("Headings are those other entries have, and are written so that Markdown leaves them alone")
  func headings() throws {
    let body =
      "## Le *coeur* [d'abord] {#what-it-is}\n\nUn.\n\n## Coûts {#costs}\n\nUn.\n\n## R {#results}\n\nUn."
    let south = SmallHandbook.service("south", SmallHandbook.text("Sud", body), facts: "depth: full\n")
    for (path, text) in south { try book.scratch.write("book/" + path, text) }
    _ = try new("service", "north-house", "--language", "fr")
    let text = try #require(book.scratch.text("book/services/north-house/fr.md"))
    #expect(text.contains("\n## Le coeur \\[d'abord\\] {#what-it-is}\n"), "\(text)")
    #expect(text.contains("# Sections qu’elle peut avoir en plus\u{A0}: more\n"))
    #expect(book.scratch.everything(below: "book/services/north-house") == ["facts.yml", "fr.md"])
  }

  @Test("Entries that are listed by hand come last")
  func order() throws {
    _ = try new("principle", "one")
    _ = try new("principle", "two")
    #expect(book.scratch.text("book/principles/two/facts.yml")?.contains("\norder: 2 ") == true)
  }

  @Test("A title is kept as it was given, quotes and signs too")
  func title() throws {
    #expect(try new("page", "odd", "--title", #"A "b": \c # {d} – é"#).code == 0)
    let outcome = try book.program("list", "page", "--content", "book", "--language", "fr")
    #expect(outcome.output.contains(#"A "b": \c # {d} – é"#), "\(outcome.output)")
  }

  @Test(
    "What cannot be is refused with 2, with what could, and nothing is made",
    arguments: [
      (["servcie", "a"], "there is no kind of entry 'servcie'; did you mean 'service'?"),
      (["source", "a"], "a source is no entry: add it to book/sources.yml"),
      (["service", "Été à Côté"], "'Été à Côté' cannot be an id; 'ete-a-cote' could; use lower-case"),
      (["service", "../x"], "'../x' cannot be an id; 'x' could; "),
      (["service", "a/b"], "'a/b' cannot be an id; 'a-b' could; "),
      (["service", "a\u{1B}[31mb\n"], "'a [31mb ' cannot be an id; 'a-31mb' could; "),
      (["service", ""], "'' cannot be an id; use lower-case"),
      (["service", "…"], "'…' cannot be an id; use lower-case"),
      (
        ["service", String(repeating: "a", count: 300)],
        "'\(String(repeating: "a", count: 80))' cannot be an id; "
      ),
      (["service", "a", "--language", "de"], "'de' is no language of the handbook: fr, en"),
      (["service", "a", "--title", " "], "a title is empty"),
      (["service", "a", "--title", "a\nb"], "a title is one line without control characters"),
      (
        ["service", "a", "--title", String(repeating: "a", count: 121)], "a title has at most 120 characters"
      ),
      (
        ["service", "a", "--title", "1", "--title", "2", "--title", "3"],
        "there are 3 titles for fr, en: give one"
      ),
    ])
  func wrong(_ arguments: [String], _ message: String) throws {
    let before = book.scratch.everything(below: "book")
    let outcome = try book.program.run(["new"] + arguments + ["--content", "book"])
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("handbook: \(message)"), "\(outcome.errors)")
    #expect(book.scratch.everything(below: "book") == before)
  }

  @Test("What is there is never touched: an entry, a file or a link of the name")
  func existing() throws {
    _ = try new("service", "north")
    let before = try book.scratch.contents(below: "book")
    #expect(
      try new("service", "north").errors
        == "handbook: there is something at book/services/north already; nothing was changed\n")
    try book.scratch.link("book/services/south", to: "/nowhere")
    #expect(try new("service", "south").code == 2)
    try book.scratch.remove("book/services/south")
    try book.scratch.write("book/principles", "a file")
    #expect(try new("principle", "a").errors == "handbook: book/principles is not a folder\n")
    try book.scratch.remove("book/principles")
    #expect(try book.scratch.contents(below: "book") == before)
  }

  @Test("An address that the site needs itself is refused with 1, as a problem of the entry")
  func reserved() throws {
    let outcome = try new("page", "assets")
    #expect(outcome.code == 1 && outcome.output == "nothing was written\n")
    #expect(
      outcome.told == ["book/pages/assets/en.md reserved-slug", "book/pages/assets/fr.md reserved-slug"])
    #expect(!book.scratch.exists("book/pages/assets"))
  }

  @Test("A disk that takes no more ends with 3, and leaves nothing half made")
  func failingDisk() throws {
    let before = book.scratch.everything(below: "book")
    // The facts of a service are longer than 512 bytes.
    let command = "ulimit -f 1; trap '' XFSZ; exec $handbook new service north --content book"
    let title = String(repeating: "long ", count: 20)
    let outcome = try book.program.shell(command + " --title '\(title)'")
    #expect(outcome.code == 3 && outcome.errors.contains("File too large"), "\(outcome.errors)")
    #expect(book.scratch.everything(below: "book") == before)
  }

  @Test("What a run that was killed left behind is in nobody's way")
  func leftovers() throws {
    try book.scratch.write("book/services/.north.handbook-new/fr.md", "half")
    #expect(try new("service", "north").code == 0)
    #expect(
      book.scratch.everything(below: "book/services") == [
        "north", "north/en.md", "north/facts.yml", "north/fr.md",
      ])
  }

  @Test("A folder that may not be written to ends with 3", .enabled(if: getuid() != 0))
  func readOnly() throws {
    try book.scratch.makeFolder("book/services")
    let services = book.scratch("book/services")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: services)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: services) }
    #expect(try new("service", "north").code == 3)
    #expect(book.scratch.everything(below: "book/services") == [])
  }
}
