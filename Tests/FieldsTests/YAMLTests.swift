import Diagnostics
import Testing

@testable import Fields

@Suite("YAML")
struct YAMLTests {
  /// The value written in one line, or what is wrong with it as `line:column id`.
  private func read(_ text: String) -> String {
    let file = SourceFile(path: "a.yml", text: text)
    var diagnostics: [Diagnostic] = []
    let value = YAMLValue(parsing: file, in: 0..<file.bytes.count, diagnostics: &diagnostics)
    guard let value else {
      return diagnostics.map { diagnostic in
        "\(diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.kind.id)"
      }.joined(separator: ", ")
    }
    return written(value)
  }

  private func written(_ value: YAMLValue) -> String {
    switch value.content {
    case .empty: "∅"
    case .scalar(let text): text
    case .list(let items): "[\(items.map(written).joined(separator: ", "))]"
    case .map(let pairs): "{\(pairs.map { "\($0.name): \(written($0.value))" }.joined(separator: ", "))}"
    }
  }

  @Test(
    "Words stay as they are typed, whatever YAML makes of them",
    arguments: [
      "NO", "no", "yes", "true", "012", "1e3", "2021-06-10", "1_000", ".5", "0x1F", "12:30:00",
    ])
  func verbatim(_ word: String) {
    #expect(read("a: \(word)") == "{a: \(word)}")
    #expect(read("\(word): a") == "{\(word): a}")
  }

  @Test("Nothing, ~ and null are empty; in quotes they are texts")
  func empty() {
    #expect(read("a:\nb: ~\nc: null\nd: \"\"\ne: 'null'\n") == "{a: ∅, b: ∅, c: ∅, d: , e: null}")
  }

  @Test("An empty file has no fields", arguments: ["", "\n\n", "# only a comment\n"])
  func nothing(_ text: String) { #expect(read(text) == "{}") }

  @Test("Lists and maps nest, in lines and in brackets")
  func nesting() { #expect(read("a:\n  - {b: [1, 2]}\n  - c: d\n") == "{a: [{b: [1, 2]}, {c: d}]}") }

  @Test("Merge keys are fields like others")
  func merge() { #expect(read("<<: {a: b}") == "{<<: {a: b}}") }

  @Test(
    "What does not parse is told at its place",
    arguments: [
      ("a: b: c", "1:5"), ("é: [1, 2\nb: 1", "2:2"), ("a: 1\n\tb: 2", "2:1"), ("a: \"b", "1:5"),
      ("a: @b", "1:4"),
      ("a: é\n---\nb: 1\n", "2:1"), ("a: 1\nb: \u{FFFF}\n", "2:4"),
    ])
  func syntax(_ text: String, _ place: String) { #expect(read(text) == "\(place) yaml-syntax") }

  @Test(
    "A field given twice is told where it is given again",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", "3:1"), ("x:\n  é: 1\n  y: {é: 1}\n  é: 2\n", "4:3"),
      ("{fr: a, en: b, fr: c}", "1:16"),
      ("- id: 1\n  id: 2\n", "2:3"),
    ])
  func duplicates(_ text: String, _ place: String) { #expect(read(text) == "\(place) duplicate-key") }

  @Test(
    "Anchors and aliases are refused where they stand",
    arguments: [
      ("a: &x 1\n", "1:4"), ("a: 1\nb: *x\n", "2:4"), ("é: &x {b: 1}\nc: 1\n", "1:4"), ("&x a: 1\n", "1:1"),
    ])
  func aliases(_ text: String, _ place: String) { #expect(read(text).hasPrefix("\(place) yaml-alias")) }

  @Test("Stars and ampersands inside texts are just that")
  func marks() {
    #expect(
      read("a: R&D *here*\nb: \"*x & &y\"\nc: |\n  *x\n  &y\n") == "{a: R&D *here*, b: *x & &y, c: *x\n&y\n}")
  }

  @Test(
    "A billion laughs are refused at once, as values and as keys", .timeLimit(.minutes(5)),
    arguments: [
      "z: *l20\n", "? *l20\n: 1\n? *l19\n: 2\n",
    ])
  func laughs(_ end: String) {
    var text = "l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1...20 {
      let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(aliases)]\n"
    }
    #expect(read(text + end).contains("yaml-alias"))
  }

  @Test("Deep nesting is refused and does not exhaust the stack", arguments: ["[", "{a: ", "- ", "? "])
  func deep(_ level: String) async {
    // Threads of the pool have small stacks.
    let text = String(repeating: level, count: 100_000)
    #expect(await Task.detached { read(text) }.value.hasSuffix("yaml-syntax"))
  }

  @Test("Control characters cannot come in by an escape")
  func controls() {
    #expect(read("a: \"x\\0y\"") == "1:4 control-character")
    #expect(read("\"a\\e\": x").hasPrefix("1:1 control-character"))
    #expect(read("a: \"x\\u00A0y\\n\\t\"") == "{a: x\u{A0}y\n\t}")
  }

  @Test("Only the given part of a file is read, and places count from the file's start")
  func part() {
    let file = SourceFile(path: "fr.md", text: "---\ntitle: é\nx: [\n---\n")
    var diagnostics: [Diagnostic] = []
    #expect(YAMLValue(parsing: file, in: 4..<18, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map { $0.location?.line } == [3])
  }
}
