extension NumberScanner {
  func byte(at index: Int) -> UInt8 { index < end ? bytes[index] : ReadableText.nothing }

  /// The value of the digit at an offset, in any of the scripts whose digits are read, and its bytes.
  func digit(at index: Int) -> (value: UInt8, width: Int)? {
    guard index < end else { return nil }
    let first = bytes[index]
    if first.isDigit { return (first - UInt8(ascii: "0"), 1) }
    guard first >= 0xD9, index + 1 < end else { return nil }
    let second = bytes[index + 1]
    switch first {
    // Arabic, and its eastern forms.
    case 0xD9 where (0xA0...0xA9).contains(second): return (second - 0xA0, 2)
    case 0xDB where (0xB0...0xB9).contains(second): return (second - 0xB0, 2)
    // Devanagari.
    case 0xE0 where second == 0xA5 && index + 2 < end && (0xA6...0xAF).contains(bytes[index + 2]):
      return (bytes[index + 2] - 0xA6, 3)
    default: return nil
    }
  }

  /// How many bytes the letter at an offset has; 0 for what is none.
  func letterWidth(at index: Int) -> Int {
    guard index < end else { return 0 }
    let first = bytes[index]
    if first < 0x80 { return first.isLetter ? 1 : 0 }
    guard first >= 0xC3 else { return 0 }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + width <= end else { return 0 }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for next in bytes[(index + 1)..<(index + width)] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value)?.properties.isAlphabetic == true ? width : 0
  }

  func lettersEnd(from index: Int) -> Int {
    var close = index
    while true {
      let width = letterWidth(at: close)
      if width == 0 { return close }
      close += width
    }
  }

  /// A hyphen, be it one that does not break.
  func hyphenWidth(at index: Int) -> Int {
    if byte(at: index) == UInt8(ascii: "-") { return 1 }
    guard byte(at: index) == 0xE2, byte(at: index + 1) == 0x80 else { return 0 }
    return byte(at: index + 2) == 0x90 || byte(at: index + 2) == 0x91 ? 3 : 0
  }

  /// A hyphen or dash between the ends of a range.
  func dashWidth(at index: Int) -> Int {
    if byte(at: index) == UInt8(ascii: "-") { return 1 }
    guard byte(at: index) == 0xE2, byte(at: index + 1) == 0x80 else { return 0 }
    return (0x90...0x95).contains(byte(at: index + 2)) ? 3 : 0
  }

  /// How many bytes the space at an offset has, of whatever width it is.
  func spaceWidth(at index: Int) -> Int {
    switch byte(at: index) {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): 1
    case 0xC2 where byte(at: index + 1) == 0xA0: 2
    case 0xE2 where byte(at: index + 1) == 0x80 && (0x80...0x8B).contains(byte(at: index + 2)): 3
    case 0xE2 where byte(at: index + 1) == 0x80 && byte(at: index + 2) == 0xAF: 3
    default: 0
    }
  }

  /// After at most one space, and marks of emphasis around it.
  func skippingSpace(from index: Int) -> Int {
    var place = skippingMarks(from: index)
    place += spaceWidth(at: place)
    return skippingMarks(from: place)
  }

  func skippingMarks(from index: Int) -> Int {
    var place = index
    while place < end, bytes[place] == ReadableText.mark { place += 1 }
    return place
  }

  /// Before at most one space, and marks of emphasis around it.
  func skippingSpaceBack(from index: Int) -> Int {
    var place = index
    func skipMarks() { while place > lowerBound, bytes[place - 1] == ReadableText.mark { place -= 1 } }
    skipMarks()
    for width in 1...3 where place - width >= lowerBound && spaceWidth(at: place - width) == width {
      place -= width
      break
    }
    skipMarks()
    return place
  }

  /// One past a word of the language that stands at an offset, upper or lower case; its letters are ASCII.
  func end(of word: [UInt8], at start: Int) -> Int? {
    var place = start
    for letter in word {
      if letter == UInt8(ascii: " ") {
        let next = skippingSpace(from: place)
        guard next > place else { return nil }
        place = next
      } else {
        let found = byte(at: place)
        guard found == letter || (found.isLetter && found | 32 == letter) else { return nil }
        place += 1
      }
    }
    return letterWidth(at: place) == 0 ? place : nil
  }
}
