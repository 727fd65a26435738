/// Numbers whose digits are written apart: `1 520 000`, `12,5`, `978-92-4-002570-7`.
enum NumberShape {
  /// Signs of the longest number that is joined, the client's limit too: longer ones are rows of numbers.
  private static let longest = 40
  /// Bytes that are looked at: more than such a number and the group after it can have.
  private static let window = 4 * (longest + 8)

  /// The number at a place as one word, and where it ends; nil where it is just a run of digits.
  ///
  /// Marks of thousands are dropped, a decimal sign is a point; four or more runs joined by hyphens (ISBN, telephone)
  /// are one.
  static func joined(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ rules: WordRules
  ) -> (digits: [UInt8], end: Int)? {
    let text = UnsafeBufferPointer(rebasing: text[..<min(text.count, start + window)])
    guard let found = grouped(text, start, rules) ?? hyphenated(text, start) ?? decimal(text, start) else {
      return nil
    }
    guard text[start..<found.end].count(where: { $0 & 0xC0 != 0x80 }) <= longest else { return nil }
    if found.end < text.count, CharacterClass.at(found.end, of: text).class.isWord { return nil }
    return found
  }

  private static func grouped(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ rules: WordRules
  ) -> (digits: [UInt8], end: Int)? {
    var end = endOfDigits(text, start)
    guard end - start <= 3 else { return nil }
    var digits = Array(text[start..<end])
    var groups = 0
    while let mark = rules.digitGroups.first(where: { has($0, text, end) }) {
      let group = end + mark.count
      let next = endOfDigits(text, group)
      // Four digits after a mark are a number of their own: then the last group was no group either.
      guard next - group == 3 else { break }
      digits += text[group..<next]
      end = next
      groups += 1
    }
    guard groups > 0 else { return nil }
    if has(rules.decimal, text, end) {
      let fraction = end + rules.decimal.count
      let next = endOfDigits(text, fraction)
      if next > fraction {
        digits += [point] + text[fraction..<next]
        end = next
      }
    }
    return (digits, end)
  }

  private static func hyphenated(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> (
    digits: [UInt8], end: Int
  )? {
    runs(text, start, between: { $0 == UInt8(ascii: "-") }, atLeast: 4, joinedBy: [])
  }

  private static func decimal(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> (
    digits: [UInt8], end: Int
  )? {
    runs(text, start, between: { $0 == point || $0 == UInt8(ascii: ",") }, atLeast: 2, joinedBy: [point])
  }

  private static func runs(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, between isMark: (UInt8) -> Bool, atLeast least: Int,
    joinedBy mark: [UInt8]
  ) -> (digits: [UInt8], end: Int)? {
    var end = endOfDigits(text, start)
    var digits = Array(text[start..<end])
    var count = 1
    while end < text.count, isMark(text[end]) {
      let next = endOfDigits(text, end + 1)
      guard next > end + 1 else { break }
      // All of it is ASCII: signs are bytes.
      if next - start > longest { return nil }
      digits += mark + text[end + 1..<next]
      end = next
      count += 1
    }
    return count >= least ? (digits, end) : nil
  }

  private static func endOfDigits(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
    return end
  }

  private static func has(_ mark: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    !mark.isEmpty && place + mark.count <= text.count && text[place..<place + mark.count].elementsEqual(mark)
  }
}

private let point = UInt8(ascii: ".")
