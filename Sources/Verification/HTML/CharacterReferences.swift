/// Character references: `&amp;`, `&#233;`, `&#xE9;`.
package enum CharacterReferences {
  /// The bytes with references replaced by the characters they stand for, in UTF-8.
  ///
  /// - Parameter inAttribute: whether they are the value of an attribute, where `?a=1&copy=2` holds no reference.
  package static func decoded(_ bytes: ArraySlice<UInt8>, inAttribute: Bool) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let found = reference(rest.dropFirst(), inAttribute) {
        result += UTF8.encode(found.scalar).map(Array.init) ?? []
        rest = rest.dropFirst(1 + found.length)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The reference behind an ampersand, and how many bytes it has there.
  private static func reference(
    _ bytes: ArraySlice<UInt8>, _ inAttribute: Bool
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    bytes.first == UInt8(ascii: "#") ? numeric(bytes.dropFirst()) : named(bytes, inAttribute)
  }

  private static func numeric(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let isHexadecimal = bytes.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let base: UInt32 = isHexadecimal ? 16 : 10
    var value: UInt32 = 0
    var digits = 0
    for byte in bytes.dropFirst(isHexadecimal ? 1 : 0) {
      guard let digit = byte.hexadecimalValue, digit < base else { break }
      value = min(value * base + digit, 0x11_0000)
      digits += 1
    }
    guard digits > 0 else { return nil }
    let end = bytes.startIndex + (isHexadecimal ? 1 : 0) + digits
    let hasSemicolon = end < bytes.endIndex && bytes[end] == UInt8(ascii: ";")
    let scalar = value == 0 ? nil : Unicode.Scalar(windows1252[value] ?? value)
    return (scalar ?? "\u{FFFD}", 1 + end - bytes.startIndex + (hasSemicolon ? 1 : 0))
  }

  private static func named(_ bytes: ArraySlice<UInt8>, _ inAttribute: Bool) -> (Unicode.Scalar, Int)? {
    let name = bytes.prefix(longestName).prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let end = bytes.startIndex + name.count
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"), let scalar = scalar(name) {
      return (scalar, name.count + 1)
    }
    // The oldest names stand for themselves without a semicolon, as the longest that fits.
    for length in stride(from: min(name.count, 6), to: 1, by: -1) {
      guard let scalar = scalar(name.prefix(length)), scalar.value < 256, isOldest(name.prefix(length)) else {
        continue
      }
      let next = bytes.startIndex + length
      let goesOn =
        next < bytes.endIndex
        && (bytes[next].isASCIILetter || bytes[next].isASCIIDigit || bytes[next] == UInt8(ascii: "="))
      return inAttribute && goesOn ? nil : (scalar, length)
    }
    return nil
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    names[String(decoding: name, as: UTF8.self)].flatMap { Unicode.Scalar($0) }
  }

  private static func isOldest(_ name: ArraySlice<UInt8>) -> Bool {
    !needingSemicolon.contains(String(decoding: name, as: UTF8.self))
  }

  /// Numbers that browsers read as Windows-1252.
  private static let windows1252: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
    0x88: 0x2C6, 0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC,
    0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A, 0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
  ]
}
