/// Lists of strings in which each says only what differs from the one before.
enum FrontCoding {
  /// Sorted words without capitals: a capital says how many letters are shared, A for none, and parts the words.
  static func words(_ words: some Sequence<[UInt8]>) -> [UInt8] {
    var coded: [UInt8] = []
    var previous: [UInt8] = []
    for word in words {
      let shared = sharedPrefix(previous, word, limit: 25)
      coded.append(UInt8(ascii: "A") + UInt8(shared.units))
      coded += word[shared.bytes...]
      previous = word
    }
    return coded
  }

  /// Any strings without line ends: a symbol a line says how many letters are shared.
  static func lines(_ lines: some Sequence<[UInt8]>) -> [UInt8] {
    var coded: [UInt8] = []
    var previous: [UInt8]?
    for line in lines {
      if previous != nil { coded.append(UInt8(ascii: "\n")) }
      let shared = sharedPrefix(previous ?? [], line, limit: 60)
      coded.append(Symbols.symbol(shared.units))
      coded += line[shared.bytes...]
      previous = line
    }
    return coded
  }

  /// Length of what two texts begin with in common, in whole characters.
  ///
  /// - Returns: bytes of UTF-8, and units of UTF-16, in which the client counts.
  private static func sharedPrefix(_ one: [UInt8], _ other: [UInt8], limit: Int) -> (bytes: Int, units: Int) {
    var (bytes, units) = (0, 0)
    while bytes < one.count, bytes < other.count, one[bytes] == other[bytes] {
      let length = UTF8Scalar.length(ofLead: other[bytes])
      let width = length == 4 ? 2 : 1
      guard units + width <= limit, bytes + length <= one.count, bytes + length <= other.count,
        one[bytes..<bytes + length] == other[bytes..<bytes + length]
      else { break }
      bytes += length
      units += width
    }
    return (bytes, units)
  }
}

/// Scalars in UTF-8.
enum UTF8Scalar {
  /// Bytes of the scalar that begins with `lead`.
  @inline(__always)
  static func length(ofLead lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// Whether a word stands before another where scripts compare strings: by units of UTF-16.
  ///
  /// That is the order of bytes, but for scalars beyond the first 65,536, whose surrogates come before U+E000.
  static func precedes(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let shared = min(one.count, other.count)
    var index = 0
    while index < shared, one[index] == other[index] { index += 1 }
    guard index < shared else { return one.count < other.count }
    let (first, second) = (one[index], other[index])
    if first >= 0xEE, second >= 0xEE, (first >= 0xF0) != (second >= 0xF0) { return first >= 0xF0 }
    return first < second
  }
}
