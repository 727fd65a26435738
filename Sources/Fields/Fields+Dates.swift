import Diagnostics

/// A day of the Gregorian calendar.
package struct CalendarDate: Sendable, Equatable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The date in ISO 8601 form, or nil when there is no such day.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes.count(where: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains) == 8,
      let year = Int(text.prefix(4)), let month = Int(text.dropFirst(5).prefix(2)),
      let day = Int(text.suffix(2)),
      year >= 1000, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day so many months later; the last of the month where that is shorter.
  package func adding(months: Int) -> CalendarDate? {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    guard (1000...9999).contains(year) else { return nil }
    return CalendarDate(year: year, month: month, day: min(day, Self.days(in: month, of: year)))
  }

  /// The day of a moment, in UTC; nil before the year 1000 and after 9999.
  ///
  /// - Parameter seconds: since the first moment of 1970, as POSIX counts them.
  package init?(secondsSinceEpoch seconds: Int) {
    // Years are counted from March, so that the day that comes and goes is the last one (Hinnant, “chrono-compatible
    // low-level date algorithms”).
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    guard (-354_285...2_932_896).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  /// Its first moment in UTC, in seconds since that of 1970.
  package var secondsSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (shiftedYear / 400, shiftedYear % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }

  /// `YYYY-MM-DD`.
  package var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  package static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension Fields {
  /// A date written YYYY-MM-DD.
  package mutating func date(_ name: String, required: Bool = false) -> CalendarDate? {
    let shape = FieldShape.text(pattern: "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
    guard let text = text(name, required: required, as: shape) else { return nil }
    guard let date = CalendarDate(iso: text.value) else {
      decoder.report(
        .invalidDate, "'\(text.value)' is not a date", at: text.range,
        suggestion: "write it YYYY-MM-DD, for example 2021-06-10")
      return nil
    }
    return date
  }

  /// A year, or a text that holds one: `2013–2014`, `c. 2020`.
  ///
  /// - Parameter holdsYear: whether the caller takes only texts with four digits in them.
  package mutating func years(_ name: String, required: Bool = false, holdsYear: Bool = false)
    -> Located<String>?
  {
    guard let text = text(name, required: required, as: .year(holdsYear: holdsYear)) else { return nil }
    let isNumber = text.value.allSatisfy(\.isNumber)
    guard !isNumber || Int(text.value).map((1000...2999).contains) == true else {
      decoder.report(
        .invalidYear, "'\(text.value)' is not a year", at: text.range,
        suggestion: "write four digits; a span as a text: \"2013–2014\"")
      return nil
    }
    return text
  }
}
