import CCmarkGFM
import Diagnostics

extension TreeBuilder {
  mutating func enterInline(_ source: OpaquePointer, _ entry: inout Open) {
    let index = entry.node
    let place = place(line: cmark_node_get_start_line(source), column: cmark_node_get_start_column(source))
    document.nodes[index].offset = Int32(truncatingIfNeeded: place)
    switch entry.kind {
    case .text:
      append(cmark_node_get_literal(source), to: index)
      findUndefinedFootnotes(in: document.nodes[index].textRange)
    case .code:
      append(cmark_node_get_literal(source), to: index)
    case .htmlInline:
      refuseHTML(source, at: rangeOfHTML(source, near: place))
    case .footnoteMark:
      enterMark(source, index)
    case .link, .image:
      document.nodes[index].detail = Int32(truncatingIfNeeded: document.links.count)
      // Completed when its words are known.
      document.links.append(
        Link(
          destination: "", isImage: entry.kind == .image, isAutolink: false, range: block.range, title: "",
          node: index))
    default: break
    }
    entry.inlineDepth += 1
    if entry.inlineDepth > Limits.inlineDepth { refusal = Limits.tooComplex(in: file, at: block.range) }
  }

  /// The offset of a line and column that libcmark-gfm gives for an inline node.
  ///
  /// Its columns in the second and further lines of a block are those of the block's own text: as if
  /// each line were indented as the first is. Zero stands for not known.
  func place(line: Int32, column: Int32) -> Int {
    guard line > 0, column > 0 else { return block.cursor }
    let content = lines.content(ofLine: Int(line))
    guard Int(line) > block.firstLine else {
      return min(content.lowerBound + Int(column) - 1, content.upperBound)
    }
    var start = content.lowerBound
    var quotes = block.quotes
    while start < content.upperBound {
      let byte = lines.bytes[start]
      if byte == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
      } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        break
      }
      start += 1
    }
    return min(max(start + Int(column) - 1 - block.indentation, start), content.upperBound)
  }

  // MARK: - Footnotes

  private mutating func enterMark(_ source: OpaquePointer, _ index: Int) {
    let start = document.text.count
    append(cmark_node_get_literal(source), to: index)
    // The library has replaced the label by the number of the footnote.
    var number = 0
    for byte in document.text[start...] { number = number * 10 + Int(byte) - 48 }
    document.nodes[index].detail = Int32(truncatingIfNeeded: document.marks.count)
    document.marks.append(
      FootnoteMark(footnote: number - 1, offset: Int(document.nodes[index].offset)))
  }

  /// Reports marks that the parser left as text, since no footnote has their label.
  private mutating func findUndefinedFootnotes(in words: Range<Int>) {
    var index = words.lowerBound
    while index + 1 < words.upperBound {
      guard document.text[index] == UInt8(ascii: "["), document.text[index + 1] == UInt8(ascii: "^") else {
        index += 1
        continue
      }
      let rest = document.text[index..<words.upperBound]
      guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return }
      let mark = document.text[index...close]
      index = close + 1
      guard mark.count > 3, let range = lines.first(mark, in: window) else { continue }
      block.cursor = range.upperBound
      // An escaped bracket is meant to be read as it stands.
      if range.lowerBound > 0, lines.bytes[range.lowerBound - 1] == UInt8(ascii: "\\") { continue }
      let name = String(decoding: mark, as: UTF8.self)
      diagnostics.append(
        Diagnostic(
          .undefinedFootnote, "No footnote '\(name)' in this text", in: file, at: range,
          suggestion: "add '\(name): …' at the end of the text, or write '\\\(name)' to show the brackets"))
    }
  }

  // MARK: - HTML

  mutating func refuseHTML(_ source: OpaquePointer, at range: Range<Int>) {
    let literal = cmark_node_get_literal(source).map { String(cString: $0) } ?? ""
    let line = literal.split(whereSeparator: \.isNewline).first.map(String.init) ?? literal
    let tag = line.count > 60 ? line.prefix(60) + "…" : line[...]
    if literal.hasPrefix("<!--") {
      let message: Message = "Text is Markdown without HTML comments: \(tag)"
      diagnostics.append(
        Diagnostic(.rawHTML, message, in: file, at: range, suggestion: "delete the comment"))
    } else {
      diagnostics.append(
        Diagnostic(
          .rawHTML, "Text is Markdown without HTML: \(tag)", in: file, at: range,
          suggestion: "write it in Markdown, or put it between backticks to show the tag"))
    }
  }

  /// The bytes of an HTML tag, which may span lines.
  private mutating func rangeOfHTML(_ source: OpaquePointer, near place: Int) -> Range<Int> {
    guard let literal = cmark_node_get_literal(source) else { return block.range }
    let tag = Array(String(cString: literal).utf8)
    // A tag over several lines is found by its first line, since the indentation of the others is lost.
    let line = tag.prefix { $0 != 10 && $0 != 13 }
    let found =
      lines.first(line, in: place..<min(place + line.count, lines.bytes.count))
      ?? lines.first(line, in: window)
    guard let found else { return block.range }
    block.cursor = found.upperBound
    return found
  }

  /// The part of the block's source that is searched for the next thing.
  ///
  /// Bounded, so that a thousand things that are not found don't take quadratic time.
  var window: Range<Int> {
    let start = min(max(block.cursor, block.range.lowerBound), block.range.upperBound)
    return start..<min(start + 8192, block.range.upperBound)
  }
}
