import Foundation
import HandbookTestSupport
import Testing

@Suite("Wrong usage ends with 2, a failing machine with 3")
struct UsageTests {
  private let book: Book

  init() throws { book = try Book() }

  private func expect(_ code: Int32, _ message: String, _ outcome: Program.Outcome) {
    #expect(outcome.code == code, "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(outcome.errors == "handbook: \(message)\n")
  }

  @Test("An unknown flag is told with the usage")
  func unknownFlag() throws {
    let outcome = try book.build("--fast")
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: Unknown option '--fast'\nUsage: handbook build "))
  }

  @Test(
    "Unknown commands and formats",
    arguments: [["bild"], ["build", "--format", "xml"], ["build", "--output"]])
  func unknownWords(_ arguments: [String]) throws {
    let outcome = try book.program.run(arguments)
    #expect(outcome.code == 2 && outcome.output == "" && outcome.errors.hasPrefix("Error: "))
  }

  @Test(
    "A base URL that is none",
    arguments: [
      "", "example.org", "ftp://example.org/", "https://", "https://example.org/?a", "https://a b/",
      "https://x/#y",
    ])
  func baseURL(_ address: String) throws {
    let outcome = try book.build("--base-url", address)
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.hasPrefix("Error: --base-url takes an address like https://example.org/handbook/\n"))
    #expect(!book.scratch.exists("site"))
  }

  @Test("Folders that are not there, or are files")
  func missingFolders() throws {
    expect(
      2, "there is no folder nowhere", try book.program("check", "--content", "nowhere", "--theme", "theme"))
    expect(
      2, "there is no folder nowhere", try book.program("check", "--content", "book", "--theme", "nowhere"))
    let file = try book.program("check", "--content", "book/handbook.yml", "--theme", "theme")
    expect(2, "book/handbook.yml is not a folder", file)
  }

  @Test("An output that is a file, somebody else's folder, or part of the content")
  func outputs() throws {
    try book.scratch.write("file", "mine")
    try book.scratch.write("theirs/thesis.txt", "mine")
    expect(2, "the output file is a file, not a folder", try build(to: "file"))
    let theirs = "the folder theirs was not written by handbook: name a new or empty one; nothing was touched"
    expect(2, theirs, try build(to: "theirs"))
    let inside = "the output book/site and book overlap: name a folder outside it"
    expect(2, inside, try build(to: "book/site"))
    expect(2, "the output book and book overlap: name a folder outside it", try build(to: "book"))
    #expect(book.scratch.text("file") == "mine")
    #expect(book.scratch.everything(below: "theirs") == ["thesis.txt"])
  }

  private func build(to output: String) throws -> Program.Outcome {
    try book.program.run(["build"] + Book.places + ["--output", output])
  }

  @Test("A disk that takes no more ends with 3 and leaves the old site whole")
  func fullDisk() throws {
    _ = try book.build()
    let before = try book.scratch.contents(below: "site")
    try book.scratch.write(
      "book/pages/home/en.md", SmallHandbook.text("Home", String(repeating: "word ", count: 2_000)))
    let command = "ulimit -f 4; exec $handbook build --content book --theme theme --output site"
    let outcome = try book.program.shell(command)
    expect(3, "cannot write site/en/index.html: File too large", outcome)
    #expect(try book.scratch.contents(below: "site") == before)
    #expect(book.scratch.everything().filter { $0.contains("handbook-") } == ["site/.handbook-files"])
  }

  @Test("A folder that cannot be made ends with 3")
  func unwritable() throws {
    let outcome = try build(to: "/proc/site")
    expect(3, "cannot create /proc/.site.handbook-lock: No such file or directory", outcome)
  }
}
