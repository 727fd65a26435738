import Diagnostics
import Testing

@testable import ContentModel

@Suite("handbook.yml")
struct ConfigurationTests {
  /// What is told about the sample with one piece of it replaced: `line:column id`.
  private func told(replacing old: String = "", with new: String = "") -> [String] {
    let text = SampleHandbook.configurationText
    return Self.told(old.isEmpty ? text + "\n" + new : text.replacing(old, with: new))
  }

  /// What is told about a `handbook.yml`: `line:column id`.
  static func told(_ text: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    let configuration = Configuration(
      decoding: SourceFile(path: "handbook.yml", text: text), diagnostics: &diagnostics)
    #expect((configuration == nil) == diagnostics.hasErrors)
    return diagnostics.map { "\($0.location.map { "\($0.line):\($0.column)" } ?? "-") \($0.kind.id)" }
  }

  @Test("The sample is understood, and its address ends in a slash")
  func sample() {
    #expect(told().isEmpty)
    #expect(SampleHandbook.configuration.baseURL == "https://example.org/")
    #expect(SampleHandbook.configuration.kindsInOrder.map(\.folder) == ["services", "principles", "pages"])
  }

  @Test(
    "Without languages nothing else is looked at",
    arguments: [
      ("languages: [fr, en]", "x: 1", "1:1 missing-field"),
      ("languages: [fr, en]", "languages: []", "1:1 empty-value"),
      ("languages: [fr, en]", "languages: fr", "1:12 wrong-type"),
      ("[fr, en]", "[fr, English]", "1:17 unknown-language"),
      ("[fr, en]", "[FR]", "1:13 unknown-language"),
    ])
  func languages(_ old: String, _ new: String, _ expected: String) {
    #expect(told(replacing: old, with: new) == [expected])
  }

  @Test(
    "What is wrong is told at its place",
    arguments: [
      ("date: 2026-01-31", "date: 2026-02-31", "5:28 invalid-date"),
      ("https://example.org\"\ned", "example\"\ned", "4:11 invalid-url"),
      ("  service:", "  servize:", "12:3 unknown-choice"),
      ("type: year", "type: yeer", "19:23 unknown-choice"),
      ("type: entries, kind: principle", "type: entries, kind: princple", "21:41 unknown-choice"),
      ("type: entries, kind: principle,", "type: entries,", "21:20 missing-field"),
      ("folder: services", "folder: Services", "13:13 invalid-id"),
      ("en: \"Norway\"", "en: ", "9:23 empty-value"),
      ("name: \"1\", ", "", "5:11 missing-field"),
    ])
  func wrong(_ old: String, _ new: String, _ expected: String) {
    #expect(told(replacing: old, with: new) == [expected])
  }

  @Test("The navigation leads to kinds, pages and what the site makes itself")
  func navigation() {
    #expect(told(with: "navigation: [service, matrix, sources, \"page:home\"]").isEmpty)
    #expect(told(with: "navigation: [servce]").map { $0.split(separator: " ")[1] } == ["unknown-choice"])
    #expect(told(with: "navigation: [\"page:none\"]").isEmpty, "whether the page exists is known later")
  }
}
