import Foundation
import Testing

@testable import SiteRendering

@Suite("The chart of costs")
struct CostChartTests {
  private static let words = CostChart.Words(
    title: "Costs", description: "Bars.", axis: "Share of the comparator", percent: { "\($0)%" })

  private func row(_ label: String, _ ratio: Double, _ words: String? = nil) -> CostChart.Row {
    CostChart.Row(
      label: label, ratio: ratio, words: words ?? "\((ratio * 100).svgNumber)%", href: "#a")
  }

  private func chart(_ rows: [CostChart.Row], isRightToLeft: Bool = false) -> String {
    CostChart(rows: rows, words: Self.words, isRightToLeft: isRightToLeft).svg
  }

  /// Numbers of an attribute, in their order.
  private func values(_ pattern: String, _ svg: String) throws -> [Double] {
    try svg.matches(of: Regex(pattern)).compactMap { $0.output[1].substring.flatMap { Double($0) } }
  }

  @Test("A chart is what it is, byte for byte")
  func bytes() {
    #expect(
      chart([row("A stay", 0.5), row("A visit", 2)]) == """
        <svg class="cost-chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 156" width="360" \
        height="156" font-size="15" direction="ltr">
        <g role="img" aria-labelledby="cost-chart-title" aria-describedby="cost-chart-description">
        <title id="cost-chart-title">Costs</title>
        <desc id="cost-chart-description">Bars.</desc>
        <path class="tick" d="M48 69v18M312 69v18M48 121v18M312 121v18"/>
        <path class="parity" d="M180 69v18M180 121v18"/>
        <rect class="bar cheaper" x="48" y="72" width="132" height="12"/>
        <rect class="bar dearer" x="180" y="124" width="132" height="12"/>
        </g>
        <g aria-hidden="true">
        <text class="axis" x="2" y="14" text-anchor="start">Share of the comparator</text>
        <text class="axis" x="48" y="39" text-anchor="middle">50%</text>
        <text class="axis parity" x="180" y="39" text-anchor="middle">100%</text>
        <text class="axis" x="312" y="39" text-anchor="middle">200%</text>
        <a href="#a" tabindex="-1"><text class="label" x="2" y="62" text-anchor="start">A stay</text></a>
        <text class="value" x="43" y="82" text-anchor="end">50%</text>
        <a href="#a" tabindex="-1"><text class="label" x="2" y="114" text-anchor="start">A visit</text></a>
        <text class="value" x="317" y="134" text-anchor="start">200%</text>
        </g>
        </svg>

        """)
  }

  @Test("Cheaper is left of the line, dearer right of it, the same a hair's breadth on it")
  func sides() throws {
    let svg = chart([row("a", 0.1), row("b", 1), row("c", 10)])
    let starts = try values("<rect[^>]* x=\"([0-9.]+)\"", svg)
    let widths = try values("<rect[^>]* width=\"([0-9.]+)\"", svg)
    #expect(starts == [48, 180, 180])
    #expect(widths == [132, 1, 132])
    #expect(svg.components(separatedBy: "bar cheaper").count == 3)
  }

  @Test("From the right everything is mirrored")
  func mirrored() throws {
    let rows = [row("a", 0.1), row("b", 2), row("c", 10)]
    let (one, other) = (chart(rows), chart(rows, isRightToLeft: true))
    #expect(other.contains(" direction=\"rtl\""))
    let (starts, widths) = (
      try values("<rect[^>]* x=\"([0-9.]+)\"", one), try values("<rect[^>]* width=\"([0-9.]+)\"", one)
    )
    let expected = zip(starts, widths).map { 360 - $0 - $1 }
    for (found, wanted) in zip(try values("<rect[^>]* x=\"([0-9.]+)\"", other), expected) {
      #expect(abs(found - wanted) < 0.11)
    }
    #expect(
      zip(try values("<text[^>]* x=\"([0-9.]+)\"", one), try values("<text[^>]* x=\"([0-9.]+)\"", other))
        .allSatisfy { abs($0 + $1 - 360) < 0.11 })
  }

  @Test(
    "The axis goes as far as the data, and always holds 100",
    arguments: [
      ([0.11, 0.5], 10, 100), ([0.5, 10.21], 50, 2000), ([1.5], 100, 200), ([1.0], 50, 200), ([], 50, 200),
      ([0.00001], 1, 100), ([1e9], 100, 5_000_000), ([.nan, -1, .infinity, 0], 50, 200),
    ] as [([Double], Int, Int)])
  func axis(_ ratios: [Double], _ lowest: Int, _ highest: Int) {
    let axis = ShareAxis(fitting: ratios, from: 0, to: 300)
    #expect((axis.lowest, axis.highest) == (lowest, highest))
    for ratio in ratios where ratio.isFinite { #expect((0...300).contains(axis.place(ofPercent: ratio))) }
    #expect(axis.ticks { _ in 10 }.contains(100))
  }

  @Test("Labels of ticks do not meet")
  func ticks() {
    let axis = ShareAxis(fitting: [0.01, 100], from: 0, to: 200)
    #expect(axis.ticks { _ in 40 } == [1, 10, 100, 1000, 10_000])
    #expect(axis.ticks { _ in 90 } == [1, 100, 10_000])
  }

  @Test("Equal steps of the axis are equal factors")
  func logarithmic() {
    let axis = ShareAxis(fitting: [0.1, 10], from: 48, to: 312)
    #expect([10, 100, 1000].map { axis.place(ofPercent: $0).svgNumber } == ["48", "180", "312"])
  }

  @Test("A long label goes over several lines, each within the drawing")
  func longLabel() {
    let label = Array(repeating: "Wohngemeinschaftsbetreuung and other words", count: 3).joined(
      separator: " ")
    let lines = SVGText.lines(label, size: 15, within: 360, most: 4)
    #expect(lines.joined(separator: " ") == label)
    #expect(lines.count > 1 && lines.allSatisfy { SVGText.width($0, size: 15) <= 360 })
  }

  @Test("A label without end is cut short, a word without end is broken")
  func endless() {
    let lines = SVGText.lines(String(repeating: "word ", count: 50_000), size: 15, within: 360, most: 4)
    #expect(lines.count == 4 && lines[3].hasSuffix("…"))
    let broken = SVGText.lines(String(repeating: "w", count: 60), size: 15, within: 360, most: 4)
    #expect(broken.count == 3 && broken.joined() == String(repeating: "w", count: 60))
    #expect(SVGText.lines("", size: 15, within: 360, most: 4).isEmpty)
  }

  @Test("Words stand beyond the bar, or over it where there is no room")
  func wordsBesideBars() {
    let svg = chart([
      row("a", 0.1, "11%"), row("b", 0.1, "one tenth of it"),
      row("c", 0.1, String(repeating: "long ", count: 8)),
      row("d", 20, "2000%"),
    ])
    #expect(svg.contains("text-anchor=\"end\">11%</text>"))
    #expect(svg.contains("text-anchor=\"start\">one tenth of it</text>"))
    #expect(svg.contains("x=\"2\" y=\"185\" text-anchor=\"start\">long long"))
  }

  @Test("No line of the axis runs through the words")
  func linesBesideWords() {
    // At 12 % the words would stand on the line of 10 %.
    let svg = chart([row("a", 0.12, "12%"), row("b", 0.5, "50%")])
    #expect(svg.contains("<path class=\"tick\" d=\"M127.5 69"))
  }

  @Test("A ratio that is no positive number has words and no bar", arguments: [0, -1, Double.nan, .infinity])
  func noBar(_ ratio: Double) {
    let svg = chart([row("a", ratio, "unknown")])
    #expect(!svg.contains("<rect"))
    #expect(svg.contains(">unknown</text>"))
  }

  @Test("Sixty rows are drawn, well-formed and escaped, with the axis at both ends")
  func sixty() {
    let rows = (1...60).map { row("Row <\($0)> & \"more\"", Double($0) / 10) }
    let svg = chart(rows)
    #expect(svg.components(separatedBy: "<rect").count == 61)
    #expect(svg.components(separatedBy: ">100%</text>").count == 4)
    #expect(TextOfXML.text(of: Array(svg.utf8)) != nil)
    #expect(svg == chart(rows))
  }

  @Test("There is no style and no script in it")
  func plain() {
    let svg = chart([row("a", 0.5)])
    #expect(
      !svg.contains("style=") && !svg.contains("<style") && !svg.contains("<script") && !svg.contains("fill=")
    )
  }
}
