import ContentModel
import Diagnostics
import Foundation
import HandbookTestSupport
import SiteRendering
import Testing

/// A site rendered in memory, as a table of paths and bytes.
struct RenderedSite {
  let files: [String: [UInt8]]
  /// `path id` of what is wrong with content and theme, sorted.
  let told: [String]
  /// What was rendered, and with what.
  let handbook: Handbook
  let theme: Theme

  /// Renders content and theme with the modules of the road, without a disk.
  init(_ content: [SourceFile], theme themeFiles: [SourceFile], includingDrafts: Bool = false) throws {
    var diagnostics: [Diagnostic] = []
    let file = try #require(content.first { $0.path == "handbook.yml" })
    let configuration = try #require(
      Configuration(decoding: file, diagnostics: &diagnostics), "\(diagnostics.formatted(.text))")
    let parsed = content.map { ParsedFile(parsing: $0, configuration: configuration) }
    handbook = Handbook(
      assembling: parsed, configuration: configuration, includingDrafts: includingDrafts)
    diagnostics += parsed.flatMap(\.diagnostics)
    let loaded = Theme(loading: themeFiles, languages: configuration.languages, diagnostics: &diagnostics)
    diagnostics += Findings(in: handbook, languages: loaded?.languages ?? [:]).diagnostics
    try #require(!diagnostics.hasErrors, "\(diagnostics.formatted(.text))")
    theme = try #require(loaded)
    let site = Site(rendering: handbook, theme: theme)
    files = Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.contents()) })
    told = diagnostics.map { "\($0.file.path) \($0.kind.id)" }.sorted()
  }

  /// The text of a file; empty when there is none.
  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// The HTML of the page at an address.
  func page(_ address: String) -> String { text(address + "index.html") }
}

extension RenderedSite {
  /// The golden handbook in the project's own theme, which learns Arabic from one file.
  static let golden = Result {
    let folder = Repository.fixtures.appendingPathComponent("GoldenSite")
    let languages = try Repository.files(below: folder.appendingPathComponent("languages"))
    return try RenderedSite(
      Repository.files(below: folder.appendingPathComponent("Content")),
      theme: try Repository.files(below: Repository.theme)
        + languages.map { SourceFile(path: "languages/\($0.path)", bytes: $0.bytes) })
  }

  /// A small handbook in French and English, with files laid over it.
  static func small(_ changes: [String: String], includingDrafts: Bool = false) throws -> RenderedSite {
    let files = SmallHandbook.files.merging(changes) { _, new in new }
    return try RenderedSite(
      files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) },
      theme: try Repository.files(below: Repository.theme), includingDrafts: includingDrafts)
  }
}
