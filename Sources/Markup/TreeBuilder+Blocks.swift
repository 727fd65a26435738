import CCmarkGFM
import Diagnostics

extension TreeBuilder {
  /// The block whose words are being read, and how far its source has been searched.
  struct Block {
    var range = 0..<0
    var firstLine = 0
    /// Bytes before its words on its first line.
    var indentation = 0
    /// How many quotes it stands in.
    var quotes = 0
    /// Everything before has been found already.
    var cursor = 0
  }

  mutating func enterBlock(_ source: OpaquePointer, _ entry: inout Open) {
    let line = Int(cmark_node_get_start_line(source))
    let column = Int(cmark_node_get_start_column(source))
    let offset = lines.offset(line: line, column: column)
    let index = entry.node
    document.nodes[index].offset = Int32(truncatingIfNeeded: offset)
    switch entry.kind {
    case .paragraph, .heading:
      openBlock(source, firstLine: line, column: column, offset: offset, quotes: entry.quotes)
      if entry.kind == .heading { enterHeading(source, index) } else { enterParagraph(source, index) }
    case .blockQuote, .bulletList, .orderedList, .footnoteDefinition:
      enterContainer(source, &entry, offset: offset)
    case .taskItem:
      if cmark_gfm_extensions_get_tasklist_item_checked(source) { document.nodes[index].flags = .done }
    case .codeBlock:
      enterCodeBlock(source, index, offset: offset)
    case .htmlBlock:
      refuseHTML(source, at: lines.content(ofLine: line).clamped(to: offset..<lines.bytes.count))
    case .table, .tableRow, .tableCell:
      enterTablePart(source, entry, offset: offset)
    default: break
    }
    markLastInFootnote(source, index)
  }

  private mutating func openBlock(
    _ source: OpaquePointer, firstLine: Int, column: Int, offset: Int, quotes: Int
  ) {
    let end = lines.content(ofLine: Int(cmark_node_get_end_line(source))).upperBound
    block = Block(
      range: offset..<max(offset, end), firstLine: firstLine, indentation: column - 1, quotes: quotes,
      cursor: offset)
  }

  private mutating func enterParagraph(_ source: OpaquePointer, _ index: Int) {
    // As in libcmark-gfm: the list two levels up decides, whatever the parent is.
    if open.count >= 2, open[open.count - 2].isTight { document.nodes[index].flags.insert(.tight) }
  }

  private mutating func enterContainer(_ source: OpaquePointer, _ entry: inout Open, offset: Int) {
    entry.depth += 1
    switch entry.kind {
    case .blockQuote: entry.quotes += 1
    case .footnoteDefinition:
      document.nodes[entry.node].detail = Int32(truncatingIfNeeded: document.footnotes.count)
      document.footnotes.append(Footnote(node: entry.node))
      appendLabel(ofFootnote: entry.node, before: offset)
    default:
      entry.isTight = cmark_node_get_list_tight(source) != 0
      document.nodes[entry.node].detail = cmark_node_get_list_start(source)
    }
    if entry.depth > Limits.depth { refusal = Limits.tooDeep(in: file, at: offset..<offset + 1) }
  }

  /// Reads the label of a footnote from the source, since the library keeps it to itself.
  ///
  /// The library's position is where the footnote's first words stand, after `[^label]:`.
  private mutating func appendLabel(ofFootnote node: Int, before offset: Int) {
    let line = lines.line(lines.index(of: offset))
    guard let close = lines.last("]:".utf8, in: line.lowerBound..<max(offset, line.lowerBound)),
      let start = lines.last("[^".utf8, in: line.lowerBound..<close.lowerBound)
    else { return }
    let label = start.upperBound..<close.lowerBound
    document.nodes[node].offset = Int32(truncatingIfNeeded: start.lowerBound)
    document.text.append(contentsOf: lines.bytes[label])
    document.nodes[node].textLength = Int32(truncatingIfNeeded: label.count)
  }

  private mutating func enterCodeBlock(_ source: OpaquePointer, _ index: Int, offset: Int) {
    append(cmark_node_get_fence_info(source), to: index)
    // The info string comes first in the text; its length is the detail.
    document.nodes[index].detail = document.nodes[index].textLength
    append(cmark_node_get_literal(source), to: index)
    let end = lines.content(ofLine: Int(cmark_node_get_end_line(source))).upperBound
    codeBlocks.append(offset..<max(offset, end))
  }

  private mutating func enterTablePart(_ source: OpaquePointer, _ entry: Open, offset: Int) {
    let index = entry.node
    switch entry.kind {
    case .table:
      let columns = Int(cmark_gfm_extensions_get_table_columns(source))
      alignments = Array(
        UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(source), count: columns))
      if columns > Limits.columns { refusal = Limits.tooWide(in: file, at: offset..<offset + 1) }
    case .tableRow:
      if cmark_gfm_extensions_get_table_row_is_header(source) != 0 { document.nodes[index].flags = .head }
      // The head is one of the rows counted.
      if let table = open.last, table.childCount > Limits.rows + 1 {
        refusal = Limits.tooWide(in: file, at: offset..<offset + 1)
      }
    default:
      let column = (open.last?.childCount ?? 1) - 1
      if column < alignments.count { document.nodes[index].level = alignments[column] }
      if let row = open.last, document.nodes[row.node].flags.contains(.head) {
        document.nodes[index].flags = .head
      }
      let line = Int(cmark_node_get_start_line(source))
      let column1 = Int(cmark_node_get_start_column(source))
      openBlock(source, firstLine: line, column: column1, offset: offset, quotes: entry.quotes)
    }
  }

  /// Marks the block after which the way back from a footnote is shown.
  private mutating func markLastInFootnote(_ source: OpaquePointer, _ index: Int) {
    guard let parent = open.last, parent.kind == .footnoteDefinition, cmark_node_next(source) == nil else {
      return
    }
    document.nodes[index].flags.insert(.lastInFootnote)
  }

  private mutating func enterHeading(_ source: OpaquePointer, _ index: Int) {
    let level = Int(cmark_node_get_heading_level(source))
    let offset = Int(document.nodes[index].offset)
    let line = lines.content(ofLine: Int(cmark_node_get_start_line(source)))
    document.nodes[index].level = UInt8(truncatingIfNeeded: level)
    document.nodes[index].detail = Int32(truncatingIfNeeded: document.headings.count)
    document.headings.append(
      Heading(
        level: level, id: nil, text: "", range: line.clamped(to: offset..<max(offset, line.upperBound)),
        node: index, hasExplicitID: false, containerEnd: 0, isTopLevel: open.isEmpty))
  }
}
