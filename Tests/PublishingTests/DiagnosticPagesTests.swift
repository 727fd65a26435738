import Diagnostics
import Foundation
import Testing

@Suite("Pages about diagnostics")
struct DiagnosticPagesTests {
  private static let folder = DiagnosticFixtures.root
    .appendingPathComponent("Sources/Diagnostics/Diagnostics.docc")

  @Test("The page of a kind says what the kind says", arguments: Diagnostic.Kind.all.map(\.id))
  func page(_ id: String) throws {
    let kind = try #require(Diagnostic.Kind.all.first { $0.id == id })
    let fixture = try DiagnosticFixtures.fixture(id)
    // The fixture may be recorded at the same moment.
    let example =
      DiagnosticFixtures.isRecording
      ? try DiagnosticFixtures.diagnostics(over: fixture.files).formatted(.text) : fixture.expected
    try compare("\(kind.page)\n## What it looks like\n\n```\n\(example)```\n", with: "\(id).md")
  }

  @Test("The overview lists every kind once, under its group")
  func overview() throws {
    let groups = Diagnostic.Kind.groups.map { group in
      let items = group.kinds.map {
        "- [\($0.id)](\($0.id).md): \($0.clause)"
      }
      return "### \(group.title)\n\n\(items.joined(separator: "\n"))\n"
    }
    try compare(Self.introduction + groups.joined(separator: "\n"), with: "Diagnostics.md")
    #expect(Diagnostic.Kind.groups.flatMap(\.kinds).map(\.id).sorted() == Diagnostic.Kind.all.map(\.id))
  }

  private static let introduction = """
    # ``Diagnostics``

    What can be wrong with a handbook or a theme, and how it is told.

    ## Overview

    Whatever people wrote wrongly is a ``Diagnostic``: it names the rule, the place and the remedy. All \
    of them are collected, sorted and shown at once. Errors keep the site from being written; warnings do \
    so with `--strict`. Each has a stable id, printed in brackets after the message; `handbook explain ID` \
    prints its page.

    ## Every kind


    """

  private func compare(_ text: String, with name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if DiagnosticFixtures.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect((try? String(contentsOf: file, encoding: .utf8)) == text, "record it with RECORD=1")
  }
}
