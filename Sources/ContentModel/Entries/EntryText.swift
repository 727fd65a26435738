package import Diagnostics
package import Fields
package import Markup

/// An entry in one language, as `fr.md` says it.
///
/// A class for the same reason as `Entry`.
package final class EntryText: Sendable {
  package let language: String
  package let file: SourceFile
  package let title: String
  package let summary: String
  package let keywords: [String]
  /// Last part of the address, when it is not the id.
  package let slug: Located<String>?
  package let isDraft: Bool
  /// What the text was translated from; nil for a text that does not say.
  package let translation: TranslationRecord?
  package let document: Document
  /// Where the fields of the front matter and the text stand in the file.
  let frontMatter: FrontMatter
  /// Where the values of `title` and `summary` stand.
  let titleRange: Range<Int>
  let summaryRange: Range<Int>
  /// The parser was not given the text; a diagnostic says why.
  let isUnparsed: Bool

  private init?(
    decoding fields: inout Fields, file: SourceFile, language: String, languages: [String],
    frontMatter: FrontMatter, document: Document, isUnparsed: Bool
  ) {
    let title = fields.text("title", required: true, longest: 120)
    let summary = fields.text("summary", required: true, longest: 300)
    keywords = fields.texts("keywords").map(\.value)
    slug = fields.id("slug")
    isDraft = fields.flag("draft")
    translation = TranslationRecord(decoding: &fields, language: language, languages: languages)
    guard let title, let summary else { return nil }
    self.title = title.value
    self.summary = summary.value
    self.language = language
    self.file = file
    self.document = document
    self.frontMatter = frontMatter
    titleRange = title.range
    summaryRange = summary.range
    self.isUnparsed = isUnparsed
  }
}

extension EntryText {
  /// What front matter may say, in any language of the handbook.
  ///
  /// - Parameter languages: those of the handbook; empty when they are not known.
  package static func shape(languages: [String]) -> FieldsShape {
    FieldsShape(of: "front matter", languages: languages) { fields in
      EntryText(
        decoding: &fields, file: SourceFile(path: "", bytes: []), language: "", languages: languages,
        frontMatter: FrontMatter(fields: 0..<0, textStart: 0), document: Document(), isUnparsed: false)
    }
  }

  /// Parses front matter and text; nil when the page could not be made from them.
  ///
  /// - Parameter languages: those of the handbook, for the record of a translation.
  static func parse(
    _ file: SourceFile, language: String, languages: [String], diagnostics: inout [Diagnostic]
  ) -> EntryText? {
    guard let matter = FrontMatter(of: file, diagnostics: &diagnostics) else { return nil }
    // The text is parsed whatever becomes of the fields, so that its faults are shown in the same run.
    var found: [Diagnostic] = []
    let document = Document(parsing: file, from: matter.textStart, diagnostics: &found)
    diagnostics += found
    guard let value = YAMLValue(parsing: file, in: matter.fields, diagnostics: &diagnostics) else {
      return nil
    }
    let decoder = FieldDecoder(file: file, languages: [])
    let text = decoder.decode(value, of: "front matter") { fields in
      EntryText(
        decoding: &fields, file: file, language: language, languages: languages, frontMatter: matter,
        document: document,
        isUnparsed: document.isEmpty && found.hasErrors)
    }
    diagnostics += decoder.diagnostics
    return text ?? nil
  }
}

/// Where the fields and the text of a Markdown file stand.
struct FrontMatter: Sendable {
  /// Bytes between the two lines of `---`.
  let fields: Range<Int>
  /// First byte after the second line.
  let textStart: Int

  init(fields: Range<Int>, textStart: Int) { (self.fields, self.textStart) = (fields, textStart) }

  init?(of file: SourceFile, diagnostics: inout [Diagnostic]) {
    let fence = Array("---".utf8)
    var lineStart = 0
    var first: Int?
    while lineStart < file.bytes.count || first == nil {
      let lineEnd = file.bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      let next = min(lineEnd + 1, file.bytes.count)
      let isFence = file.bytes[lineStart..<lineEnd].trimmingTrailingSpaces.elementsEqual(fence)
      switch (first, isFence) {
      case (nil, true): first = next
      case (nil, false):
        diagnostics.append(
          Diagnostic(
            .missingFrontMatter, "The text does not start with front matter", in: file,
            at: 0..<max(lineEnd, 0),
            suggestion: "start the file with a line ---, then title: and summary:, then a second line ---"))
        return nil
      case (.some(let start), true):
        (fields, textStart) = (start..<lineStart, next)
        return
      case (.some, false): break
      }
      if next == lineStart { break }
      lineStart = next
    }
    diagnostics.append(
      Diagnostic(
        .unclosedFrontMatter, "The front matter is not closed", in: file, at: 0..<3,
        suggestion: "add a line --- after the last field"))
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces and tabs at its end.
  fileprivate var trimmingTrailingSpaces: ArraySlice<UInt8> {
    var slice = self
    while let last = slice.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      slice.removeLast()
    }
    return slice
  }
}
