import Diagnostics
import Languages

/// A template as it is handed to Mustache.
enum TemplateText {
  /// Views escape their texts themselves, which Mustache would do a second time, and slowly.
  private static let withoutEscaping = "{{% CONTENT_TYPE: TEXT}}"

  /// The text of a template with the interface texts of a language put in.
  static func prepared(_ file: SourceFile, for language: Language) -> String {
    var ignored: [Diagnostic] = []
    var bytes: [UInt8] = []
    var copied = 0
    for tag in TemplateTag.tags(of: file, diagnostics: &ignored) where tag.kind == .variable && tag.name.hasPrefix("t.") {
      guard let words = language.strings[String(tag.name.dropFirst(2))] else { continue }
      bytes += file.bytes[copied..<tag.range.lowerBound]
      bytes += words.htmlEscaped.replacing("{{", with: "&#123;&#123;").utf8
      copied = tag.range.upperBound
    }
    bytes += file.bytes[copied...]
    return withoutEscaping + String(decoding: bytes, as: UTF8.self).withoutIndentedPartials
  }
}

extension String {
  /// Partials alone on an indented line, moved to its start: Mustache would indent every line they print,
  /// which costs time and spoils preformatted text.
  fileprivate var withoutIndentedPartials: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let content = line.drop { $0 == " " || $0 == "\t" }
      return content.hasPrefix("{{>") ? content : line
    }.joined(separator: "\n")
  }
}
