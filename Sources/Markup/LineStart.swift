/// How a line begins: its quote and list marks, and where its words start.
struct LineStart {
  /// The line, with its line ending.
  let range: Range<Int>
  /// From its first word to its end, without quote and list marks and the line ending.
  private(set) var content: Range<Int>
  /// Columns of white space before the first mark after the quote marks, or before the words.
  private(set) var indentation = 0
  /// How many quote and list marks it has.
  private(set) var markers = 0
  /// Whether its first list mark is a bullet, or is a number.
  private(set) var isBullet = false
  private(set) var isNumbered = false
  /// An upper bound of the quotes and lists its words stand in.
  private(set) var depth = 0

  init(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    self.range = range
    content = range
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    var index = range.lowerBound
    var columns = 0
    var mark = index
    while true {
      let spaces = Self.whiteSpace(from: index, to: end, bytes)
      index += spaces.bytes
      columns += spaces.columns
      let length = Self.mark(at: index, to: end, bytes)
      mark = index
      guard length > 0 else { break }
      note(bytes[index], after: spaces.columns)
      index += length
    }
    if !isBullet, !isNumbered { indentation = max(indentation, markers > 0 ? 0 : columns) }
    // A list needs two columns of indentation at least.
    depth = columns / 2 + markers
    content = mark..<end
  }

  var isBlank: Bool { content.isEmpty && markers == 0 }

  private mutating func note(_ byte: UInt8, after columns: Int) {
    markers += 1
    if byte == UInt8(ascii: ">") || isBullet || isNumbered { return }
    indentation = columns
    if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { isNumbered = true } else { isBullet = true }
  }

  private static func whiteSpace(
    from start: Int, to end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (bytes: Int, columns: Int) {
    var index = start
    var columns = 0
    while index < end {
      if bytes[index] == 32 { columns += 1 } else if bytes[index] == 9 { columns += 4 } else { break }
      index += 1
    }
    return (index - start, columns)
  }

  /// The length of the quote or list mark at a place; 0 when there is none.
  private static func mark(at start: Int, to end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard start < end else { return 0 }
    var index = start
    switch bytes[index] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while index < end, index < start + 9, (48...57).contains(bytes[index]) { index += 1 }
      let isNumber = index < end && (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"))
      guard isNumber else { return 0 }
      index += 1
    default: return 0
    }
    // Without a space and words it may be a line of a paragraph.
    guard index + 1 < end, bytes[index] == 32 || bytes[index] == 9 else { return 0 }
    return index - start
  }
}

extension LineStart {
  /// Whether it is a rule such as `* * *`, which looks like many list marks.
  func isThematicBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var marks: Set<UInt8> = []
    for index in range where bytes[index] > 32 { marks.insert(bytes[index]) }
    return marks == [UInt8(ascii: "*")] || marks == [UInt8(ascii: "-")]
  }

  func isHeading(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let level = content.prefix { bytes[$0] == UInt8(ascii: "#") }.count
    let end = content.lowerBound + level
    return (1...6).contains(level) && end < content.upperBound && (bytes[end] == 32 || bytes[end] == 9)
  }

  /// Whether it starts a footnote: `[^label]:`.
  func isFootnote(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard content.count > 4, bytes[content.lowerBound] == UInt8(ascii: "["),
      bytes[content.lowerBound + 1] == UInt8(ascii: "^"),
      let end = content.dropFirst(2).first(where: { bytes[$0] == UInt8(ascii: "]") || bytes[$0] <= 32 })
    else { return false }
    return end > content.lowerBound + 2 && bytes[end] == UInt8(ascii: "]") && end + 1 < content.upperBound
      && bytes[end + 1] == UInt8(ascii: ":")
  }

  /// Whether it looks like the line of dashes under the head of a table.
  func isTableMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasDash = false
    var hasMark = false
    for index in content {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case 32, 9, 11, 12: break
      default: return false
      }
    }
    return hasDash && hasMark
  }

  /// How many columns it has as a row of a table.
  func columns(pipes: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard pipes > 0, let last = content.last(where: { bytes[$0] > 32 }) else { return 1 }
    let isClosed = bytes[last] == UInt8(ascii: "|") && bytes[last - 1] != UInt8(ascii: "\\")
    let isOpened = bytes[content.lowerBound] == UInt8(ascii: "|")
    return max(pipes + 1 - (isOpened ? 1 : 0) - (isClosed ? 1 : 0), 1)
  }
}
