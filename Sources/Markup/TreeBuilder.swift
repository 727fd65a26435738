import CCmarkGFM
import Diagnostics

/// Turns a tree of libcmark-gfm into a document, and notes what is wrong on the way.
struct TreeBuilder {
  let file: SourceFile
  let lines: SourceLines
  var document = Document()
  var diagnostics: [Diagnostic] = []
  /// Set when the text breaks a limit that only shows in the tree; the document is then of no use.
  var refusal: Diagnostic?
  /// The bytes of the code blocks, where `[^x]:` is not a footnote.
  var codeBlocks: [Range<Int>] = []
  /// The open nodes, outermost first.
  var open: [Open] = []
  /// The block whose words are being read.
  var block = Block()

  /// The alignments of the columns of the table that is being read.
  var alignments: [UInt8] = []

  init(file: SourceFile, lines: SourceLines) {
    self.file = file
    self.lines = lines
    let size = lines.bytes.count - lines.starts[0]
    document.nodes.reserveCapacity(size / 24 + 8)
    document.text.reserveCapacity(size)
  }

  /// A node whose descendants are being read.
  struct Open {
    let source: OpaquePointer
    /// Its index in the document; -1 for one that is left out.
    let node: Int
    let kind: Node.Kind
    /// Whether it is a list of which the items hold plain lines.
    var isTight = false
    /// How many quotes, lists and footnotes stand around its children.
    var depth = 0
    /// How many of these are quotes.
    var quotes = 0
    var childCount = 0
    /// Of the marks of inline structure, how many stand around its children.
    var inlineDepth = 0
  }

  /// Reads the whole tree, without recursion.
  mutating func convert(_ tree: borrowing CommonMarkTree) {
    guard let root = tree.root else { return }
    var next = cmark_node_first_child(root)
    while let current = next {
      enter(current)
      if refusal != nil { return }
      if let child = cmark_node_first_child(current) {
        next = child
        continue
      }
      leave()
      next = cmark_node_next(current)
      var parent = current
      while next == nil, !open.isEmpty, let upper = cmark_node_parent(parent) {
        leave()
        next = cmark_node_next(upper)
        parent = upper
      }
    }
    let count = document.nodes.count
    document.body = 0..<(document.footnotes.first?.node ?? count)
  }

  /// Appends a node and opens it.
  private mutating func enter(_ source: OpaquePointer) {
    guard let kind = Node.Kind(source) else {
      // Custom nodes are made by programs, never by the parser.
      return open.append(Open(source: source, node: -1, kind: .text))
    }
    let index = document.nodes.count
    document.nodes.append(Node(kind: kind))
    document.nodes[index].textStart = Int32(truncatingIfNeeded: document.text.count)
    if !open.isEmpty { open[open.count - 1].childCount += 1 }
    var entry = Open(source: source, node: index, kind: kind)
    if let parent = open.last {
      entry.depth = parent.depth
      entry.quotes = parent.quotes
      entry.inlineDepth = parent.inlineDepth
    }
    if kind.isBlock {
      enterBlock(source, &entry)
    } else {
      enterInline(source, &entry)
    }
    open.append(entry)
  }

  /// Closes the innermost node.
  private mutating func leave() {
    guard let entry = open.popLast(), entry.node >= 0 else { return }
    document.nodes[entry.node].end = Int32(truncatingIfNeeded: document.nodes.count)
    switch entry.kind {
    case .heading: leaveHeading(entry.node)
    case .link, .image: leaveLink(entry)
    case .blockQuote, .item, .taskItem, .footnoteDefinition: closeContainer(entry.node)
    case .table: document.markFirstBodyRow(of: entry.node)
    default: break
    }
  }

  /// Tells the headings of a container where it ends.
  private mutating func closeContainer(_ container: Int) {
    let end = document.nodes.count
    var index = document.headings.count - 1
    while index >= 0, document.headings[index].node > container {
      if document.headings[index].containerEnd == 0 { document.headings[index].containerEnd = end }
      index -= 1
    }
  }

  /// Appends the words of a node.
  mutating func append(_ words: UnsafePointer<CChar>?, to node: Int) {
    guard let words else { return }
    var end = words
    while end.pointee != 0 { end += 1 }
    let count = end - words
    words.withMemoryRebound(to: UInt8.self, capacity: count) {
      document.text.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
    document.nodes[node].textLength += Int32(truncatingIfNeeded: count)
  }
}

extension Document {
  /// Marks the first row after the head of a table, which opens the body.
  fileprivate mutating func markFirstBodyRow(of table: Int) {
    let end = Int(nodes[table].end)
    var row = table + 1
    while row < end, nodes[row].flags.contains(.head) { row = Int(nodes[row].end) }
    if row < end { nodes[row].flags.insert(.firstInBody) }
  }
}
