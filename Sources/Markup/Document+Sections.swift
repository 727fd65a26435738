/// A part of a text that starts at a heading of level two, or the part before the first.
package struct Section: Sendable, Equatable {
  /// Index in `Document.headings`; nil for what stands before the first heading of level two.
  package let heading: Int?
  /// Its nodes, with the heading.
  package let nodes: Range<Int>
  /// Its nodes, without the heading.
  package let content: Range<Int>
}

extension Document {
  /// The text cut at its headings of level two: what stands before the first, unless it is empty, then
  /// one section for each.
  ///
  /// Headings inside quotes and lists cut nothing.
  package var sections: [Section] {
    var sections: [Section] = []
    var start = body.lowerBound
    var heading: Int?
    func close(at end: Int) {
      let content = heading.map { Int(nodes[headings[$0].node].end) } ?? start
      if heading == nil, start == end { return }
      sections.append(Section(heading: heading, nodes: start..<end, content: content..<end))
    }
    for (index, each) in headings.enumerated()
    where each.level == 2 && each.isTopLevel && body.contains(each.node) {
      close(at: each.node)
      start = each.node
      heading = index
    }
    close(at: body.upperBound)
    return sections
  }

  /// The text cut at every heading of some levels: what stands before the first, then what stands under each.
  ///
  /// Unlike `sections`, none holds another, and headings inside quotes and lists cut too. What stands before
  /// the first heading is always there, be it empty. Headings of other levels are a part of what they stand in.
  package func cuts(atLevels levels: ClosedRange<Int>) -> [Section] {
    var sections: [Section] = []
    var (start, content) = (body.lowerBound, body.lowerBound)
    var heading: Int?
    for (index, each) in headings.enumerated() where levels.contains(each.level) && body.contains(each.node) {
      sections.append(Section(heading: heading, nodes: start..<each.node, content: content..<each.node))
      (heading, start, content) = (index, each.node, Int(nodes[each.node].end))
    }
    sections.append(
      Section(heading: heading, nodes: start..<body.upperBound, content: content..<body.upperBound))
    return sections
  }

  /// The nodes under the heading with this id, up to the next heading of the same or a higher level.
  ///
  /// The heading itself is left out. Nil when no heading has this id. What stands under a heading inside
  /// a quote or list ends with that quote or item.
  package func content(under id: String) -> Range<Int>? {
    guard let heading = headings.first(where: { $0.id == id }) else { return nil }
    let start = Int(nodes[heading.node].end)
    var end = start
    while end < heading.containerEnd {
      if nodes[end].kind == .heading, Int(nodes[end].level) <= heading.level { break }
      end = Int(nodes[end].end)
    }
    return start..<end
  }
}
