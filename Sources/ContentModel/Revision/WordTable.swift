/// Numbers the words, spaces and marks of texts, equal ones alike.
struct WordTable {
  private var ids: [ArraySlice<UInt8>: Int32] = [:]
  private(set) var texts: [ArraySlice<UInt8>] = []
  private(set) var isWord: [Bool] = []

  /// The end of a paragraph, which is an element like a word.
  static let lineEnd: Int32 = 0
  private static let space: Int32 = 1

  init() {
    _ = id([UInt8(ascii: "\n")], isWord: false)
    _ = id([UInt8(ascii: " ")], isWord: false)
  }

  private mutating func id(_ text: ArraySlice<UInt8>, isWord: Bool) -> Int32 {
    if let id = ids[text] { return id }
    let id = Int32(texts.count)
    ids[text] = id
    texts.append(text)
    self.isWord.append(isWord)
    return id
  }

  /// The paragraphs of a Markdown text, each with its end; runs of white space are one space.
  ///
  /// Items of lists, rows of tables and headings are paragraphs of their own. Lines broken elsewhere are none, as
  /// they do not change what `SectionHash` hashes.
  mutating func paragraphs(of text: some Sequence<UInt8>) -> [[Int32]] {
    var paragraphs: [[Int32]] = []
    var open: [Int32] = []
    func close() {
      guard !open.isEmpty else { return }
      paragraphs.append(open + [Self.lineEnd])
      open = []
    }
    var isInFence = false
    for line in Array(text).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let start = LineStart(line.drop { $0.isWhite })
      if start != .words || isInFence { close() }
      let words = elements(of: line)
      if !words.isEmpty { open += (open.isEmpty ? [] : [Self.space]) + words }
      if start == .heading || start == .fence { close() }
      if start == .fence { isInFence.toggle() }
    }
    close()
    return paragraphs
  }

  /// What a line of Markdown begins, as far as paragraphs go.
  private enum LineStart {
    case blank, words, block, heading, fence

    /// - Parameter line: without the spaces before it.
    init(_ line: ArraySlice<UInt8>) {
      guard let first = line.first else {
        self = .blank
        return
      }
      let digits = line.prefix { $0.isDigit }.count
      let marker = digits > 0 && digits < 10 ? line.dropFirst(digits) : line
      let isFollowedBySpace = marker.dropFirst().first.map { $0.isWhite } ?? true
      switch first {
      case UInt8(ascii: "`"), UInt8(ascii: "~"):
        self = line.prefix { $0 == first }.count >= 3 ? .fence : .words
      case UInt8(ascii: "#"):
        let rest = line.drop { $0 == first }
        self = rest.first.map { $0.isWhite } ?? true ? .heading : .words
      case UInt8(ascii: "|"), UInt8(ascii: ">"): self = .block
      case UInt8(ascii: "["): self = line.starts(with: "[^".utf8) ? .block : .words
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): self = isFollowedBySpace ? .block : .words
      case _ where digits > 0 && digits < 10:
        let mark = marker.first
        self = (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")) && isFollowedBySpace ? .block : .words
      default: self = .words
      }
    }
  }

  // MARK: Words

  /// The words of a line with what stands between them, without white space at its ends.
  private mutating func elements(of line: ArraySlice<UInt8>) -> [Int32] {
    var elements: [Int32] = []
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      if line[index].isWhite {
        while index < line.endIndex, line[index].isWhite { index += 1 }
        if !elements.isEmpty, index < line.endIndex { elements.append(Self.space) }
        continue
      }
      var scalar = Scalar(line, at: index)
      index += scalar.width
      guard scalar.isWord else {
        elements.append(id(line[start..<index], isWord: false))
        continue
      }
      while index < line.endIndex {
        let next = Scalar(line, at: index)
        // `40 000` and `1,5` are one number, be the space a no-break one.
        let isInNumber =
          scalar.isDigit && next.joinsDigits && index + next.width < line.endIndex
          && line[index + next.width].isDigit
        guard next.isWord || isInNumber else { break }
        scalar = next
        index += next.width
      }
      elements.append(id(line[start..<index], isWord: true))
    }
    return elements
  }

  /// A character of UTF-8, or a byte that is none.
  private struct Scalar {
    let value: UInt32
    let width: Int

    init(_ line: ArraySlice<UInt8>, at index: Int) {
      let first = line[index]
      let width = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard first >= 0xC0, index + width <= line.endIndex else {
        (value, self.width) = (first < 0x80 ? UInt32(first) : 0, 1)
        return
      }
      self.width = width
      value = line[index + 1..<index + width].reduce(UInt32(first) & (0xFF >> UInt32(width + 1))) {
        $0 << 6 | UInt32($1 & 0x3F)
      }
    }

    var isDigit: Bool { (0x30...0x39).contains(value) }
    /// Comma, point, no-break space, thin space, narrow no-break space.
    var joinsDigits: Bool { [0x2C, 0x2E, 0xA0, 0x2009, 0x202F].contains(value) }

    var isWord: Bool {
      if value < 0x80 { return isDigit || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
      guard let properties = Unicode.Scalar(value)?.properties else { return false }
      if properties.isAlphabetic || properties.numericType != nil { return true }
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: return true
      default: return false
      }
    }
  }
}

extension UInt8 {
  /// What `SectionHash` takes for white space.
  var isWhite: Bool { self == 32 || (9...13).contains(self) }
}
