import Diagnostics
import Foundation
import HandbookTestSupport
import Testing

@testable import SiteRendering

@Suite("Faults of a theme are told where they stand")
struct ThemeTests {
  /// Loads the project's theme with a file laid over it, which may mark a place with 1️⃣.
  private func told(_ path: String, _ marked: String) throws -> (
    told: [String], expected: String, isLoaded: Bool
  ) {
    let offset = marked.utf8.distance(
      from: marked.startIndex, to: marked.range(of: "1️⃣")?.lowerBound ?? marked.startIndex)
    let file = SourceFile(path: path, text: marked.replacing("1️⃣", with: ""))
    let others = try Repository.files(below: Repository.theme).filter { $0.path != path }
    var diagnostics: [Diagnostic] = []
    let theme = Theme(loading: others + [file], languages: ["fr", "en"], diagnostics: &diagnostics)
    let place = file.location(at: offset)
    let lines = diagnostics.map { diagnostic in
      let location = diagnostic.location.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.file.path)\(location) \(diagnostic.kind.id)"
    }
    return (lines, "\(path):\(place.line):\(place.column)", theme != nil)
  }

  private func expect(_ id: String, _ template: String, file: String = "templates/home.mustache") throws {
    let result = try told(file, template)
    #expect(result.told == ["\(result.expected) \(id)"])
    #expect(!result.isLoaded)
  }

  @Test("The project's theme has none")
  func clean() throws {
    let result = try told("templates/more.mustache", "{{title}}")
    #expect(result.told == [] && result.isLoaded)
  }

  @Test(
    "A name that the page does not have",
    arguments: [
      "<h1>\n  1️⃣{{titel}}</h1>", "é {{#collections}}{{count_text}} 1️⃣{{count}}{{/collections}}", "1️⃣{{{body}}}",
      "1️⃣{{t.titel}}", "1️⃣{{assets.styles_css}}", "{{#licence}}{{href}}{{/licence}}1️⃣{{licence.url}}",
      "1️⃣{{title.first}}", "{{^description}}1️⃣{{desc}}{{/description}}", "1️⃣{{&body}}",
    ])
  func unknownName(_ template: String) throws { try expect("unknown-template-name", template) }

  @Test("A name of a list is known inside the list only")
  func scope() throws {
    try expect("unknown-template-name", "{{#collections}}{{count_text}}{{/collections}}\n1️⃣{{count_text}}")
  }

  @Test("A partial that is not there, or that includes itself")
  func partials() throws {
    try expect("unknown-partial", "{{> head}}\n1️⃣{{> foot}}")
    try expect("partial-loop", "{{#nav}}\n 1️⃣{{> home}}{{/nav}}")
  }

  @Test("A fault of a partial is told once, in the partial")
  func faultOfPartial() throws {
    try expect("unknown-template-name", "<ul>1️⃣{{nothing}}</ul>", file: "templates/footer.mustache")
  }

  @Test(
    "Sections and tags that are not closed, or closed in the wrong order",
    arguments: ["a\n1️⃣{{#nav}}{{title}}", "{{title}}1️⃣{{/nav}}", "1️⃣{{title", "1️⃣{{{title}}", "1️⃣{{=<% %>=}}"])
  func syntax(_ template: String) throws { try expect("template-syntax", template) }

  @Test("Sections that cross each other are told, whichever they are")
  func crossing() throws {
    let result = try told("templates/home.mustache", "{{#nav}}{{#t}}{{/nav}}{{/t}}")
    #expect(!result.isLoaded && result.told.allSatisfy { $0.hasSuffix("template-syntax") })
    #expect(!result.told.isEmpty)
  }

  @Test(
    "Code in the page, which its policy refuses",
    arguments: [
      "<p>\n1️⃣<script>alert(1)</script>", "1️⃣<style>p {}</style>", "1️⃣<p class=\"a\" style=\"x\">",
      "1️⃣<a href=\"javascript:x\">", "1️⃣<body\nonload=\"x\">",
    ])
  func inlineCode(_ template: String) throws { try expect("inline-code", template) }

  @Test("A style sheet refers to assets by their bare names only")
  func styleSheets() throws {
    let path = "assets/style.css"
    try expect("asset-reference", "a { background: url(1️⃣https://example.org/x.png) }", file: path)
    try expect("asset-reference", "p {}\n1️⃣@import \"other.css\";", file: path)
    let good = try told(path, "a { background: url(\"favicon.svg\") }")
    #expect(good.told == [] && good.isLoaded)
  }

  @Test("A template or a language that is not there")
  func missing() throws {
    let files = try Repository.files(below: Repository.theme)
    var diagnostics: [Diagnostic] = []
    let fewer = files.filter { $0.path != "templates/list.mustache" }
    #expect(Theme(loading: fewer, languages: ["fr", "en", "sv"], diagnostics: &diagnostics) == nil)
    let told = diagnostics.map { "\($0.file.path) \($0.kind.id)" }.sorted()
    #expect(told == ["languages/sv.yml missing-language-file", "templates/list.mustache missing-template"])
  }

  @Test("The vocabulary for people who make themes names every template and what it can use")
  func vocabulary() {
    let text = ThemeVocabulary.text
    for template in PageTemplate.allCases {
      #expect(text.contains("\(template.rawValue).mustache, besides:\n"))
    }
    #expect(text.contains("  title: text\n") && text.contains("  json_ld: HTML, for {{{json_ld}}}\n"))
  }
}
