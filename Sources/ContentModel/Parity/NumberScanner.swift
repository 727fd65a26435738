import Languages

/// Finds the numbers of a stretch of readable text, as one language writes them.
///
/// Takes time linear in the length of the stretch, and never reads outside it.
struct NumberScanner {
  let bytes: [UInt8]
  let end: Int
  let reading: NumberReading
  let lowerBound: Int
  private var index: Int
  private(set) var tokens: [NumberToken] = []

  /// The numbers in `range` of the bytes of `ReadableText`.
  static func tokens(in bytes: [UInt8], _ range: Range<Int>, _ reading: NumberReading) -> [NumberToken] {
    var scanner = NumberScanner(bytes, range, reading)
    while let digit = scanner.nextDigit() {
      scanner.index = scanner.wordStart(before: digit)
      while scanner.index <= digit { scanner.step() }
    }
    scanner.shareUnits()
    return scanner.tokens
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ reading: NumberReading) {
    self.bytes = bytes
    self.reading = reading
    let range = range.clamped(to: 0..<bytes.count)
    lowerBound = range.lowerBound
    end = range.upperBound
    index = lowerBound
  }

  /// The next digit; most words have none.
  private func nextDigit() -> Int? {
    var place = index
    while true {
      place = bytes.withUnsafeBufferPointer { buffer in
        var place = place
        while place < end, !buffer[place].isDigit, !Self.startsDigit(buffer[place]) { place += 1 }
        return place
      }
      if place >= end { return nil }
      if digit(at: place) != nil { return place }
      place += 1
    }
  }

  /// Whether a byte may start a digit of another script.
  private static func startsDigit(_ byte: UInt8) -> Bool { byte == 0xD9 || byte == 0xDB || byte == 0xE0 }

  /// Where the stretch without spaces starts that a digit stands in.
  private func wordStart(before digit: Int) -> Int {
    var place = digit
    while place > index, bytes[place - 1] > 32 { place -= 1 }
    return place
  }

  private mutating func step() {
    if digit(at: index) != nil { return readNumber() }
    let width = letterWidth(at: index)
    if width > 0 { readWord() } else { index += 1 }
  }

  // MARK: Words

  /// A word that starts with a letter; with digits in it, it is a number inside a word.
  private mutating func readWord() {
    let open = index
    index = lettersEnd(from: index)
    var code = index
    if hyphenWidth(at: code) > 0 { code += hyphenWidth(at: code) }
    guard digit(at: code) != nil else { return }
    // `EUR500` is an amount; the number looks back for its sign.
    if code == index, reading.signs.sign(upTo: index, in: bytes, from: lowerBound) != nil { return }
    index = codeEnd(from: code)
    tokens.append(NumberToken(value: .word(folded(open..<index)), range: open..<index))
  }

  /// One past a run of letters and digits, joined by hyphens, or by points before digits.
  private func codeEnd(from first: Int) -> Int {
    var close = first
    while close < end {
      if let digit = digit(at: close) { close += digit.width; continue }
      let letter = letterWidth(at: close)
      if letter > 0 { close += letter; continue }
      let hyphen = hyphenWidth(at: close)
      let next = close + max(hyphen, 1)
      guard hyphen > 0 || byte(at: close) == UInt8(ascii: "."), digit(at: next) != nil else { break }
      close = next
    }
    return close
  }

  /// A word in lower case with plain hyphens.
  private func folded(_ range: Range<Int>) -> String {
    var word: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let hyphen = hyphenWidth(at: place)
      word.append(hyphen > 0 ? UInt8(ascii: "-") : bytes[place])
      place += max(hyphen, 1)
    }
    return String(decoding: word, as: UTF8.self).lowercased()
  }

  // MARK: Numbers

  private mutating func readNumber() {
    let open = index
    if let close = wordEnd(from: open) {
      index = close
      return tokens.append(NumberToken(value: .word(folded(open..<close)), range: open..<close))
    }
    if let (date, close) = isoDate(at: open) {
      index = close
      return tokens.append(NumberToken(value: .date(date), range: open..<close))
    }
    let number = reading.number(at: open, in: self)
    if let (date, range) = date(around: number, at: open) { return append(date, range, after: number) }
    let suffix = lettersEnd(from: number.end)
    index = suffix
    let sign = sign(before: open)
    var token = NumberToken(value: .number(sign.text + number.digits), range: sign.start..<number.end)
    addUnit(to: &token, before: sign.start, after: suffix)
    let next = skippingSpace(from: max(index, token.range.upperBound))
    token.isBeforeWord = suffix > number.end || letterWidth(at: next) > 0
    token.isRepeated = token.unit == nil && repeats(token)
    tokens.append(token)
  }

  /// One past digits with letters and digits behind them, `59G21`, or with a stroke between, `24/7`.
  private func wordEnd(from open: Int) -> Int? {
    var close = open
    while let digit = digit(at: close) { close += digit.width }
    let letters = lettersEnd(from: close)
    if letters > close, digit(at: letters) != nil { return codeEnd(from: letters) }
    guard byte(at: close) == UInt8(ascii: "/"), digit(at: close + 1) != nil else { return nil }
    while byte(at: close) == UInt8(ascii: "/"), digit(at: close + 1) != nil {
      close += 1
      while let digit = digit(at: close) { close += digit.width }
    }
    return close
  }

  /// A minus that stands right before a number and after no word.
  private func sign(before open: Int) -> (text: String, start: Int) {
    for mark in reading.minusSigns where open - mark.count >= lowerBound {
      let place = open - mark.count
      guard bytes[place..<open].elementsEqual(mark) else { continue }
      let previous = place > lowerBound ? bytes[place - 1] : UInt8(ascii: " ")
      // A hyphen after a digit, letter or bracket joins; only after a space does it count.
      if previous <= 32 || previous == UInt8(ascii: "(") || previous == 0xA0 || previous == 0xAF {
        return ("-", place)
      }
    }
    return ("", open)
  }

  private mutating func addUnit(to token: inout NumberToken, before open: Int, after close: Int) {
    let next = skippingSpace(from: close)
    if let (unit, end) = percent(at: next) {
      (token.unit, token.range, index) = (unit, token.range.lowerBound..<end, end)
    } else if let sign = reading.signs.sign(at: next, in: bytes, before: end) {
      (token.unit, token.range) = (.currency(sign.codes), token.range.lowerBound..<sign.end)
      index = max(index, sign.end)
    } else if let sign = reading.signs.sign(upTo: skippingSpaceBack(from: open), in: bytes, from: lowerBound)
    {
      // The sign behind another amount is not this one's.
      guard sign.start >= (tokens.last?.range.upperBound ?? lowerBound) else { return }
      (token.unit, token.range) = (.currency(sign.codes), sign.start..<token.range.upperBound)
    }
  }

  private func percent(at place: Int) -> (NumberToken.Unit, Int)? {
    guard place < end else { return nil }
    for sign in Self.percentSigns where bytes[place..<end].starts(with: sign.bytes) {
      return (sign.unit, place + sign.bytes.count)
    }
    for word in reading.percentWords {
      if let close = self.end(of: word, at: place) { return (.percent, close) }
    }
    return nil
  }

  private static let percentSigns: [(bytes: [UInt8], unit: NumberToken.Unit)] = [
    (Array("%".utf8), .percent), (Array("‰".utf8), .permille), (Array("٪".utf8), .percent),
  ]

  /// Whether the same small number stands a few words before.
  private func repeats(_ token: NumberToken) -> Bool {
    guard token.range.count <= 2 else { return false }
    for other in tokens.reversed() {
      guard token.range.lowerBound - other.range.upperBound <= 24 else { return false }
      if other.value == token.value { return true }
    }
    return false
  }

  // MARK: Dates

  private mutating func append(_ date: PartialDate, _ range: Range<Int>, after number: NumberReading.Number) {
    // `June 10–12, 2021`: the date is the last day, the first one a number.
    if let day = date.day, String(day) != number.digits {
      tokens.append(NumberToken(value: .number(number.digits), range: index..<number.end))
    }
    index = range.upperBound
    tokens.append(NumberToken(value: .date(date), range: range))
  }

  // MARK: Ranges

  /// Gives the two ends of a range the unit that stands at one of them.
  private mutating func shareUnits() {
    for index in tokens.indices.dropFirst() {
      let (one, other) = (tokens[index - 1], tokens[index])
      guard other.range.lowerBound - one.range.upperBound <= 12 else { continue }
      if one.unit == nil, other.unit != nil { tokens[index - 1].sharedUnit = other.unit }
      if other.unit == nil, one.unit != nil { tokens[index].sharedUnit = one.unit }
    }
  }
}
