extension [UInt8] {
  /// Appends the bytes of a literal as they are.
  @inline(__always)
  mutating func write(_ string: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
  }

  /// Appends a string as it is.
  mutating func append(_ string: String) { append(contentsOf: string.utf8) }

  /// Appends text with `&`, `<`, `>` and `"` escaped.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Everything above `>` and most below needs nothing.
      if byte > 62 || (byte != 34 && byte != 38 && byte != 60 && byte != 62) {
        index += 1
        continue
      }
      append(contentsOf: text[start..<index])
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      default: write("&quot;")
      }
      index += 1
      start = index
    }
    append(contentsOf: text[start..<index])
  }

  /// Appends a string with `&`, `<`, `>` and `"` escaped.
  mutating func appendEscaped(_ string: String) {
    var string = string
    string.withUTF8 { appendEscaped($0) }
  }

  /// Appends an address for use in an attribute, as libcmark-gfm escapes it: percent signs stay.
  mutating func appendAddress(_ address: some Collection<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#x27;")
      case UInt8(ascii: "0")...UInt8(ascii: ";"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
        UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "="),
        UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
