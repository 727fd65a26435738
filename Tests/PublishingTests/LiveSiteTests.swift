import Diagnostics
import Foundation
import HandbookTestSupport
import Testing

@testable import Publishing

@Suite("The site of a preview")
struct LiveSiteTests {
  private let scratch: Scratch
  private let options: BuildOptions

  init() throws {
    scratch = try Scratch()
    for (path, text) in SmallHandbook.files { try scratch.write("book/" + path, text) }
    for (path, text) in SmallHandbook.service("one", SmallHandbook.text("One")) {
      try scratch.write("book/" + path, text)
    }
    var options = BuildOptions(content: scratch("book"), theme: Repository.theme.path)
    options.includesDrafts = true
    self.options = options
  }

  /// What a build writes now.
  private func built() throws -> [String: [UInt8]] {
    var options = options
    options.output = scratch("site")
    #expect(try Build(options).run().summary != nil)
    return try scratch.contents(below: "site").filter { $0.key != ".handbook-files" }
  }

  private func bytes(_ state: LiveState) -> [String: [UInt8]] {
    Dictionary(state.paths.map { ($0, state.bytes(of: $0) ?? []) }, uniquingKeysWith: { $1 })
  }

  @Test("It has the files of a build, byte for byte, at first and after a change")
  func sameAsBuild() throws {
    let site = try LiveSite(options)
    #expect(try bytes(site.state) == built())
    try scratch.write("book/services/one/fr.md", SmallHandbook.text("Un", "Autre."))
    let state = try site.update([scratch("book/services/one/fr.md")])
    #expect(try bytes(state) == built())
    #expect(state.revision == 1 && site.state.revision == 1)
  }

  @Test("While there are errors it stays as it was")
  func refused() throws {
    let site = try LiveSite(options)
    let before = bytes(site.state)
    try scratch.write("book/services/one/fr.md", "No front matter")
    let state = try site.update(nil)
    #expect(state.isRefused && state.diagnostics.hasErrors)
    #expect(state.diagnostics.first?.file.path == scratch("book/services/one/fr.md"))
    #expect(bytes(state) == before)
    try scratch.write("book/services/one/fr.md", SmallHandbook.text("One"))
    #expect(try !site.update(nil).isRefused)
  }

  @Test("Errors at the beginning are no failure: there is no site yet")
  func neverGood() throws {
    try scratch.remove("book/handbook.yml")
    let state = try LiveSite(options).state
    #expect(state.isRefused && state.paths.isEmpty && state.bytes(of: "index.html") == nil)
  }

  @Test("A folder that is not there is told as such")
  func noFolder() throws {
    let site = try LiveSite(options)
    try scratch.remove("book")
    #expect(throws: PathError.self) { try site.update(nil) }
    #expect(!site.state.isRefused)
    #expect(throws: PathError.self) { try LiveSite(options) }
  }

  @Test("An entry's page is known wherever it stands")
  func pages() throws {
    let site = try LiveSite(options)
    let path = "en/gardens/one/index.html"
    let page = try #require(site.state.page(at: path))
    #expect(page.entry == "service:one" && page.language == "en" && !page.isDraft)
    #expect(page.source == scratch("book/services/one/en.md"))
    #expect(site.state.page(at: "en/gardens/index.html") == nil)

    let draft = SmallHandbook.text("One", more: "slug: first\ndraft: true\n")
    try scratch.write("book/services/one/en.md", draft)
    let moved = try site.update(nil)
    #expect(moved.path(of: page) == "en/gardens/first/index.html")
    #expect(moved.page(at: "en/gardens/first/index.html")?.isDraft == true)

    try scratch.remove("book/services/one/en.md")
    let untranslated = try site.update(nil)
    #expect(untranslated.page(at: path)?.source == nil)
    #expect(untranslated.path(of: page) == path)
  }
}
