import Diagnostics
import Testing

@testable import ContentModel

@Suite("The words that translations were made from, kept and compared")
struct KeptSectionsTests {
  private static let source =
    "Intro.\n\n## A {#a}\n\nUn deux.\n\n%% b\n\n%%% c\n\n## B {#b}\n\nTrois.\n"
  private static let translation =
    "Intro.\n\n## A {#a}\n\nOne two.\n\n## B {#b}\n\nThree.\n\n## D {#d}\n\nFive."

  private func files(_ fr: String = source, record: TranslationRecord? = nil) -> [String: String] {
    let fields = record.map { record in
      let sections = record.sections.sorted { $0.key < $1.key }.map { "\($0.key): '\($0.value)'" }
      return "translation: {from: fr, sections: {\(sections.joined(separator: ", "))}}\n"
    }
    return [
      "principles/a/facts.yml": "order: 1",
      "principles/a/fr.md": SampleHandbook.text("A  b", fr, "keywords: [un, deux mots]\n"),
      "principles/a/en.md": SampleHandbook.text("A", Self.translation, fields ?? ""),
    ]
  }

  private func record() throws -> TranslationRecord {
    let sample = SampleHandbook(files())
    let entry = try #require(sample.entry(.principle, "a"))
    return try #require(try sample.handbook.acceptance(of: entry, in: "en", sections: [])).record
  }

  private func kept(_ fr: String = source, old: KeptSections = KeptSections()) throws -> KeptSections {
    let record = try record()
    let sample = SampleHandbook(files(fr, record: record))
    let entry = try #require(sample.entry(.principle, "a"))
    return sample.handbook.keptSections(of: entry, for: record, old: old)
  }

  @Test("What is kept is read again as it was, with the hashes of the record")
  func roundTrip() throws {
    let (kept, record) = (try kept(), try record())
    #expect(kept.sections.map(\.key) == ["front", "intro", "a", "b"])
    #expect(kept.sections[0].text == "A b\n\n–\n\nun\n\ndeux mots")
    #expect(kept.sections[2].text == "## A \n\nUn deux.\n\n%% b\n\n%%% c")
    let again = KeptSections(reading: kept.bytes)
    #expect(again == kept)
    for section in again.sections {
      let hash = try #require(record.sections[section.key])
      #expect(section.hash == hash && again.text(of: section.key, hash: hash) == section.text)
    }
  }

  @Test("A file of another system, or one that was merged badly, gives what it still has")
  func damaged() throws {
    let kept = try kept()
    let returns = String(decoding: kept.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
    #expect(KeptSections(reading: Array(returns.utf8)) == kept)
    let merged = String(decoding: kept.bytes, as: UTF8.self).replacing(
      "Trois.", with: "<<<<<<< ours\nTrois.\n=======\nTres.\n>>>>>>> theirs")
    let record = try record()
    let read = KeptSections(reading: Array(merged.utf8))
    #expect(read.text(of: "a", hash: try #require(record.sections["a"])) != nil)
    #expect(read.text(of: "b", hash: try #require(record.sections["b"])) == nil)
    for bytes in [[], [0xFF, 0x25], Array("%% ".utf8), Array("%% a".utf8)] as [[UInt8]] {
      #expect(KeptSections(reading: bytes).sections.allSatisfy { $0.text.isEmpty })
    }
  }

  @Test("Words of a section that changed since stay those of the record; sections that are gone are dropped")
  func keeping() throws {
    let before = try kept()
    let edited = Self.source.replacing("Un deux.", with: "Un, deux.")
    #expect(try kept(edited, old: before) == before)
    #expect(try kept(edited).sections.map(\.key) == ["front", "intro", "b"])
    let shorter = Self.source.replacing("## B {#b}\n\nTrois.\n", with: "")
    #expect(try kept(shorter, old: before).sections.map(\.key) == ["front", "intro", "a"])
  }

  @Test("The sections of an older version have the hashes they were recorded with")
  func versions() throws {
    let record = try record()
    let text = try #require(files()["principles/a/fr.md"])
    for version in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n")] {
      let sections = SectionText.sections(
        ofVersion: Array(version.utf8), path: "fr.md", language: "fr", languages: ["fr", "en"])
      #expect(sections.map(\.key) == ["front", "intro", "a", "b"])
      #expect(sections.allSatisfy { $0.hash == record.sections[$0.key] })
    }
    for broken in ["", "no front matter", "---\ntitle: [\n---\n"] {
      let sections = SectionText.sections(
        ofVersion: Array(broken.utf8), path: "fr.md", language: "fr", languages: ["fr", "en"])
      #expect(sections.isEmpty)
    }
  }

  @Test("Changes have the words to do of every section; words with another hash are not believed")
  func changes() throws {
    let (before, record) = (try kept(), try record())
    let edited = Self.source.replacing("Un deux.", with: "Un deux trois.") + "\n## C {#c}\n\nQuatre cinq."
    let sample = SampleHandbook(files(edited, record: record))
    let entry = try #require(sample.entry(.principle, "a"))
    func told(_ earlier: (RecordedSection) -> String?) throws -> [String] {
      try #require(sample.handbook.changes(of: entry, earlier: earlier).first).sections.map {
        "\($0.key) \($0.state.state.rawValue) \($0.wordsToDo) \($0.revision != nil)"
      }
    }
    let rest = ["b current 0 false", "c missing 3 false", "d orphan 0 false"]
    let first = ["front current 0 false", "intro current 0 false"]
    #expect(try told { before.text(of: $0.key, hash: $0.hash) } == first + ["a stale 1 true"] + rest)
    #expect(try told { _ in nil } == first + ["a stale 6 false"] + rest)
    #expect(try told { _ in "Something else." } == first + ["a stale 6 false"] + rest)
  }
}
