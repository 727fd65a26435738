extension UnsafeBufferPointer<UInt8> {
  /// The bytes of the character that starts at `index`.
  func character(at index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var end = index + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return self[index..<end]
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The code point of one character in UTF-8; U+FFFD if the bytes are none.
  var scalarValue: UInt32 {
    let lead = UInt32(self[startIndex])
    guard lead >= 0x80 else { return lead }
    guard lead >= 0xC2, count == (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4) else { return 0xFFFD }
    var value = lead & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
    for byte in dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return value
  }
}

extension [UInt8] {
  /// Appends an ASCII character, escaped for HTML if wished.
  mutating func append(_ byte: UInt8, escaping: Bool) {
    guard escaping else { return append(byte) }
    switch byte {
    case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
    default: append(byte)
    }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: scalar.utf8)
    }
  }

  /// Whether the last bytes are those of an ASCII text.
  func ends(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return text.withUTF8Buffer { self[(count - length)...].elementsEqual($0) }
  }
}
