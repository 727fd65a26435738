import Diagnostics

/// Finds what the Content-Security-Policy of the pages would refuse.
enum InlineCode {
  /// Inline scripts, styles and event handlers of a template.
  static func check(_ file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var index = 0
    let bytes = file.bytes
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      let tag = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
      if let what = refused(tag) {
        diagnostics.append(
          Diagnostic(
            .inlineCode, "The policy of the pages refuses \(what)", in: file, at: start..<end,
            suggestion: "move it to a file in assets"))
      }
      index = max(end, start + 1)
    }
    return diagnostics
  }

  private static func refused(_ tag: String) -> String? {
    if tag.hasPrefix("<script"), !tag.contains("src="), !tag.contains("application/ld+json") {
      return "inline scripts"
    }
    if tag.hasPrefix("<style") { return "inline styles" }
    if tag.contains(" style=") { return "style attributes" }
    if tag.contains("javascript:") { return "javascript: addresses" }
    let attributes = tag.split { $0 == " " || $0 == "\n" }.dropFirst()
    return attributes.contains { $0.hasPrefix("on") && $0.contains("=") } ? "event handlers" : nil
  }
}
