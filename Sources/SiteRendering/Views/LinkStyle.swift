/// How links to other pages are written: the same pages go to a web server, onto a disk, into a book.
enum LinkStyle: Sendable {
  /// To folders, as web servers answer them: `../services/`.
  case folders
  /// To files, as disks need them: `../services/index.html`.
  case files
  /// To the files of a book, `../services/index.xhtml`; what the book does not have is on the web.
  case chapters(ChapterPlaces)
  /// To places in one document that holds several pages; what it does not have is on the web.
  case document(DocumentPlaces)
}

/// What a book of several files holds.
struct ChapterPlaces: Sendable {
  /// Name of the file in a page's folder.
  static let index = "index.xhtml"

  /// Addresses of its chapters and of the files that they show.
  let addresses: Set<String>
  /// Where everything else is found, ending in `/`.
  let baseURL: String
}

/// Where the pages and files of a site are once some of them stand in one document.
struct DocumentPlaces: Sendable {
  /// Between a page's id and that of a place on it; no id that content or themes give has one.
  static let separator = "."

  /// The ids of the pages that are in the document, by address.
  let ids: [String: String]
  /// The address that holds a file of the site (`data:`); nil for one that the document does not bring with it.
  let file: @Sendable (String) -> String?
  /// Where everything else is found, ending in `/`.
  let baseURL: String

  func link(to target: String, anchor: String?) -> String {
    if let id = ids[target] { return "#" + id + (anchor.map { Self.separator + $0 } ?? "") }
    return file(target) ?? baseURL + target.withAnchor(anchor)
  }
}

extension String {
  func withAnchor(_ anchor: String?) -> String { anchor.map { self + "#" + $0 } ?? self }
}
