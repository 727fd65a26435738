/// The rules of a typography, made ready for a walk over bytes.
///
/// A class, because every piece of text is set with them and a copy would count references to all their parts.
final class TypesettingRules: Sendable {
  /// What is to be done at each byte that starts a character; `letter` bytes are copied in runs.
  let actions: [Action]
  /// Signs that have something to do with the spaces around them, ASCII or not.
  let marks: [Mark]
  let apostrophe: [UInt8]?
  /// The pairs in turn: outer, inner.
  let quotes: [QuoteBytes]
  /// The opening mark a straight single quote becomes, in languages that quote with single marks.
  let singleOpening: [UInt8]?
  let ellipsis: [UInt8]?
  let dash: [UInt8]?
  let groupsDigits: Bool
  let units: [[UInt8]]

  /// What is to be done at a byte that starts a character; the first three are those of plain words.
  enum Action: UInt8 {
    case letter, space, comma, digit, quote, apostrophe, dot, hyphen, slash, at, sign, multibyte

    /// Whether it belongs to a run of plain words.
    var isPlain: Bool { rawValue <= Action.comma.rawValue }
  }

  /// A sign before or after which spaces are replaced.
  struct Mark: Sendable {
    let scalar: UInt32
    let rule: SpaceRule
  }

  enum SpaceRule: Sendable { case narrowSpaceBefore, spaceBefore, spaceAfter }

  /// A pair of quotation marks in bytes, spaces and marks apart.
  struct QuoteBytes: Sendable {
    let opening: [UInt8]
    /// Whether the opening mark brings a space, so that one in the text would be a second.
    let bringsSpace: Bool
    let closing: [UInt8]
    /// The space the closing mark brings, if any.
    let closingSpace: Unicode.Scalar?
    /// The marks themselves, to recognise those that are in the text already.
    let openingMark: UInt32?
    let closingMark: UInt32?

    init(_ quotes: Typography.Quotes) {
      let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
      opening = Array(quotes.opening.utf8)
      bringsSpace = quotes.opening.unicodeScalars.last.map(spaces.contains) ?? false
      closingSpace = quotes.closing.unicodeScalars.first { spaces.contains($0) }
      let closingMarks = quotes.closing.unicodeScalars.filter { !spaces.contains($0) }
      closing = Array(String(String.UnicodeScalarView(closingMarks)).utf8)
      openingMark = quotes.opening.unicodeScalars.first?.value
      closingMark = closingMarks.last?.value
    }
  }

  init(
    apostrophe: String?, quotes: Typography.Quotes?, innerQuotes: Typography.Quotes?, ellipsis: String?,
    dash: String?, marks: [(String, SpaceRule)], groupsDigits: Bool, units: [String]
  ) {
    self.apostrophe = apostrophe.map { Array($0.utf8) }
    self.quotes = [quotes, quotes == nil ? nil : innerQuotes].compactMap { $0.map(QuoteBytes.init) }
    // Where a pair closes with the apostrophe, straight single quotes are quotes of that pair.
    let single = [quotes, innerQuotes].compactMap { $0 }.first { $0.closing == apostrophe }
    singleOpening = single.map { Array($0.opening.utf8) }
    self.ellipsis = ellipsis.map { Array($0.utf8) }
    self.dash = dash.map { Array($0.utf8) }
    self.marks = marks.flatMap { signs, rule in
      signs.unicodeScalars.map { Mark(scalar: $0.value, rule: rule) }
    }
    self.groupsDigits = groupsDigits
    self.units = units.map { Array($0.utf8) }.filter { !$0.isEmpty }
    actions = Self.actions(for: self.marks)
  }

  /// The rule about spaces around a character, if there is one.
  func mark(_ scalar: UInt32) -> SpaceRule? {
    for mark in marks where mark.scalar == scalar { return mark.rule }
    return nil
  }

  /// The table of actions: ASCII by kind, and every lead byte of a character that is not just a letter.
  private static func actions(for marks: [Mark]) -> [Action] {
    var actions = [Action](repeating: .letter, count: 256)
    for byte in 0..<0x80 { actions[byte] = action(ascii: UInt8(byte)) }
    // U+0080–00BF and U+2000–2FFF hold the spaces, quotes and dashes of every language.
    actions[0xC2] = .multibyte
    actions[0xE2] = .multibyte
    for mark in marks {
      guard let scalar = Unicode.Scalar(mark.scalar) else { continue }
      let lead = Int(scalar.utf8[0])
      if lead >= 0x80 { actions[lead] = .multibyte }
      if actions[lead] == .comma { actions[lead] = .sign }
    }
    return actions
  }

  private static func action(ascii byte: UInt8) -> Action {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0...0x20: .space
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "@"): .at
    default: .sign
    }
  }
}
