import Foundation
import HandbookTestSupport
import Hashing
import SiteRendering
import Testing

@testable import Publishing

@Suite("Compressed twins of a site's texts")
struct PrecompressionTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func write(_ files: [String: String], precompressing: Bool = true) throws -> WriteSummary {
    try SiteFolder(path: scratch("site")).write(outputs(files), precompressing: precompressing).summary
  }

  private static func page(_ word: String) -> String { String(repeating: "A \(word) page. ", count: 200) }

  private var everything: [String] { scratch.everything(below: "site").filter { $0 != ".handbook-files" } }

  @Test("A text gets both; what is small or no text gets none")
  func which() throws {
    let limit = Encoding.smallestSize
    try write([
      "fr/index.html": Self.page("large"), "picture.jpg": Self.page("no"),
      "small.css": String(repeating: "a", count: limit - 1),
      "large.css": String(repeating: "a", count: limit),
    ])
    #expect(
      everything == [
        "fr", "fr/index.html", "fr/index.html.br", "fr/index.html.gz", "large.css", "large.css.br",
        "large.css.gz", "picture.jpg", "small.css",
      ])
  }

  @Test("A text that would not shrink gets none, however often it is built")
  func noise() throws {
    // No generator of the system: the same bytes on every run.
    var state: UInt64 = 42
    let noise = (0..<2000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    for _ in 0..<2 {
      let files = [OutputFile(path: "noise.txt") { noise }]
      _ = try SiteFolder(path: scratch("site")).write(files, precompressing: true)
      #expect(everything == ["noise.txt"])
    }
  }

  @Test("Unchanged, all stay; after a change, only that page's are made anew")
  func again() throws {
    let pages = ["a.html": Self.page("first"), "b.html": Self.page("second")]
    #expect(try write(pages).written == 6)
    let all = ["a.html", "a.html.br", "a.html.gz", "b.html", "b.html.br", "b.html.gz"]
    #expect(everything == all)
    let before = all.map { scratch.identity("site/" + $0) }
    #expect(try write(pages) == WriteSummary(written: 0, unchanged: 6, removed: 0, bytes: size(of: all)))
    #expect(all.map { scratch.identity("site/" + $0) } == before)
    #expect(try write(["a.html": Self.page("first"), "b.html": Self.page("third")]).written == 3)
    #expect(all.prefix(3).map { scratch.identity("site/" + $0) } == Array(before.prefix(3)))
  }

  @Test("The site is the same whether it was built anew or on an older one")
  func sameBytes() throws {
    try write(["a.html": Self.page("first"), "b.html": Self.page("second"), "c.txt": "short"])
    try write(["a.html": Self.page("first"), "b.html": Self.page("third"), "d.txt": Self.page("new")])
    let grown = try scratch.contents(below: "site")
    try scratch.remove("site")
    try write(["a.html": Self.page("first"), "b.html": Self.page("third"), "d.txt": Self.page("new")])
    #expect(try scratch.contents(below: "site") == grown)
  }

  @Test("A twin that somebody changed, cut off or deleted is made anew")
  func changedTwins() throws {
    let pages = ["a.html": Self.page("first"), "b.html": Self.page("second")]
    try write(pages)
    let before = try scratch.contents(below: "site")
    try scratch.write("site/a.html.gz", "not gzip")
    try scratch.write("site/a.html.br", "")
    try scratch.remove("site/b.html.br")
    #expect(try write(pages).written == 3)
    #expect(try scratch.contents(below: "site") == before)
  }

  @Test("A page that somebody changed by hand to what it becomes anyway does not keep its old twins")
  func changedByHand() throws {
    try write(["a.html": Self.page("first")])
    try scratch.write("site/a.html", Self.page("second"))
    #expect(try write(["a.html": Self.page("second")]).written == 2)
    let grown = try scratch.contents(below: "site")
    try scratch.remove("site")
    try write(["a.html": Self.page("second")])
    #expect(try scratch.contents(below: "site") == grown)
  }

  @Test("Twins made by other rules are made anew")
  func otherRules() throws {
    try write(["a.html": Self.page("first")])
    let marker = try #require(scratch.text("site/.handbook-files"))
    let gzipped = try #require(try scratch.contents(below: "site")["a.html.gz"])
    // The twin of an older program, which its marker vouches for.
    try scratch.write("site/a.html.gz", "1")
    let digest = SHA256.digest(of: gzipped).hex
    let older = marker.replacing(Encoding.rules, with: "an older program's rules")
      .replacing(digest, with: SHA256.digest(of: Array("1".utf8)).hex)
    try scratch.write("site/.handbook-files", older)
    try write(["a.html": Self.page("first")])
    #expect(try scratch.contents(below: "site")["a.html.gz"] == gzipped)
    #expect(scratch.text("site/.handbook-files") == marker)
  }

  @Test("Without the option they go, and pages keep their times")
  func off() throws {
    let pages = ["a.html": Self.page("first")]
    try write(pages)
    let identity = scratch.identity("site/a.html")
    #expect(try write(pages, precompressing: false).removed == 2)
    #expect(everything == ["a.html"])
    #expect(scratch.identity("site/a.html") == identity)
    #expect(scratch.text("site/.handbook-files")?.contains("compressed") == false)
  }

  @Test("A foreign file where a twin goes is named, and nothing is touched")
  func foreign() throws {
    try write(["a.html": Self.page("first")], precompressing: false)
    try scratch.write("site/a.html.gz", "mine")
    #expect {
      try write(["a.html": Self.page("second")])
    } throws: {
      ($0 as? PathError)?.description.contains("site/a.html.gz") == true
    }
    #expect(scratch.text("site/a.html.gz") == "mine")
    #expect(scratch.text("site/a.html") == Self.page("first"))
  }

  private func size(of files: [String]) throws -> Int {
    let contents = try scratch.contents(below: "site")
    return files.reduce(0) { $0 + (contents[$1]?.count ?? 0) }
  }
}
