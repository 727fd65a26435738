import Diagnostics

/// Reads JSON as RFC 8259 has it: one pass, nothing beyond the standard, no name twice in an object.
struct JSONReader {
  /// How deep lists and objects may be nested: four times what GeoJSON needs.
  static let depthLimit = 32

  let bytes: [UInt8]
  var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = Self(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else {
      throw JSONError(problem: "something follows after the end", offset: reader.index)
    }
    return value
  }

  /// The byte to be read next; nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  func failure(_ problem: Message) -> JSONError {
    JSONError(problem: next == nil ? "the file ends too early" : problem, offset: index)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// Whether the next byte was this one; then it is read.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= Self.depthLimit else { throw failure("brackets are nested too deep") }
    skipSpace()
    let start = index
    switch next {
    case UInt8(ascii: "{"): return JSONValue(content: try object(depth: depth), range: start..<start + 1)
    case UInt8(ascii: "["): return JSONValue(content: try list(depth: depth), range: start..<start + 1)
    case UInt8(ascii: "\""): return JSONValue(content: .text(try string()), range: start..<index)
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return JSONValue(content: .number(try number()), range: start..<index)
    }
  }

  private mutating func word(_ word: StaticString, _ content: JSONValue.Content) throws(JSONError)
    -> JSONValue
  {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount where !take(word.utf8Start[offset]) {
      throw failure("here a value is wanted")
    }
    return JSONValue(content: content, range: start..<index)
  }

  private mutating func list(depth: Int) throws(JSONError) -> JSONValue.Content {
    index += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .list([]) }
    var values: [JSONValue] = []
    repeat {
      values.append(try value(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure("here ',' or ']' is wanted") }
    return .list(values)
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue.Content {
    index += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    repeat {
      skipSpace()
      let start = index
      guard next == UInt8(ascii: "\"") else { throw failure("here a name between quotes is wanted") }
      let name = try string()
      guard names.insert(name).inserted else {
        throw JSONError(problem: "the name '\(name)' stands twice in an object", offset: start)
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("here ':' is wanted") }
      members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure("here ',' or '}' is wanted") }
    return .object(members)
  }
}

// MARK: - Numbers and strings

extension JSONReader {
  /// A number: `-16.07`, `1e-3`; no leading zeros or plus sign.
  private mutating func number() throws(JSONError) -> Double {
    let start = index
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")), digits() == 0 { throw failure("here a value is wanted") }
    if take(UInt8(ascii: ".")), digits() == 0 { throw failure("here a digit is wanted") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      if digits() == 0 { throw failure("here a digit is wanted") }
    }
    guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)), number.isFinite else {
      throw JSONError(problem: "the number is too large", offset: start)
    }
    return number
  }

  /// Reads digits and says how many there were.
  private mutating func digits() -> Int {
    let start = index
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    return index - start
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure("a text holds no control character and no line end") }
      index += 1
      if byte == UInt8(ascii: "\\") { try appendEscape(to: &text) } else { text.append(byte) }
    }
    guard take(UInt8(ascii: "\"")) else { throw failure("here '\"' is wanted") }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw failure("") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += String(try escapedScalar()).utf8
    default: throw JSONError(problem: "there is no such escape", offset: index - 2)
    }
  }

  /// What follows `\u`; two of them for a character beyond U+FFFF.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let start = index - 2
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw JSONError(problem: "half a surrogate pair stands alone", offset: start)
    }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONError(problem: "half a surrogate pair stands alone", offset: start) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("here a hexadecimal digit is wanted")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
