import ContentModel
import Diagnostics
package import Fields
import SiteRendering

/// A book as it is handed to whatever makes pages of it.
package struct PrintDocument: Sendable {
  /// What the PDF is to be.
  package let language: String
  package let path: String
  /// The day that the PDF says it was made.
  package let made: CalendarDate
  /// Not escaped; nil for a handbook that names none.
  package let publisher: String?
  /// The places of the chapters in the document, in reading order.
  package let chapterIDs: [String]
  fileprivate let start: [UInt8]
  fileprivate let end: [UInt8]

  /// The document, which needs nothing beside it.
  ///
  /// - Parameter pages: the page that each chapter begins on, by its id, for printers that cannot count pages
  ///   themselves; empty as long as they are not known.
  package func html(pages: [String: Int] = [:]) -> [UInt8] {
    let numbers = chapterIDs.compactMap { id in
      pages[id].map { "a[href=\(CSSText.quoted("#" + id))] { --page: \"\($0)\" }\n" }
    }
    let date = "<meta name=\"dcterms.created\" content=\"\(made.iso)\">\n"
    return start + (date + "<style>\n\(numbers.joined())</style>\n").utf8 + end
  }
}

extension PrintDocument {
  /// What was printed of it.
  package func bundle(_ pdf: [UInt8]) -> Bundle {
    Bundle(path: path, format: .pdf, languages: [language], bytes: pdf)
  }
}

extension Bundler {
  /// What is to be printed, a book for each language.
  package var printDocuments: [PrintDocument] {
    let books = books
    return books.languages.compactMap { language in
      books.book(in: language, as: .document).map {
        $0.printed(theme, as: names.name([language], suffix: "pdf"), made: copy.made)
      }
    }
  }
}

extension Book {
  /// The whole book for paper: no script, and the style of the pages replaced by that of print.
  fileprivate func printed(_ theme: Theme, as path: String, made: CalendarDate) -> PrintDocument {
    let style = runningHeads + String(decoding: theme.bookFile("print.css"), as: UTF8.self)
    let html = document(
      of: chaptersWithOwnIDs, style: "<style>\n\(style)</style>", script: "",
      policy: "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    let head = html.firstRange(ofBytes: "</head>")?.lowerBound ?? 0
    return PrintDocument(
      language: language, path: path, made: made, publisher: publisher, chapterIDs: chapters.map(\.id),
      start: Array(html[..<head]), end: Array(html[head...]))
  }

  /// What stands above the text of each page: the handbook's title, and that of the chapter.
  ///
  /// Each chapter has pages of a name of its own, since not every printer knows running strings.
  private var runningHeads: String {
    var style = "@page { @top-left { content: \(CSSText.quoted(title)) } }\n"
    for (number, chapter) in chapters.enumerated() {
      style += "@page chapter-\(number) { @top-right { content: \(CSSText.quoted(chapter.title)) } }\n"
      style += "[id=\(CSSText.quoted(chapter.id))] { page: chapter-\(number) }\n"
    }
    return style
  }
}

/// Text in a style sheet.
enum CSSText {
  /// A text as a string of CSS, which can stand in an HTML document too.
  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\", "<", "\u{0}"..<" ", "\u{7F}": "\\\(String(scalar.value, radix: 16)) "
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
