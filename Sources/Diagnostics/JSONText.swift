extension String {
  /// The string as a JSON string literal.
  ///
  /// `<`, `>` and `&` are escaped too, so that the literal can stand inside an HTML script element.
  package var jsonQuoted: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 8)
    appendJSONQuoted(to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Writes the string as a JSON string literal, as `jsonQuoted`.
  package func appendJSONQuoted(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20: output += byte.jsonEscape.utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  fileprivate var jsonEscape: String {
    let digits = String(self, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
