import Diagnostics

/// A `{{…}}` of a template, with its place.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    case variable, section, inverted, end, partial, comment
    /// Something of Mustache that themes do not use.
    case unsupported
  }

  let kind: Kind
  let name: String
  let range: Range<Int>

  /// Whether a line with nothing but this tag leaves no trace, as Mustache has it.
  private var canStandAlone: Bool { kind != .variable && kind != .unsupported }

  /// The bytes the tag takes up: with the whole line when it stands alone on it.
  func extent(in bytes: [UInt8]) -> Range<Int> {
    guard canStandAlone else { return range }
    var start = range.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    let startsLine = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
    guard startsLine, end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return range }
    return start..<min(end + 1, bytes.count)
  }
}

extension TemplateTag {
  /// All tags of a template in order; one that is not closed is reported and ends the list.
  static func tags(of file: SourceFile, diagnostics: inout [Diagnostic]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    let bytes = file.bytes
    var index = 0
    while let start = bytes[index...].firstRange(ofBytes: "{{")?.lowerBound {
      let isTriple = bytes[start...].starts(with: "{{{".utf8)
      let contentStart = start + (isTriple ? 3 : 2)
      guard let end = bytes[contentStart...].firstRange(ofBytes: isTriple ? "}}}" : "}}") else {
        diagnostics.append(
          Diagnostic(
            .templateSyntax, "The tag is not closed", in: file, at: start..<contentStart,
            suggestion: "close it with \(isTriple ? "}}}" : "}}")"))
        return tags
      }
      index = end.upperBound
      let content = String(decoding: bytes[contentStart..<end.lowerBound], as: UTF8.self).trimmed
      tags.append(TemplateTag(content, isTriple: isTriple, range: start..<index))
    }
    return tags
  }

  private init(_ content: String, isTriple: Bool, range: Range<Int>) {
    let rest = String(content.dropFirst()).trimmed
    self.range = range
    switch content.first {
    case _ where isTriple: (kind, name) = (.variable, content)
    case "!": (kind, name) = (.comment, "")
    case "#": (kind, name) = (.section, rest)
    case "^": (kind, name) = (.inverted, rest)
    case "/": (kind, name) = (.end, rest)
    case ">": (kind, name) = (.partial, rest)
    case "&": (kind, name) = (.variable, rest)
    case "<", "$", "=", "%": (kind, name) = (.unsupported, content)
    default: (kind, name) = (.variable, content)
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
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
