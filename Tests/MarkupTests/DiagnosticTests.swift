import Diagnostics
import Testing

@testable import Markup

@Suite struct DiagnosticTests {
  @Test func htmlIsRefusedTagByTag() {
    expectDiagnostics(
      "Words 1️⃣<b>bold2️⃣</b> `<i>`\n\n> é\n>  and 3️⃣<br\n>   />\n\n4️⃣<div>\n  x\n</div>\n",
      [
        "1️⃣ raw-html: Text is Markdown without HTML: <b>", "2️⃣ raw-html: Text is Markdown without HTML: </b>",
        "3️⃣ raw-html: Text is Markdown without HTML: <br",
        "4️⃣ raw-html: Text is Markdown without HTML: <div>",
      ])
  }

  @Test func commentsAreRefusedToo() {
    expectDiagnostics(
      "1️⃣<!-- block -->\n\nA 2️⃣<!-- line -->\n",
      [
        "1️⃣ raw-html: Text is Markdown without HTML comments: <!-- block -->",
        "2️⃣ raw-html: Text is Markdown without HTML comments: <!-- line -->",
      ])
    #expect(Parsed("A <!-- b -->\n").diagnostics.first?.suggestion == "delete the comment")
    #expect(Parsed("<script>alert(1)</script>\n").html() == "<!-- raw HTML omitted -->\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java&#115;cript:a", "&#106;avascript:a",
    "<java\tscript:a>",
    "data:text/html,x", "DATA:image/png;base64,x", "vbscript:x", "file:///etc/passwd", "<\u{A0}javascript:x>",
    "javascript&colon;alert(1)", "java\u{200B}script:x",
  ])
  func linksThatRunCodeAreRefused(_ destination: String) {
    #expect(Parsed("A [b](\(destination))\n").ids == ["unsafe-link"])
    #expect(Parsed("A ![b](\(destination))\n").ids == ["unsafe-link"])
    #expect(!Parsed("A [b](\(destination))\n").plain.lowercased().contains("script"))
  }

  @Test(arguments: ["https://a.org/javascript:x", "principle:data", "a/data:b", "#file:", "javascripts:x"])
  func otherLinksAreNot(_ destination: String) {
    #expect(Parsed("A [b](\(destination))\n").diagnostics.isEmpty)
  }

  @Test func unsafeLinksAreShownWhereTheyStand() {
    expectDiagnostics(
      "A <1️⃣javascript:x> [b][c]\n\n[c]: /d\n",
      ["1️⃣ unsafe-link: A link leads to a page: 'javascript:x' could run a program"])
  }

  @Test func linksHaveWordsAndATarget() {
    expectDiagnostics(
      "[](1️⃣a) 2️⃣[b]() [![c](d)](e) ![](3️⃣f) 4️⃣![g]()\n",
      [
        "1️⃣ empty-link: Link to 'a' has no words", "2️⃣ empty-link: A link has a target",
        "3️⃣ missing-alternative-text: Image 'f' has no alternative text", "4️⃣ empty-link: An image has a file",
      ])
  }

  @Test func nestingHasALimit() {
    let allowed = String(repeating: "> ", count: 32) + "words\n"
    #expect(Parsed(allowed).diagnostics.isEmpty)
    let refused = Parsed("First\n\n> " + allowed)
    #expect(refused.ids == ["nesting-too-deep"])
    #expect(refused.document.isEmpty)
    #expect(refused.diagnostics.first?.location?.line == 3)
  }

  @Test func nestingByIndentationHasTheSameLimit() {
    func list(_ depth: Int) -> String {
      (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    }
    #expect(Parsed(list(32)).diagnostics.isEmpty)
    #expect(Parsed(list(33)).ids == ["nesting-too-deep"])
  }

  @Test func rulesAreNotNesting() {
    #expect(Parsed(String(repeating: "* ", count: 60) + "\n").html() == "<hr />\n")
  }

  @Test func tablesHaveALimit() {
    func table(_ columns: Int, _ rows: Int) -> String {
      let line = { (cell: String) in String(repeating: "| \(cell) ", count: columns) + "|\n" }
      return "Words\n\n" + line("a") + line("-") + String(repeating: line("b"), count: rows)
    }
    #expect(Parsed(table(64, 3)).diagnostics.isEmpty)
    #expect(Parsed(table(65, 3)).ids == ["table-too-wide"])
    #expect(Parsed(table(1, 2_000)).diagnostics.isEmpty)
    #expect(Parsed(table(1, 2_001)).ids == ["table-too-wide"])
    #expect(Parsed(table(65, 3)).document.isEmpty)
  }

  @Test func everyTextKindButEmptyTextIsRaised() {
    let text = """
      # A

      #### B {#!}

      ## C {#c}
      ## C {#c}
      ## {#d}
      <b>[](javascript:x)![](e)[](f)[^g]

      [^h]: i
      """
    let raised = Set(
      Parsed(text).ids + Parsed(String(repeating: ">", count: 99)).ids
        + Parsed("a|b\n-|-\n" + String(repeating: "c\n", count: 3_000)).ids
        + Parsed(String(repeating: "*a ", count: 99_999) + String(repeating: "[a](b)", count: 9_999)).ids)
    let kinds = Diagnostic.Kind.all.map(\.id).filter(raised.contains)
    #expect(
      kinds == [
        "duplicate-heading-id", "empty-heading", "empty-link", "heading-level-one", "heading-level-skipped",
        "heading-without-id", "invalid-heading-id", "missing-alternative-text", "nesting-too-deep",
        "raw-html",
        "table-too-wide", "text-too-complex", "undefined-footnote", "unsafe-link", "unused-footnote",
      ])
  }
}
