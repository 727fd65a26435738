/// Puts the parts of a cost chart in their places, from the top down.
struct ChartDrawing {
  /// Units across: few, so that letters stay legible on a telephone.
  static let width = 360.0
  static let fontSize = 15.0

  private static let lineHeight = 19.0
  private static let barHeight = 12.0
  private static let gap = 16.0
  /// Units left free beside the axis, for the words of the longest bars.
  private static let margin = 48.0
  /// Units between a bar and its words.
  private static let space = 5.0
  private static let mostLines = 4
  /// Units left free beside the labels: letters may hang over their place a little.
  private static let edge = 2.0

  private let rows: [CostChart.Row]
  private let words: CostChart.Words
  private let isRightToLeft: Bool
  private let axis: ShareAxis
  private let ticks: [Int]

  /// Units from the top to what is drawn next; at the end, of the whole chart.
  private(set) var height = 0.0
  /// What the image is made of, as SVG.
  private(set) var shapes = ""
  /// What is written in it, as SVG.
  private(set) var texts = ""
  /// Path of the lines at the ticks.
  private var tickLines = ""
  private var parityLines = ""
  private var bars = ""

  init(rows: [CostChart.Row], words: CostChart.Words, isRightToLeft: Bool) {
    self.rows = rows
    self.words = words
    self.isRightToLeft = isRightToLeft
    axis = ShareAxis(fitting: rows.map(\.ratio), from: Self.margin, to: Self.width - Self.margin)
    ticks = axis.ticks { SVGText.width(words.percent($0), size: Self.fontSize) }
  }

  mutating func draw() {
    for line in lines(words.axis) { write(line, class: "axis", at: Self.edge, anchor: "start") }
    height += 6
    drawTickLabels()
    for row in rows { draw(row) }
    if rows.count > 12 { drawTickLabels() }
    height += 4
    if !tickLines.isEmpty { shapes += "<path class=\"tick\" d=\"\(tickLines)\"/>\n" }
    if !parityLines.isEmpty { shapes += "<path class=\"parity\" d=\"\(parityLines)\"/>\n" }
    shapes += bars
  }

  private func lines(_ text: String) -> [String] {
    SVGText.lines(text, size: Self.fontSize, within: Self.width - 2 * Self.edge, most: Self.mostLines)
  }

  private mutating func drawTickLabels() {
    for tick in ticks {
      write(
        words.percent(tick), class: tick == 100 ? "axis parity" : "axis",
        at: axis.place(ofPercent: Double(tick)), anchor: "middle", advancing: false)
    }
    height += Self.lineHeight + 4
  }

  private mutating func draw(_ row: CostChart.Row) {
    for line in lines(row.label) {
      write(line, class: "label", at: Self.edge, anchor: "start", href: row.href)
    }
    guard row.ratio > 0, row.ratio.isFinite else {
      for line in lines(row.words) { write(line, class: "value", at: Self.edge, anchor: "start") }
      height += Self.gap
      return
    }
    let parity = axis.place(ofPercent: 100)
    let tip = axis.place(ofPercent: row.ratio * 100)
    let written = drawWords(of: row, tip: tip, parity: parity)
    if written == nil {
      for line in lines(row.words) { write(line, class: "value", at: Self.edge, anchor: "start") }
    }
    height += 5
    drawLines(besides: written)
    let (start, length) = (min(tip, parity), max(abs(tip - parity), 1))
    let x = isRightToLeft ? Self.width - start - length : start
    bars +=
      "<rect class=\"bar \(row.ratio > 1 ? "dearer" : "cheaper")\" x=\"\(x.svgNumber)\" y=\"\(height.svgNumber)\""
      + " width=\"\(length.svgNumber)\" height=\"\(Self.barHeight.svgNumber)\"/>\n"
    height += Self.barHeight + Self.gap
  }

  /// Writes the words beyond the bar's tip, or else beyond its other end, and says where they stand; nil when there is
  /// room at neither.
  private mutating func drawWords(of row: CostChart.Row, tip: Double, parity: Double) -> ClosedRange<Double>?
  {
    let room = SVGText.width(row.words, size: Self.fontSize) + Self.space
    let (left, right) = (min(tip, parity), max(tip, parity))
    let isLeft = row.ratio < 1
    let fits = (left: left >= room, right: right + room <= Self.width)
    guard fits.left || fits.right else { return nil }
    let goesLeft = isLeft ? fits.left : !fits.right
    let baseline = height
    // The line of writing is as high as the bar and a little more.
    height += 5 + Self.barHeight - Self.lineHeight + 3
    write(
      row.words, class: "value", at: goesLeft ? left - Self.space : right + Self.space,
      anchor: goesLeft ? "end" : "start", advancing: false)
    height = baseline
    return goesLeft ? left - room...left - Self.space : right + Self.space...right + room
  }

  /// The lines of the axis, behind a bar only: they run neither through the labels nor through the words.
  private mutating func drawLines(besides words: ClosedRange<Double>?) {
    for tick in ticks {
      let place = axis.place(ofPercent: Double(tick))
      if let words, words.contains(place) { continue }
      let x = isRightToLeft ? Self.width - place : place
      let line = "M\(x.svgNumber) \((height - 3).svgNumber)v\((Self.barHeight + 6).svgNumber)"
      if tick == 100 { parityLines += line } else { tickLines += line }
    }
  }

  /// Writes one line, its baseline a line below `height`; in a link when it has an address.
  private mutating func write(
    _ line: String, class name: String, at place: Double, anchor: String, href: String? = nil,
    advancing: Bool = true
  ) {
    let x = (isRightToLeft ? Self.width - place : place).svgNumber
    let y = (height + Self.lineHeight - 5).svgNumber
    let text =
      "<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(line.htmlEscaped)</text>"
    texts += href.map { "<a href=\"\($0.htmlEscaped)\" tabindex=\"-1\">\(text)</a>\n" } ?? text + "\n"
    if advancing { height += Self.lineHeight }
  }
}
