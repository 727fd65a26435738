/// Finds the addresses in CSS: `url(…)`, `@import "…"`, `image-set("…" 2x)`.
///
/// Comments and other strings are passed over; escapes are decoded. One pass, no recursion.
struct StyleScanner {
  /// An address with the place it is written at.
  struct Reference: Equatable {
    let address: [UInt8]
    let range: Range<Int>
    /// Whether it names a vocabulary (`@namespace`) rather than something to load.
    var isName = false
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var found: [Reference] = []
  /// For each open parenthesis, whether a string directly in it is an address.
  private var holdsAddresses: [Bool] = []
  /// The at-rule whose prelude is being read, in lower case.
  private var rule: String?

  static func references(in bytes: [UInt8], range: Range<Int>? = nil) -> [Reference] {
    var scanner = StyleScanner(bytes, range ?? 0..<bytes.count)
    scanner.scan()
    return scanner.found.filter { !$0.isName }
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  private mutating func scan() {
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "/") where at(1) == UInt8(ascii: "*"): comment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
      case UInt8(ascii: "@"):
        index += 1
        rule = startsName(index) ? name().lowercased() : nil
      case UInt8(ascii: "("):
        holdsAddresses.append(false)
        index += 1
      case UInt8(ascii: ")"):
        _ = holdsAddresses.popLast()
        index += 1
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        rule = nil
        holdsAddresses.removeAll(keepingCapacity: true)
        index += 1
      default:
        if startsName(index) { word() } else { index += 1 }
      }
    }
  }

  private mutating func comment() {
    index += 2
    while index < end, !(bytes[index] == UInt8(ascii: "*") && at(1) == UInt8(ascii: "/")) { index += 1 }
    index = min(index + 2, end)
  }

  /// A string is an address after `@import` and directly in `image-set()`.
  private mutating func string() {
    let start = index
    let text = stringText()
    let isImport = rule == "import" && holdsAddresses.isEmpty
    if isImport || holdsAddresses.last == true { add(text, start..<index) }
    // What follows the address of an import are conditions.
    if isImport { rule = nil }
  }

  private mutating func word() {
    let start = index
    let word = name()
    guard index < end, bytes[index] == UInt8(ascii: "(") else { return }
    index += 1
    switch word.lowercased() {
    case "url", "src": url(from: start)
    case "image-set", "-webkit-image-set": holdsAddresses.append(true)
    default: holdsAddresses.append(false)
    }
  }

  /// `url(` has been read.
  private mutating func url(from start: Int) {
    skipSpace()
    let isQuoted = index < end && (bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"))
    var text: [UInt8] = []
    if isQuoted {
      text = stringText()
    } else {
      while index < end, bytes[index] != UInt8(ascii: ")"), !bytes[index].isHTMLSpace {
        if bytes[index] == UInt8(ascii: "\\") { escape(into: &text) } else { take(into: &text) }
      }
    }
    while index < end, bytes[index] != UInt8(ascii: ")") { index += 1 }
    index = min(index + 1, end)
    add(text, start..<index)
    if rule == "import" { rule = nil }
  }

  private mutating func add(_ address: [UInt8], _ range: Range<Int>) {
    found.append(Reference(address: address, range: range, isName: rule == "namespace"))
  }

  // MARK: Pieces

  /// A string with its quotes; an unescaped line end ends a broken one.
  private mutating func stringText() -> [UInt8] {
    let quote = bytes[index]
    index += 1
    var text: [UInt8] = []
    while index < end, bytes[index] != quote, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "\\") { escape(into: &text) } else { take(into: &text) }
    }
    if index < end, bytes[index] == quote { index += 1 }
    return text
  }

  private mutating func name() -> String {
    var text: [UInt8] = []
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        escape(into: &text)
      } else if byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_") || byte >= 0x80
      {
        take(into: &text)
      } else {
        break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A backslash with the character behind it: up to six hexadecimal digits and a space, or itself.
  private mutating func escape(into text: inout [UInt8]) {
    index += 1
    var value: UInt32 = 0
    var digits = 0
    while index < end, digits < 6, let digit = bytes[index].hexadecimalValue {
      value = value << 4 | digit
      digits += 1
      index += 1
    }
    if digits > 0 {
      let scalar = value == 0 ? nil : Unicode.Scalar(value)
      text += UTF8.encode(scalar ?? "\u{FFFD}").map(Array.init) ?? []
      if index < end, bytes[index].isHTMLSpace { index += 1 }
    } else if index < end {
      if bytes[index] != UInt8(ascii: "\n") { text.append(bytes[index]) }
      index += 1
    }
  }

  private mutating func take(into text: inout [UInt8]) {
    text.append(bytes[index])
    index += 1
  }

  private mutating func skipSpace() {
    while index < end, bytes[index].isHTMLSpace { index += 1 }
  }

  private func startsName(_ place: Int) -> Bool {
    guard place < end else { return false }
    let byte = bytes[place]
    return byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "\\") || byte >= 0x80
  }

  private func at(_ distance: Int) -> UInt8? { index + distance < end ? bytes[index + distance] : nil }
}
