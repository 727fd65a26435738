/// Writes nodes as HTML, with an explicit stack instead of recursion.
struct HTMLWriter<Setter: TextSetter> {
  let document: Document
  let options: HTMLOptions
  var setter: Setter
  let links: (Int) -> LinkRendering
  let additions: Additions
  /// The next of the frames to be written.
  var nextFrame = 0
  var html: [UInt8]
  /// The nodes that are open, outermost first: where each ends, and which it is.
  private var open: [(end: Int, node: Int)] = []
  /// The footnote being written, until its way back has been.
  var openFootnote: Int?
  /// Whether the table being written has rows under its head.
  var hasTableBody = false
  /// Where this writer's own HTML starts.
  private let start: Int

  /// How to go on after what stands before a node's children has been written.
  enum Next {
    /// With its children, and then with what closes it.
    case children
    /// With its children, and nothing closes it.
    case bareChildren
    /// After it: it has been written, children and all.
    case sibling
  }

  init(
    document: Document, options: HTMLOptions, setter: Setter, additions: Additions = Additions(),
    links: @escaping (Int) -> LinkRendering, html: [UInt8]
  ) {
    self.document = document
    self.options = options
    self.setter = setter
    self.links = links
    self.additions = additions
    self.html = html
    start = html.count
  }

  mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      closeNodes(endingBy: index)
      index = enter(index)
    }
    closeNodes(endingBy: range.upperBound)
  }

  private mutating func closeNodes(endingBy index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      leave(last.node)
    }
  }

  /// Writes what stands before the children of a node; returns the node to go on with.
  private mutating func enter(_ index: Int) -> Int {
    let node = document.nodes[index]
    let next: Next =
      switch node.kind {
      case .link: enterLink(node)
      case .image: enterImage(node, index)
      case .text, .softBreak, .emphasis, .strong, .strikethrough, .code, .lineBreak, .htmlInline,
        .footnoteMark:
        enterInline(node)
      case .table, .tableRow, .tableCell: enterTablePart(node, index)
      default: enterBlock(node)
      }
    switch next {
    case .children:
      open.append((Int(node.end), index))
      return index + 1
    case .bareChildren: return index + 1
    case .sibling: return Int(node.end)
    }
  }

  /// Writes what closes a node.
  private mutating func leave(_ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .link: html.write("</a>")
    case .emphasis: html.write("</em>")
    case .strong: html.write("</strong>")
    case .strikethrough: html.write("</del>")
    case .table, .tableRow, .tableCell: leaveTablePart(node)
    default: leaveBlock(node)
    }
  }

  /// Starts a new line, unless one has just been started.
  mutating func startLine() {
    if html.count > start, html[html.count - 1] != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  /// Appends words with only the characters escaped that HTML needs escaped.
  mutating func escape(_ range: Range<Int>) {
    document.text.withUnsafeBufferPointer {
      html.appendEscaped(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Lets the setter pass by words that it does not set.
  mutating func skip(_ words: [UInt8]) { words.withUnsafeBufferPointer { setter.skip($0) } }
}
