package import ContentModel
import Languages

/// The handbook in one language as people read it from front to back: chapters, one after the other.
package struct Book: Sendable {
  /// How the chapters are to be put together, which decides where their links lead.
  package enum Form: Sendable {
    /// A file for each chapter, in a folder of its address.
    case chapters
    /// One file for all of them.
    case document
    /// One file for one entry, by its number in the handbook.
    case entry(Int)
  }

  let book: LocalizedHandbook
  let renderer: SiteRenderer
  /// False for the book of one entry.
  package let isWhole: Bool
  /// In reading order; the entries of a kind stand below the list of their kind.
  package let chapters: [Chapter]
  /// The files that chapters in files of their own show: their addresses in the site, and their bytes.
  package let pictures: [(address: String, bytes: [UInt8])]
}

/// A page of the handbook as a part of a book.
package struct Chapter: Sendable {
  /// Between a chapter's id and that of a place in it, in documents of several chapters.
  package static let separator = DocumentPlaces.separator

  /// Unlike that of any other chapter; as a name for files and places.
  package let id: String
  package let address: String
  /// The chapter's file, for books that have one for each.
  package var path: String { address + ChapterPlaces.index }
  /// Not escaped.
  package let title: String
  /// 0 for the chapters of the book, 1 for those below a list.
  package let depth: Int
  /// The main headings of an entry's text; not escaped.
  package let headings: [(id: String, title: String)]
  /// Its main part, from the heading on, made when it is asked for.
  package let html: @Sendable () -> [UInt8]
}

// Words of a book are set for its language and not escaped.
extension Book {
  package var language: String { book.code }
  /// `ltr` or `rtl`.
  package var direction: String { book.language.direction }
  package var title: String { isWhole ? book.siteTitle : chapters.first?.title ?? "" }
  package var description: String { book.plain(book.handbook.configuration.description) }
  package var publisher: String? { book.handbook.configuration.publisher.map(book.plain) }
  package var edition: Configuration.Edition { book.handbook.configuration.edition }
  package var licence: (title: String, url: String) {
    (book.plain(book.handbook.configuration.licence.title), book.handbook.configuration.licence.url)
  }
  /// Where the handbook is on the web: a name for the book that no other has.
  package var url: String {
    isWhole
      ? renderer.url(book.handbook.homeAddress(book.code)) : renderer.url(chapters.first?.address ?? "")
  }

  /// An interface text of the language file.
  package func string(_ name: String, _ values: [String: String] = [:]) -> String {
    book.string(name, values)
  }

  /// The first page, as HTML of the theme.
  package var titlePage: [UInt8] { html(.titlePage, View(.document)) }

  /// The whole book as one document of the theme.
  ///
  /// - Parameters:
  ///   - chapters: the HTML of each chapter, whose ids are unlike all others in the document.
  ///   - style: ready HTML for the end of the head.
  ///   - script: ready HTML for the end of the body; empty for a document that answers to nothing.
  ///   - policy: what the document may load and run.
  package func document(of chapters: [[UInt8]], style: String, script: String, policy: String) -> [UInt8] {
    let items = zip(self.chapters, chapters).map { chapter, html in
      View(
        .bookChapter,
        [
          "id": .text(chapter.id), "title": .text(chapter.title), "sub": .flag(chapter.depth > 0),
          "html": .html(String(decoding: html, as: UTF8.self)),
        ])
    }
    let content = View(
      .document,
      [
        "style": .html(style), "script": .html(script), "policy": .text(policy), "chapters": .list(items),
      ])
    return html(.document, content)
  }

  private func html(_ template: PageTemplate, _ content: View) -> [UInt8] {
    let page = Page("book", title: title, description: description, in: book, books: renderer.books) {
      book.handbook.homeAddress($0.code)
    }
    var content = content
    content["whole"] = .flag(isWhole)
    content["online"] = .text(url)
    content["publisher"] = publisher.map { .text($0) }
    return renderer.theme.html(template, frame: renderer.frame(page), content: content, language: language)
  }
}

extension ViewShape {
  static let bookChapter = ViewShape(["id": .text, "title": .text, "sub": .flag, "html": .html])
  static let document = ViewShape([
    "style": .html, "script": .html, "policy": .text, "chapters": .list(bookChapter), "whole": .flag,
    "online": .text, "publisher": .text,
  ])
}
