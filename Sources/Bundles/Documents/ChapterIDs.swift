import Verification

/// Makes the ids of a chapter unlike those of any other in the same document.
///
/// Themes need not know of it: whatever ids a page has, each gets the chapter's own before it, wherever it is
/// named. Links from other chapters are written so from the start (`DocumentPlaces`).
struct ChapterIDs {
  private let html: [UInt8]
  private let prefix: [UInt8]
  private let ids: Set<ArraySlice<UInt8>>

  private init(_ html: [UInt8], prefix: [UInt8]) {
    self.html = html
    self.prefix = prefix
    var ids: Set<ArraySlice<UInt8>> = []
    var tokenizer = HTMLTokenizer(html)
    while let token = tokenizer.next() {
      for attribute in token.attributes where tokenizer.comparableName(attribute.name) == "id" {
        ids.insert(html[attribute.value])
      }
    }
    self.ids = ids
  }

  /// The HTML of a chapter with its ids, and all that names them, after the chapter's.
  ///
  /// - Parameter prefix: the chapter's id and what parts it from those of its places.
  static func prefixed(_ html: [UInt8], with prefix: String) -> [UInt8] {
    ChapterIDs(html, prefix: Array(prefix.utf8)).rewritten
  }

  /// How an attribute names ids.
  private enum Naming {
    /// One, or several with spaces between.
    case list
    /// A link to one, `#id`.
    case fragment
    /// A function of SVG among others, `url(#id)`.
    case function
  }

  private static let namings: [String: Naming] = [
    "id": .list, "for": .list, "headers": .list, "list": .list, "form": .list, "href": .fragment,
    "xlink:href": .fragment, "aria-labelledby": .list, "aria-describedby": .list, "aria-controls": .list,
    "aria-owns": .list, "aria-details": .list, "aria-activedescendant": .list, "aria-flowto": .list,
    "clip-path": .function, "fill": .function, "stroke": .function, "filter": .function, "mask": .function,
    "marker-start": .function, "marker-mid": .function, "marker-end": .function,
  ]

  private var rewritten: [UInt8] {
    guard !ids.isEmpty else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + html.count / 8)
    var copied = 0
    var tokenizer = HTMLTokenizer(html)
    while let token = tokenizer.next() {
      for attribute in token.attributes {
        guard let naming = Self.namings[tokenizer.comparableName(attribute.name)] else { continue }
        for place in places(naming, in: attribute.value) {
          result += html[copied..<place]
          result += prefix
          copied = place
        }
      }
    }
    return result + html[copied...]
  }

  /// Where in the value of an attribute the ids of this chapter begin.
  private func places(_ naming: Naming, in value: Range<Int>) -> [Int] {
    switch naming {
    case .list:
      html[value].split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
        .filter(ids.contains).map(\.startIndex)
    case .fragment:
      html[value].first == UInt8(ascii: "#") && ids.contains(html[value].dropFirst())
        ? [value.lowerBound + 1] : []
    case .function:
      function(in: html[value]).map { [$0] } ?? []
    }
  }

  private func function(in value: ArraySlice<UInt8>) -> Int? {
    let start = Array("url(#".utf8)
    guard value.starts(with: start) else { return nil }
    let id = value.dropFirst(start.count).prefix { $0 != UInt8(ascii: ")") }
    return ids.contains(id) ? id.startIndex : nil
  }
}
