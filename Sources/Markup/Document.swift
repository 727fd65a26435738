package import Diagnostics

/// A Markdown text as a flat, positioned tree.
///
/// Nodes are numbered in reading order; the API speaks of ranges of such numbers. Nothing in here
/// recurses, so that no nesting can overflow the stack.
package struct Document: Sendable {
  /// Every node, footnotes last.
  var nodes: [Node] = []
  /// The words of all nodes, in one piece.
  var text: [UInt8] = []
  /// The footnotes that are referred to, in the order of their first marks.
  var footnotes: [Footnote] = []
  /// The marks of footnotes, in reading order of the tree.
  var marks: [FootnoteMark] = []
  /// The headings, in document order.
  package internal(set) var headings: [Heading] = []
  /// The links and images, in document order, those of footnotes last.
  package internal(set) var links: [Link] = []
  /// The bytes of the code blocks in the source, in the order of the source.
  package internal(set) var codeBlocks: [Range<Int>] = []
  /// The nodes of the text without its footnotes.
  package internal(set) var body: Range<Int> = 0..<0

  /// Parses the Markdown of a file.
  ///
  /// Positions are byte offsets in the whole file. A text that breaks a limit (see `Limits`) is not
  /// parsed: the document is then empty and a diagnostic says where and why.
  ///
  /// - Parameters:
  ///   - file: the file to parse.
  ///   - offset: the byte the text starts at, after the front matter.
  ///   - diagnostics: receives what is wrong with the text itself.
  package init(parsing file: SourceFile, from offset: Int = 0, diagnostics: inout [Diagnostic]) {
    let start = min(max(offset, 0), file.bytes.count)
    let lines = SourceLines(file.bytes, from: start)
    if let refusal = Limits.refusal(of: file, lines: lines) {
      diagnostics.append(refusal)
      return
    }
    let tree = CommonMarkTree(parsing: file.bytes, from: start)
    var builder = TreeBuilder(file: file, lines: lines)
    builder.convert(tree)
    if let refusal = builder.refusal {
      diagnostics.append(refusal)
      return
    }
    self = builder.document
    diagnostics += builder.diagnostics
    codeBlocks = builder.codeBlocks.sorted { $0.lowerBound < $1.lowerBound }
    numberMarks()
    let linesBefore = file.bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    nameHeadings(in: file, linesBefore: linesBefore, lines: lines, diagnostics: &diagnostics)
    checkLinks(in: file, diagnostics: &diagnostics)
    checkFootnotes(in: file, lines: lines, diagnostics: &diagnostics)
  }

  /// A document without any text.
  package init() {}

  package var isEmpty: Bool { body.isEmpty }

  /// Where the marks of list items stand in the source, in the order of the source.
  package var itemOffsets: [Int] {
    nodes.filter { $0.kind == .item || $0.kind == .taskItem }.map { Int($0.offset) }.sorted()
  }
}

/// A heading of a text.
package struct Heading: Sendable {
  /// From 1 to 6, as written.
  package let level: Int
  /// Its name in addresses: the one written as `{#id}`, or else one derived from the words.
  package internal(set) var id: String?
  /// The words, without markup and without the id.
  package internal(set) var text: String
  /// The bytes of the line it starts on.
  package let range: Range<Int>
  /// Its node.
  package let node: Int
  /// Whether the id was written in the text and is a valid one.
  package internal(set) var hasExplicitID: Bool
  /// One past the last node of the block the heading stands in.
  var containerEnd: Int
  /// Whether it stands in no quote, list or footnote.
  var isTopLevel: Bool
}

/// A link or an image of a text.
package struct Link: Sendable {
  /// Where it leads, with entities and escapes resolved.
  package let destination: String
  package let isImage: Bool
  /// Whether it was written as an address alone: `<scheme:x>`, or a bare web or mail address.
  package let isAutolink: Bool
  /// The bytes of the destination where it can be found in the source, else the link, else its block.
  package let range: Range<Int>
  package let title: String
  /// Its node.
  let node: Int
}

/// A footnote that is referred to.
struct Footnote: Sendable {
  /// Its node.
  let node: Int
  /// How many marks refer to it.
  var marks = 0
}

/// A mark in the text that refers to a footnote.
struct FootnoteMark: Sendable {
  /// Index in `Document.footnotes`.
  let footnote: Int
  /// Counts the marks of the same footnote from 1, in the order of the source.
  var ordinal = 1
  /// Byte offset in the source.
  let offset: Int
}
