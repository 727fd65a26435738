import Foundation
import HandbookTestSupport
import Testing

@Suite("Bad input is told where it is, in seconds")
struct BadInputTests {
  private let book: Book
  private let one = "book/services/one"

  init() throws { book = try Book(SmallHandbook.service("one", SmallHandbook.text("One"))) }

  /// Checks the book, which has to be told these problems and no other.
  private func expect(_ told: String..., code: Int32 = 1) throws {
    let outcome = try book.check()
    #expect(outcome.code == code)
    #expect(outcome.told == told, "\(outcome.errors.prefix(2_000))")
    #expect(outcome.seconds < 10)
    #expect(outcome.errors.utf8.count < 10_000)
  }

  /// Writes both texts of the service.
  private func write(_ body: String) throws {
    for language in ["fr", "en"] {
      try book.scratch.write("\(one)/\(language).md", SmallHandbook.text("One", body))
    }
  }

  @Test("An empty folder")
  func empty() throws {
    try book.scratch.remove("book")
    try book.scratch.makeFolder("book")
    try expect("book/handbook.yml missing-handbook-file")
  }

  @Test("A file of 50 MB")
  func largeFile() throws {
    #expect(truncate(book.scratch("\(one)/fr.md"), 50 << 20) == 0)
    try expect("\(one)/fr.md file-too-large")
  }

  @Test("A table of 5,000 columns, or of as many rows")
  func largeTables() throws {
    let row = String(repeating: "|a", count: 5_000) + "|\n"
    let rule = String(repeating: "|-", count: 5_000) + "|\n"
    try write(row + rule + row)
    try expectRefusal("7:1 table-too-wide")
    try write("|a|b|\n|-|-|\n" + String(repeating: "|a|b|\n", count: 5_000))
    try expectRefusal("table-too-wide")
  }

  @Test("50,000 nested quotes and lists", arguments: [">", "- "])
  func nesting(_ mark: String) throws {
    try write(String(repeating: mark, count: 50_000) + "a")
    try expectRefusal("6:1 nesting-too-deep")
  }

  /// Both texts are refused at this place, each once.
  private func expectRefusal(_ told: String) throws {
    let outcome = try book.check()
    #expect(outcome.code == 1 && outcome.seconds < 10)
    let refusals = outcome.told.filter { $0.hasSuffix(told) }
    #expect(refusals.map { $0.prefix { $0 != ":" } } == ["\(one)/en.md", "\(one)/fr.md"], "\(outcome.told)")
  }

  @Test("50,000 brackets, stars and other marks", arguments: ["[", "*a ", "![", "~~", "`", "<", "_", "[^"])
  func marks(_ mark: String) throws {
    try write(String(repeating: mark, count: 50_000) + "a")
    let outcome = try book.check()
    #expect(outcome.seconds < 10 && [0, 1].contains(outcome.code), "\(outcome.code)")
    #expect(outcome.errors.utf8.count < 10_000)
  }

  @Test("A link out of the folder is not followed")
  func symbolicLink() throws {
    try book.scratch.remove("\(one)/fr.md")
    try book.scratch.link("\(one)/fr.md", to: "/etc/passwd")
    try expect("\(one)/fr.md symbolic-link")
    #expect(try !book.check().errors.contains("root:"))
  }

  @Test("A pipe in place of a file does not hold up the run")
  func pipe() throws {
    try book.scratch.remove("\(one)/fr.md")
    #expect(mkfifo(book.scratch("\(one)/fr.md"), 0o644) == 0)
    try expect("\(one)/fr.md unreadable-file")
  }

  @Test("Two entries with one address")
  func sameAddress() throws {
    for (path, text) in SmallHandbook.service("two", SmallHandbook.text("Two", more: "slug: one\n")) {
      try book.scratch.write("book/" + path, text)
    }
    try expect("book/services/two/en.md:4:7 duplicate-url", "book/services/two/fr.md:4:7 duplicate-url")
  }

  @Test("An id with a slash in it: a folder too deep")
  func slash() throws {
    try book.scratch.write("\(one)/two/fr.md", SmallHandbook.text("Two"))
    #expect(try book.check().told == ["\(one)/two/fr.md invalid-id"])
  }

  @Test("An id that is none", arguments: ["Two", "two_2", "é", "two 2"])
  func invalidID(_ id: String) throws {
    try book.scratch.write("book/services/\(id)/fr.md", SmallHandbook.text("Two"))
    let outcome = try book.check()
    #expect(outcome.code == 1 && outcome.errors.contains("[invalid-id]"), "\(outcome.errors)")
  }

  @Test("Bytes that are not UTF-8")
  func encoding() throws {
    try book.scratch.write("\(one)/fr.md", Array("---\ntitle: Un\n".utf8) + [0xE9, 0x0A])
    try expect("\(one)/fr.md:3:1 not-utf8")
  }

  @Test("A byte order mark and Windows line endings are read all the same")
  func windows() throws {
    let text = "\u{FEFF}" + SmallHandbook.text("One").replacing("\n", with: "\r\n")
    try book.scratch.write("\(one)/fr.md", text)
    try expect("\(one)/fr.md:1:1 byte-order-mark", "\(one)/fr.md:1:4 carriage-returns", code: 0)
  }

  @Test("YAML that is none, wherever it stands")
  func yaml() throws {
    try book.scratch.write("\(one)/facts.yml", "order: [1\nwebsite: x\n")
    try book.scratch.write("\(one)/fr.md", "---\ntitle: 'Un\n---\nText.\n")
    try book.scratch.write("book/sources.yml", "a: b: c\n")
    let outcome = try book.check()
    #expect(outcome.code == 1 && outcome.seconds < 10)
    let files = outcome.told.filter { $0.hasSuffix("yaml-syntax") }.map { $0.prefix { $0 != ":" } }
    #expect(
      files == ["book/services/one/facts.yml", "book/services/one/fr.md", "book/sources.yml"],
      "\(outcome.errors)")
  }

  @Test(
    "A handbook.yml that is none", arguments: ["", "a: [", "- a\n", "languages: [fr]\n", "languages: []\n"])
  func handbookFile(_ text: String) throws {
    try book.scratch.write("book/handbook.yml", text)
    let outcome = try book.check()
    #expect(outcome.code == 1 && !outcome.told.isEmpty, "\(outcome.errors)")
    #expect(outcome.told.allSatisfy { $0.hasPrefix("book/handbook.yml") })
  }

  @Test("The country NO is Norway")
  func norway() throws {
    try book.scratch.write("\(one)/facts.yml", "country: NO\n")
    #expect(try book.build().code == 0)
    #expect(book.scratch.text("site/en/gardens/one/index.html")?.contains("<dd>Norway</dd>") == true)
  }
}
