/// Numbers as printable characters: what index files are made of.
///
/// The 93 symbols are the printable characters of ASCII without `"` and `\`, so that a string of them needs no escapes
/// in JSON. Small numbers take one symbol, most others two; compressed, they are as short as packed bytes would be.
enum Symbols {
  /// The symbols in order; the value of each is its place.
  static let alphabet: [UInt8] = (0x20...0x7E).filter { $0 != 0x22 && $0 != 0x5C }

  /// Numbers below this take one symbol.
  static let oneLimit = 76
  private static let twoLeads = 14
  private static let threeLeads = 2
  /// The two-letter check of a file is a number below this.
  static let squared = 93 * 93

  /// The symbol of a value below 93.
  static func symbol(_ value: Int) -> UInt8 {
    // The order of ASCII, with a step over the quotation mark and one over the backslash.
    UInt8(value < 2 ? value + 0x20 : value < 59 ? value + 0x21 : value + 0x22)
  }

  /// A number below 93 squared as two symbols, the high one first.
  static func pair(_ value: Int) -> [UInt8] { [symbol(value / 93), symbol(value % 93)] }

  /// Appends a number as one, two, three or five symbols.
  @inline(__always)
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < oneLimit { return bytes.append(symbol(number)) }
    appendLong(number, to: &bytes)
  }

  private static func appendLong(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number - oneLimit
    if rest < twoLeads * 93 {
      bytes.append(symbol(oneLimit + rest / 93))
      bytes.append(symbol(rest % 93))
      return
    }
    rest -= twoLeads * 93
    if rest < threeLeads * squared {
      bytes.append(symbol(oneLimit + twoLeads + rest / squared))
      bytes += pair(rest % squared)
      return
    }
    rest -= threeLeads * squared
    precondition(rest < squared * squared, "no index has as many of anything")
    bytes.append(symbol(92))
    bytes += pair(rest / squared)
    bytes += pair(rest % squared)
  }
}

extension [UInt8] {
  /// Appends a number as symbols.
  @inline(__always)
  mutating func append(number: Int) { Symbols.append(number, to: &self) }
}
