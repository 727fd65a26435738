import Foundation
import HandbookTestSupport
import Testing

@testable import SiteRendering

@Suite("The handbook's data as tables")
struct DataFileTests {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.golden.get() }

  private func table(_ name: String) throws -> CSVTable {
    try #require(CSVTable(site.text("data/\(name)")), "\(name) is not CSV")
  }

  @Test(
    "Every table is CSV as RFC 4180 has it",
    arguments: ["costs.csv", "figures.csv", "services.csv", "sources.csv"])
  func format(_ name: String) throws {
    let table = try table(name)
    #expect(!table.rows.isEmpty)
    #expect(table.header.suffix(3) == ["url_fr", "url_en", "url_ar"])
  }

  @Test("Without a page for data there are no data files")
  func noPage() throws {
    #expect(try RenderedSite.small([:]).files.keys.allSatisfy { !$0.hasPrefix("data/") })
  }

  @Test("A cost has its amount as typed, its comparator and how the two compare")
  func cost() throws {
    let row = try #require(try table("costs.csv").row("id", "year"))
    #expect(row["entry"] == "service:hillside" && row["label_en"] == "One year")
    #expect(row["amount"] == "584415" && row["currency"] == "GBP" && row["year"] == "2013–2014")
    #expect(row["comparator_amount"] == "1157375" && row["comparator_currency"] == "GBP")
    #expect(row["ratio"] == "0.5049" && row["difference"] == "572960" && row["comparable"] == "true")
    #expect(row["sources"] == "ledger" && row["derived"] == "false")
    #expect(row["url_fr"] == "https://gardens.example.org/book/fr/jardins/etages/#cost-year")
    let dearer = try #require(try table("costs.csv").row("id", "dearer"))
    #expect(dearer["amount"] == "2500.50" && dearer["ratio"] == "5.001" && dearer["difference"] == "-2000.50")
    #expect(dearer["sources"] == "ledger; survey")
  }

  @Test(
    "What cannot be compared says why",
    arguments: [
      ("other-currency", "currency"), ("other-year", "year"), ("other-unit", "unit"), ("words", "amount"),
    ])
  func incomparable(_ example: (cost: String, reason: String)) throws {
    let row = try #require(try table("costs.csv").row("id", example.cost))
    #expect(row["ratio"] == "" && row["difference"] == "")
    #expect(row["comparable"] == "false" && row["not_comparable_reason"] == example.reason)
  }

  @Test("What was not found says where it was looked for, and has no number")
  func notFound() throws {
    let cost = try #require(try table("costs.csv").row("id", "bees"))
    #expect(cost["amount"] == "" && cost["comparable"] == "")
    #expect(cost["not_found_en"] == "Looked for everywhere; nothing.")
    let figure = try #require(try table("figures.csv").row("id", "bees"))
    #expect(figure["value"] == "" && figure["not_found_fr"] == "Cherché dans les comptes ; rien.")
  }

  @Test("A figure has its interval, unit and sign")
  func figures() throws {
    let table = try table("figures.csv")
    let harvest = try #require(table.row("id", "harvest"))
    #expect(harvest["value"] == "12.5" && harvest["low"] == "9.75" && harvest["high"] == "15")
    #expect(harvest["unit"] == "percent" && harvest["about"] == "true" && harvest["year"] == "2022–2023")
    #expect(table.row("id", "change")?["value"] == "-2.2")
  }

  @Test("An entry has its declared fields, with words for its codes")
  func entries() throws {
    let row = try #require(try table("services.csv").row("entry", "service:hillside"))
    #expect(row["title_fr"] == "Étages du coteau" && row["country"] == "NO")
    #expect(row["country_label_en"] == "Norway" && row["soil"] == "clay" && row["soil_label_fr"] == "argile")
    #expect(row["area"] == "1250.5" && row["area_note_en"] == "With the greenhouse.")
    #expect(row["opened"] == "1998-05-01" && row["started"] == "1998" && row["package"] == "package:tools")
    #expect(row["principles"] == "principle:water; principle:sharing")
    #expect(row["languages"] == "fr; en; ar")
  }

  @Test("Sources come with the entries that cite them")
  func sources() throws {
    let row = try #require(try table("sources.csv").row("id", "survey"))
    #expect(row["title"] == "Enquête : \"jardins\" & voisins" && row["year"] == "2024")
    #expect(row["cited_by"]?.contains("service:hillside") == true)
  }

  @Test(
    "A text that a spreadsheet could run is put in words; numbers and other texts stay as they are",
    arguments: [
      ("=1+1", "'=1+1"), ("+33 1", "'+33 1"), ("@SUM(A1)", "'@SUM(A1)"), ("-none-", "'-none-"),
      ("\tx", "'\tx"), ("  =1", "'  =1"), ("'=1", "''=1"), ("＝1", "'＝1"), ("-2.2", "-2.2"), ("-2", "-2"),
      ("-2+3", "'-2+3"), ("'tis", "'tis"), ("a=b", "a=b"), ("", ""), ("-", "'-"),
    ])
  func formulas(_ example: (text: String, cell: String)) {
    var line = CSVLine()
    line.append(.text(example.text))
    line.append(.number("-5"))
    line.end()
    #expect(String(decoding: line.bytes, as: UTF8.self) == "\(example.cell),-5\r\n")
  }

  @Test("Quotes, commas and line breaks stay within their cell")
  func quoting() throws {
    var line = CSVLine()
    for text in ["a", "b,\"c\"", "d\ne", "=\"x\""] { line.append(.text(text)) }
    line.end()
    let text = String(decoding: line.bytes, as: UTF8.self)
    #expect(text == "a,\"b,\"\"c\"\"\",\"d\ne\",\"'=\"\"x\"\"\"\r\n")
    #expect(CSVTable(text)?.header == ["a", "b,\"c\"", "d\ne", "'=\"x\""])
  }

  @Test(
    "A ratio has four significant digits at most",
    arguments: [
      (0.50495, "0.505"), (10.2134, "10.21"), (0.5, "0.5"), (1, "1"), (0.00012345, "0.0001235"),
      (12345.6, "12346"), (9.99995, "10"), (1e18, "1000000000000000000"),
    ])
  func ratios(_ example: (ratio: Double, digits: String)) {
    #expect(example.ratio.significantDigits == example.digits)
  }

  @Test("The data page names every file with its size and describes every column, in its language")
  func page() throws {
    let html = site.page("fr/donnees/")
    for (path, bytes) in site.files where path.hasPrefix("data/") {
      #expect(html.contains("href=\"../../\(path)\" download"), "\(path)")
      let size = bytes.count < 1000 ? "\(bytes.count)" : "\(bytes.count / 1000)\u{202F}"
      #expect(html.contains("<p class=\"meta\">\(size)"), "\(path)")
      if path.hasSuffix(".csv") {
        let header = try #require(CSVTable(String(decoding: bytes, as: UTF8.self))).header
        for name in header { #expect(html.contains("<code>\(name)</code>"), "\(path) \(name)") }
      }
    }
    #expect(html.contains("Montant, tel que la source le donne"))
    #expect(!html.contains("data_column_") && !html.contains("data_type_"))
  }
}
