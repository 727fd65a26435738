/// What a scalar is to the search.
enum CharacterClass: UInt8 {
  case other, letter, digit, apostrophe

  @inline(__always)
  var isWord: Bool { self == .letter || self == .digit }

  /// The class of the scalar at a place, and its bytes.
  @inline(__always)
  static func at(_ index: Int, of text: UnsafeBufferPointer<UInt8>) -> (class: CharacterClass, length: Int) {
    let byte = text[index]
    if byte < 0x80 { return (ascii(byte), 1) }
    return beyondASCII(index, text)
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte | 0x20 {
    case 0x61...0x7A: byte >= 0x40 ? .letter : .other
    default: (0x30...0x39).contains(byte) ? .digit : byte == 0x27 ? .apostrophe : .other
    }
  }

  private static func beyondASCII(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> (class: CharacterClass, length: Int) {
    let lead = text[index]
    // Accented Latin letters, which most of what is not ASCII is; × and ÷ stand among them.
    if lead == 0xC3 { return (text[index + 1] & 0x3F | 0x20 == 0x37 ? .other : .letter, 2) }
    let length = UTF8Scalar.length(ofLead: lead)
    if lead == 0xE2 {
      // General punctuation; ’ and ‘.
      if text[index + 1] == 0x80 { return (text[index + 2] & 0xFE == 0x98 ? .apostrophe : .other, 3) }
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    if value == 0x2BC { return (.apostrophe, 2) }
    guard let scalar = Unicode.Scalar(value) else { return (.other, length) }
    return (of(scalar), length)
  }

  /// Letters, marks and numbers of all scripts; only ASCII digits count as digits.
  private static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      .letter
    default: .other
    }
  }
}
