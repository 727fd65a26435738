import Diagnostics
import Testing

@testable import Markup

@Suite struct HeadingTests {
  @Test func anIDIsTakenOffTheHeading() throws {
    let parsed = Parsed("## Coûts & *durée* {#costs}\n\nText\n")
    let heading = try #require(parsed.document.headings.first)
    #expect(heading.id == "costs")
    #expect(heading.hasExplicitID)
    #expect(heading.text == "Coûts & durée")
    #expect(heading.level == 2)
    #expect(parsed.source(heading.range) == "## Coûts & *durée* {#costs}")
    #expect(parsed.html() == "<h2>Coûts &amp; <em>durée</em></h2>\n<p>Text</p>\n")
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test(arguments: ["## *All* {#all}\n", "## *All* {#all} ##\n", "*All* {#all}\n---\n"])
  func anIDIsTakenOffWhereverTheHeadingEnds(_ text: String) {
    #expect(Parsed(text).html() == "<h2><em>All</em></h2>\n")
    #expect(Parsed(text).document.headings.map(\.id) == ["all"])
  }

  @Test func aHeadingWithoutAnIDGetsOneFromItsWords() throws {
    expectDiagnostics(
      "1️⃣## Été à l’hôpital : 24 h/24\n",
      ["1️⃣ heading-without-id: Heading 'Été à l’hôpital : 24 h/24' has no explicit id"])
    let parsed = Parsed("## Été à l’hôpital : 24 h/24\n")
    #expect(parsed.document.headings.map(\.id) == ["ete-a-l-hopital-24-h-24"])
    #expect(parsed.document.headings.map(\.hasExplicitID) == [false])
    #expect(parsed.diagnostics.first?.suggestion?.description.contains("{#ete-a-l-hopital-24-h-24}") == true)
  }

  @Test func derivedIDsAreUnique() {
    let parsed = Parsed("## Care\n\n## Care\n\n## Care {#care}\n\n## 日本\n\n## Cœur\n")
    #expect(parsed.document.headings.map(\.id) == ["care-2", "care-3", "care", "section", "coeur"])
  }

  @Test func decomposedAccentsFoldLikeOthers() {
    #expect(HeadingID.slug(of: "E\u{301}te\u{301}") == "ete")
  }

  @Test func whatIsWrongWithAHeadingIsReported() {
    expectDiagnostics(
      "## A 1️⃣{#No_way}\n\n2️⃣## {#x}\n\n## B {#b}\n\n3️⃣## C {#b}\n",
      [
        "1️⃣ invalid-heading-id: A heading id is lower-case ASCII letters, digits and single hyphens",
        "2️⃣ empty-heading: A heading has words",
        "3️⃣ duplicate-heading-id: Heading id 'b' stands already on line 5",
      ])
  }

  @Test func levelsFollowOneAnother() {
    expectDiagnostics(
      "1️⃣# A {#a}\n\n## B {#b}\n\n2️⃣#### C {#c}\n\n## D {#d}\n\n### E {#e}\n",
      [
        "1️⃣ heading-level-one: Headings of a text start at level two",
        "2️⃣ heading-level-skipped: Heading of level 4 follows one of level 2",
      ])
    expectDiagnostics("1️⃣### A {#a}\n", ["1️⃣ heading-level-skipped: Heading of level 3 follows one of level 1"])
  }

  @Test func headingsCarryIDsAndPermalinksWhenAsked() {
    var options = HTMLOptions()
    options.headingIDs = true
    options.headingShift = 1
    options.permalinkLabel = "Link to: {title}"
    #expect(
      Parsed("## A & B {#a}\n").html(options)
        == "<h3 id=\"a\">A &amp; B <a class=\"permalink\" href=\"#a\" aria-label=\"Link to: A &amp; B\">#</a></h3>\n"
    )
    options = HTMLOptions()
    options.headingShift = 5
    #expect(Parsed("## A {#a}\n").html(options) == "<h6>A</h6>\n")
  }
}

@Suite struct SectionTests {
  private let text = """
    Before

    ## One {#one}

    First

    ### Under {#under}

    Second

    > ## Quoted {#quoted}
    > Words

    ## Two {#two}

    Third

    """

  @Test func aTextIsCutAtItsHeadingsOfLevelTwo() {
    let parsed = Parsed(text)
    let sections = parsed.document.sections
    #expect(sections.map { $0.heading.map { parsed.document.headings[$0].id } } == [nil, "one", "two"])
    #expect(
      sections.map { parsed.document.plainText($0.content) } == [
        "Before", "First\nUnder\nSecond\nQuoted\nWords", "Third",
      ])
    #expect(parsed.document.plainText(sections[2].nodes) == "Two\nThird")
    #expect(sections.map(\.nodes.lowerBound).first == parsed.document.body.lowerBound)
    #expect(sections.last?.nodes.upperBound == parsed.document.body.upperBound)
  }

  @Test func aTextWithoutWordsBeforeItsFirstHeadingStartsWithIt() {
    #expect(Parsed("## A {#a}\n").document.sections.map(\.heading) == [0])
    #expect(Parsed("").document.sections.isEmpty)
  }

  @Test func cutsAreMadeAtEveryHeadingOfTheLevelsAskedFor() {
    func told(_ markdown: String) -> [String] {
      let document = Parsed(markdown).document
      return document.cuts(atLevels: 2...4).map { cut in
        let id = cut.heading.flatMap { document.headings[$0].id } ?? ""
        return "\(id): \(document.plainText(cut.content).replacing("\n", with: " "))"
      }
    }
    #expect(told(text) == [": Before", "one: First", "under: Second", "quoted: Words", "two: Third"])
    #expect(told("## A {#a}\n\n#### B {#b}\n\n##### C {#c}\n\nd\n") == [": ", "a: ", "b: C d"])
    #expect(told("Word[^x]\n\n## A {#a}\n\n[^x]: Note\n") == [": Word", "a: "])
    #expect(told("") == [": "])
  }

  @Test(arguments: [
    ("one", "First\nUnder\nSecond\nQuoted\nWords"), ("under", "Second\nQuoted\nWords"), ("quoted", "Words"),
    ("two", "Third"),
  ])
  func contentIsFoundByTheIDOfItsHeading(_ id: String, _ words: String) {
    let document = Parsed(text).document
    #expect(document.content(under: id).map(document.plainText) == words)
    #expect(document.content(under: "three") == nil)
  }

  @Test func footnotesBelongToNoSection() {
    let parsed = Parsed("## A {#a}\n\nWord[^x]\n\n[^x]: Note\n")
    #expect(parsed.document.content(under: "a").map(parsed.document.plainText) == "Word")
    #expect(parsed.document.sections.last?.nodes == parsed.document.body)
  }
}
