import Diagnostics

/// Finds what the Content-Security-Policy of the pages would refuse.
enum InlineCode {
  /// Inline scripts, styles and event handlers of a template.
  static func check(_ file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var index = 0
    let bytes = file.bytes.lowercasedASCII
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      if let what = refused(bytes[start..<end]) {
        diagnostics.append(
          Diagnostic(
            .inlineCode, "The policy of the pages refuses \(what)", in: file, at: start..<end,
            suggestion: "move it to a file in assets"))
      }
      index = max(end, start + 1)
    }
    return diagnostics
  }

  private static func refused(_ tag: ArraySlice<UInt8>) -> Message? {
    func holds(_ text: String) -> Bool { tag.firstRange(ofBytes: text) != nil }
    if tag.starts(with: "<script".utf8), !holds("src="), !holds("application/ld+json") {
      return "inline scripts"
    }
    if tag.starts(with: "<style".utf8) { return "inline styles" }
    if holds(" style=") { return "style attributes" }
    if holds("javascript:") { return "javascript: addresses" }
    let attributes = tag.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.dropFirst()
    let hasHandler = attributes.contains { $0.starts(with: "on".utf8) && $0.contains(UInt8(ascii: "=")) }
    return hasHandler ? "event handlers" : nil
  }
}
