import HandbookTestSupport
import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("Every kind of diagnostic")
struct DiagnosticFixtureTests {
  private static let ids = Diagnostic.Kind.all.map(\.id)

  @Test("The handbook under the fixtures has nothing wrong with it")
  func base() throws {
    let found = try DiagnosticFixtures.diagnostics(over: FixtureFolder(parsing: ""))
    #expect(found.formatted(.text) == "")
  }

  @Test("The handbook under the fixtures can be written")
  func baseBuilds() throws {
    let scratch = try Scratch()
    try DiagnosticFixtures.write(FixtureFolder(parsing: ""), to: scratch)
    let options = BuildOptions(
      content: scratch("content"), theme: scratch("theme"), output: scratch("site"))
    #expect(try Build(options).run().isRefused == false)
    #expect(scratch.exists("site/fr/services/north/index.html"))
  }

  @Test("Every kind has a fixture, and every fixture a kind")
  func complete() throws { #expect(try DiagnosticFixtures.ids() == Self.ids) }

  @Test("A fixture is told as it says", arguments: ids)
  func told(_ id: String) throws {
    let kind = try #require(Diagnostic.Kind.all.first { $0.id == id })
    let (files, expected, expectedFrench) = try DiagnosticFixtures.fixture(id)
    let found = try DiagnosticFixtures.diagnostics(over: files)
    let printed = found.formatted(.text)
    let french = found.formatted(.text, in: .french)
    #expect(printed.contains("\(kind.severity.rawValue): "))
    #expect(found.contains { $0.kind == kind }, "the fixture does not bring about its own kind")
    if DiagnosticFixtures.isRecording { return try DiagnosticFixtures.record(id, printed, french: french) }
    #expect(printed == expected)
    #expect(french == expectedFrench)
  }

  @Test("Every diagnostic names its place and says what to do", arguments: ids)
  func helpful(_ id: String) throws {
    for diagnostic in try DiagnosticFixtures.diagnostics(over: DiagnosticFixtures.fixture(id).files) {
      #expect(!diagnostic.file.path.isEmpty)
      #expect(!diagnostic.message.description.hasSuffix("."))
      #expect(diagnostic.suggestion?.description.isEmpty == false, "\(diagnostic.message) has no suggestion")
      if let range = diagnostic.range { #expect(range.upperBound <= max(diagnostic.file.bytes.count, 1)) }
    }
  }

  @Test("Every word of a diagnostic has French", arguments: ids)
  func translated(_ id: String) throws {
    for diagnostic in try DiagnosticFixtures.diagnostics(over: DiagnosticFixtures.fixture(id).files) {
      let messages = [diagnostic.message, diagnostic.suggestion].compactMap(\.self)
      for message in messages.flatMap(\.parts) {
        #expect(MessageLanguage.french.hasWords(for: message), "'\(message.template)' has no French")
      }
    }
  }

  // MARK: Several at once

  private static let several = [
    "raw-html", "unknown-partial", "invalid-date", "unexpected-file", "missing-string", "unknown-country",
  ]

  private func severalAtOnce() throws -> [Diagnostic] {
    let files = try Self.several.map { try DiagnosticFixtures.fixture($0).files }
    return try DiagnosticFixtures.diagnostics(
      over: files.reduce(FixtureFolder(parsing: "")) { $0.overlaid(with: $1) })
  }

  @Test("Several faults are told in one run, sorted by file and place")
  func sorted() throws {
    #expect(
      try severalAtOnce().map { "\($0.file.path) \($0.kind.id)" } == [
        "content/packages/outreach/facts.yml invalid-date",
        "content/principles/participation/de.md unexpected-file",
        "content/principles/participation/fr.md raw-html",
        "content/principles/participation/fr.md raw-html",
        "content/services/south/facts.yml unknown-country",
        "theme/languages/fr.yml missing-string",
        "theme/templates/missing.mustache unknown-partial",
      ])
  }

  @Test("Two runs say the same", arguments: DiagnosticFormat.allCases)
  func stable(_ format: DiagnosticFormat) throws {
    #expect(try severalAtOnce().formatted(format) == severalAtOnce().formatted(format))
  }

  @Test("A forge is told in its workflow commands")
  func github() throws {
    let found = try DiagnosticFixtures.diagnostics(over: DiagnosticFixtures.fixture("unknown-entry").files)
    #expect(
      found.formatted(.github) == """
        ::error file=content/services/south/facts.yml,line=2,col=10,title=unknown-entry::\
        There is no package 'outrech' (did you mean 'outreach'?)

        """)
  }

  @Test("Programs are told in JSON")
  func json() throws {
    let found = try DiagnosticFixtures.diagnostics(over: DiagnosticFixtures.fixture("unknown-entry").files)
    #expect(
      found.formatted(.json) == """
        [
          {"id": "unknown-entry", "severity": "error", "message": "There is no package 'outrech'", \
        "file": "content/services/south/facts.yml", "line": 2, "column": 10, "source": "package: outrech", \
        "suggestion": "did you mean 'outreach'?"}
        ]

        """)
  }
}
