import Diagnostics

extension Document {
  /// Numbers the marks of each footnote in the order of the source.
  ///
  /// Footnotes stand last in the tree wherever they are written, so that the order of the tree is another.
  mutating func numberMarks() {
    marks.removeAll { !footnotes.indices.contains($0.footnote) }
    for index in marks.indices.sorted(by: { (marks[$0].offset, $0) < (marks[$1].offset, $1) }) {
      footnotes[marks[index].footnote].marks += 1
      marks[index].ordinal = footnotes[marks[index].footnote].marks
    }
  }

  /// The label of a footnote, as written.
  func label(ofFootnote index: Int) -> ArraySlice<UInt8> { text[nodes[footnotes[index].node].textRange] }

  /// Reports footnotes in the source that the parser left out, since nothing refers to them.
  func checkFootnotes(
    in file: SourceFile, lines: SourceLines, diagnostics: inout [Diagnostic]
  ) {
    let used = Set(footnotes.map { Int(nodes[$0.node].offset) })
    var blocks = codeBlocks[...]
    for index in 0..<lines.count {
      let line = lines.content(ofLine: index + 1)
      guard let label = lines.footnoteLabel(in: line) else { continue }
      let start = label.lowerBound - 2
      while let block = blocks.first, block.upperBound < start { blocks.removeFirst() }
      if used.contains(start) || blocks.first?.contains(start) == true { continue }
      let name = String(decoding: lines.bytes[label], as: UTF8.self)
      diagnostics.append(
        Diagnostic(
          .unusedFootnote, "Nothing refers to footnote '\(name)'", in: file, at: start..<label.upperBound + 1,
          suggestion: "put '[^\(name)]' where it belongs, or delete the footnote"))
    }
  }
}

extension SourceLines {
  /// The label of the footnote that a line starts, after quote and list marks.
  fileprivate func footnoteLabel(in line: Range<Int>) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = line.lowerBound
      let indentation = index + 3
      while index < line.upperBound, " \t>-*+".utf8.contains(buffer[index]) { index += 1 }
      // Indented by four it is code, unless it stands in a list.
      let isIndented = index > indentation && buffer[line.lowerBound..<index].allSatisfy { $0 == 32 }
      guard index + 3 < line.upperBound, buffer[index] == UInt8(ascii: "["),
        buffer[index + 1] == UInt8(ascii: "^"), !isIndented
      else { return nil }
      let start = index + 2
      index = start
      while index < line.upperBound, buffer[index] != UInt8(ascii: "]"), buffer[index] > 32 { index += 1 }
      guard index > start, index + 1 < line.upperBound, buffer[index] == UInt8(ascii: "]"),
        buffer[index + 1] == UInt8(ascii: ":")
      else { return nil }
      return start..<index
    }
  }
}
