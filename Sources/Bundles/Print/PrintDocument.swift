import ContentModel
import SiteRendering

/// A book as it is handed to whatever makes pages of it.
package struct PrintDocument: Sendable {
  package let html: [UInt8]
  /// What the PDF is to be.
  package let language: String
  package let path: String
}

extension Bundler {
  /// What is to be printed, a book for each language.
  package var printDocuments: [PrintDocument] {
    let books = books
    return books.languages.compactMap { language in
      books.book(in: language, as: .document).map {
        PrintDocument(
          html: $0.printed(theme), language: language, path: names.name([language], suffix: "pdf"))
      }
    }
  }
}

extension Book {
  /// The whole book for paper: no script, and the style of the pages replaced by that of print.
  fileprivate func printed(_ theme: Theme) -> [UInt8] {
    let style = String(decoding: theme.bookFile("print.css"), as: UTF8.self)
    return document(
      of: chaptersWithOwnIDs, style: "<style>\(style)</style>", script: "",
      policy: "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
  }
}
