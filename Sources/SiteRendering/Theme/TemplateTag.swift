import Diagnostics

/// A `{{…}}` of a template, with its place.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    case variable, unescaped, section, inverted, end, partial
    /// Something of Mustache that themes do not use.
    case unsupported
  }

  let kind: Kind
  let name: String
  let range: Range<Int>
}

extension TemplateTag {
  /// All tags of a template in order, comments left out; what is malformed is reported.
  static func tags(of file: SourceFile, diagnostics: inout [Diagnostic]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    let bytes = file.bytes
    var index = 0
    while let start = bytes[index...].firstIndex(of: "{{") {
      let isTriple = bytes[start...].starts(with: "{{{".utf8)
      let contentStart = start + (isTriple ? 3 : 2)
      guard let end = bytes[contentStart...].firstIndex(of: isTriple ? "}}}" : "}}") else {
        diagnostics.append(
          Diagnostic(.templateSyntax, "The tag is not closed", in: file, at: start..<contentStart, suggestion: "close it with \(isTriple ? "}}}" : "}}")"))
        return tags
      }
      index = end + (isTriple ? 3 : 2)
      if let tag = TemplateTag(String(decoding: bytes[contentStart..<end], as: UTF8.self), isTriple, start..<index) {
        tags.append(tag)
      }
    }
    return tags
  }

  /// Nil for a comment.
  private init?(_ content: String, _ isTriple: Bool, _ range: Range<Int>) {
    let content = content.trimmed
    let rest = String(content.dropFirst()).trimmed
    self.range = range
    switch content.first {
    case "!": return nil
    case _ where isTriple: (kind, name) = (.unescaped, content)
    case "#": (kind, name) = (.section, rest)
    case "^": (kind, name) = (.inverted, rest)
    case "/": (kind, name) = (.end, rest)
    case ">": (kind, name) = (.partial, rest)
    case "&": (kind, name) = (.unescaped, rest)
    case "<", "$", "=", "%": (kind, name) = (.unsupported, content)
    default: (kind, name) = (.variable, content)
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstIndex(of text: StaticString) -> Int? {
    let pattern = Array("\(text)".utf8)
    var index = startIndex
    while index + pattern.count <= endIndex {
      if self[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }
}

extension String {
  /// Without spaces and line ends around it.
  var trimmed: String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
