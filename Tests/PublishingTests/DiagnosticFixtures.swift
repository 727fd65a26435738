import HandbookTestSupport
import ContentModel
import Diagnostics
import Foundation
import Verification

@testable import Publishing

/// `Tests/Fixtures`: a valid handbook and theme, and for each kind of diagnostic what breaks them.
enum DiagnosticFixtures {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appendingPathComponent("Tests/Fixtures")
  /// Whether the expected texts are to be written rather than compared.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  static func file(of id: String) -> URL { folder.appendingPathComponent("Diagnostics/\(id).txt") }

  static func text(of id: String) throws -> String { try String(contentsOf: file(of: id), encoding: .utf8) }

  /// Ids for which there is a fixture, sorted.
  static func ids() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("Diagnostics").path)
      .map { $0.hasSuffix(".txt") ? String($0.dropLast(4)) : $0 }.sorted()
  }

  /// A fixture without its expected texts, and those: in English, and in French.
  static func fixture(_ id: String) throws -> (files: FixtureFolder, expected: String, french: String) {
    var files = FixtureFolder(parsing: try text(of: id))
    guard let expected = files.remove("expected") else {
      throw FixtureError(description: "\(id).txt has no section 'expected'")
    }
    let french = files.remove("expected fr") ?? ""
    return (files, expected, french)
  }

  /// Puts the printed texts into the fixture.
  static func record(_ id: String, _ printed: String, french: String) throws {
    let text = try text(of: id)
    guard let header = text.range(of: "-- expected --\n") else { return }
    let sections = text[..<header.upperBound] + printed + "-- expected fr --\n" + french
    try sections.write(to: file(of: id), atomically: true, encoding: .utf8)
  }

  /// What a build says about the valid handbook with some files laid over it, paths without the folder.
  ///
  /// Files below `copy` are no part of it: they are a copy of a site, and what is told is what `verify` says.
  static func diagnostics(over files: FixtureFolder) throws -> [Diagnostic] {
    let scratch = try Scratch()
    let isCopy = files.sections.contains { $0.path.hasPrefix("copy/") }
    try isCopy ? files.write(to: scratch) { $0 } : write(files, to: scratch)
    let hasBudget = files.sections.contains { $0.path == "handbook.yml" && $0.body.contains("budgets:") }
    let told = try isCopy ? verified(scratch) : hasBudget ? bundled(scratch) : built(scratch)
    return told.map { diagnostic in
      let path = String(diagnostic.file.path.dropFirst(scratch.path.count + 1))
      return Diagnostic(
        diagnostic.kind, diagnostic.message, in: SourceFile(path: path, bytes: diagnostic.file.bytes),
        at: diagnostic.range, suggestion: diagnostic.suggestion)
    }
  }

  private static func built(_ scratch: Scratch) throws -> [Diagnostic] {
    try Build(BuildOptions(content: scratch("content"), theme: scratch("theme"))).run().diagnostics
  }

  /// What is told of budgets when the single pages of the handbook are made; the small theme makes no whole copies.
  private static func bundled(_ scratch: Scratch) throws -> [Diagnostic] {
    let build = BuildOptions(content: scratch("content"), theme: scratch("theme"))
    let options = BundleOptions(build: build, output: scratch("bundles"), formats: [.html])
    return try BundleRun(options).run().diagnostics.filter { $0.file.path.hasSuffix(Configuration.fileName) }
  }

  private static func verified(_ scratch: Scratch) throws -> [Diagnostic] {
    let copy = try CopyOnDisk(at: scratch("copy"))
    return Verification(of: copy.files).diagnostics.map(copy.located)
  }

  /// Writes the valid handbook into `content` and the theme into `theme`, with files laid over them.
  static func write(_ files: FixtureFolder, to scratch: Scratch) throws {
    let bases = try ["base.txt", "theme.txt"].map { name in
      FixtureFolder(parsing: try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
    let all = bases.reduce(FixtureFolder(parsing: "")) { $0.overlaid(with: $1) }.overlaid(with: files)
    try all.write(to: scratch) { $0.hasPrefix("theme/") ? $0 : "content/\($0)" }
  }
}
