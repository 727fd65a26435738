import Diagnostics
import Fields
import Testing

@testable import ContentModel

@Suite("Rates of exchange")
struct ExchangeRateTests {
  private static let table = """
    year,currency,units_per_euro,days
    2013,GBP,0.8493,255
    2020,GBP,0.8897,257
    2020,INR,84.6392,257
    2020,KWD,0.35,257
    2021,XAA,4,258
    2021,XBB,0.0000000001,258

    """

  /// The rates of a table, and what is told about it: `line:column message`.
  private static func decode(_ text: String) -> (rates: ExchangeRates?, told: [String]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "data/rates.csv", text: text)
    let rates = ExchangeRates(decoding: file, diagnostics: &diagnostics)
    return (
      rates,
      diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" }
    )
  }

  private static func rates(_ lines: String) throws -> ExchangeRates {
    try #require(decode("year,currency,units_per_euro,days\n" + lines).rates)
  }

  private func converted(_ amount: String, _ currency: String, _ year: Int, _ target: String = "EUR") throws
    -> String?
  {
    let rates = try Self.rates(
      """
      2013,GBP,0.8493,255
      2020,GBP,0.8897,257
      2020,INR,84.6392,257
      2021,XAA,4,258
      2021,XBB,9999.999999,258
      2021,XCC,0.000001,258
      """)
    let number = try #require(DecimalNumber(amount))
    return rates.convert(amount: number, currency: currency, year: year, to: target)?.text
  }

  @Test(
    "An amount is divided by the rate of its year",
    arguments: [
      // 645 ÷ 0.8897 = 724.9634…
      ("645", "GBP", 2020, "724.96"),
      // 584415 ÷ 0.8493 = 688113.7407…: whole units
      ("584415", "GBP", 2013, "688114"),
      // 100 ÷ 84.6392 = 1.18148…
      ("100", "INR", 2020, "1.18"),
      // 0.42 ÷ 84.6392 = 0.00496…
      ("0.42", "INR", 2020, "0.00"), ("0.43", "INR", 2020, "0.01"),
      ("8", "XAA", 2021, "2.00"),
    ])
  func toEuro(_ amount: String, _ currency: String, _ year: Int, _ euro: String) throws {
    #expect(try converted(amount, currency, year) == euro)
  }

  @Test(
    "A half is rounded away from zero",
    arguments: [
      // ÷ 4: 0.125, 0.115, 0.1225 and 0.375
      ("0.5", "0.13"), ("0.46", "0.12"), ("0.49", "0.12"), ("1.5", "0.38"), ("-0.5", "-0.13"),
      // ÷ 4: 999.99, 999.994999, 999.995 (which becomes 1,000), 1000.5 and 1000.4975
      ("3999.96", "999.99"), ("3999.979996", "999.99"), ("3999.98", "1000"), ("4002", "1001"),
      ("4001.99", "1000"), ("-4002", "-1001"), ("0", "0.00"), ("-0.01", "0.00"),
    ])
  func halves(_ amount: String, _ quarter: String) throws {
    #expect(try converted(amount, "XAA", 2021) == quarter)
  }

  @Test("Between two other currencies it goes by the euro, and is rounded once")
  func across() throws {
    // 645 × 84.6392 ÷ 0.8897 = 61360.3282…
    #expect(try converted("645", "GBP", 2020, "INR") == "61360")
    // 1000 × 0.8897 ÷ 84.6392 = 10.51167…
    #expect(try converted("1000", "INR", 2020, "GBP") == "10.51")
    // 10 × 0.8897 = 8.897
    #expect(try converted("10", "EUR", 2020, "GBP") == "8.90")
  }

  @Test("Without a rate of that very year there is no conversion")
  func otherYears() throws {
    #expect(try converted("645", "GBP", 2019) == nil)
    #expect(try converted("645", "INR", 2013) == nil)
    #expect(try converted("645", "USD", 2020) == nil)
    #expect(try converted("645", "GBP", 2013, "INR") == nil)
  }

  @Test("A currency is not converted to itself")
  func same() throws {
    #expect(try converted("645", "EUR", 2020) == nil)
    #expect(try converted("645", "GBP", 2020, "GBP") == nil)
  }

  @Test("The largest numbers overflow nothing")
  func extremes() throws {
    #expect(try converted("999999999999.999999", "XAA", 2021) == "250000000000")
    #expect(try converted("999999999999.999999", "XBB", 2021) == "100000000")
    // Too long for a number of the handbook.
    #expect(try converted("999999999999.999999", "XAA", 2021, "XBB") == nil)
    #expect(try converted("-999999999999.999999", "XCC", 2021, "XBB") == nil)
    #expect(try converted("0.000001", "XBB", 2021, "XCC") == "0.00")
  }

  // MARK: Costs

  private func amount(_ year: String?, _ currency: String = "GBP") throws -> Cost.Amount {
    Cost.Amount(
      number: try #require(DecimalNumber("645")), currency: currency, year: year,
      unit: LocalizedText([(language: "en", text: "a day")]))
  }

  @Test("A cost says which rate it was converted at")
  func cost() throws {
    let rates = try #require(Self.decode(Self.table.replacing("2021,XBB,0.0000000001,258\n", with: "")).rates)
    let conversion = try #require(try amount("2020").converted(by: rates))
    #expect(conversion.number.text == "724.96")
    #expect(conversion.currency == "EUR")
    #expect(conversion.year == 2020)
    #expect(conversion.rate?.unitsPerEuro.text == "0.8897")
    #expect(conversion.rate?.days == 257)
    #expect(conversion.targetRate == nil)
    #expect(try amount("2020").converted(by: rates, to: "INR")?.targetRate?.currency == "INR")
  }

  @Test(
    "Only four digits are a price year", arguments: [nil, "2013–2014", "c. 2020", "2020/21", "٢٠٢٠", "20200"])
  func noYear(_ year: String?) throws {
    let rates = try Self.rates("2020,GBP,0.8897,257")
    #expect(try amount(year).converted(by: rates) == nil)
  }

  // MARK: Reading

  @Test("Columns stand in any order, and days may be left out")
  func columns() throws {
    let rates = try #require(Self.decode("currency,units_per_euro,year\nGBP,0.8897,2020").rates)
    #expect(rates.rate(of: "GBP", in: 2020)?.unitsPerEuro.text == "0.8897")
    #expect(rates.rate(of: "GBP", in: 2020)?.days == nil)
  }

  @Test(
    "A wrong line is told with its place",
    arguments: [
      ("2020,GBP,0.8897,257\n2020,GBP,0.9,257", "3:1 The rate of GBP in 2020 is given twice"),
      ("2020,GBP,0,257", "2:10 '0' is not a rate"), ("2020,GBP,-0.8,257", "2:10 '-0.8' is not a rate"),
      ("2020,GBP,0.88971234567,257", "2:10 '0.88971234567' is not a rate"),
      ("2020,GBP,,257", "2:10 '' is not a rate"),
      ("2020,gbp,0.8897,257", "2:6 'gbp' is not a currency"),
      ("2020,EUR,1,257", "2:6 The euro has no rate against itself"),
      ("20,GBP,0.8897,257", "2:1 '20' is not a year"), ("+2020,GBP,0.8897,257", "2:1 '+2020' is not a year"),
      ("2020,GBP,0.8897,367", "2:17 '367' is not a number of days"),
      ("2020,GBP,0,8897,257", "2:1 The line has 5 values where there are 4 columns"),
      ("\"2020\",GBP,0.8897,257", "2:1 '\"2020\"' is not a year"),
    ])
  func wrongLine(_ line: String, _ told: String) {
    let result = Self.decode("year,currency,units_per_euro,days\n" + line + "\n")
    #expect(result.told == [told])
    #expect(result.rates == nil)
  }

  @Test(
    "A wrong head is told",
    arguments: [
      ("", "1:1 The file has no rates"),
      ("year;currency;units_per_euro", "1:1 There is no column 'year;currency;units_per_euro'"),
      ("year,currency,rate", "1:15 There is no column 'rate'"),
      ("year,currency", "1:1 The column 'units_per_euro' is missing"),
      ("year,currency,units_per_euro,year", "1:30 The column 'year' is given twice"),
    ])
  func wrongHead(_ head: String, _ told: String) { #expect(Self.decode(head).told == [told]) }

  @Test("A file wrong in every line is told twenty times")
  func manyFaults() {
    let lines = String(repeating: "x\n", count: 100_000)
    #expect(Self.decode("year,currency,units_per_euro\n" + lines).told.count == 20)
  }
}
