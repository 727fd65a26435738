import CCmarkGFM
import Diagnostics

extension TreeBuilder {
  /// Completes a link or image, now that its words have been read.
  mutating func leaveLink(_ entry: Open) {
    let index = Int(document.nodes[entry.node].detail)
    let destination = cmark_node_get_url(entry.source).map { String(cString: $0) } ?? ""
    let title = cmark_node_get_title(entry.source).map { String(cString: $0) } ?? ""
    let isImage = entry.kind == .image
    let end = endOfLink(entry.source)
    let isBare = !isImage && title.isEmpty && end.last == nil && standsForItself(entry.node, destination)
    let range = isBare ? rangeOfAutolink(entry.node) : rangeOfDestination(destination, in: entry, end: end)
    block.cursor = max(block.cursor, range.upperBound == block.range.upperBound ? 0 : range.upperBound)
    document.links[index] = Link(
      destination: destination, isImage: isImage, isAutolink: isBare, range: range, title: title,
      node: entry.node)
  }

  /// Where a link with brackets ends, with its last byte if that is one a link can end in.
  private func endOfLink(_ source: OpaquePointer) -> (offset: Int, last: UInt8?) {
    let (line, column) = (cmark_node_get_end_line(source), cmark_node_get_end_column(source))
    guard line > 0, column > 0 else { return (block.cursor, nil) }
    let end = min(place(line: line, column: column) + 1, lines.bytes.count)
    guard end > block.range.lowerBound, end <= block.range.upperBound else { return (block.cursor, nil) }
    let last = lines.bytes[end - 1]
    return (end, last == UInt8(ascii: ")") || last == UInt8(ascii: "]") ? last : nil)
  }

  /// Whether the words of a link are its address.
  private func standsForItself(_ node: Int, _ destination: String) -> Bool {
    guard document.nodes.count == node + 2, document.nodes[node + 1].kind == .text else { return false }
    let words = document.text[document.nodes[node + 1].textRange]
    // A bare `www.` or mail address gets its scheme from the parser.
    return ["", "mailto:", "http://"].contains { destination.utf8.elementsEqual(Array($0.utf8) + words) }
  }

  private func rangeOfAutolink(_ node: Int) -> Range<Int> {
    lines.first(document.text[document.nodes[node + 1].textRange], in: window) ?? block.range
  }

  /// The bytes of a destination; else those of the link, else those of its block.
  private func rangeOfDestination(
    _ destination: String, in entry: Open, end: (offset: Int, last: UInt8?)
  ) -> Range<Int> {
    let needle = Array(destination.utf8)
    let start = startOfLink(entry, end: end.offset)
    if end.last == UInt8(ascii: ")") {
      let link = start..<max(end.offset, start)
      return needle.isEmpty ? link : lines.last(needle, in: link) ?? link
    }
    // `[words][name]`: the destination stands elsewhere.
    if end.last != nil { return start..<max(end.offset, start) }
    return lines.first(needle, in: window) ?? block.range
  }

  /// Where a link starts, on the line its end is on if the library's column is to be believed.
  private func startOfLink(_ entry: Open, end: Int) -> Int {
    let place = Int(document.nodes[entry.node].offset)
    let byte = place < lines.bytes.count ? lines.bytes[place] : 0
    if place < end, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "!") { return place }
    // The words of the link start right after its bracket.
    let first = entry.node + 1
    if first < document.nodes.count {
      let words = Int(document.nodes[first].offset)
      if words < end, words > block.range.lowerBound { return words - 1 }
    }
    return min(max(block.cursor, block.range.lowerBound), end)
  }
}
