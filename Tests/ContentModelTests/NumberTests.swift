import Diagnostics
import Testing

@testable import ContentModel

@Suite("Decimal numbers")
struct NumberTests {
  @Test(
    "A number stays as it is typed",
    arguments: ["0", "645", "94.4", "-2.2", "1.50", "007", "123456789012.123456"])
  func typed(_ text: String) { #expect(DecimalNumber(text)?.text == text) }

  @Test(
    "Anything but digits with one point is no number",
    arguments: [
      "", "-", ".", "1.", ".5", "1,5", "1 191", "+1", "1e3", "1.2.3", "--1", "NaN", "١٢", "1234567890123",
      "0.1234567", "0x1F", "1_0",
    ])
  func refused(_ text: String) { #expect(DecimalNumber(text) == nil) }

  @Test(
    "Differences are exact",
    arguments: [
      ("1157375", "584415", "572960"), ("0.3", "0.1", "0.2"), ("1", "0.999", "0.001"),
      ("1.50", "1.5", "0.00"),
      ("-2.2", "1", "-3.2"), ("100", "99.95", "0.05"), ("0", "0.05", "-0.05"),
    ])
  func difference(_ one: String, _ other: String, _ result: String) throws {
    let (first, second) = (try #require(DecimalNumber(one)), try #require(DecimalNumber(other)))
    #expect((first - second).text == result)
  }

  @Test("The largest and the smallest numbers can be subtracted")
  func extremes() throws {
    let large = try #require(DecimalNumber("999999999999"))
    let small = try #require(DecimalNumber("-0.999999"))
    #expect(small < large)
    #expect((large - small).text == "999999999999.999999")
  }

  @Test("Numbers compare by what they are worth")
  func order() throws {
    let numbers = try ["-2.2", "-2", "0", "0.1", "1.5", "10"].map { try #require(DecimalNumber($0)) }
    #expect(numbers == numbers.shuffled().sorted())
    #expect(DecimalNumber("1.50") == DecimalNumber("1.5"))
    #expect(DecimalNumber("-0") == DecimalNumber("0"))
    #expect(try #require(DecimalNumber("-2.2")).magnitude.text == "2.2")
  }
}

@Suite("Comparing costs")
struct CostComparisonTests {
  private func sample(_ comparator: String, own: String = "amount: 584415\n    year: \"2013–2014\"")
    -> SampleHandbook
  {
    SampleHandbook([
      "sources.yml": "tlap: {label: TLAP, title: A report}",
      "services/keyring/fr.md": SampleHandbook.text("KeyRing"),
      "services/keyring/en.md": SampleHandbook.text("KeyRing"),
      "services/keyring/facts.yml": """
      costs:
        - id: plus
          label: {fr: "Avec", en: "With"}
          \(own)
          currency: GBP
          unit: {fr: "par an", en: "a year"}
          source: tlap
          comparator:
            label: {fr: "Sans", en: "Without"}
            \(comparator)
      """,
    ])
  }

  private func comparison(_ comparator: String) throws -> Cost.Comparison? {
    let sample = sample(comparator)
    let index = try #require(sample.entry(.service, "keyring"))
    return try #require(sample.handbook.entries[index].facts.costs.first).comparison
  }

  @Test("Like amounts give a ratio and an exact difference")
  func ratio() throws {
    guard case .ratio(let share, let saving, let currency)? = try comparison("amount: 1157375") else {
      Issue.record("no ratio")
      return
    }
    #expect(abs(share - 0.504949) < 0.000001)
    #expect(saving.text == "572960")
    #expect(currency == "GBP")
  }

  @Test(
    "Unlike amounts give the reason and a warning",
    arguments: [
      ("amount: 900\n      currency: EUR", Cost.Comparison.Reason.currency),
      ("amount: 900\n      year: 1971", .year),
      ("amount: 900\n      unit: {fr: \"par mois\", en: \"a month\"}", .unit),
    ])
  func reasons(_ comparator: String, _ reason: Cost.Comparison.Reason) throws {
    #expect(try comparison(comparator) == .incomparable(reason))
    #expect(sample(comparator).told == ["services/keyring/facts.yml:10:7 not-comparable"])
    #expect(sample(comparator + "\n      comparable: false").told.isEmpty)
  }

  @Test("A statement has no ratio, and nobody is warned")
  func statement() throws {
    let statement = "statement: {fr: \"plus cher\", en: \"dearer\"}"
    #expect(try comparison(statement) == .incomparable(.amount))
    #expect(sample(statement).told.isEmpty)
  }

  @Test("An amount below nothing, or none, is told", arguments: ["0", "-5", "free"])
  func implausible(_ amount: String) {
    let told = sample("amount: 5", own: "amount: \"\(amount)\"").told
    let kind = amount == "free" ? "wrong-type" : "implausible-amount"
    #expect(told.contains("services/keyring/facts.yml:4:13 \(kind)"))
  }
}
