import Hashing
import Parallelism
import SiteRendering

/// What every page of a theme that has everything in it has in common: worked out once for all of them.
struct DocumentFrame: Sendable {
  /// Ready HTML.
  let style: String
  let script: String
  /// Allows the style and the script by their hashes, and pictures that are in the page.
  let policy: String

  init(_ theme: Theme) {
    let (style, script) = (Self.inline(theme.documentStyle), Self.inline(theme.documentScript))
    self.style = "<style>\(style)</style>"
    self.script = "<script>\(script)</script>"
    policy =
      "default-src 'none'; img-src data:; style-src '\(Self.source(style))'; script-src '\(Self.source(script))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// How a content security policy allows an inline style or script.
  private static func source(_ text: String) -> String {
    "sha256-\(SHA256.digest(of: Array(text.utf8)).base64)"
  }

  /// A style sheet or script as it can stand in its element, which the first end tag would close.
  private static func inline(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: "</", omittingEmptySubsequences: false)
      .joined(separator: "<\\/")
  }
}

extension Book {
  /// The whole book as one HTML file: styles, scripts and pictures are in it, and nothing else may be.
  func singleFile(_ frame: DocumentFrame) -> [UInt8] {
    document(of: chaptersWithOwnIDs, style: frame.style, script: frame.script, policy: frame.policy)
  }

  /// The HTML of every chapter, made on all cores.
  var chaptersWithOwnIDs: [[UInt8]] {
    chapters.parallelMap { ChapterIDs.prefixed($0.html(), with: $0.id + Chapter.separator) }
  }
}
