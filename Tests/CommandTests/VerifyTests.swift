import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook verify")
struct VerifyTests {
  private let scratch: Scratch
  private let program: Program

  private static func page(_ body: String) -> String {
    "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>T</title>\n\(body)\n"
  }

  init() throws {
    scratch = try Scratch()
    program = Program(scratch: scratch)
    try scratch.write(
      "copy/index.html", Self.page("<link rel=stylesheet href=style.css>\n<a href=\"en/a.html#x\">A</a>"))
    try scratch.write("copy/en/a.html", Self.page("<p id=x>A <a href=\"../index.html\">up</a>"))
    try scratch.write("copy/style.css", "p { margin: 0 }\n")
  }

  @Test("A copy that works ends with 0, its sizes and what was followed")
  func fine() throws {
    let outcome = try program("verify", "copy")
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.output == """
        copy
          2 pages        252 bytes
          1 style sheet   16 bytes
          3 files        268 bytes
        3 addresses followed, 1 anchor looked up, 0 errors, 0 warnings

        """)
  }

  @Test("What is wrong is told with place, line, caret and help, and ends with 1")
  func wrong() throws {
    try scratch.write(
      "copy/en/b.html", Self.page("<p>See <a href=\"a.html#y\">A</a>\n<a href=\"../\">up</a>"))
    let outcome = try program("verify", "copy")
    #expect(outcome.code == 1)
    #expect(
      outcome.errors == """
        copy/en/b.html:5:17: error: 'en/a.html' has no id 'y' [missing-anchor]
          <p>See <a href="a.html#y">A</a>
                          ^^^^^^^^
          help: did you mean 'x'?
        copy/en/b.html:6:10: error: '../' is a folder, and on a disk a folder has no first page [folder-link]
          <a href="../">up</a>
                   ^^^
          help: link to '../index.html'

        """)
    #expect(outcome.output.hasSuffix("\n5 addresses followed, 2 anchors looked up, 2 errors, 0 warnings\n"))
  }

  @Test("Warnings end with 0, and with 1 when they count as errors")
  func warnings() throws {
    try scratch.write("copy/c.html", "<meta charset=utf-8><html lang=en><p>no title")
    let outcome = try program("verify", "copy")
    #expect(outcome.code == 0 && outcome.told == ["copy/c.html unlabelled-page"])
    #expect(outcome.output.hasSuffix("0 errors, 1 warning\n"))
    #expect(try program("verify", "copy", "--strict").code == 1)
  }

  @Test("JSON is one array on standard output, and all else is elsewhere")
  func json() throws {
    #expect(try program("verify", "copy", "--format", "json").output == "[]\n")
    try scratch.write("copy/en/b.html", Self.page("<img src=\"//x/y.png\">"))
    let outcome = try program("verify", "copy", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
    #expect(outcome.code == 1 && value?.count == 1)
    #expect(value?.first?["id"] as? String == "outside-request")
    #expect(value?.first?["file"] as? String == "copy/en/b.html" && value?.first?["line"] as? Int == 5)
    #expect(outcome.errors.hasSuffix("1 error, 0 warnings\n"))
  }

  @Test("A single page is a copy, and may hold what its policy lists")
  func single() throws {
    let policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'sha256-HASH'\">"
    let script = "<script>alert(1)</script><a href=\"#top\">up</a>"
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    let hash = "bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="
    try scratch.write("one.html", Self.page(policy.replacing("HASH", with: hash) + script))
    let outcome = try program("verify", "one.html")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("one.html\n  1 page  "), "\(outcome.errors)")
    try scratch.write("one.html", Self.page(policy + script + "<a href=two.html>2</a>"))
    #expect(
      try program("verify", "one.html").told == [
        "one.html:5:78 inline-script", "one.html:5:131 missing-file",
      ])
  }

  @Test("Links are told, never followed, and a folder without pages is no copy")
  func links() throws {
    try scratch.write("secret/x.html", Self.page("<a href=nowhere.html>x</a>"))
    try scratch.link("copy/linked", to: "../secret")
    try scratch.link("copy/l.html", to: "../secret/x.html")
    #expect(try program("verify", "copy").told == ["copy/l.html linked-file", "copy/linked linked-file"])
    try scratch.makeFolder("empty")
    let empty = try program("verify", "empty")
    #expect(empty.code == 1 && empty.told == ["empty no-pages"])
  }

  @Test("Wrong usage ends with 2")
  func usage() throws {
    try scratch.write("a.css", "")
    try scratch.write("a.zip", [0x50, 0x4B, 0x03, 0x04, 0, 0])
    for (path, message) in [
      ("nowhere", "there is nothing at nowhere"), ("a.css/x", "there is nothing at a.css/x"),
      ("a.css", "a.css is neither a folder, nor a ZIP archive, nor a page that ends in .html"),
      ("/dev/null", "/dev/null is neither a file nor a folder"),
    ] {
      let outcome = try program("verify", path)
      #expect(outcome.code == 2 && outcome.output == "" && outcome.errors == "handbook: \(message)\n")
    }
    let damaged = try program("verify", "a.zip")
    #expect(damaged.code == 1 && damaged.told == ["a.zip unreadable-file"])
    #expect(try program("verify").code == 2)
    #expect(try program("verify", "copy", "--fast").code == 2)
  }

  @Test("--help has examples and exit codes")
  func help() throws {
    let outcome = try program("verify", "--help")
    #expect(outcome.code == 0 && outcome.output.contains("EXAMPLES:\n  handbook verify Output/copy\n"))
    #expect(outcome.output.contains("\n  3  the machine failed\n"))
  }

  @Test("A built site works from a disk but for its links to folders, and the page for lost readers")
  func site() throws {
    let book = try Book()
    #expect(try book.build().code == 0)
    let outcome = try book.program("verify", "site", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
    let kinds = Set((value ?? []).compactMap { $0["id"] as? String })
    #expect(kinds == ["folder-link", "rooted-link"])
    let rooted = (value ?? []).filter { $0["id"] as? String == "rooted-link" }
    #expect(rooted.allSatisfy { $0["file"] as? String == "site/404.html" })
  }
}
