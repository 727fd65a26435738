extension NumberScanner {
  /// The date that a number is the day or the year of, with its bytes.
  func date(around number: NumberReading.Number, at open: Int) -> (PartialDate, Range<Int>)? {
    guard let value = number.wholeValue else { return nil }
    let isDay = (1...31).contains(value) && number.digits.utf8.count <= 2
    if isDay, let date = dayFirst(value, number, at: open) { return date }
    guard let (month, start) = month(before: open) else { return nil }
    if isDay { return monthFirst(month, from: start, day: value, number) }
    guard isYear(number) else { return nil }
    return (PartialDate(year: value, month: month), start..<number.end)
  }

  /// `10 juin 2021`, `1er mai`, `3. Mai`.
  private func dayFirst(_ day: Int, _ number: NumberReading.Number, at open: Int) -> (
    PartialDate, Range<Int>
  )? {
    var place = lettersEnd(from: number.end)
    if byte(at: place) == UInt8(ascii: ".") { place += 1 }
    guard let (month, close) = month(at: skippingSpace(from: place)) else { return nil }
    if let (year, end) = year(after: close) {
      return (PartialDate(year: year, month: month, day: day), open..<end)
    }
    return (PartialDate(month: month, day: day), open..<close)
  }

  /// `June 10, 2021`, `June 10–12, 2021`, `June 10`.
  private func monthFirst(_ month: Int, from start: Int, day: Int, _ number: NumberReading.Number) -> (
    PartialDate, Range<Int>
  ) {
    var day = day
    var close = lettersEnd(from: number.end)
    let dash = dashWidth(at: close)
    if dash > 0, digit(at: close + dash) != nil {
      let last = reading.number(at: close + dash, in: self)
      if let value = last.wholeValue, (1...31).contains(value) { (day, close) = (value, last.end) }
    }
    if let (year, end) = year(after: close) {
      return (PartialDate(year: year, month: month, day: day), start..<end)
    }
    return (PartialDate(month: month, day: day), start..<close)
  }

  /// `2021-06-10`.
  func isoDate(at open: Int) -> (PartialDate, Int)? {
    guard open + 10 <= end, bytes[open + 4] == UInt8(ascii: "-"), bytes[open + 7] == UInt8(ascii: "-"),
      digit(at: open + 10) == nil
    else { return nil }
    func value(_ range: Range<Int>) -> Int? {
      let digits = bytes[(open + range.lowerBound)..<(open + range.upperBound)]
      return digits.allSatisfy(\.isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }
    guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (PartialDate(year: year, month: month, day: day), open + 10)
  }

  private func year(after place: Int) -> (Int, Int)? {
    var place = place
    if byte(at: place) == UInt8(ascii: ",") { place += 1 }
    place = skippingSpace(from: place)
    guard digit(at: place) != nil else { return nil }
    let number = reading.number(at: place, in: self)
    return isYear(number) ? number.wholeValue.map { ($0, number.end) } : nil
  }

  private func isYear(_ number: NumberReading.Number) -> Bool {
    number.isPlain && number.digits.utf8.count == 4
  }

  /// The month whose name starts at an offset.
  private func month(at place: Int) -> (Int, Int)? {
    guard letterWidth(at: place) > 0 else { return nil }
    for (index, names) in reading.months.enumerated() {
      for name in names
      where place + name.count <= end && bytes[place..<(place + name.count)].elementsEqual(name)
        && letterWidth(at: place + name.count) == 0
      {
        return (index + 1, place + name.count)
      }
    }
    return nil
  }

  /// The month whose name ends before an offset, a space between, and that belongs to no other date.
  private func month(before open: Int) -> (Int, Int)? {
    let close = skippingSpaceBack(from: open)
    let first = tokens.last?.range.upperBound ?? lowerBound
    guard close < open else { return nil }
    for (index, names) in reading.months.enumerated() {
      for name in names
      where close - name.count >= first
        && bytes[(close - name.count)..<close].elementsEqual(name)
      {
        let start = close - name.count
        let isWhole = start == lowerBound || !(bytes[start - 1].isLetter || bytes[start - 1] >= 0xC3)
        if isWhole { return (index + 1, start) }
      }
    }
    return nil
  }
}
