import Languages

/// The signs and codes that stand before or behind amounts of money.
struct CurrencySigns: Sendable {
  /// Bytes of each sign with the codes it can mean, the longest first.
  private let signs: [(bytes: [UInt8], codes: [String])]

  /// - Parameter languages: every language of the handbook: a text may use a sign of another one.
  init(_ language: Language, languages: some Collection<Language>) {
    var codes: [String: Set<String>] = ["€": ["EUR"], "£": ["GBP"], "US$": ["USD"], "$": ["USD"]]
    for (code, sign) in languages.flatMap(\.numbers.symbols) {
      codes[code, default: []].insert(code)
      // Bare, the sign of the dollar is that of any of them.
      if sign.contains("$") { codes["$", default: []].insert(code) }
    }
    for (code, sign) in language.numbers.symbols {
      codes[sign.filter { !$0.isWhitespace }, default: []].insert(code)
    }
    signs = codes.filter { !$0.key.isEmpty }.map { (Array($0.key.utf8), $0.value.sorted()) }
      .sorted { one, other in
        if one.bytes.count != other.bytes.count { return one.bytes.count > other.bytes.count }
        return one.bytes.lexicographicallyPrecedes(other.bytes)
      }
  }

  /// The longest sign that starts at an offset, with one past its last byte.
  func sign(at start: Int, in bytes: [UInt8], before end: Int) -> (codes: [String], end: Int)? {
    guard start < end else { return nil }
    let rest = bytes[start..<end]
    for sign in signs where rest.first == sign.bytes.first && rest.starts(with: sign.bytes) {
      let close = start + sign.bytes.count
      if sign.bytes.last?.isLetter == true, close < end, bytes[close].isLetter || bytes[close].isDigit {
        continue
      }
      return (sign.codes, close)
    }
    return nil
  }

  /// The longest sign that ends at an offset, with its first byte.
  func sign(upTo end: Int, in bytes: [UInt8], from start: Int) -> (codes: [String], start: Int)? {
    guard start < end else { return nil }
    let rest = bytes[start..<end]
    for sign in signs where rest.last == sign.bytes.last && rest.count >= sign.bytes.count {
      let open = end - sign.bytes.count
      guard bytes[open..<end].elementsEqual(sign.bytes) else { continue }
      if sign.bytes.first?.isLetter == true, open > start, bytes[open - 1].isLetter || bytes[open - 1].isDigit
      {
        continue
      }
      return (sign.codes, open)
    }
    return nil
  }
}
