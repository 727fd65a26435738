import Diagnostics
import Markup

/// The source of a text in which everything that is not read out is blotted out, byte by byte.
///
/// Offsets are those of the file. Code, destinations of links, labels of footnotes, ids of headings, numbers of
/// list items and entities become `nothing`; the marks of emphasis and escapes become `mark`, which may stand
/// inside a number or between it and its sign. Takes time linear in the length of the text.
struct ReadableText {
  /// Stands for a byte that is not read, and parts what stands before and after it.
  static let nothing: UInt8 = 0
  /// Stands for a byte without width.
  static let mark: UInt8 = 0x7F

  private(set) var bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var codeBlocks: ArraySlice<Range<Int>>
  /// For each run of backticks, by its first byte, where the run ends that closes it.
  private let codeSpans: [Int: Int]

  init(_ text: EntryText) {
    self.init(
      text.file.bytes, from: text.frontMatter.textStart, items: text.document.itemOffsets,
      codeBlocks: text.document.codeBlocks)
  }

  /// - Parameters:
  ///   - items: where the marks of list items stand.
  ///   - codeBlocks: their bytes, in order.
  init(_ source: [UInt8], from start: Int, items: [Int], codeBlocks: [Range<Int>]) {
    bytes = source
    end = source.count
    index = min(max(start, 0), end)
    self.codeBlocks = codeBlocks[...]
    codeSpans = Self.codeSpans(source, from: index)
    for item in items { blotNumber(at: item) }
    while true {
      index = nextMark(from: index)
      if index == end { return }
      step()
    }
  }

  /// The next byte that may have to be blotted out; most bytes of most texts are not.
  private func nextMark(from start: Int) -> Int {
    let block = codeBlocks.first?.lowerBound ?? end
    let isMark = Self.isMark
    return bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < end, index < block, !isMark[Int(buffer[index])] { index += 1 }
      return index
    }
  }

  private static let isMark: [Bool] = {
    var marks = Array(repeating: false, count: 256)
    for byte in "`<][&{*_~\\hw".utf8 { marks[Int(byte)] = true }
    return marks
  }()

  private func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : Self.nothing }

  private mutating func blot(to upper: Int, with byte: UInt8 = Self.nothing) {
    let upper = min(upper, end)
    while index < upper {
      bytes[index] = byte
      index += 1
    }
  }

  /// The number of a list item; a bullet is none.
  private mutating func blotNumber(at offset: Int) {
    var index = max(offset, 0)
    while byte(index).isDigit {
      bytes[index] = Self.nothing
      index += 1
    }
  }

  private mutating func step() {
    while let block = codeBlocks.first, block.upperBound <= index { codeBlocks.removeFirst() }
    if let block = codeBlocks.first, block.contains(index) { return blot(to: block.upperBound) }
    switch bytes[index] {
    case UInt8(ascii: "`"): blot(to: codeSpans[index] ?? runEnd(index))
    case UInt8(ascii: "<"): blotTag()
    case UInt8(ascii: "]"): blotDestination()
    case UInt8(ascii: "["): blotLabel()
    case UInt8(ascii: "&"): blotEntity()
    case UInt8(ascii: "{") where byte(index + 1) == UInt8(ascii: "#"): blot(to: lineEnd(of: "}"))
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
      blot(to: index + 1, with: Self.mark)
    case UInt8(ascii: "h"), UInt8(ascii: "w"): blotAddress()
    default: index += 1
    }
  }

  /// An address or tag between angle brackets.
  private mutating func blotTag() {
    var close = index + 1
    guard byte(close).isLetter || byte(close) == UInt8(ascii: "/") else { return index += 1 }
    while byte(close) > 32, byte(close) != UInt8(ascii: ">"), byte(close) != UInt8(ascii: "<") { close += 1 }
    if byte(close) == UInt8(ascii: ">") { blot(to: close + 1) } else { index = close }
  }

  /// What follows the words of a link: `(destination` or `[label]`.
  private mutating func blotDestination() {
    index += 1
    if byte(index) == UInt8(ascii: "[") { return blot(to: lineEnd(of: "]")) }
    guard byte(index) == UInt8(ascii: "(") else { return }
    if byte(index + 1) == UInt8(ascii: "<") { return blot(to: lineEnd(of: ">")) }
    var close = index + 1
    var depth = 1
    while byte(close) > 32 {
      if byte(close) == UInt8(ascii: "(") { depth += 1 }
      if byte(close) == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      close += 1
    }
    blot(to: close)
  }

  /// The mark or label of a footnote, or the definition of a link with its address.
  private mutating func blotLabel() {
    if byte(index + 1) == UInt8(ascii: "^") {
      var close = index + 2
      while byte(close) > 32, byte(close) != UInt8(ascii: "]") { close += 1 }
      return blot(to: close)
    }
    let isAtStart = index == 0 || bytes[index - 1] == UInt8(ascii: "\n")
    let close = isAtStart ? lineEnd(of: "]") : index
    guard isAtStart, byte(close - 1) == UInt8(ascii: "]"), byte(close) == UInt8(ascii: ":") else {
      return index += 1
    }
    var address = close + 1
    while byte(address) == 32 { address += 1 }
    while byte(address) > 32 { address += 1 }
    blot(to: address)
  }

  private mutating func blotEntity() {
    var close = index + 1
    while close < index + 12, byte(close).isLetter || byte(close).isDigit || byte(close) == UInt8(ascii: "#")
    {
      close += 1
    }
    guard byte(close) == UInt8(ascii: ";") else { return index += 1 }
    let isSpace = Self.spaces.contains { bytes[(index + 1)..<close].elementsEqual($0.utf8) }
    if isSpace {
      // A no-break space, which is as long as two of the six bytes or more.
      (bytes[index], bytes[index + 1]) = (0xC2, 0xA0)
      index += 2
    }
    blot(to: close + 1, with: isSpace ? Self.mark : Self.nothing)
  }

  private static let spaces = [
    "nbsp", "#160", "#xa0", "#xA0", "#8239", "#x202f", "#x202F", "thinsp", "#8201",
  ]

  private static let schemes = ["http://", "https://", "www."].map { Array($0.utf8) }

  /// An address without brackets, up to the next space.
  private mutating func blotAddress() {
    let isStart = index == 0 || !(bytes[index - 1].isLetter || bytes[index - 1].isDigit)
    guard isStart, Self.schemes.contains(where: { bytes[index...].starts(with: $0) }) else {
      return index += 1
    }
    var close = index
    while byte(close) > 32, byte(close) != UInt8(ascii: "<") { close += 1 }
    blot(to: close)
  }

  /// One past the next such byte on the line; without one, the end of the line.
  private func lineEnd(of mark: Unicode.Scalar) -> Int {
    var close = index
    while close < end, bytes[close] != UInt8(ascii: "\n") {
      if bytes[close] == UInt8(ascii: mark) { return close + 1 }
      close += 1
    }
    return close
  }

  private func runEnd(_ start: Int) -> Int {
    var close = start
    while byte(close) == UInt8(ascii: "`") { close += 1 }
    return close
  }

  /// Pairs the runs of backticks of each paragraph, from the last back to the first.
  private static func codeSpans(_ bytes: [UInt8], from start: Int) -> [Int: Int] {
    var spans: [Int: Int] = [:]
    /// The ends of the runs that follow in the paragraph, by length.
    var ends: [Int: Int] = [:]
    var index = bytes.count - 1
    while index >= start {
      if bytes[index] == UInt8(ascii: "\n"), index > start, bytes[index - 1] == UInt8(ascii: "\n"),
        !ends.isEmpty
      {
        ends = [:]
      }
      guard bytes[index] == UInt8(ascii: "`") else {
        index -= 1
        continue
      }
      let close = index + 1
      while index >= start, bytes[index] == UInt8(ascii: "`") { index -= 1 }
      let length = close - index - 1
      if let end = ends[length] { spans[index + 1] = end }
      ends[length] = close
    }
    return spans
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  /// A letter of ASCII.
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
