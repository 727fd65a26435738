import Diagnostics
import Foundation
import HandbookTestSupport
import Testing

/// `RECORD=1 swift test --filter GoldenSiteTests` writes the expected files anew.
@Suite("The golden site: one of everything, in three languages, through the project's own theme")
struct GoldenSiteTests {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.golden.get() }

  /// Pages that are compared from their first byte to their last; of others only what stands in `main`.
  private static let whole: Set<String> = [
    "404.html", "ar/index.html", "en/gardens/hillside/index.html", "fr/index.html", "index.html",
  ]

  @Test("Every file is as expected, none is missing, none is too much")
  func files() throws {
    var compared: [String: [UInt8]] = [:]
    for (path, bytes) in site.files where !path.hasPrefix("assets/") && !path.hasPrefix("search/client.") {
      compared[path] = path.hasSuffix(".html") ? try html(path, bytes) : bytes
    }
    let folder = GoldenFolder(Repository.fixtures.appendingPathComponent("GoldenSite/expected"))
    let differences = try folder.differences(from: compared)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  private func html(_ path: String, _ bytes: [UInt8]) throws -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).withoutFingerprints
    if Self.whole.contains(path) { return Array(text.utf8) }
    let start = try #require(text.range(of: "<main"), "\(path) has no main")
    let end = try #require(text.range(of: "</main>"), "\(path) does not close main")
    return Array((text[start.lowerBound..<end.upperBound] + "\n").utf8)
  }

  @Test("Assets are the theme's, under names that change with their bytes")
  func assets() throws {
    let paths = site.files.keys.filter { $0.hasPrefix("assets/") }.sorted()
    let names = paths.map(\.withoutFingerprints)
    let folder = Repository.theme.appendingPathComponent("assets").path
    // What stands in `preview` is for the preview's pages, what stands in `copy` for those of copies.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !["copy", "preview"].contains($0) }.sorted()
    #expect(files.contains("style.css") && files.contains("handbook.js"))
    #expect(names == files.map { "assets/" + $0.replacing(".", with: ".*.") })
    for (path, name) in zip(paths, files) {
      let bytes = try Data(contentsOf: Repository.theme.appendingPathComponent("assets/\(name)"))
      #expect(site.files[path] == Array(bytes), "\(name)")
    }
  }

  @Test("What is not translated or cannot be compared is told, and what the short Arabic text leaves out")
  func warnings() {
    #expect(!site.told.contains { $0.hasPrefix("services/hillside/en.md") && $0.hasSuffix("-differs") })
    #expect(
      site.told.filter { !$0.hasSuffix("-differs") } == [
        "pages/about/en.md missing-translation",
        "services/hillside/ar.md missing-translation-link",
        "services/hillside/en.md missing-translation-link",
        "services/riverside/ar.md missing-translation",
      ])
  }

  @Test("A draft leaves no trace")
  func drafts() {
    for (path, bytes) in site.files {
      #expect(!path.contains("orchard"))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Orchard"), "\(path)")
    }
  }

  @Test("Rendering the same twice gives the same bytes")
  func twice() throws {
    let folder = Repository.fixtures.appendingPathComponent("GoldenSite")
    let content = try Repository.files(below: folder.appendingPathComponent("Content"))
    let theme = try Repository.files(below: Repository.theme)
    let arabic = try Repository.files(below: folder.appendingPathComponent("languages"))
      .map { SourceFile(path: "languages/\($0.path)", bytes: $0.bytes) }
    // Files may come in any order.
    let again = try RenderedSite(content.reversed(), theme: arabic + theme.reversed())
    #expect(again.files == site.files)
  }
}

extension String {
  /// Names of assets without the part that changes with their bytes.
  var withoutFingerprints: String {
    replacing(/((?:assets|search)\/[a-z_-]+\.)[0-9a-f]{8}(\.[a-z]+)/) { "\($0.1)*\($0.2)" }
  }
}
