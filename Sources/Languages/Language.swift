/// A language of the handbook: everything that differs from one language to another.
///
/// All of it comes from one file of the theme, so that another language, right-to-left ones too, costs a file
/// and no code.
package struct Language: Sendable {
  /// BCP 47 code, as in folder and file names and `lang` attributes.
  package let code: String
  /// Its name in the language itself.
  package let name: String
  /// The locale of Open Graph, `fr_FR`.
  package let locale: String
  package let isRightToLeft: Bool
  package let typography: Typography
  package let numbers: NumberStyle
  package let dates: DateStyle
  package let collation: Collation
  package let plural: PluralRule
  package let strings: InterfaceStrings
  package let search: SearchStyle

  package init(
    code: String, name: String, locale: String, isRightToLeft: Bool = false, typography: Typography,
    numbers: NumberStyle, dates: DateStyle, collation: Collation, plural: PluralRule,
    strings: InterfaceStrings, search: SearchStyle = SearchStyle()
  ) {
    self.code = code
    self.name = name
    self.locale = locale
    self.isRightToLeft = isRightToLeft
    self.typography = typography
    self.numbers = numbers
    self.dates = dates
    self.collation = collation
    self.plural = plural
    self.strings = strings
    self.search = search
  }

  /// The value of `dir` attributes.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }

  /// A count with its noun: `NAME_one` or `NAME_other`, whichever the number takes.
  package func counted(_ name: String, _ count: Int) -> String {
    strings.fill(name + (plural.isOne(count) ? "_one" : "_other"), ["count": numbers.format(count)])
  }

  /// The items in a sentence: `a, b and c`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: strings.fill("list_separator")) + strings.fill("list_last")
      + last
  }
}
