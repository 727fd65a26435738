import Diagnostics
import Testing

@testable import ContentModel

@Suite("How far a translation says what its source says now")
struct TranslationTests {
  private static let source =
    "Intro.\n\n## A {#a}\n\nUn deux.\n\n### B {#b}\n\nTrois.\n\n## C {#c}\n\nQuatre."
  private static let translation =
    "Intro.\n\n## A {#a}\n\nOne two.\n\n### B {#b}\n\nThree.\n\n## D {#d}\n\nFive."

  private func files(_ fr: String = source, _ en: String = translation, record: String = "") -> [String:
    String]
  {
    [
      "principles/a/facts.yml": "order: 1", "principles/a/fr.md": SampleHandbook.text("A", fr),
      "principles/a/en.md": SampleHandbook.text("A", en, record),
    ]
  }

  private func states(_ files: [String: String]) throws -> [String] {
    let sample = SampleHandbook(files)
    let entry = try #require(sample.entry(.principle, "a"))
    return sample.handbook.translations(of: entry).flatMap(\.sections).map {
      "\($0.name) \($0.state.rawValue) \($0.words)"
    }
  }

  /// The files after the English text has been accepted.
  private func accepted(_ files: [String: String], _ sections: [String] = []) throws -> [String: String] {
    let sample = SampleHandbook(files)
    let entry = try #require(sample.entry(.principle, "a"))
    let acceptance = try #require(
      try sample.handbook.acceptance(of: entry, in: "en", sections: sections))
    let bytes = try #require(acceptance.applied(to: acceptance.file.bytes))
    return files.merging([acceptance.file.path: String(decoding: bytes, as: UTF8.self)]) { _, new in new }
  }

  // MARK: States

  @Test("Without a record nothing is known but which sections are there")
  func unrecorded() throws {
    #expect(
      try states(files()) == [
        "front unrecorded 1", "intro unrecorded 1", "a unrecorded 3", "b unrecorded 2", "c missing 2",
        "d orphan 2",
      ])
  }

  @Test("A text that is not there lacks every section")
  func missingText() throws {
    var files = files()
    files["principles/a/en.md"] = nil
    let sample = SampleHandbook(files)
    let states = sample.handbook.translations(of: try #require(sample.entry(.principle, "a")))
    #expect(states.map(\.isMissing) == [true] && states[0].path == "principles/a/en.md")
    #expect(states[0].words(in: .missing) == 9)
  }

  @Test("What is accepted is current; an edit of the source makes exactly its section stale")
  func roundTrip() throws {
    var files = try accepted(files())
    #expect(
      try states(files) == [
        "front current 1", "intro current 1", "a current 3", "b current 2", "c missing 2", "d orphan 2",
      ])
    #expect(SampleHandbook(files).told.allSatisfy { $0.hasSuffix("unmatched-section") })
    files["principles/a/fr.md"] = SampleHandbook.text(
      "A", Self.source.replacing("Trois.", with: "Trois et demi."))
    let sample = SampleHandbook(files)
    let entry = try #require(sample.entry(.principle, "a"))
    #expect(sample.handbook.sectionStates(of: entry, in: "en") == ["b": .stale, "c": .missing, "d": .orphan])
    #expect(sample.handbook.sectionStates(of: entry, in: "fr").isEmpty)
    #expect(
      try states(accepted(files, ["b"]))
        == states(accepted(self.files())).map {
          $0.replacing("b current 2", with: "b current 4")
        })
  }

  @Test(
    "Only words count: neither white space nor the id of the heading changes a section",
    arguments: [
      ("Un deux.", "Un\n  deux.", false), ("Un deux.", "Un  deux.\n", false),
      ("## A {#a}", "##  A   {#a}", false),
      ("Un deux.", "Undeux.", true), ("## A {#a}", "## AA {#a}", true), ("Un deux.", "Un deux", true),
    ])
  func words(_ old: String, _ new: String, _ isStale: Bool) throws {
    var files = try accepted(files())
    files["principles/a/fr.md"] = SampleHandbook.text("A", Self.source.replacing(old, with: new))
    #expect(try states(files).contains { $0.hasPrefix("a stale") } == isStale)
  }

  @Test("Title, summary and keywords are a section, told apart from one another")
  func front() throws {
    var files = try accepted(files())
    let text = files["principles/a/fr.md"] ?? ""
    files["principles/a/fr.md"] = text.replacing("summary:", with: "keywords: [b, c]\nsummary:")
    #expect(try states(files).first == "front stale 3")
    files = try accepted(files)
    files["principles/a/fr.md"] = text.replacing("summary:", with: "keywords: [bc]\nsummary:")
    #expect(try states(files).first == "front stale 2")
  }

  @Test("Headings called front and intro are told apart from what the words mean elsewhere")
  func names() throws {
    let text = "A.\n\n## F {#front}\n\nB.\n\n## I {#intro}\n\nC."
    let files = try accepted(files(text, text))
    #expect(try states(files).map { $0.split(separator: " ")[0] } == ["front", "intro", "#front", "#intro"])
    #expect(try states(files).allSatisfy { $0.contains("current") })
  }

  @Test("A text of the first language may be the translation")
  func reversed() throws {
    let files = files("A.", "A.").merging(
      ["principles/a/fr.md": SampleHandbook.text("A", "A.", "translation: {from: en, sections: {}}\n")]
    ) { _, new in new }
    let sample = SampleHandbook(files)
    let states = sample.handbook.translations(of: try #require(sample.entry(.principle, "a")))
    #expect(states.map { "\($0.language) \($0.source)" } == ["fr en"])
    #expect(states[0].sections.map(\.state) == [.unrecorded, .unrecorded])
  }

  @Test("The hash of a section stays the same from run to run and version to version")
  func stable() {
    #expect(SectionHash(of: [[Array(" Un \n deux. ".utf8)[...]]]).description == "eb4da1cf085d")
    #expect(
      SectionHash("0123456789ab") != nil && SectionHash("0123456789AB") == nil && SectionHash("1") == nil)
  }

  // MARK: Front matter

  @Test(
    "What is wrong with a record is told",
    arguments: [
      ("translation: {from: en, sections: {}}", ["4:21 unknown-choice"]),
      ("translation: {from: de, sections: {}}", ["4:21 unknown-choice"]),
      ("translation: {from: fr, sections: {a: 12}}", ["4:39 wrong-type"]),
      ("translation: {from: fr, sections: {A b: 0123456789ab}}", ["4:36 invalid-id"]),
      ("translation: {from: fr, section: {}}", ["4:15 missing-field", "4:25 unknown-field"]),
      ("translation: fr", ["4:14 wrong-type"]), ("translation:", ["4:1 empty-value"]),
      ("translation: {from: fr, sections: {gone: 0123456789ab}}", []),
    ])
  func faults(_ line: String, _ told: [String]) {
    let found = SampleHandbook(files("A.", "A.", record: line + "\n")).told(about: "principles/a/en.md")
    #expect(found == told)
  }

  @Test("Only the record changes; an old one is replaced where it stands")
  func bytes() throws {
    let text =
      "---\n# k\ntitle: A\ntranslation: {from: fr,\n  sections: {b: 0123456789ab}}\n\nsummary: 'S' # s\n---\nA.\n"
    let files = files("A.").merging(["principles/a/en.md": text]) { _, new in new }
    let new = try #require(try accepted(files)["principles/a/en.md"])
    let hash = #/    (front|intro): [0-9a-f]{12}\n/#
    #expect(
      new.replacing(hash) { "    \($0.1): #\n" }
        == "---\n# k\ntitle: A\ntranslation:\n  from: fr\n  sections:\n    front: #\n    intro: #\n\nsummary: 'S' # s\n---\nA.\n"
    )
  }

  @Test("Byte order mark and carriage returns stay")
  func windows() throws {
    let sample = SampleHandbook(files("A.", "A."))
    let entry = try #require(sample.entry(.principle, "a"))
    let acceptance = try #require(try sample.handbook.acceptance(of: entry, in: "en", sections: []))
    let disk =
      "\u{FEFF}"
      + acceptance.file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let bytes = try #require(acceptance.applied(to: Array(disk.utf8)))
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.hasSuffix("\r") } && lines[0] == "\u{FEFF}---\r")
    #expect(lines.contains("translation:\r"))
    #expect(acceptance.applied(to: Array(acceptance.file.text.replacing("\n", with: "\r").utf8)) == nil)
  }

  @Test("Front matter that cannot be changed without touching more is left alone")
  func refused() throws {
    let text = "---\n{title: A, summary: B}\n---\nA.\n"
    let sample = SampleHandbook(files("A.").merging(["principles/a/en.md": text]) { _, new in new })
    let entry = try #require(sample.entry(.principle, "a"))
    let acceptance = try #require(try sample.handbook.acceptance(of: entry, in: "en", sections: []))
    #expect(acceptance.applied(to: acceptance.file.bytes) == nil)
  }

  @Test("A source has nothing to accept, nor has a text that was accepted, nor a section that is not there")
  func nothing() throws {
    let sample = SampleHandbook(try accepted(files()))
    let entry = try #require(sample.entry(.principle, "a"))
    for language in ["fr", "en", "de"] {
      #expect(try sample.handbook.acceptance(of: entry, in: language, sections: []) == nil)
    }
    #expect(throws: TranslationAcceptance.UnknownSection.self) {
      _ = try sample.handbook.acceptance(of: entry, in: "en", sections: ["c"])
    }
  }
}
