import Testing

@testable import Markup

@Suite struct FootnoteTests {
  @Test(arguments: [
    "A[^x] b[^y] c[^x]\n\n[^x]: One\n[^y]: Two\n    more\n\n    - list\n",
    "[^b]: Second [^a]\n\nA[^a][^b]\n\n> [^a]: First\n> more\n",
    "| a[^1] |\n|---|\n| b[^2] |\n\n[^1]: ```\n    code\n    ```\n[^2]: > quote\n",
    "A[^é ü] [^www.x]\n\n[^www.x]: y\n",
  ])
  func footnotesAreWrittenAsTheLibraryWritesThem(_ text: String) {
    #expect(Parsed(text).plain == htmlOfLibrary(text))
  }

  @Test func footnotesStandApartFromTheBody() {
    let parsed = Parsed("A[^x]\n\n[^x]: One\n")
    #expect(
      parsed.html()
        == "<p>A<sup class=\"footnote-ref\"><a href=\"#fn-x\" id=\"fnref-x\" data-footnote-ref>1</a></sup></p>\n"
    )
    #expect(
      parsed.footnotes()?.hasPrefix("<section class=\"footnotes\" data-footnotes>\n<ol>\n<li id=\"fn-x\">")
        == true)
    #expect(Parsed("A\n").footnotes() == nil)
  }

  @Test func twoTextsCanStandOnOnePage() {
    var options = HTMLOptions()
    options.footnotePrefix = "en-"
    options.backReferenceLabel = "Back to mark {n}"
    let parsed = Parsed("A[^x] b[^x]\n\n[^x]: One\n")
    #expect(parsed.html(options).contains("href=\"#en-fn-x\" id=\"en-fnref-x-2\""))
    let footnotes = parsed.footnotes(options) ?? ""
    #expect(footnotes.contains("<li id=\"en-fn-x\">"))
    #expect(
      footnotes.contains(
        "href=\"#en-fnref-x\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to mark 1\"")
    )
    #expect(footnotes.contains("aria-label=\"Back to mark 1-2\""))
  }

  @Test func withANameTheySayWhatTheyAre() {
    var options = HTMLOptions()
    options.footnotesLabel = "Notes & more"
    let parsed = Parsed("A[^x]\n\n[^x]: One\n")
    #expect(parsed.html(options).contains("id=\"fnref-x\" data-footnote-ref role=\"doc-noteref\">1</a>"))
    let footnotes = parsed.footnotes(options) ?? ""
    #expect(
      footnotes.hasPrefix(
        "<section class=\"footnotes\" data-footnotes role=\"doc-endnotes\" aria-label=\"Notes &amp; more\">"))
    #expect(footnotes.contains("data-footnote-backref role=\"doc-backlink\" aria-label="))
  }

  @Test func marksCanBeLeftOut() {
    var options = HTMLOptions()
    options.footnotes = false
    #expect(Parsed("A[^x] b\n\n[^x]: One\n").html(options) == "<p>A b</p>\n")
  }

  @Test func aMarkHasAFootnote() {
    expectDiagnostics(
      "A1️⃣[^x] `[^y]` \\[^z]\n\n    [^code]\n\nÉ 2️⃣[^x]\n",
      [
        "1️⃣ undefined-footnote: No footnote '[^x]' in this text",
        "2️⃣ undefined-footnote: No footnote '[^x]' in this text",
      ])
  }

  @Test func aFootnoteHasAMark() {
    expectDiagnostics(
      "A[^used]\n\n```\n[^code]: a\n```\n\n    [^indented]: b\n\n[^used]: c\n1️⃣[^x]: d\n\n> 2️⃣[^y]: e\n",
      [
        "1️⃣ unused-footnote: Nothing refers to footnote 'x'",
        "2️⃣ unused-footnote: Nothing refers to footnote 'y'",
      ])
  }

  @Test func theSecondOfTwoEqualFootnotesIsUnused() {
    expectDiagnostics("A[^x]\n\n[^x]: b\n\n1️⃣[^x]: c\n", ["1️⃣ unused-footnote: Nothing refers to footnote 'x'"])
  }
}
