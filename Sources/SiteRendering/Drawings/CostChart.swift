/// A chart of costs as shares of what they are set against, as SVG: a bar a cost, to the left of the line where both
/// are the same for a cheaper one, to the right for a dearer one; mirrored for languages written from the right.
///
/// What a bar shows stands beside it in words. Links in it are for those who point: the table of the same costs, beside
/// the chart, has them for everybody. There is no style in it, only classes: `cost-chart`, `axis`, `tick`, `parity`,
/// `bar`, `cheaper`, `dearer`, `label`, `value`.
package struct CostChart: Sendable {
  package struct Row: Sendable {
    package let label: String
    /// The cost divided by its comparator; a row whose ratio is no positive number has no bar.
    package let ratio: Double
    /// The ratio as readers write it: "11 %".
    package let words: String
    /// Nil for a label that leads nowhere.
    package let href: String?

    package init(label: String, ratio: Double, words: String, href: String?) {
      self.label = label
      self.ratio = ratio
      self.words = words
      self.href = href
    }
  }

  /// What stands in the chart beside its rows.
  package struct Words: Sendable {
    package let title: String
    package let description: String
    /// Over the axis: "Cost as a share of its comparator; 100 % is the same".
    package let axis: String
    /// A whole number of percent as readers write it.
    package let percent: @Sendable (Int) -> String

    package init(
      title: String, description: String, axis: String, percent: @escaping @Sendable (Int) -> String
    ) {
      self.title = title
      self.description = description
      self.axis = axis
      self.percent = percent
    }
  }

  /// The whole `svg` element.
  package let svg: String

  /// - Parameter id: what the ids of the chart's title and description start with.
  package init(rows: [Row], words: Words, isRightToLeft: Bool = false, id: String = "cost-chart") {
    var drawing = ChartDrawing(rows: rows, words: words, isRightToLeft: isRightToLeft)
    drawing.draw()
    let (width, height) = (ChartDrawing.width.svgNumber, drawing.height.svgNumber)
    var svg = "<svg class=\"cost-chart\" xmlns=\"http://www.w3.org/2000/svg\""
    svg += " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
    svg += " font-size=\"\(ChartDrawing.fontSize.svgNumber)\""
    svg += " direction=\"\(isRightToLeft ? "rtl" : "ltr")\">\n"
    svg += SVGText.image(id: id, title: words.title, description: words.description)
    svg += drawing.shapes + "</g>\n<g aria-hidden=\"true\">\n" + drawing.texts + "</g>\n</svg>\n"
    self.svg = svg
  }
}
