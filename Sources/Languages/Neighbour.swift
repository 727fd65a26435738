/// What stands before a character, as far as quotes, apostrophes and numbers need to know.
enum Neighbour: UInt8, Sendable {
  /// A space, a line break or the start of a block.
  case space
  /// An opening bracket or mark: what follows starts something.
  case opening
  /// A straight quote that was made an opening one.
  case openingQuote
  /// A dash, a slash, an equals sign: what follows may start something or end something.
  case joiner
  case digit
  case letter
  /// A closing bracket, a full stop, any other sign.
  case closing

  /// The kind of a character.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0...0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xAA, 0xB5, 0xBA: self = .letter
    // ( [ { # $ < ~ ¡ £ ¥ « ¿ ‘ ‚ “ „ ‹
    case 0x28, 0x5B, 0x7B, 0x23, 0x24, 0x3C, 0x7E, 0xA1, 0xA3, 0xA5, 0xAB, 0xBF: self = .opening
    case 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: self = .opening
    // & * + - / = > \ ^ | @ ` and every dash
    case 0x26, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3E, 0x5C, 0x5E, 0x7C, 0x40, 0x60: self = .joiner
    case 0x2010...0x2015, 0x2212: self = .joiner
    case 0...0xBF, 0x2010...0x2BFF: self = .closing
    default: self = .letter
    }
  }
}
