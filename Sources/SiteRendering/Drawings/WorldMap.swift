/// A map of the world as SVG, with a marker for each country that has entries.
///
/// The countries are an image with a name and a description. The markers are links for those who point: they are hidden
/// from assistive technology and the Tab key, which have the list of the same links beside the map (WCAG 2.2: 1.1.1,
/// 2.5.8). There is no style in it, only classes: `map`, `land`, `marked`, `markers`, `marker`, `leader`.
package struct WorldMap: Sendable {
  /// A country with entries.
  package struct Mark: Sendable {
    /// ISO 3166-1 alpha-3.
    package let code: String
    /// Shown by browsers when the pointer rests on the marker: "Norway: 1 service".
    package let label: String
    /// How many entries there are.
    package let number: Int
    package let href: String

    package init(code: String, label: String, number: Int, href: String) {
      self.code = code
      self.label = label
      self.number = number
      self.href = href
    }
  }

  /// The whole `svg` element.
  package let svg: String
  /// Codes of the marks without an outline, in their order: the text has to say that they are not on the map.
  package let unplaced: [String]

  /// - Parameter id: what the ids of the map's title and description start with.
  package init(
    outlines: ProjectedOutlines, marks: [Mark], title: String, description: String, id: String = "map"
  ) {
    let placed = marks.compactMap { mark in outlines.place(of: mark.code).map { (mark, $0) } }
    unplaced = marks.map(\.code).filter { outlines.place(of: $0) == nil }
    let height = outlines.height.svgNumber
    let width = ProjectedOutlines.width.svgNumber
    var svg = "<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\""
    svg += " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">\n"
    svg += SVGText.image(id: id, title: title, description: description)
    svg += Self.land(outlines, marked: Set(placed.map(\.0.code)))
    svg += "</g>\n"
    svg += Self.markers(placed, in: outlines)
    self.svg = svg + "</svg>\n"
  }

  /// Countries without a mark as one path, each other one as its own.
  private static func land(_ outlines: ProjectedOutlines, marked: Set<String>) -> String {
    func isMarked(_ country: ProjectedOutlines.Country) -> Bool { country.code.map(marked.contains) ?? false }
    let rest = outlines.countries.filter { !isMarked($0) }.map(\.path).joined()
    var land = "<g transform=\"scale(0.5)\">\n<path class=\"land\" d=\"\(rest)\"/>\n"
    for country in outlines.countries where isMarked(country) && !country.path.isEmpty {
      land += "<path class=\"land marked\" d=\"\(country.path)\"/>\n"
    }
    return land + "</g>\n"
  }

  private static func markers(_ marks: [(Mark, DrawingPoint)], in outlines: ProjectedOutlines) -> String {
    guard !marks.isEmpty else { return "" }
    let places = MarkerLayout.places(
      for: marks.map(\.1), width: ProjectedOutlines.width, height: outlines.height)
    var leaders = ""
    var links = ""
    for (index, (mark, anchor)) in marks.enumerated() {
      let place = places[index]
      let (x, y) = (place.x.svgNumber, place.y.svgNumber)
      if abs(place.x - anchor.x) + abs(place.y - anchor.y) > 3 {
        leaders += "<path class=\"leader\" d=\"M\(anchor.x.svgNumber) \(anchor.y.svgNumber)L\(x) \(y)\"/>\n"
      }
      links += "<a class=\"marker\" href=\"\(mark.href.htmlEscaped)\" tabindex=\"-1\">"
      links += "<title>\(mark.label.htmlEscaped)</title><circle cx=\"\(x)\" cy=\"\(y)\" r=\"11\"/>"
      links += "<text x=\"\(x)\" y=\"\((place.y + 5).svgNumber)\" text-anchor=\"middle\" font-size=\"15\">"
      links += "\(mark.number)</text></a>\n"
    }
    return "<g class=\"markers\" aria-hidden=\"true\">\n\(leaders)\(links)</g>\n"
  }
}

extension ProjectedOutlines {
  /// Where a country's marker belongs; nil when the outlines do not have it.
  func place(of code: String) -> DrawingPoint? {
    indices[code].flatMap { countries[$0].markPlace }
  }
}
