/// Words as they are compared with the terms of a glossary: lower-case Latin letters, plain spaces, apostrophes, hyphens.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte, where it comes from.
  private(set) var origins: [Int32] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8, from origin: Int) {
    bytes.append(byte)
    origins.append(Int32(origin))
  }

  /// Appends text; `origin` is the place of its first byte.
  mutating func append(_ text: ArraySlice<UInt8>, at origin: Int) {
    var index = text.startIndex
    while index < text.endIndex {
      let place = origin + index - text.startIndex
      let byte = text[index]
      if byte < 0x80 {
        append((65...90).contains(byte) ? byte | 0x20 : byte, from: place)
        index += 1
        continue
      }
      let next = index + 1 < text.endIndex ? text[index + 1] : 0
      let third = index + 2 < text.endIndex ? text[index + 2] : 0
      switch (byte, next, third) {
      case (0xC2, 0xA0, _):
        append(UInt8(ascii: " "), from: place)
        index += 2
      // À to Þ, without the sign for multiplication; Œ.
      case (0xC3, 0x80...0x9E, _) where next != 0x97:
        append(byte, from: place)
        append(next + 0x20, from: place + 1)
        index += 2
      case (0xC5, 0x92, _):
        append(byte, from: place)
        append(0x93, from: place + 1)
        index += 2
      case (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x91):
        let plain: StaticString = third == 0xAF ? " " : third == 0x99 ? "'" : "-"
        append(plain.utf8Start.pointee, from: place)
        index += 3
      // Other signs and punctuation: what they are does not matter, only that they are no letters.
      case (0xC2, _, _), (0xE2, 0x80...0x81, _):
        append(0, from: place)
        index += byte == 0xC2 ? 2 : 3
      default:
        append(byte, from: place)
        index += 1
      }
    }
  }

  /// Whether a place is inside a word or at its start: letters, digits, and all that is outside ASCII.
  func isWord(_ index: Int) -> Bool {
    switch bytes[index] {
    case 48...57, 65...90, 97...122, 0x80...: true
    default: false
    }
  }
}
