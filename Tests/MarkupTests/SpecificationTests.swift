import Testing

@testable import Markup

/// The GitHub Flavored Markdown specification, example by example.
@Suite struct SpecificationTests {
  @Test func everyExampleOfTheSpecificationIsRead() {
    #expect(SpecificationExample.all.count > 650)
  }

  @Test(arguments: SpecificationExample.all)
  func plainHTMLIsThatOfTheLibrary(_ example: SpecificationExample) {
    let parsed = Parsed(example.markdown)
    let expected = htmlOfLibrary(example.markdown)
    #expect(parsed.plain == expected)
    // What the library omits is never left out in silence.
    #expect(parsed.ids.contains("raw-html") == expected.contains("<!-- raw HTML omitted -->"))
  }
}
