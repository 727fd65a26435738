extension Document {
  /// The words of some nodes as a reader hears them, blocks on lines of their own.
  ///
  /// Code, the words of links and the alternative texts of images are included; marks of footnotes and
  /// addresses are not.
  package func plainText(_ range: Range<Int>) -> String {
    plainText(range) { _ in nil }
  }

  /// The same, with other words for some links.
  ///
  /// - Parameter linkWords: what stands for a link of this number in `links`; nil leaves its own words. Where
  ///   nothing stands for it, the space before it goes too.
  package func plainText(_ range: Range<Int>, linkWords: (Int) -> String?) -> String {
    var bytes: [UInt8] = []
    // A section of a case study, so that most texts are not moved while they grow.
    bytes.reserveCapacity(2048)
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes[index]
      index += 1
      if node.kind == .link, let words = linkWords(Int(node.detail)) {
        bytes += words.utf8
        if words.isEmpty { while bytes.last == space { bytes.removeLast() } }
        index = Int(node.end)
        continue
      }
      if node.kind.isBlock, let last = bytes.last, last != newline { bytes.append(newline) }
      appendWords(of: node, to: &bytes)
    }
    while let last = bytes.last, last == newline || last == space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the paragraphs start that say just this, in the order of the document.
  package func paragraphs(saying text: String) -> [Int] {
    let bytes = Array(text.utf8)
    return nodes.indices.filter { index in
      nodes[index].kind == .paragraph && Int(nodes[index].end) == index + 2
        && nodes[index + 1].kind == .text && self.text[nodes[index + 1].textRange].elementsEqual(bytes)
    }.map { Int(nodes[$0].offset) }
  }

  /// The words of inline nodes on one line, without spaces around them.
  func words(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range { appendWords(of: nodes[index], to: &bytes) }
    for index in bytes.indices where bytes[index] == newline { bytes[index] = space }
    let words = bytes.drop { $0 == space }
    let end = words.lastIndex { $0 != space }.map { $0 + 1 } ?? words.startIndex
    return String(decoding: words[..<end], as: UTF8.self)
  }

  private func appendWords(of node: Node, to bytes: inout [UInt8]) {
    switch node.kind {
    case .text, .code: bytes += text[node.textRange]
    case .codeBlock: bytes += text[node.textRange].dropFirst(Int(node.detail))
    case .softBreak: bytes.append(space)
    case .lineBreak: bytes.append(newline)
    default: break
    }
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
