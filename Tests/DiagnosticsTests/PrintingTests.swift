import Foundation
import Testing

@testable import Diagnostics

@Suite("Printing diagnostics")
struct PrintingTests {
  /// What is printed when `found` is marked in the text of a file.
  private func printed(_ text: String, marking found: String, suggestion: Message? = nil) throws -> String {
    let file = SourceFile(path: "fr.md", text: text)
    let range = try #require(file.bytes.firstRange(of: Array(found.utf8)))
    return [Diagnostic(.rawHTML, "No HTML", in: file, at: range, suggestion: suggestion)].formatted(.text)
  }

  @Test("Place, severity, message, id, line, caret and help stand in this order")
  func whole() throws {
    #expect(
      try printed("a\nb <i> c\n", marking: "<i>", suggestion: "write *c*") == """
        fr.md:2:3: error: No HTML [raw-html]
          b <i> c
            ^^^
          help: write *c*

        """)
  }

  @Test("A file that is not there has no line and no caret")
  func wholeFile() {
    let file = SourceFile(path: "facts.yml", bytes: [])
    #expect(
      [Diagnostic(.missingFacts, "No facts", in: file, suggestion: "add them")].formatted(.text)
        == "facts.yml: error: No facts [missing-facts]\n  help: add them\n")
  }

  @Test("Accents are one column each, however they are encoded in bytes")
  func accents() throws {
    #expect(
      try printed("été à <i>\n", marking: "<i>") == """
        fr.md:1:7: error: No HTML [raw-html]
          été à <i>
                ^^^

        """)
  }

  @Test("An emoji is one column, and the caret covers it by one mark")
  func emoji() throws {
    #expect(try printed("🙂🙂 <i>", marking: "🙂 ").contains("fr.md:1:2:"))
    #expect(try printed("🙂x🙂 y", marking: "🙂").hasSuffix("\n  🙂x🙂 y\n  ^\n"))
  }

  @Test("Tabs count as one column and are shown as spaces")
  func tabs() throws {
    #expect(try printed("\t\t<i>", marking: "<i>").hasSuffix("\n    <i>\n    ^^^\n"))
  }

  @Test("The carets of a range over several lines end with its first line")
  func severalLines() throws {
    #expect(try printed("a <b\nc> d", marking: "<b\nc>").hasSuffix("\n  a <b\n    ^^\n"))
  }

  @Test("A place behind the last line end is shown with one caret")
  func end() {
    let file = SourceFile(path: "a.yml", text: "a: 1\n")
    let text = [Diagnostic(.yamlSyntax, "No", in: file, at: 5..<6)].formatted(.text)
    #expect(text == "a.yml:2:1: error: No [yaml-syntax]\n  \n  ^\n")
  }

  @Test("Of a long line a part is shown, with the caret in it", arguments: [0, 100, 119, 121, 5_000])
  func longLines(_ before: Int) throws {
    let text = String(repeating: "é", count: before) + "<i>" + String(repeating: "b", count: 5_000)
    let lines = try printed(text, marking: "<i>").split(separator: "\n").map { $0.dropFirst(2) }
    #expect(lines[1].count <= 160)
    let indentation = lines[2].prefix { $0 == " " }.count
    #expect(lines[1].dropFirst(indentation).hasPrefix("<i>"))
  }

  @Test("What people wrote cannot move the cursor or break the line of a message")
  func controls() {
    let file = SourceFile(path: "a.yml", text: "x")
    let text = [Diagnostic(.invalidDate, "'a\u{1B}[31m\nb' is not a date", in: file)].formatted(.text)
    #expect(text == "a.yml: error: 'a [31m b' is not a date [invalid-date]\n")
  }

  @Test("A message that quotes a very long value is cut")
  func longMessages() {
    let file = SourceFile(path: "a.yml", text: "x")
    let value = Message(verbatim: String(repeating: "x", count: 100_000))
    let text = [Diagnostic(.invalidDate, value, in: file, suggestion: value)].formatted(.text)
    #expect(text.utf8.count < 1_000)
    #expect(text.contains("xxx… [invalid-date]"))
  }

  @Test("Colours are only there when they are welcome")
  func colours() {
    let list = [
      Diagnostic(.emptyText, "No text", in: SourceFile(path: "a.md", text: ""), suggestion: "write")
    ]
    #expect(!list.formatted(.text).contains("\u{1B}"))
    #expect(
      list.formatted(.text, colour: true)
        == "\u{1B}[1ma.md:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m No text [empty-text]\n"
        + "  \u{1B}[32mhelp:\u{1B}[0m write\n")
  }

  @Test("Nothing wrong prints nothing, and an empty array in JSON")
  func nothing() {
    #expect(DiagnosticFormat.allCases.map { [Diagnostic]().formatted($0) } == ["", "[]\n", ""])
  }

  @Test("JSON reads as it was meant, and nothing in it could end a script element")
  func json() throws {
    let file = SourceFile(path: "a\"b\\.md", text: "</script>")
    let text = [Diagnostic(.rawHTML, "<b>\n\u{1B}&", in: file, at: 0..<1)].formatted(.json)
    #expect(!text.contains { "<>&\u{1B}".contains($0) })
    let list = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(list.first?["message"] as? String == "<b>\n\u{1B}&")
    #expect(list.first?["file"] as? String == "a\"b\\.md")
    #expect(list.first?["source"] as? String == "</script>")
    #expect(list.first?["line"] as? Int == 1)
  }

  @Test("Workflow commands escape what separates their parts")
  func workflow() {
    let file = SourceFile(path: "a,b:c%.md", text: "x")
    let text = [Diagnostic(.emptyText, "100 %\nno: text", in: file)].formatted(.github)
    #expect(text == "::warning file=a%2Cb%3Ac%25.md,title=empty-text::100 %25%0Ano: text\n")
  }
}
