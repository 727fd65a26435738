/// How dates are written in a language.
package struct DateStyle: Sendable {
  /// Pattern with `{day}`, `{month}` and `{year}`.
  package let longPattern: String
  /// How the first of a month is written, where it differs.
  package let firstDay: String?
  /// Names of the twelve months as they stand in a date.
  package let months: [String]

  package init(longPattern: String, firstDay: String? = nil, months: [String]) {
    self.longPattern = longPattern
    self.firstDay = firstDay
    self.months = months
  }

  /// A day in words, `1er mai 2021`; a month without a name shows its number.
  package func long(year: Int, month: Int, day: Int) -> String {
    longPattern.filling([
      "day": day == 1 ? firstDay ?? "1" : String(day),
      "month": months.indices.contains(month - 1) ? months[month - 1] : String(month),
      "year": String(year),
    ])
  }
}
