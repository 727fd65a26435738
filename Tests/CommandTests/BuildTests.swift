import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook build and check, run for real")
struct BuildTests {
  @Test("A build says what it made, and ends with 0")
  func build() throws {
    let book = try Book()
    let outcome = try book.build()
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.output.withoutSeconds
        == "fr 2 pages, en 2 pages, 0 warnings, # s; site: 18 written, 0 unchanged, 0 removed\n")
    #expect(book.scratch.text("site/en/index.html")?.contains("<h1>Home</h1>") == true)
  }

  @Test("A check writes nothing and says the same without it")
  func check() throws {
    let book = try Book()
    let before = book.scratch.everything()
    let outcome = try book.check()
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output.withoutSeconds == "fr 2 pages, en 2 pages, 0 warnings, # s\n")
    #expect(book.scratch.everything() == before)
  }

  @Test("Errors end with 1, are all told, and leave the old site as it was")
  func errors() throws {
    let book = try Book()
    _ = try book.build()
    let before = try book.scratch.contents(below: "site")
    try book.scratch.write("book/pages/home/en.md", SmallHandbook.text("Home", "<b>x</b> [y](page:hom)"))
    let outcome = try book.build()
    #expect(outcome.code == 1)
    let place = "book/pages/home/en.md"
    #expect(
      outcome.told == ["\(place):6:1 raw-html", "\(place):6:5 raw-html", "\(place):6:14 unknown-target"])
    #expect(outcome.output.withoutSeconds == "3 errors, 0 warnings, # s; not written to site\n")
    #expect(try book.scratch.contents(below: "site") == before)
  }

  @Test("On the second build, what did not change is not touched; stale files go, others' stay")
  func again() throws {
    let book = try Book(SmallHandbook.service("one", SmallHandbook.text("One")))
    _ = try book.build()
    let scratch = book.scratch
    let kept = ["site/en/index.html", "site/robots.txt"]
    let before = kept.map(scratch.identity)
    let same = try book.build()
    #expect(same.output.hasSuffix("site: 0 written, 22 unchanged, 0 removed\n"))
    #expect(kept.map(scratch.identity) == before)
    try scratch.write("site/.well-known/mine.txt", "mine")
    try scratch.remove("book/services")
    let less = try book.build()
    #expect(less.output.withoutSeconds.hasSuffix("7 written, 11 unchanged, 4 removed\n"))
    #expect(!scratch.exists("site/en/gardens") && scratch.text("site/.well-known/mine.txt") == "mine")
    #expect(scratch.identity("site/robots.txt") == before[1])
  }

  @Test("Warnings let the site be written, but not with --strict")
  func strict() throws {
    let book = try Book()
    try book.scratch.remove("book/pages/home/en.md")
    let strict = try book.build("--strict")
    #expect(
      strict.code == 1 && strict.output.withoutSeconds.hasSuffix("1 warning, # s; not written to site\n"))
    #expect(!book.scratch.exists("site"))
    let lenient = try book.build()
    #expect(lenient.code == 0 && lenient.output.contains(", 1 warning, "))
    #expect(
      lenient.errors.contains(
        "warning: page:home is not translated: there is no 'en' text [missing-translation]"))
  }

  @Test("Drafts are built when asked for")
  func drafts() throws {
    let book = try Book(SmallHandbook.service("one", SmallHandbook.text("One", more: "draft: true\n")))
    #expect(try book.build().output.hasPrefix("fr 2 pages, en 2 pages"))
    #expect(try book.build("--drafts").output.hasPrefix("fr 4 pages, en 4 pages"))
    #expect(book.scratch.exists("site/en/gardens/one/index.html"))
  }

  @Test("--base-url replaces the address of the handbook, with or without a slash at its end")
  func baseURL() throws {
    let book = try Book()
    for address in ["https://other.example/a", "https://other.example/a/"] {
      #expect(try book.build("--base-url", address).code == 0)
      #expect(book.scratch.text("site/robots.txt")?.contains("https://other.example/a/sitemap.xml") == true)
      #expect(book.scratch.text("site/404.html")?.contains("href=\"/a/en/\"") == true)
    }
  }

  @Test("--timings prints a line for each step, in their order")
  func timings() throws {
    let outcome = try Book().build("--timings")
    let lines = outcome.errors.replacing(/\d+\.\d{3}/, with: "#").split(separator: "\n")
    let verbs = ["read", "parse", "assemble", "check", "render", "write"]
    #expect(lines.map(String.init) == verbs.map { "timing: \($0) wall=# cpu=#" })
  }
}
