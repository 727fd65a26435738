/// A line of a comma-separated file as RFC 4180 has it: quotes doubled, CRLF at its end, UTF-8.
struct CSVLine {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func append(_ cell: DataCell) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    switch cell {
    case .empty: break
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .text(let text): append(text)
    }
  }

  /// Ends the line; the next cell begins another.
  mutating func end() {
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    isFirst = true
  }

  private mutating func append(_ text: String) {
    let isQuoted = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if text.looksLikeFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }
}

extension String {
  /// Whether a spreadsheet could run the text: it starts with `=`, `+`, `-`, `@` (their wide forms too) or a
  /// tab or line break, whatever spaces and apostrophes stand before; a plain number with a minus does not.
  ///
  /// Such a text is written with an apostrophe before it, and one that already has an apostrophe there gets
  /// another, so that taking one away always gives the text back.
  fileprivate var looksLikeFormula: Bool {
    let rest = unicodeScalars.drop { $0 == " " || $0 == "'" }
    guard let first = rest.first else { return false }
    switch first {
    case "=", "+", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF20}", "\u{FF0D}": return true
    case "-": return !utf8.isPlainNumber
    default: return false
    }
  }
}

extension String.UTF8View {
  /// Digits with a minus before them and a decimal point between them.
  fileprivate var isPlainNumber: Bool {
    let parts = dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return first == UInt8(ascii: "-") && parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }
  }
}
