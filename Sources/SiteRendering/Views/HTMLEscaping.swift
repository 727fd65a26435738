extension String {
  /// The text with `&`, `<`, `>` and `"` as entities: safe in text and in double-quoted attributes.
  var htmlEscaped: String {
    guard utf8.contains(where: { $0.entity != nil }) else { return self }
    var bytes: [UInt8] = []
    appendHTMLEscaped(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendHTMLEscaped(to output: inout [UInt8]) {
    for byte in utf8 {
      if let entity = byte.entity { output += entity.utf8 } else { output.append(byte) }
    }
  }
}

extension UInt8 {
  fileprivate var entity: String? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
