package import Archives
import ContentModel
import Fields
import Parallelism
import SiteRendering

extension Bundler {
  /// An EPUB 3 for each language.
  ///
  /// - Throws: `ArchiveError`.
  package func publications() throws(ArchiveError) -> [Bundle] {
    let books = books
    var bundles: [Bundle] = []
    for language in books.languages {
      guard let book = books.book(in: language, as: .chapters) else { continue }
      let files = EPUB(book, style: theme.bookFile("epub.css")).files
      bundles.append(
        Bundle(
          path: names.name([language], suffix: "epub"), format: .epub, languages: [language],
          bytes: try ZipArchive.bytes(of: files, dated: ArchiveDate(book.edition.date))))
    }
    return bundles
  }
}

/// A book as EPUB 3.2 has it: a file for each chapter, the order of reading, a table of contents.
struct EPUB {
  /// Of the files of the book, within the archive.
  static let folder = "EPUB"

  let book: Book
  let style: [UInt8]
  let pages: [PublicationPage]

  init(_ book: Book, style: [UInt8]) {
    self.book = book
    self.style = style
    let title = PublicationPage(
      path: "title.xhtml", id: "title-page", title: book.title, html: book.titlePage, of: book,
      type: "titlepage")
    pages =
      [title]
      + book.chapters.parallelMap { chapter in
        PublicationPage(
          path: chapter.path, id: "chapter-" + chapter.id, title: chapter.title,
          html: chapter.html(), of: book, type: "chapter")
      }
  }

  /// In the order of the archive: what kind of archive it is comes first, and as it is.
  var files: [ArchivedFile] {
    func file(_ path: String, _ text: String) -> ArchivedFile {
      ArchivedFile(path: "\(Self.folder)/\(path)", bytes: Array(text.utf8))
    }
    let own = [
      file("package.opf", packageDocument), file("nav.xhtml", navigation), file("cover.svg", Cover(book).svg),
      ArchivedFile(path: "\(Self.folder)/style.css", bytes: style),
    ]
    let chapters = pages.map { ArchivedFile(path: "\(Self.folder)/\($0.path)", bytes: $0.bytes) }
    let pictures = book.pictures.map { ArchivedFile(path: "\(Self.folder)/\($0.address)", bytes: $0.bytes) }
    return [
      ArchivedFile(path: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true),
      ArchivedFile(path: "META-INF/container.xml", bytes: Array(Self.container.utf8)),
    ] + (own + chapters + pictures).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static let container = """
    <?xml version="1.0" encoding="utf-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="\(folder)/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """
}

extension Book {
  /// The beginning of a file of the book, up to the end of its head.
  ///
  /// - Parameters:
  ///   - title: not escaped.
  ///   - style: the way to the style sheet.
  func xhtmlHead(title: String, style: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    lang="\(language)" xml:lang="\(language)" dir="\(direction)">
    <head>
    <meta charset="utf-8"/>
    <title>\(title.xmlEscaped)</title>
    <link rel="stylesheet" href="\(style)"/>
    </head>

    """
  }
}

/// A file of the book that is read.
struct PublicationPage: Sendable {
  /// Below the folder of the book.
  let path: String
  /// In the list of the book's files.
  let id: String
  let bytes: [UInt8]
  let hasDrawing: Bool

  init(path: String, id: String, title: String, html: [UInt8], of book: Book, type: String) {
    let (body, hasDrawing) = XHTML.written(html)
    let ups = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    let head =
      book.xhtmlHead(title: title, style: ups + "style.css")
      + "<body>\n<section epub:type=\"\(type)\" class=\"chapter\">\n"
    self.path = path
    self.id = id
    self.hasDrawing = hasDrawing
    bytes = Array(head.utf8) + body + Array("</section>\n</body>\n</html>\n".utf8)
  }
}
