import Languages
import Testing

extension NumberStyle {
  static let english = NumberStyle(
    group: ",", decimal: ".", minus: "−", percentPattern: "{number}%", currencyPattern: "{symbol}{number}",
    symbols: ["GBP": "£", "USD": "US$"])
  static let french = NumberStyle(
    group: "\u{202F}", decimal: ",", minus: "−", percentPattern: "{number}\u{202F}%",
    currencyPattern: "{number}\u{A0}{symbol}", symbols: ["GBP": "£", "USD": "$US"])
}

/// Expectations show U+00A0 as `~` and U+202F as `_`.
@Suite struct Numbers {
  @Test(arguments: [
    ("645", "645", "645"), ("94.4", "94.4", "94,4"), ("-2.2", "−2.2", "−2,2"), ("1191", "1,191", "1_191"),
    ("1157375", "1,157,375", "1_157_375"), ("10000.50", "10,000.50", "10_000,50"), ("0.5", "0.5", "0,5"),
    ("12345678901234567890", "12,345,678,901,234,567,890", "12_345_678_901_234_567_890"),
    ("c. 5", "c. 5", "c. 5"), ("2013–2014", "2013–2014", "2013–2014"), ("", "", ""),
  ])
  func areFormattedDigitByDigit(typed: String, english: String, french: String) {
    #expect(visible(NumberStyle.english.format(typed)) == english)
    #expect(visible(NumberStyle.french.format(typed)) == french)
  }

  @Test func percentagesHaveTheirSpace() {
    #expect(NumberStyle.english.percent("94.4") == "94.4%")
    #expect(visible(NumberStyle.french.percent("94.4")) == "94,4_%")
    #expect(visible(NumberStyle.french.percent("-2.2")) == "−2,2_%")
  }

  @Test(arguments: [
    ("1157375", "GBP", "£1,157,375", "1_157_375~£"), ("170419", "USD", "US$170,419", "170_419~$US"),
    ("-5", "GBP", "−£5", "−5~£"), ("5.20", "MXN", "MXN~5.20", "5,20~MXN"),
  ])
  func amountsCarryTheSignOfTheirCurrency(typed: String, code: String, english: String, french: String) {
    #expect(visible(NumberStyle.english.currency(typed, code: code)) == english)
    #expect(visible(NumberStyle.french.currency(typed, code: code)) == french)
  }

  @Test(arguments: [
    (2.675, 2, "2.68"), (-2.5, 0, "−3"), (0.285, 2, "0.29"), (1234.5, 0, "1,235"), (99.96, 1, "100.0"),
    (-0.04, 1, "0.0"),
    (1e-7, 2, "0.00"), (1e21, 0, "1,000,000,000,000,000,000,000"), (72, 0, "72"), (0.1 + 0.2, 3, "0.300"),
    (9.99, 1, "10.0"),
  ])
  func computedValuesAreRoundedAsOnPaper(value: Double, decimals: Int, expected: String) {
    #expect(NumberStyle.english.format(value, decimals: decimals) == expected)
  }

  @Test func groupingMayStartAtFiveDigits() {
    let spanish = NumberStyle(
      group: "\u{202F}", decimal: ",", minus: "−", percentPattern: "{number}\u{A0}%",
      currencyPattern: "{number}\u{A0}{symbol}", groupFrom: 5)
    #expect(visible(spanish.format("1191")) == "1191")
    #expect(visible(spanish.format("11910")) == "11_910")
  }
}

@Suite struct DatesAndPlurals {
  @Test func datesAreWrittenInWords() {
    let months = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre",
      "décembre",
    ]
    let style = DateStyle(longPattern: "{day} {month} {year}", firstDay: "1er", months: months)
    #expect(style.long(year: 2021, month: 6, day: 10) == "10 juin 2021")
    #expect(style.long(year: 2020, month: 12, day: 1) == "1er décembre 2020")
    let japanese = DateStyle(longPattern: "{year}年{month}月{day}日", months: [])
    #expect(japanese.long(year: 2021, month: 6, day: 1) == "2021年6月1日")
  }

  @Test(arguments: [(0, true, false), (1, true, true), (2, false, false)])
  func noughtIsSingularInFrenchAndPluralInEnglish(count: Int, french: Bool, english: Bool) {
    #expect(PluralRule.below(2).isOne(count) == french)
    #expect(PluralRule.exactly([1]).isOne(count) == english)
  }
}
