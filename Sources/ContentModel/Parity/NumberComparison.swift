/// Which numbers of a section stand in one language and not in the other.
///
/// Numbers are matched as multisets: first those that are the same with their units, then those whose units can
/// mean the same, then those that one language writes as part of a date or word and the other by themselves.
/// What is left is forgiven where the other language says it in words.
struct NumberComparison {
  private(set) var one: [NumberToken]
  private(set) var other: [NumberToken]

  init(
    _ one: NumberedSection, _ reading: NumberReading, _ other: NumberedSection, _ otherReading: NumberReading
  ) {
    self.one = one.tokens
    self.other = other.tokens
    guard !(self.one.isEmpty && self.other.isEmpty) else { return }
    cancel { $0.unit == $1.unit }
    cancel { $0.agrees(with: $1) }
    guard !(self.one.isEmpty && self.other.isEmpty) else { return }
    cancelParts()
    self.one = Self.unspoken(self.one, in: other, otherReading)
    self.other = Self.unspoken(self.other, in: one, reading)
  }

  var isEmpty: Bool { one.isEmpty && other.isEmpty }

  /// Tokens of the other language with the same digits and the same ways to agree, the last one first.
  private struct Bucket {
    let sample: NumberToken
    var indices: [Int]

    func holds(_ token: NumberToken) -> Bool {
      (token.unit, token.sharedUnit) == (sample.unit, sample.sharedUnit)
        && token.isBeforeWord == sample.isBeforeWord
    }
  }

  /// Takes away pairs with the same digits for which the condition holds, the first ones first.
  private mutating func cancel(where isPair: (NumberToken, NumberToken) -> Bool) {
    // There are as many buckets for a number as there are units: few, however often it stands there.
    var buckets: [NumberToken.Value: [Bucket]] = [:]
    for (index, token) in other.enumerated().reversed() {
      let place = buckets[token.value]?.firstIndex { $0.holds(token) }
      if let place {
        buckets[token.value]?[place].indices.append(index)
      } else {
        buckets[token.value, default: []].append(Bucket(sample: token, indices: [index]))
      }
    }
    var gone: Set<Int> = []
    one.removeAll { token in
      let place = buckets[token.value]?.firstIndex { !$0.indices.isEmpty && isPair(token, $0.sample) }
      guard let place, let index = buckets[token.value]?[place].indices.popLast() else { return false }
      gone.insert(index)
      return true
    }
    other = other.indices.filter { !gone.contains($0) }.map { other[$0] }
  }

  // MARK: Parts

  /// Takes away the tokens of which the other language has every part.
  private mutating func cancelParts() {
    let differing = differingDates
    let (ones, others) = (Self.partCounts(one, but: differing), Self.partCounts(other, but: differing))
    let (onesMonths, othersMonths) = (Self.months(one), Self.months(other))
    func isDifferent(_ token: NumberToken, _ counts: inout [String: Int], _ months: Set<Int>) -> Bool {
      if token.unit != nil { return true }
      if case .date(let date) = token.value {
        if differing.contains(where: { $0.hasShape(of: date) }) { return true }
        // An abbreviated month is not read: only another one contradicts.
        if !months.isEmpty, !months.contains(date.month) { return true }
      }
      return token.parts.reduce(false) { isMissing, part in
        guard let count = counts[part], count > 0 else { return true }
        counts[part] = count - 1
        return isMissing
      }
    }
    var (left, right) = (others, ones)
    one = one.filter { isDifferent($0, &left, othersMonths) }
    other = other.filter { isDifferent($0, &right, onesMonths) }
  }

  /// Dates for which the other language has a date of the same shape: they differ as a whole.
  private var differingDates: [PartialDate] {
    let (ones, others) = (Self.dates(one), Self.dates(other))
    return ones.filter { date in others.contains { $0.hasShape(of: date) } }.uniqueShapes
  }

  private static func dates(_ tokens: [NumberToken]) -> [PartialDate] {
    tokens.compactMap { token in
      if case .date(let date) = token.value { date } else { nil }
    }.uniqueShapes
  }

  private static func months(_ tokens: [NumberToken]) -> Set<Int> {
    Set(
      tokens.compactMap { token in
        if case .date(let date) = token.value { date.month } else { nil }
      })
  }

  private static func partCounts(_ tokens: [NumberToken], but dates: [PartialDate]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for token in tokens where token.unit == nil {
      if case .date(let date) = token.value, dates.contains(where: { $0.hasShape(of: date) }) { continue }
      for part in token.parts { counts[part, default: 0] += 1 }
    }
    return counts
  }

  // MARK: Words

  /// The tokens that the other section does not say in words; what is only said twice is left out.
  private static func unspoken(
    _ tokens: [NumberToken], in section: NumberedSection, _ reading: NumberReading
  ) -> [NumberToken] {
    var left: [Int: Int] = [:]
    return tokens.filter { token in
      if token.isRepeated { return false }
      guard case .number(let digits) = token.value, digits.utf8.count <= 2, let number = Int(digits),
        number >= 0
      else { return true }
      let count = left[number] ?? section.count(of: number, reading)
      left[number] = count - 1
      return count <= 0
    }
  }
}

extension [PartialDate] {
  /// One date of each shape; there are four.
  fileprivate var uniqueShapes: [PartialDate] {
    reduce(into: []) { shapes, date in
      if !shapes.contains(where: { $0.hasShape(of: date) }) { shapes.append(date) }
    }
  }
}
