import Foundation
import HandbookTestSupport
import Testing

@Suite("What the program says about itself and about problems")
struct WordsTests {
  private let book: Book

  init() throws {
    book = try Book()
    try book.scratch.write("book/pages/home/en.md", SmallHandbook.text("Home", "See [that](page:hom)."))
  }

  private static let place = "book/pages/home/en.md"

  @Test(
    "--help has examples and the exit codes; each command has its own",
    arguments: ["", "build", "check", "explain", "theme-names", "translations", "coverage"])
  func help(_ command: String) throws {
    let outcome = try book.program.run((command.isEmpty ? [] : [command]) + ["--help"])
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output.contains("EXAMPLES:\n"))
    #expect(outcome.output.contains("  handbook \(command)"))
    if command.isEmpty { #expect(outcome.output.contains("  3  the machine failed; nothing was written")) }
  }

  @Test("--version is a number alone")
  func version() throws {
    let outcome = try book.program("--version")
    #expect(outcome.code == 0 && outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("explain tells how to mend a problem, lists all, and knows near misses")
  func explain() throws {
    let page = try book.program("explain", "dead-link")
    #expect(page.code == 0 && page.output.hasPrefix("# dead-link\n") && page.errors == "")
    let list = try book.program("explain").output.split(separator: "\n")
    #expect(list.count >= 40 && list.allSatisfy { $0.wholeMatch(of: /[a-z0-9-]+ {2,}\S.*/) != nil })
    let unknown = try book.program("explain", "dead-lnik")
    #expect(unknown.code == 2)
    #expect(unknown.errors.hasPrefix("Error: there is no problem 'dead-lnik'; did you mean 'dead-link'?\n"))
  }

  @Test(
    "explain knows the problems of data, reviews, terms and translations",
    arguments: [
      "invalid-outlines", "invalid-rates", "missing-data-file", "review-reversed", "shared-form",
      "number-differs", "link-differs", "section-not-listed",
    ])
  func explained(_ id: String) throws {
    let page = try book.program("explain", id)
    #expect(page.code == 0 && page.output.hasPrefix("# \(id)\n") && page.errors == "")
  }

  @Test("theme-names lists what templates can use")
  func themeNames() throws {
    let outcome = try book.program("theme-names")
    #expect(
      outcome.code == 0 && outcome.output.hasPrefix("every page:\n  alternates: list of\n    href: text\n"))
  }

  @Test("Problems are told with place, line, caret and help, plain in a pipe")
  func text() throws {
    let outcome = try book.check()
    #expect(outcome.code == 1)
    #expect(
      outcome.errors == """
        \(Self.place):6:12: error: There is nothing called 'hom' to link to [unknown-target]
          See [that](page:hom).
                     ^^^^^^^^
          help: did you mean 'home'?

        """)
  }

  @Test("JSON is one valid array on standard output, and all else is elsewhere")
  func json() throws {
    let outcome = try book.check("--format", "json", "--timings")
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let item = try #require((value as? [[String: Any]])?.first)
    #expect(item["id"] as? String == "unknown-target" && item["severity"] as? String == "error")
    #expect(item["file"] as? String == Self.place)
    #expect(item["line"] as? Int == 6 && item["column"] as? Int == 12)
    #expect(item["suggestion"] as? String == "did you mean 'home'?")
    #expect(outcome.errors.contains("timing: read ") && outcome.errors.contains("1 error, 0 warnings"))
    try book.scratch.write("book/pages/home/en.md", SmallHandbook.text("Home"))
    #expect(try book.check("--format", "json").output == "[]\n")
  }

  @Test("GitHub's format is one command a problem")
  func github() throws {
    let lines = try book.check("--format", "github").output.split(separator: "\n")
    #expect(
      lines.first.map(String.init)
        == "::error file=\(Self.place),line=6,col=12,title=unknown-target"
        + "::There is nothing called 'hom' to link to (did you mean 'home'?)")
    #expect(lines.count == 2)
  }

  @Test("On a terminal there is colour, unless NO_COLOR or the terminal says no")
  func colour() throws {
    func onTerminal(_ variables: String) throws -> String {
      let check = "\(variables) $handbook check --content book --theme theme"
      return try book.program.shell("script -qec '\(check)' /dev/null").output
    }
    #expect(try onTerminal("TERM=xterm").contains("\u{1B}[1;31merror:\u{1B}[0m There is nothing"))
    for variables in ["TERM=xterm NO_COLOR=1", "TERM=dumb"] {
      let text = try onTerminal(variables)
      #expect(!text.contains("\u{1B}[1") && text.contains("error: There is nothing"), "\(variables)")
    }
    #expect(try onTerminal("TERM=xterm NO_COLOR=").contains("\u{1B}[1;31m"))
  }
}
