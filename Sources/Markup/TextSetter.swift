/// How running text is set: escaped, and with the typography of a language.
///
/// State persists within a block, across inline nodes. Code, addresses and raw HTML are never set.
package protocol TextSetter {
  /// A new block begins: what stood before does not matter any more.
  mutating func beginBlock()
  /// Appends some running text to HTML, escaped.
  mutating func set(_ text: UnsafeBufferPointer<UInt8>, into html: inout [UInt8])
  /// Notes that other words were passed by: code, or the HTML of a link that replaces itself.
  mutating func skip(_ text: UnsafeBufferPointer<UInt8>)
}

/// Sets text as it stands: only `&`, `<`, `>` and `"` are escaped.
package struct PlainTextSetter: TextSetter, Sendable {
  package init() {}
  package mutating func beginBlock() {}
  package mutating func set(_ text: UnsafeBufferPointer<UInt8>, into html: inout [UInt8]) {
    html.appendEscaped(text)
  }
  package mutating func skip(_ text: UnsafeBufferPointer<UInt8>) {}
}
