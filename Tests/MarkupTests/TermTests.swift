import Testing

@testable import Markup

@Suite("Terms of a glossary in texts")
struct TermTests {
  private let index = TermIndex([
    ["capacité juridique"], ["isolement"], ["Champion", "Champions"], ["soutien par les pairs"], ["pair"],
    ["œuvre"],
  ])

  /// The words of the first uses, with the number of their term.
  private func uses(_ markdown: String) -> [String] {
    let document = Parsed(markdown).document
    return document.firstUses(of: index).map {
      "\($0.term) \(String(decoding: document.text[$0.range], as: UTF8.self))"
    }
  }

  @Test("Only the first use of each term counts")
  func first() {
    #expect(
      uses("L'isolement. Encore l'isolement, et la capacité juridique.") == [
        "1 isolement", "0 capacité juridique",
      ])
  }

  @Test(
    "Case, spaces and apostrophes do not matter",
    arguments: [
      "Capacité juridique", "capacité\u{A0}juridique", "CAPACITÉ JURIDIQUE", "l’capacité\u{202F}juridique",
    ])
  func folding(_ text: String) {
    #expect(uses(text).map { $0.prefix(1) } == ["0"])
  }

  @Test("A term is found across the end of a line")
  func lines() {
    #expect(uses("la capacité\njuridique de tous").count == 1)
  }

  @Test(
    "Parts of words are no terms", arguments: ["isolements", "désisolement", "isolementé", "réparation par"])
  func words(_ text: String) {
    #expect(uses(text).isEmpty)
  }

  @Test("The longest form wins")
  func longest() {
    #expect(uses("Le soutien par les pairs, un pair.") == ["3 soutien par les pairs", "4 pair"])
  }

  @Test("A form with a capital letter is a name")
  func names() {
    #expect(uses("un champion, puis des Champions") == ["2 Champions"])
  }

  @Test(
    "Punctuation ends a word",
    arguments: ["« isolement »", "isolement…", "(isolement)", "isolement – oui", "“isolement”"])
  func punctuation(_ text: String) {
    #expect(uses(text) == ["1 isolement"])
  }

  @Test("What is longer than any word is not looked for", arguments: [(200, 1), (201, 0)])
  func longest(_ length: Int, _ count: Int) {
    let word = String(repeating: "a", count: length)
    #expect(Parsed(word).document.firstUses(of: TermIndex([[word]])).count == count)
  }

  @Test("Headings, links, code, emphasis and tables are passed over")
  func places() {
    #expect(
      uses(
        "## Isolement {#a}\n\n[isolement](https://example.org) `isolement` **isolement** *isolement*\n\n| isolement |\n|---|\n| isolement |"
      ).isEmpty)
  }

  @Test("A frame is written around the words, across lines and beside emphasis")
  func frames() {
    let document = Parsed("Une *grande* capacité\njuridique, isolement & Œuvre.").document
    var additions = Additions()
    additions.frames = document.firstUses(of: index).map {
      Additions.Frame($0.range, opening: "[", closing: "]")
    }
    var setter = PlainTextSetter()
    let html = document.html(document.body, options: .plain, setter: &setter, additions: additions) { _ in
      .textOnly
    }
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<p>Une <em>grande</em> [capacité\njuridique], [isolement] &amp; [Œuvre].</p>\n")
  }

  @Test("Sections written one after the other find their own frames")
  func sections() {
    let document = Parsed("pair\n\n## A {#a}\n\nisolement\n\n## B {#b}\n\nœuvre").document
    var additions = Additions()
    additions.frames = document.firstUses(of: index).map {
      Additions.Frame($0.range, opening: "[", closing: "]")
    }
    let html = document.sections.map { section -> String in
      var setter = PlainTextSetter()
      return String(
        decoding: document.html(section.content, options: .plain, setter: &setter, additions: additions) {
          _ in .textOnly
        },
        as: UTF8.self)
    }
    #expect(html == ["<p>[pair]</p>\n", "<p>[isolement]</p>\n", "<p>[œuvre]</p>\n"])
  }

  @Test("A note follows the heading it belongs to")
  func notes() {
    let document = Parsed("## A {#a}\n\ntext").document
    var additions = Additions()
    additions.notes = ["a": "<p>note</p>\n"]
    var setter = PlainTextSetter()
    let html = document.html(document.body, options: .plain, setter: &setter, additions: additions) { _ in
      .textOnly
    }
    #expect(String(decoding: html, as: UTF8.self) == "<h2>A</h2>\n<p>note</p>\n<p>text</p>\n")
  }
}
