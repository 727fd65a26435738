/// JSON as it is written: no value is built first.
extension [UInt8] {
  /// Appends text as a JSON string.
  mutating func append(quoted text: some Collection<UInt8>) {
    append(quote)
    // Most texts have nothing to escape and are copied as they are.
    if text.allSatisfy({ $0 >= 0x20 && $0 != quote && $0 != backslash }) {
      append(contentsOf: text)
    } else {
      for byte in text { append(escaped: byte) }
    }
    append(quote)
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case quote, backslash: self += [backslash, byte]
    case UInt8(ascii: "\n"): self += [backslash, UInt8(ascii: "n")]
    case 0..<0x20: self += Array("\\u00".utf8) + [Self.hex(byte >> 4), Self.hex(byte & 15)]
    default: append(byte)
    }
  }

  mutating func append(quoted text: String) { append(quoted: text.utf8) }

  /// Appends symbols as a JSON string: they need no escapes.
  mutating func append(quotedSymbols symbols: some Collection<UInt8>) {
    append(quote)
    append(contentsOf: symbols)
    append(quote)
  }

  /// Appends `[…]` with an element for each item.
  mutating func appendList<Items: Sequence>(_ items: Items, _ append: (Items.Element, inout [UInt8]) -> Void)
  {
    self.append(UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst { self.append(UInt8(ascii: ",")) }
      isFirst = false
      append(item, &self)
    }
    self.append(UInt8(ascii: "]"))
  }

  mutating func appendList(_ texts: [String]) { appendList(texts) { $1.append(quoted: $0) } }

  /// Appends `,"name":`, or `{"name":` for the first.
  mutating func append(key: String, first: Bool = false) {
    append(UInt8(ascii: first ? "{" : ","))
    append(quoted: key)
    append(UInt8(ascii: ":"))
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
