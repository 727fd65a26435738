/// Which attributes hold addresses, and what a browser does with them.
enum PageAttributes {
  enum Meaning: Equatable {
    case address(References.Use)
    /// `a.png 1x, b.png 2x`.
    case sourceSet
    /// Addresses with spaces between them.
    case addresses
    case style
    case identity
  }

  /// - Parameter relations: the words of `rel`, asked for `link` elements only.
  static func meaning(
    of attribute: String, on element: String, isForeign: Bool, relations: () -> Set<String>
  ) -> Meaning? {
    switch attribute {
    case "id": return .identity
    case "style": return .style
    case "href", "xlink:href": return reference(on: element, isForeign: isForeign, relations: relations)
    case "src": return loading.contains(element) ? .address(.load) : nil
    case "srcset": return element == "img" || element == "source" ? .sourceSet : nil
    case "imagesrcset": return element == "link" ? .sourceSet : nil
    case "poster": return element == "video" ? .address(.load) : nil
    case "data": return element == "object" ? .address(.load) : nil
    case "manifest": return element == "html" ? .address(.load) : nil
    case "background": return backgrounds.contains(element) ? .address(.load) : nil
    case "action": return element == "form" ? .address(.form) : nil
    case "formaction": return element == "button" || element == "input" ? .address(.form) : nil
    case "ping": return element == "a" || element == "area" ? .addresses : nil
    default: return isForeign && presentation.contains(attribute) ? .style : nil
    }
  }

  private static func reference(
    on element: String, isForeign: Bool, relations: () -> Set<String>
  ) -> Meaning? {
    switch element {
    case "a", "area": .address(.link)
    case "link": .address(relations().isDisjoint(with: loadingRelations) ? .link : .load)
    // `base` is a finding of its own.
    case "base": nil
    default: isForeign ? .address(.load) : nil
    }
  }

  private static let loading: Set<String> = [
    "img", "script", "iframe", "frame", "embed", "audio", "video", "source", "track", "input",
  ]
  private static let backgrounds: Set<String> = [
    "body", "table", "thead", "tbody", "tfoot", "tr", "td", "th",
  ]
  /// Relations for which a browser asks for something, if only for the address of a host.
  private static let loadingRelations: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image",
    "mask-icon", "preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch",
    "manifest", "compression-dictionary",
  ]
  /// Attributes of SVG whose values are CSS and may hold `url(…)`.
  private static let presentation: Set<String> = [
    "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker", "marker-start", "marker-mid",
    "marker-end",
  ]

  /// The addresses in a set of sources, each with its place in the value.
  static func candidates(in set: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < set.count {
      while index < set.count, set[index].isHTMLSpace || set[index] == UInt8(ascii: ",") { index += 1 }
      let start = index
      while index < set.count, !set[index].isHTMLSpace { index += 1 }
      var end = index
      while end > start, set[end - 1] == UInt8(ascii: ",") { end -= 1 }
      if end > start { ranges.append(start..<end) }
      // A comma ended the address itself, or ends what is said of it; brackets may hold others.
      guard end == index else { continue }
      var depth = 0
      while index < set.count, depth > 0 || set[index] != UInt8(ascii: ",") {
        if set[index] == UInt8(ascii: "(") { depth += 1 }
        if set[index] == UInt8(ascii: ")") { depth -= 1 }
        index += 1
      }
    }
    return ranges
  }

  /// The address a `meta` element leads on to, with its place in the value: `5; url=next.html`.
  static func redirection(in content: [UInt8]) -> Range<Int>? {
    var index = content.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") } ?? content.count
    func skip(_ condition: (UInt8) -> Bool) {
      while index < content.count, condition(content[index]) { index += 1 }
    }
    skip { $0.isHTMLSpace || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    if Array(content[index...].prefix(3)).lowercasedURL {
      let start = index
      index += 3
      skip(\.isHTMLSpace)
      if index < content.count, content[index] == UInt8(ascii: "=") {
        index += 1
        skip(\.isHTMLSpace)
      } else {
        index = start
      }
    }
    guard index < content.count else { return nil }
    let quote = content[index]
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return index..<content.count }
    let end = content[(index + 1)...].firstIndex(of: quote) ?? content.count
    return (index + 1)..<end
  }
}

extension [UInt8] {
  fileprivate var lowercasedURL: Bool { map(\.lowercasedASCII) == Array("url".utf8) }
}
