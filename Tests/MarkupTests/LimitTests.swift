import Testing

@testable import Markup

/// A text made to take long: large enough that the square of its size would show.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var testDescription: String { name }

  private static let size = 1 << 18

  private static func repeated(_ part: String) -> BadInput {
    BadInput(
      name: "\(part.debugDescription) again and again",
      text: String(repeating: part, count: size / part.utf8.count))
  }

  private static func halves(_ first: String, _ second: String, between: String = "") -> BadInput {
    let text =
      String(repeating: first, count: size / 2 / first.utf8.count) + between
      + String(repeating: second, count: size / 2 / second.utf8.count)
    return BadInput(name: "\(first.debugDescription), then \(second.debugDescription)", text: text)
  }

  private static let parts = [
    "[", "![", "[a](", "[a](<b", "[a](b \"", "[]", "[^a]", "[^", "*", "*a ", "a* ", "*a_ ", "**x", "_a ",
    "__", "~a ",
    "~~a", "a~ ~~b ", "`", "` `` ", "<", "<a ", "<!--", "a<?", "a<!A ", "a<![CDATA[", "a@", "@", "a@b.cc ",
    "_www.a",
    "(www.a.b<", "http://a<", "http://a ", "://", "&", "\\", ">", "> ", "- ", "> - ", "1. ", "[^a]: ", "|a",
    "a|b\n|-|\n",
    "a\n|-|-|\n", "a | b\n", "|a\n", "[a]: x\n", "[a]: x\n===\n", "# ", "```\n", "~~~a\n", "- a\n",
    "1. a *b* [c](d)\n",
    "## A\n", "<b>\n", "[^a\n", "x\n\n", " ", "\t", "\r", "\u{0}", "é", "日本語👩‍👧", "*[a*](b)", "![](", "{#a}",
    "## A {#a}\n\n",
  ]

  static let all =
    parts.map(repeated) + [
      halves("[", "]"), halves("[", "](b)"), halves("*a ", "a* "), halves("~a ", "b~~ "),
      halves("*a ", "[a](b)"),
      halves("~~a ", "b~ "), halves("_", "_", between: "a"), halves("- ", "\n", between: "a\n"),
      halves("|a", "|-", between: "\n"),
      halves("> ", "\n> a"), halves("- ", "b\n", between: "a\n"), halves("[^a", "]"), halves("`", "``"),
      halves("a\n", "|-|-|\n"), halves("a\n", "b|c\n", between: "x|y\n-|-\n"),
      BadInput(
        name: "backticks of every length",
        text: (1..<2_000).map { String(repeating: "`", count: $0) + " " }.joined()),
      BadInput(
        name: "lists of every depth",
        text: (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
          + String(repeating: "\n", count: 100_000)),
      BadInput(name: "a long row of parentheses", text: "http://a" + String(repeating: ")", count: size)),
      BadInput(name: "50,000 quotes", text: String(repeating: ">", count: 50_000)),
      BadInput(
        name: "5,000 columns and rows",
        text: String(repeating: "|a", count: 5_000) + "\n" + String(repeating: "|-", count: 5_000) + "\n"
          + String(repeating: "a\n", count: 5_000)),
      BadInput(
        name: "many footnotes",
        text: (0..<10_000).map { "[^\($0)]" }.joined() + "\n\n"
          + (0..<10_000).map { "[^\($0)]: x\n" }.joined()),
      BadInput(
        name: "many references",
        text: (0..<10_000).map { "[\($0)]: x\n" }.joined() + "\n" + (0..<10_000).map { "[\($0)] " }.joined()),
    ]
}

@Suite(.serialized) struct LimitTests {
  @Test(arguments: BadInput.all)
  func noTextTakesLong(_ input: BadInput) {
    let clock = ContinuousClock()
    var parsed: Parsed?
    let taken = clock.measure {
      parsed = Parsed(input.text)
      _ = parsed?.document.plainHTML()
      if let document = parsed?.document { _ = document.plainText(document.body) }
    }
    // Unoptimised and on a busy machine; what the limits keep out would take minutes and hours.
    #expect(taken < .seconds(20), "\(taken)")
  }

  @Test func ordinaryLongTextsAreNotRefused() {
    let item = "a **bold** word and [a link](https://a.org/b_c) with `code`"
    let texts = [
      String(repeating: "- \(item)\n", count: 10_000), (1...10_000).map { "\($0). \(item)\n" }.joined(),
      "| a | b | c |\n|---|---|---|\n" + String(repeating: "| \(item) | *x* | [y](z) |\n", count: 2_000),
      String(repeating: "\(item)\n\n", count: 10_000), String(repeating: "\(item) ", count: 300),
      "```\n" + String(repeating: "*a = <!b> ~c [d]\n", count: 20_000) + "```\n",
      (1...5_000).map { "[^\($0)]: \(item)\n" }.joined() + "\n"
        + (1...5_000).map { "a[^\($0)]\n\n" }.joined(),
    ]
    for text in texts { #expect(Parsed(text).diagnostics.isEmpty, "\(text.prefix(40))") }
  }
}
