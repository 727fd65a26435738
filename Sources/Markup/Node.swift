/// One node of a parsed text: 24 bytes, without references, in a flat array in reading order.
///
/// The descendants of the node at index `i` are the nodes `i + 1 ..< Int(nodes[i].end)`.
struct Node: Sendable {
  var kind: Kind
  /// Level of a heading, or alignment of a table cell as the ASCII letter `l`, `c`, `r` (0 for none).
  var level: UInt8 = 0
  var flags: Flags = []
  /// Index one past the last descendant.
  var end: Int32 = 0
  /// Where its words start in `Document.text`.
  var textStart: Int32 = 0
  /// How many bytes of `Document.text` are its words.
  var textLength: Int32 = 0
  /// Byte offset in the source file, as exactly as the parser tells; blocks start there.
  var offset: Int32 = 0
  /// Index in `headings`, `links`, `marks` or `footnotes`, by kind; first number of an ordered list.
  var detail: Int32 = 0

  var textRange: Range<Int> { Int(textStart)..<Int(textStart + textLength) }

  /// What a node is.
  enum Kind: UInt8, Sendable {
    case paragraph, heading, blockQuote, bulletList, orderedList, item, taskItem, codeBlock, htmlBlock
    case thematicBreak, table, tableRow, tableCell, footnoteDefinition
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
    case footnoteMark

    var isBlock: Bool { rawValue <= Kind.footnoteDefinition.rawValue }
  }

  /// What else there is to know about a node.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A paragraph that stands in a tight list and is written without `<p>`.
    static let tight = Flags(rawValue: 1)
    /// A row or cell of the head of a table.
    static let head = Flags(rawValue: 2)
    /// A task that is done.
    static let done = Flags(rawValue: 4)
    /// The last block of a footnote, after which the way back is shown.
    static let lastInFootnote = Flags(rawValue: 8)
    /// The first row under the head of a table.
    static let firstInBody = Flags(rawValue: 16)
  }
}
