import Diagnostics
import Hashing
import Publishing

/// A page as the preview serves it: the site's own bytes, with what the preview adds to them.
///
/// It adds a script and a style sheet to the head, lets the page's policy out for them, and marks drafts. Everything
/// else stays byte for byte as a build writes it.
struct ServedPage {
  static let script = "/_preview/preview.js"
  static let style = "/_preview/preview.css"

  let bytes: [UInt8]
  /// Tells two states of the page apart.
  let fingerprint: String

  /// - Parameters:
  ///   - path: of the page in the site.
  ///   - page: what it is made from, if it is an entry's.
  ///   - isMissing: whether it says that there is nothing at the path.
  init(_ html: [UInt8], path: String, page: LivePage? = nil, isMissing: Bool = false) {
    let marked = page.flatMap(DraftMark.init).map { $0.put(into: html) } ?? html
    fingerprint = Self.fingerprint(marked)
    var tags = "<link rel=\"stylesheet\" href=\"\(Self.style)\">\n<script src=\"\(Self.script)\" defer"
    tags +=
      " data-page=\"\(path.attributeEscaped)\" data-fingerprint=\"\(fingerprint)\"\(isMissing ? " data-missing" : "")></script>\n"
    var result = Self.letOut(marked)
    if let place = result.firstRange(ofBytes: "</head>") {
      result.insert(contentsOf: tags.utf8, at: place.lowerBound)
    }
    bytes = result
  }

  /// The page with its policy, if it has one, let out.
  private static func letOut(_ html: [UInt8]) -> [UInt8] {
    let opening = "content=\""
    guard let head = html.firstRange(ofBytes: "</head>"),
      let name = html[..<head.lowerBound].firstRange(ofBytes: "http-equiv=\"Content-Security-Policy\""),
      let start = html[name.upperBound..<head.lowerBound].firstRange(ofBytes: opening),
      let end = html[start.upperBound..<head.lowerBound].firstIndex(of: UInt8(ascii: "\""))
    else { return html }
    let policy = String(decoding: html[start.upperBound..<end], as: UTF8.self)
    var result = html
    result.replaceSubrange(
      start.upperBound..<end, with: ContentPolicy.letOut(policy.attributeUnescaped).attributeEscaped.utf8)
    return result
  }

  /// The 64-bit FNV-1a hash, in hexadecimal.
  static func fingerprint(_ bytes: [UInt8]) -> String { String(FNV1a.hash(of: bytes), radix: 16) }
}

/// What says on a page that it is a draft, and which file it is made from.
private struct DraftMark {
  let text: String
  let source: String
  let language: PreviewTexts

  init?(_ page: LivePage) {
    guard page.isDraft, let source = page.source else { return nil }
    language = PreviewTexts.of(page.language)
    text = language["draft"]
    self.source = source
  }

  /// Stands before the page's main part, or nowhere.
  func put(into html: [UInt8]) -> [UInt8] {
    guard let place = html.firstRange(ofBytes: "<main") else { return html }
    let mark = """
      <aside class="handbook-preview-draft" lang="\(language.code)" dir="\(language.direction)" \
      aria-label="\(language["label"].attributeEscaped)"><p><strong>\(text.attributeEscaped)</strong> \
      <code dir="ltr">\(source.attributeEscaped)</code></p></aside>

      """
    var result = html
    result.insert(contentsOf: mark.utf8, at: place.lowerBound)
    return result
  }
}

extension String {
  /// For text and for attributes in double quotes.
  var attributeEscaped: String {
    var result = ""
    for character in unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// The value of an attribute in which a theme's template may have escaped quotes: `&#39;self&#39;`.
  fileprivate var attributeUnescaped: String {
    var result = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let known = [("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">")]
      let found = known.first { rest[start...].hasPrefix($0.0) }
      result += found?.1 ?? "&"
      rest = rest[start...].dropFirst(found?.0.count ?? 1)
    }
    return result + rest
  }
}
