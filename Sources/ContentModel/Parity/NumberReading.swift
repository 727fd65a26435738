import Languages

/// How the numbers of a language are read; made once for each language of the handbook.
struct NumberReading: Sendable {
  /// A number as it was typed.
  struct Number {
    /// Digits, a point before the decimals, no leading noughts.
    let digits: String
    /// One past its last byte.
    let end: Int
    /// Whether it is digits alone, without separators.
    let isPlain: Bool

    /// Nil for one with decimals or too many digits.
    var wholeValue: Int? { digits.utf8.count <= 9 ? Int(digits) : nil }
  }

  let signs: CurrencySigns
  /// The longest first.
  let minusSigns: [[UInt8]]
  let percentWords: [[UInt8]]
  /// The twelve months, each as the language file has it and with a capital letter.
  let months: [[[UInt8]]]
  /// The small numbers in words, in lower case.
  let words: [[String]]
  private let group: [UInt8]
  private let decimal: [UInt8]
  private let groupsBySpace: Bool

  init(_ language: Language, languages: some Collection<Language>) {
    let numbers = language.numbers
    signs = CurrencySigns(language, languages: languages)
    minusSigns = Set([numbers.minus, "−", "-"]).filter { !$0.isEmpty }.map { Array($0.utf8) }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    percentWords = numbers.percentWords.map { Array($0.lowercased().utf8) }.filter { !$0.isEmpty }
    months = language.dates.months.map { name in
      Set([name, name.prefix(1).uppercased() + name.dropFirst()]).filter { !$0.isEmpty }.sorted()
        .map { Array($0.utf8) }
    }
    words = numbers.words.map { $0.lowercased().split(separator: "/").map(String.init) }
    group = Array(numbers.group.utf8)
    decimal = Array(numbers.decimal.utf8)
    groupsBySpace = numbers.group.allSatisfy(\.isWhitespace) && !numbers.group.isEmpty
  }

  /// The number whose first digit stands at an offset.
  func number(at open: Int, in text: NumberScanner) -> Number {
    var digits: [UInt8] = []
    var place = Self.digits(from: open, in: text, to: &digits)
    var isPlain = true
    if digits.count <= 3 { (place, isPlain) = groups(from: place, in: text, to: &digits) }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    var number = significant.isEmpty ? [UInt8(ascii: "0")] : Array(significant)
    let point = pointWidth(at: place, in: text)
    if point > 0, text.digit(at: place + point) != nil {
      number.append(UInt8(ascii: "."))
      place = Self.digits(from: place + point, in: text, to: &number)
      isPlain = false
    }
    return Number(digits: String(decoding: number, as: UTF8.self), end: place, isPlain: isPlain)
  }

  /// Appends the digits that follow, in groups of three.
  private func groups(from start: Int, in text: NumberScanner, to digits: inout [UInt8]) -> (Int, Bool) {
    var place = start
    while true {
      let separator = groupWidth(at: place, in: text)
      guard separator > 0 else { break }
      var more: [UInt8] = []
      let end = Self.digits(from: place + separator, in: text, to: &more)
      // In India groups of two stand before the last one of three.
      let isShort = more.count == 2 && !groupsBySpace && groupWidth(at: end, in: text) > 0
      guard more.count == 3 || isShort else { break }
      digits += more
      place = end
    }
    return (place, place == start)
  }

  private static func digits(from start: Int, in text: NumberScanner, to digits: inout [UInt8]) -> Int {
    var place = start
    while let digit = text.digit(at: place) {
      digits.append(UInt8(ascii: "0") + digit.value)
      place += digit.width
    }
    return place
  }

  /// The separator of the language; a narrow space is one in every language.
  private func groupWidth(at place: Int, in text: NumberScanner) -> Int {
    let space = text.spaceWidth(at: place)
    if space > 0 {
      let isNarrow = space == 3
      guard groupsBySpace || isNarrow, text.byte(at: place) != UInt8(ascii: "\n") else { return 0 }
      return text.skippingMarks(from: place + space) - place
    }
    return !group.isEmpty && text.starts(with: group, at: place) ? group.count : 0
  }

  /// The decimal sign of the language, or a point that is not its group sign, as in `CC BY 3.0`.
  private func pointWidth(at place: Int, in text: NumberScanner) -> Int {
    if !decimal.isEmpty, text.starts(with: decimal, at: place) { return decimal.count }
    return text.byte(at: place) == UInt8(ascii: ".") ? 1 : 0
  }
}

extension NumberScanner {
  func starts(with mark: [UInt8], at place: Int) -> Bool {
    place < end && bytes[place..<end].starts(with: mark)
  }
}
