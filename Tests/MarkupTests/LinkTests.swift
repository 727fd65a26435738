import Testing

@testable import Markup

@Suite struct LinkTests {
  /// Each link as `destination @ source of its range`.
  private func places(_ text: String, from offset: Int = 0) -> [String] {
    let parsed = Parsed(text, from: offset)
    return parsed.document.links.map { "\($0.destination) @ \(parsed.source($0.range))" }
  }

  @Test func theRangeOfALinkIsItsDestination() {
    #expect(places("See [a](b.md) and [c](<d e> \"t\").\n") == ["b.md @ b.md", "d e @ d e"])
    #expect(places("[b.md](b.md)\n") == ["b.md @ b.md"])
    #expect(Parsed("[b.md](b.md)\n").document.links.map(\.range.lowerBound) == [7])
  }

  @Test func destinationsAreFoundOnFurtherLinesOfQuotesAndLists() {
    #expect(places("> one\n>   two [a](b)\n> [c](b)\n") == ["b @ b", "b @ b"])
    #expect(Parsed("> one\n>   two [a](b)\n> [c](b)\n").document.links.map(\.range.lowerBound) == [18, 27])
    #expect(places("- x\n\n  one\n  [a\n  c](d/e)\n") == ["d/e @ d/e"])
    #expect(places("| a | b |\n|---|---|\n| [x](y) | [z](y) |\n") == ["y @ y", "y @ y"])
  }

  @Test func destinationsAreFoundAmongEmojiAndIdeographs() {
    #expect(places("👩‍👧 日本語 [名前](道.md) — [é](ü)\n") == ["道.md @ 道.md", "ü @ ü"])
    #expect(places("## 日本 [a](b) {#x}\n") == ["b @ b"])
  }

  @Test func aDestinationWrittenOtherwiseGivesTheLink() {
    #expect(places("A [b](c&amp;d) e\n") == ["c&d @ [b](c&amp;d)"])
    #expect(places("A [b][r] e\n\n[r]: c\n") == ["c @ [b][r]"])
    #expect(places("A [r] e\n\n[r]: c\n") == ["c @ [r]"])
  }

  @Test func positionsCountFromTheStartOfTheFile() {
    let text = "---\ntitle: [b](c)\n---\nA [b](c)\n"
    #expect(Parsed(text, from: 22).document.links.map(\.range) == [28..<29])
  }

  @Test func positionsHoldWithAnyLineEnding() {
    #expect(Parsed("A\r\nB [b](c)\r\n\r\n[d](e)\r\n").document.links.map(\.range.lowerBound) == [9, 19])
    #expect(Parsed("A\rB [b](c)\r\r[d](e)\r").document.links.map(\.range.lowerBound) == [8, 16])
  }

  @Test(arguments: [
    ("<principle:recovery>", "principle:recovery"), ("https://a.org/b", "https://a.org/b"),
    ("www.a.org", "http://www.a.org"), ("<me@a.org>", "mailto:me@a.org"), ("me@a.org", "mailto:me@a.org"),
  ])
  func addressesAloneAreAutolinks(_ text: String, _ destination: String) throws {
    let parsed = Parsed("Önce\nsee \(text) there\n")
    let link = try #require(parsed.document.links.first)
    #expect(link.isAutolink)
    #expect(link.destination == destination)
    let written = text.filter { $0 != "<" && $0 != ">" }
    #expect(parsed.source(link.range) == written)
  }

  @Test func linksWithWordsAreNoAutolinks() {
    #expect(
      Parsed("[https://a.org](https://a.org) [b](c)\n").document.links.map(\.isAutolink) == [false, false])
  }

  @Test func imagesAndTitlesAreKept() throws {
    let parsed = Parsed("[![alt *text*](a.svg \"T\")](b)\n")
    #expect(parsed.document.links.map(\.isImage) == [false, true])
    #expect(parsed.document.links.map(\.destination) == ["b", "a.svg"])
    #expect(parsed.document.links.map { parsed.source($0.range) } == ["b", "a.svg"])
    #expect(parsed.document.links[1].title == "T")
  }

  @Test func linksOfFootnotesComeLast() {
    #expect(places("[^n]: [a](b)\n\n[c](d)[^n]\n") == ["d @ d", "b @ b"])
  }

  @Test func aLinkIsWrittenAsTheCallerSays() {
    let parsed = Parsed("[a *b*](c) [d](e) <ff:g> ![h](i) [j](k)\n")
    let renderings: [LinkRendering] = [
      .link(href: "x&y", attributes: " class=\"external\""), .textOnly,
      .linkWithText(href: "z", attributes: "", html: Array("<i>Z</i>".utf8)),
      .image(source: "p q", attributes: " width=\"1\""), .html(Array("<b>!</b>".utf8)),
    ]
    #expect(
      parsed.html { renderings[$0] }
        == "<p><a href=\"x&amp;y\" class=\"external\">a <em>b</em></a> d <a href=\"z\"><i>Z</i></a> "
        + "<img src=\"p%20q\" alt=\"h\" width=\"1\" /> <b>!</b></p>\n")
  }

  @Test func theSetterSeesWordsAndPassesByTheRest() {
    let parsed = Parsed("A `b`\n*c* [d](e)\n\n- f\n")
    var setter = RecordingSetter()
    let html = parsed.document.html(parsed.document.body, options: .plain, setter: &setter) { _ in
      .html(Array("<x>".utf8))
    }
    #expect(setter.record == ["¶", "A ", "(b)", "\n", "c", " ", "(<x>)", "¶", "f"])
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<p>A <code>b</code>\n<em>C</em> <x></p>\n<ul>\n<li>F</li>\n</ul>\n")
  }
}

/// Writes down what it is asked to set, and sets it in capitals.
private struct RecordingSetter: TextSetter {
  var record: [String] = []
  mutating func beginBlock() { record.append("¶") }
  mutating func set(_ text: UnsafeBufferPointer<UInt8>, into html: inout [UInt8]) {
    record.append(String(decoding: text, as: UTF8.self))
    html += String(decoding: text, as: UTF8.self).uppercased().utf8
  }
  mutating func skip(_ text: UnsafeBufferPointer<UInt8>) {
    record.append("(\(String(decoding: text, as: UTF8.self)))")
  }
}
