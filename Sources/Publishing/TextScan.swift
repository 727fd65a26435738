/// What one pass over the bytes of a text file finds.
struct TextScan {
  /// Offset of the first byte that is not UTF-8; nothing behind it was looked at.
  private(set) var firstInvalid: Int?
  /// Offset of the first carriage return.
  private(set) var firstReturn: Int?
  /// Offset of the first control character other than tab and line ends.
  private(set) var firstControl: Int?
  private(set) var controls = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      while index + 8 <= bytes.count,
        Self.isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      { index += 8 }
      guard index < bytes.count else { return }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F { note(byte, at: index) }
        index += 1
        continue
      }
      let length = Self.sequenceLength(bytes, at: index)
      if length == 0 {
        firstInvalid = index
        return
      }
      // U+0080 to U+009F are control characters too.
      if byte == 0xC2, bytes[index + 1] < 0xA0 { noteControl(at: index) }
      index += length
    }
  }

  private mutating func note(_ byte: UInt8, at index: Int) {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): return
    case UInt8(ascii: "\r"): firstReturn = firstReturn ?? index
    default: noteControl(at: index)
    }
  }

  private mutating func noteControl(at index: Int) {
    firstControl = firstControl ?? index
    controls += 1
  }

  /// Whether eight bytes are all printable ASCII, which most of most texts is.
  private static func isPlain(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
    let belowSpace = (word &- 0x2020_2020_2020_2020) & ~word
    let isDelete = (delete &- 0x0101_0101_0101_0101) & ~delete
    return (word | belowSpace | isDelete) & high == 0
  }

  /// Length of the multi-byte sequence at `index`; 0 when it is not well-formed (Unicode, table 3-7).
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

extension [UInt8] {
  /// The text with every line ending in a line feed, and a space for each byte of a control character.
  ///
  /// An error has been reported for the control characters; here they only must not set off a second one.
  var withPlainLines: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for index in indices {
      switch self[index] {
      case UInt8(ascii: "\r"):
        let next = index + 1 < count ? self[index + 1] : 0
        if next != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): result.append(self[index])
      case 0..<0x20, 0x7F: result.append(UInt8(ascii: " "))
      case 0x80..<0xA0 where index > 0 && self[index - 1] == 0xC2:
        result[result.count - 1] = UInt8(ascii: " ")
        result.append(UInt8(ascii: " "))
      default: result.append(self[index])
      }
    }
    return result
  }
}
