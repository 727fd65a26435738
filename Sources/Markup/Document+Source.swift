extension Document {
  /// The text cut at its headings with an explicit id: what stands before the first, be it empty, then what
  /// stands under each, with what stands under headings without one.
  ///
  /// Headings inside quotes and lists cut nothing.
  package var namedCuts: [(id: String?, nodes: Range<Int>)] {
    var cuts: [(id: String?, nodes: Range<Int>)] = []
    var (start, id) = (body.lowerBound, String?.none)
    for heading in headings where heading.hasExplicitID && heading.isTopLevel && body.contains(heading.node) {
      cuts.append((id, start..<heading.node))
      (start, id) = (heading.node, heading.id)
    }
    return cuts + [(id, start..<body.upperBound)]
  }

  /// Where bytes of the source stand in the document's own text, sorted; those that are not inside one run of plain
  /// words as they stand are left out.
  ///
  /// - Parameter source: the bytes of the file that was parsed.
  package func ownRanges(of ranges: [Range<Int>], in source: [UInt8]) -> [Range<Int>] {
    guard !ranges.isEmpty else { return [] }
    let runs = nodes.filter { $0.kind == .text && $0.textLength > 0 }.sorted { $0.offset < $1.offset }
    let found = ranges.compactMap { range -> Range<Int>? in
      var (low, high) = (0, runs.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(runs[middle].offset) <= range.lowerBound { low = middle + 1 } else { high = middle }
      }
      guard low > 0, range.upperBound <= source.count else { return nil }
      let start = runs[low - 1].textRange.lowerBound + range.lowerBound - Int(runs[low - 1].offset)
      let own = start..<start + range.count
      guard own.upperBound <= runs[low - 1].textRange.upperBound, text[own] == source[range] else {
        return nil
      }
      return own
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }
}
