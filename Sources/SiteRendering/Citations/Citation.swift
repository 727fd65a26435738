import Fields

/// What a reference manager needs to cite a page or a source: only what is known, nothing made up.
struct Citation: Sendable {
  enum Form: Sendable {
    /// A page within the handbook.
    case part
    /// The handbook itself.
    case whole
    /// A document whose form the handbook does not say.
    case document
  }

  let form: Form
  /// Unique and lasting: letters, digits and hyphens.
  let key: String
  let title: String
  /// Title of what it is a part of.
  var container: String?
  /// As the source names them, several in one text; never taken apart.
  var author: String?
  var publisher: String?
  var edition: String?
  /// A year, or a text that holds one.
  var year: String?
  var date: CalendarDate?
  var url: String?
  /// BCP 47.
  var language: String?
}

extension Citation {
  /// A key made of words: what is no letter a–z or digit becomes a hyphen.
  static func key(_ words: [String]) -> String {
    let parts = words.flatMap { word in
      word.utf8.split { !$0.isLetterOrDigit }.map { String(decoding: $0, as: UTF8.self) }
    }
    return parts.joined(separator: "-")
  }

  /// The year, if it is four digits and nothing else.
  var plainYear: String? {
    guard let year, year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return year
  }
}

extension UInt8 {
  /// Of ASCII.
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension String {
  /// In one line, with ordinary spaces only: what reads the formats sets its own spaces before signs.
  var plainSpaced: String {
    var result = String.UnicodeScalarView()
    var isSpaced = true
    for scalar in unicodeScalars {
      let isSpace = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      if !isSpace { result.append(scalar) } else if !isSpaced { result.append(" ") }
      isSpaced = isSpace
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// An address in which every character may stand: spaces, braces and their like are percent-encoded.
  var sealedAddress: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case 0...0x20, 0x7F, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
