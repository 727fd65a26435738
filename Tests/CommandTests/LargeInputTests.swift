import Foundation
import HandbookTestSupport
import Testing

@Suite("Large and hostile data files end in seconds", .serialized)
struct LargeInputTests {
  private let book: Book

  private static let pages = """
    timeline: {title: {fr: T, en: T}, path: {fr: chronologie, en: timeline}}
    glossary: {path: {fr: glossaire, en: glossary}}
    costs:
      title: {fr: C, en: C}
      path: {fr: couts, en: costs}
      conversion: {currency: EUR, rates: data/rates.csv, source: survey}
    map:
      kind: service
      field: country
      outlines: data/world.geojson
      codes: {NO: NOR}
      credit: {fr: C, en: C}
      title: {fr: M, en: M}
      path: {fr: carte, en: map}

    """

  init() throws {
    book = try Book(SmallHandbook.service("one", SmallHandbook.text("One")))
    try book.scratch.write(
      "book/handbook.yml", try #require(SmallHandbook.files["handbook.yml"]) + Self.pages)
    try book.scratch.write("book/data/rates.csv", "year,currency,units_per_euro\n2020,GBP,0.8\n")
    try book.scratch.write(
      "book/data/world.geojson",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"N","iso_a3":"NOR","continent":"E"},"#
        + #""geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]]]}}]}"#)
  }

  /// Checks the book, which takes no more than ten seconds, and prints what can be read.
  private func check() throws -> Program.Outcome {
    let outcome = try book.check()
    #expect(outcome.seconds < 10 && [0, 1].contains(outcome.code), "\(outcome.seconds) s, \(outcome.code)")
    #expect(outcome.errors.utf8.count < 20_000)
    return outcome
  }

  @Test("The book is sound before anything is done to it")
  func sound() throws { #expect(try book.build().code == 0) }

  @Test("Outlines of 2 MB of brackets, closed or not", arguments: ["[", "{\"a\":", "[[],"])
  func nesting(_ mark: String) throws {
    let text = String(repeating: mark, count: (2 << 20) / mark.utf8.count)
    try book.scratch.write("book/data/world.geojson", text)
    #expect(try check().told.map { $0.split(separator: " ")[1] } == ["invalid-outlines"])
  }

  @Test("Outlines of 2 MB of empty lists, one beside the other")
  func lists() throws {
    let text = "[" + String(repeating: "[],", count: 690_000) + "[]]"
    try book.scratch.write("book/data/world.geojson", text)
    #expect(try check().told == ["book/data/world.geojson:1:1 invalid-outlines"])
  }

  @Test("100,000 wrong lines of rates are told by their first ones")
  func rates() throws {
    for line in ["x\n", "2020,GBP,none\n", ",,\n", "2020,GBP,0.8\n"] {
      try book.scratch.write(
        "book/data/rates.csv", "year,currency,units_per_euro\n" + String(repeating: line, count: 100_000))
      let told = try check().told
      #expect(told.count <= 20 && told.allSatisfy { $0.hasSuffix(" invalid-rates") } && !told.isEmpty)
    }
  }

  @Test("10,000 events of one entry are checked and set on the timeline")
  func events() throws {
    let events = (0..<10_000).map { number in
      "- {year: \(1000 + number % 1_000), label: {fr: e\(number), en: e\(number)}, source: survey}\n"
    }
    try book.scratch.write("book/services/one/facts.yml", "events:\n" + events.joined())
    let outcome = try book.build("--timings")
    #expect(
      outcome.code == 0 && processorSeconds(outcome) < 15,
      "\(processorSeconds(outcome)) s \(outcome.errors.prefix(500))")
    let html = try #require(book.scratch.text("site/en/timeline/index.html"))
    #expect(html.ranges(of: "<li><span class=\"year\">").count == 10_000)
  }

  /// Words like `bakedo`, each its own.
  private static func word(_ number: Int) -> String {
    var (rest, word) = (number + 1, "")
    while rest > 0 {
      word += ["ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru"][rest % 10]
      rest /= 10
    }
    return word + "x"
  }

  /// What a run with `--timings` took of the processor: unlike the clock's, it does not hang on what else runs.
  private func processorSeconds(_ outcome: Program.Outcome) -> Double {
    outcome.errors.matches(of: /cpu=(\d+\.\d+)/).compactMap { Double($0.1) }.reduce(0, +)
  }

  @Test("A glossary of 5,000 terms over a text of 1 MB, all of them used")
  func glossary() throws {
    let terms = (0..<5_000).map { number in
      """
      t\(number):
        term: {fr: \(Self.word(number)), en: \(Self.word(number))}
        definition: {fr: d, en: d}
        entry: service:one
        related: [t\((number + 1) % 5_000), t\((number + 2_500) % 5_000)]
        source: survey

      """
    }
    try book.scratch.write("book/glossary.yml", terms.joined())
    let words = (0..<110_000).map { Self.word($0 % 10_000) + ($0 % 12 == 11 ? ".\n\n" : " ") }.joined()
    // In one language: the debug build takes most of its time to parse it.
    try book.scratch.write("book/pages/home/fr.md", SmallHandbook.text("Home", words))
    let outcome = try book.build("--timings")
    #expect(words.utf8.count > 900_000)
    #expect(
      outcome.code == 0 && processorSeconds(outcome) < 10,
      "\(outcome.seconds) s \(outcome.errors.prefix(500))")
    let html = try #require(book.scratch.text("site/fr/index.html"))
    #expect(html.ranges(of: "<span class=\"term\">").count == 5_000)
  }

  @Test("Terms that are found almost everywhere, over a text of 200 kB")
  func almost() throws {
    // Every word starts what would be a term, and none is one.
    let form = String(repeating: "a ", count: 10_000)
    try book.scratch.write(
      "book/glossary.yml", "a: {term: {fr: \"\(form)b\", en: \"\(form)c\"}, definition: {fr: d, en: d}}\n")
    for language in ["fr", "en"] {
      try book.scratch.write(
        "book/pages/home/\(language).md", SmallHandbook.text("Home", String(repeating: "a ", count: 100_000)))
    }
    let outcome = try book.build()
    #expect([0, 1].contains(outcome.code) && outcome.seconds < 10, "\(outcome.seconds) s")
  }

  @Test("A glossary of 5,000 terms and 200 pages: what a page costs does not hang on the glossary")
  func glossaryOverPages() throws {
    let terms = (0..<5_000).map { number in
      "t\(number): {term: {fr: \(Self.word(number)), en: \(Self.word(number))}, definition: {fr: d, en: d}, entry: service:one}\n"
    }
    try book.scratch.write("book/glossary.yml", terms.joined())
    for number in 0..<200 {
      for (path, text) in SmallHandbook.service("s\(number)", SmallHandbook.text("S", Self.word(number))) {
        try book.scratch.write("book/" + path, text)
      }
    }
    let outcome = try book.build("--timings")
    #expect(
      outcome.code == 0 && processorSeconds(outcome) < 10,
      "\(outcome.seconds) s \(outcome.errors.prefix(500))")
  }
}
