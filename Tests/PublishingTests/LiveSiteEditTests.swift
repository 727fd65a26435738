import ContentModel
import Diagnostics
import Foundation
import HandbookTestSupport
import SiteRendering
import Testing

@testable import Publishing

@Suite("A site in memory, after any edits")
struct LiveSiteEditTests {
  private let folder: EditedFolder
  private let options: BuildOptions

  init() throws {
    folder = try EditedFolder()
    var options = BuildOptions(content: folder.scratch("book"), theme: folder.scratch("theme"))
    options.includesDrafts = true
    self.options = options
  }

  /// What a build prints and writes now; no files when it refuses.
  private func built() throws -> (problems: String, files: [String: [UInt8]]) {
    var options = options
    options.output = folder.scratch("site")
    let report = try Build(options).run()
    let problems = report.diagnostics.formatted(.text, colour: false)
    guard report.summary != nil else { return (problems, [:]) }
    return (problems, try folder.scratch.contents(below: "site").filter { $0.key != ".handbook-files" })
  }

  @Test("It is what a clean build makes, byte for byte", arguments: [1, 2, 3] as [UInt64])
  func sameAsBuild(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let site = try LiveSite(options)
    var edits: [String] = []
    for _ in 0..<25 {
      let edit = try folder.edit(&random)
      edits.append(edit.name)
      // A watcher may name what changed, or lose count.
      let state = try site.update(random.chance(4) ? nil : edit.paths)
      let clean = try built()
      #expect(state.diagnostics.formatted(.text, colour: false) == clean.problems, "\(edits)")
      #expect(state.isRefused == clean.files.isEmpty, "\(edits)")
      guard !state.isRefused else {
        // Most edits that follow an error would go unseen.
        if random.chance(2) {
          try folder.restore()
          edits.append("restore")
          _ = try site.update(nil)
        }
        continue
      }
      #expect(
        state.paths == clean.files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "\(edits)")
      let other = state.paths.filter { state.bytes(of: $0) != clean.files[$0] }
      #expect(other.isEmpty, "\(edits)")
      guard other.isEmpty else { return }
    }
  }

  @Test("Words of a text are taken in without assembling the rest anew")
  func words() throws {
    let site = try LiveSite(options)
    let text = "book/services/orchard/en.md"
    let before = try #require(site.state.site)
    try folder.append("\nMore words.\n", to: text)
    let after = try #require(try site.update([folder.scratch(text)]).site)
    // What was worked out for all entries is the very same.
    #expect(after.handbook.entries.count == before.handbook.entries.count)
    let others = zip(before.handbook.entries, after.handbook.entries).filter { $0 !== $1 }
    #expect(others.map(\.1.id.description) == ["service:orchard"])
  }
}

/// A copy of the golden handbook and its theme, changed at random.
private struct EditedFolder {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try restore()
  }

  func restore() throws {
    let golden = Repository.fixtures.appendingPathComponent("GoldenSite")
    for folder in ["book", "theme"] where scratch.exists(folder) { try scratch.remove(folder) }
    try scratch.copy(golden.appendingPathComponent("Content"), to: "book")
    try scratch.copy(Repository.theme, to: "theme")
    let languages = golden.appendingPathComponent("languages")
    for name in try FileManager.default.contentsOfDirectory(atPath: languages.path) {
      if scratch.exists("theme/languages/\(name)") { try scratch.remove("theme/languages/\(name)") }
      try scratch.copy(languages.appendingPathComponent(name), to: "theme/languages/\(name)")
    }
  }

  func read(_ path: String) throws -> String { try String(contentsOfFile: scratch(path), encoding: .utf8) }

  func append(_ text: String, to path: String) throws { try scratch.write(path, read(path) + text) }

  private func files(below folder: String, _ ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: scratch(folder))
      .filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }

  private func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch("book/services")).sorted().map {
      "book/services/\($0)"
    }
  }

  /// Changes something, and tells which files.
  func edit(_ random: inout SplitMix) throws -> (name: String, paths: Set<String>) {
    let number = random.next() % 1000
    let (name, paths) = try change(random.pick(Self.kinds), number, &random)
    return ("\(name) \(paths)", Set(paths.map { scratch($0) }))
  }

  private static let kinds = [
    "words", "words", "words", "words", "section", "title", "summary", "slug", "draft", "dead link",
    "source link",
    "entry link", "facts", "broken facts", "broken text", "glossary", "delete text", "copy", "rename",
    "remove",
    "style", "template", "configuration", "byte order mark",
  ]

  private func change(_ kind: String, _ number: UInt64, _ random: inout SplitMix) throws -> (
    String, [String]
  ) {
    let text = try random.pick(files(below: "book", ".md"))
    let entry = try random.pick(entries())
    switch kind {
    case "words": try append("\nWords \(number).\n", to: text)
    case "section": try append("\n## Part {#part-\(number)}\n\nWords.\n", to: text)
    case "title": try replaceLine("title:", by: "title: Title \(number)", in: text)
    case "summary": try replaceLine("summary:", by: "summary: Summary \(number).", in: text)
    case "slug": try replaceLine("summary:", by: "summary: S.\nslug: s\(number % 3)", in: text)
    case "draft": try replaceLine("summary:", by: "summary: S.\ndraft: true", in: text)
    case "dead link": try append("\n[Words](service:nowhere-\(number)).\n", to: text)
    case "source link": try append("\n<source:almanac>\n", to: text)
    case "entry link": try append("\n<principle:water>\n", to: text)
    case "broken text": try scratch.write(text, "No front matter.\n")
    case "byte order mark": try scratch.write(text, "\u{FEFF}" + read(text))
    case "delete text":
      try FileManager.default.removeItem(atPath: scratch(text))
    case "facts", "broken facts":
      let facts = entry + "/facts.yml"
      guard FileManager.default.fileExists(atPath: scratch(facts)) else { return (kind, []) }
      try append(kind == "facts" ? "\n# \(number)\n" : "\nnothing: [\n", to: facts)
      return (kind, [facts])
    case "glossary": return try appended("\n# \(number)\n", "book/glossary.yml", kind)
    case "configuration": return try appended("\n# \(number)\n", "book/handbook.yml", kind)
    case "style": return try appended("\n.x\(number) { color: red; }\n", "theme/assets/style.css", kind)
    case "template": return try appended("<p>\(number)</p>\n", "theme/templates/entry.mustache", kind)
    case "copy":
      return try moved(entry, "book/services/copy-\(number)", kind) {
        try $0.copyItem(atPath: $1, toPath: $2)
      }
    case "rename":
      return try moved(entry, "book/services/new-\(number)", kind) { try $0.moveItem(atPath: $1, toPath: $2) }
    default:
      guard try entries().count > 1 else { return (kind, []) }
      try FileManager.default.removeItem(atPath: scratch(entry))
      return (kind, [entry])
    }
    return (kind, [text])
  }

  private func appended(_ text: String, _ path: String, _ kind: String) throws -> (String, [String]) {
    try append(text, to: path)
    return (kind, [path])
  }

  private func moved(
    _ from: String, _ to: String, _ kind: String, by move: (FileManager, String, String) throws -> Void
  ) throws -> (String, [String]) {
    try move(.default, scratch(from), scratch(to))
    return (kind, [from, to])
  }

  private func replaceLine(_ start: String, by line: String, in path: String) throws {
    let lines = try read(path).split(separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.map { $0.hasPrefix(start) ? line : String($0) }
    try scratch.write(path, changed.joined(separator: "\n"))
  }
}

/// The same numbers for the same seed; Steele, Lea and Flood 2014.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(next() % UInt64(elements.count))]
  }

  mutating func chance(_ one: UInt64) -> Bool { next() % one == 0 }
}
