package import Diagnostics

/// A picture that stands beside the texts of an entry.
package struct Picture: Sendable {
  package static let extensions = ["svg", "png", "jpg", "jpeg", "gif", "webp"]

  package let file: SourceFile
  /// Width and height in pixels, where the file says them.
  package let size: (width: Int, height: Int)?

  init(parsing file: SourceFile, diagnostics: inout [Diagnostic]) {
    self.file = file
    size = PictureSize.read(file)
    guard file.path.hasSuffix(".svg") else { return }
    for danger in Self.dangers(in: file) {
      diagnostics.append(
        Diagnostic(
          .unsafeImage, "An SVG picture cannot hold \(danger.what)", in: file, at: danger.range,
          suggestion: "export the picture again as a plain SVG"))
    }
  }

  /// Scripts, event handlers and references to other files or hosts.
  private static func dangers(in file: SourceFile) -> [(what: Message, range: Range<Int>)] {
    let lower = file.bytes.lowercasedASCII
    let patterns: [(String, Message)] = [
      ("<script", "a script"), (":script", "a script"), ("javascript:", "a script"),
      ("<foreignobject", "foreign objects"), (":foreignobject", "foreign objects"), ("<iframe", "frames"),
      ("1999/xhtml", "HTML"),
      ("<!entity", "entities"), ("<?xml-stylesheet", "a style sheet from elsewhere"),
      ("@import", "a style sheet from elsewhere"),
    ]
    var found: [(Message, Range<Int>)] = patterns.flatMap { pattern, what in
      lower.ranges(ofBytes: pattern).prefix(3).map { (what, $0) }
    }
    for range in lower.ranges(ofBytes: "href") {
      // `href="#part"` refers to the picture itself; anything else leaves it.
      let rest = lower[range.upperBound...].drop { [32, 9, 10, 61, 34, 39].contains($0) }
      if let first = rest.first, first != UInt8(ascii: "#") {
        found.append(("a reference to another file", range))
      }
    }
    found += lower.ranges(ofBytes: "url(").filter { range in
      lower[range.upperBound...].drop { [32, 34, 39].contains($0) }.first != UInt8(ascii: "#")
    }.map { ("a reference to another file" as Message, $0) }
    found += eventHandlers(in: lower).map { ("event handlers" as Message, $0) }
    return found.sorted { $0.1.lowerBound < $1.1.lowerBound }
  }

  /// Attributes whose name starts with `on`.
  private static func eventHandlers(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.ranges(ofBytes: "on").compactMap { range in
      guard range.lowerBound > 0, [32, 9, 10, 34, 39, 47].contains(bytes[range.lowerBound - 1]) else {
        return nil
      }
      let name = bytes[range.upperBound...].prefix { (97...122).contains($0) }
      let next = bytes[name.endIndex...].drop { [32, 9, 10].contains($0) }.first
      return !name.isEmpty && next == UInt8(ascii: "=") ? range.lowerBound..<name.endIndex : nil
    }
  }
}
