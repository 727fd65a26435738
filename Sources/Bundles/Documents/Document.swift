import Hashing
import Parallelism
import SiteRendering

extension Book {
  /// The whole book as one HTML file: styles, scripts and pictures are in it, and nothing else may be.
  func singleFile(_ theme: Theme) -> [UInt8] {
    let (style, script) = (Self.inline(theme.documentStyle), Self.inline(theme.documentScript))
    let policy =
      "default-src 'none'; img-src data:; style-src '\(Self.source(style))'; script-src '\(Self.source(script))'; "
      + "base-uri 'none'; form-action 'none'"
    return document(
      of: chaptersWithOwnIDs, style: "<style>\(style)</style>", script: "<script>\(script)</script>",
      policy: policy)
  }

  /// The HTML of every chapter, made on all cores.
  var chaptersWithOwnIDs: [[UInt8]] {
    chapters.parallelMap { ChapterIDs.prefixed($0.html(), with: $0.id + Chapter.separator) }
  }

  /// How a content security policy allows an inline style or script: by its hash.
  private static func source(_ text: String) -> String {
    "sha256-\(SHA256.digest(of: Array(text.utf8)).base64)"
  }

  /// A style sheet or script as it can stand in its element, which the first end tag would close.
  private static func inline(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: "</", omittingEmptySubsequences: false)
      .joined(separator: "<\\/")
  }
}
