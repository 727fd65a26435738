import Foundation
import Testing

@testable import Diagnostics

@Suite("The French of messages")
struct FrenchCatalogueTests {
  private static let modules = [
    "Diagnostics", "Fields", "Languages", "Markup", "ContentModel", "SiteRendering", "Publishing",
    "Verification", "Bundles",
  ]

  /// Files that speak of messages, and hold sentences that are none.
  private static let others: Set<String> = [
    // Errors of the command line and of the machine.
    "Publishing/Errors.swift", "Publishing/OutputPath.swift",
  ]
  private static let otherTemplates: Set<String> = [
    // libYAML's, which is not printed.
    "found undefined alias",
    // Errors of the command line and of the machine.
    "there is no folder {}", "{} is not a folder", "cannot read the folder {}: {}", "read the folder",
    "{} is neither a file nor a folder", "there is nothing at {}", "cannot read {}: {}",
    "{} is neither a folder, nor a ZIP archive, nor a page that ends in .html",
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// Every literal of a file that can say something, by the file's path.
  private static let literals: [(path: String, literals: [SourceLiterals.Literal])] = modules.flatMap {
    module in
    let files = FileManager.default.enumerator(atPath: root.appendingPathComponent(module).path)
    return (files?.compactMap { $0 as? String } ?? []).sorted().filter { name in
      name.hasSuffix(".swift") && !["Kinds/", "Messages/French/"].contains { name.hasPrefix($0) }
    }.compactMap { name -> (String, [SourceLiterals.Literal])? in
      guard
        let text = try? String(contentsOf: root.appendingPathComponent("\(module)/\(name)"), encoding: .utf8)
      else { return nil }
      return ("\(module)/\(name)", SourceLiterals(text).literals)
    }
  }

  /// Files in which a message can come up.
  private static func reports(_ path: String) throws -> Bool {
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return ["Diagnostic(", "report(", "Message"].contains { text.contains($0) }
  }

  @Test("Every sentence in the files that report something has French")
  func complete() throws {
    let sentence = try Regex("\\p{L}{2,} [\\p{L}'{(]")
    for (path, literals) in Self.literals where !Self.others.contains(path) {
      guard try Self.reports(path) else { continue }
      for literal in literals where literal.template.contains(sentence) {
        if Self.otherTemplates.contains(literal.template) { continue }
        #expect(
          FrenchCatalogue.texts[literal.template] != nil,
          "Sources/\(path):\(literal.line): '\(literal.template)' has no French")
      }
    }
  }

  @Test("No French is left over from a message that is gone")
  func current() {
    let templates = Set(Self.literals.flatMap { $0.literals.map(\.template) })
    let own = FrenchCatalogue.areas.joined().map(\.english)
    let outside = Set(FrenchCatalogue.outside.map(\.english))
    for template in own where !outside.contains(template) {
      #expect(templates.contains(template), "nothing says '\(template)'")
    }
  }

  @Test("A template has its French once")
  func unique() {
    let all = FrenchCatalogue.areas.joined().map(\.english)
    let repeated = Dictionary(grouping: all, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty, "\(repeated.sorted())")
  }

  @Test("French asks for no argument that its template does not have")
  func arguments() {
    for (english, french) in FrenchCatalogue.areas.joined() {
      let count = english.ranges(of: "{}").count
      let numbers = MessagePattern(french).numbers
      #expect(numbers.allSatisfy { (1...max(count, 1)).contains($0) && count > 0 }, "\(french)")
      func open(_ text: String) -> Int { text.ranges(of: "{").count - text.ranges(of: "}").count }
      #expect(open(french) == open(english), "\(french)")
    }
  }

  @Test("French is set as the handbook's: printed apostrophes, guillemets, a space before double signs")
  func typography() throws {
    let wrong = try Regex("\\p{L}'\\p{L}|«[^ ]|[^ ]»|\\p{L}[;?!]|\\u00A0|\\u202F|\\.$")
    // Code is written as it is typed.
    let code: Set<String> = ["'aujourd''hui'"]
    for (_, french) in FrenchCatalogue.areas.joined() {
      let text = code.reduce(french) { $0.replacing($1, with: "") }
      #expect(!text.contains(wrong), "\(french)")
    }
  }

  @Test("Literals are read from Swift as the compiler reads them")
  func literals() {
    let source = ##"""
      // "not this"
      let a = "x '\(name.map { "in \($0)" } ?? "none")' y"  // "nor this"
      let b = #"say "it" \n"# + "é\u{A0}\"q\" \\"
      """##
    #expect(
      SourceLiterals(source).literals.map(\.template) == [
        "in {}", "none", "x '{}' y", "say \"it\" \\n", "é\u{A0}\"q\" \\",
      ])
    #expect(SourceLiterals(source).literals.map(\.line) == [2, 2, 2, 3, 3])
  }
}
