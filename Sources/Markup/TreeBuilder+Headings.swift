import Diagnostics

extension TreeBuilder {
  /// Takes the `{#id}` off the end of a heading, and keeps its words.
  mutating func leaveHeading(_ node: Int) {
    let index = Int(document.nodes[node].detail)
    takeID(ofHeading: index, node: node)
    document.headings[index].text = document.words(document.headings[index].node + 1..<document.nodes.count)
    if document.headings[index].text.isEmpty {
      diagnostics.append(
        Diagnostic(
          .emptyHeading, "A heading has words", in: file, at: document.headings[index].range,
          suggestion: "write the heading, or delete the line"))
    }
  }

  private mutating func takeID(ofHeading index: Int, node: Int) {
    let last = document.nodes.count - 1
    guard last > node, document.nodes[last].kind == .text else { return }
    let words = document.text[document.nodes[last].textRange]
    guard words.last == UInt8(ascii: "}"), let brace = words.lastIndex(of: UInt8(ascii: "{")),
      brace + 2 < words.endIndex, words[brace + 1] == UInt8(ascii: "#")
    else { return }
    let id = words[(brace + 2)..<(words.endIndex - 1)]
    var end = brace
    while end > words.startIndex, words[end - 1] == UInt8(ascii: " ") { end -= 1 }
    document.nodes[last].textLength = Int32(truncatingIfNeeded: end - words.startIndex)
    let name = String(decoding: id, as: UTF8.self)
    document.headings[index].id = name
    document.headings[index].hasExplicitID = true
    if !HeadingID.isValid(id) {
      document.headings[index].hasExplicitID = false
      let line = document.headings[index].range
      diagnostics.append(
        Diagnostic(
          .invalidHeadingID, "A heading id is lower-case ASCII letters, digits and single hyphens", in: file,
          at: lines.last("{#\(name)}".utf8, in: line) ?? line,
          suggestion: "write '{#\(HeadingID.slug(of: name))}'"))
    }
  }
}

/// The names that headings have in addresses.
package enum HeadingID {
  /// Lower-case ASCII letters and digits in groups between single hyphens.
  static func isValid(_ id: some Collection<UInt8>) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in id {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// A valid id made of words: `Coûts & durée` gives `couts-duree`, and no letters at all `section`.
  package static func slug(of words: String) -> String {
    var slug = ""
    var gap = false
    for scalar in words.lowercased().unicodeScalars {
      let folded = fold(scalar)
      if folded.isEmpty {
        // A combining accent belongs to the letter before it.
        if !(0x300...0x36F).contains(scalar.value) { gap = true }
        continue
      }
      if gap, !slug.isEmpty { slug += "-" }
      gap = false
      slug += folded
    }
    return slug.isEmpty ? "section" : slug
  }

  /// The ASCII letters that stand for a lower-case letter, or nothing.
  private static func fold(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(scalar)
    case 0xE0...0x17F: break
    default: return ""
    }
    if let long = ligatures[scalar] { return long }
    return folds.first { $0.letters.unicodeScalars.contains(scalar) }?.ascii ?? ""
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ĳ": "ij",
  ]

  private static let folds: [(ascii: String, letters: String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ðďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"), ("o", "òóôõöøōŏő"),
    ("r", "ŕŗř"), ("s", "śŝşšſ"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
  ]
}
