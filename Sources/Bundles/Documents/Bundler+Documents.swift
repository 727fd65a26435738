import ContentModel
import Parallelism
import SiteRendering

extension Bundler {
  /// A page with everything in it for each language, and one for each entry in it.
  package var documents: [Bundle] {
    let (books, frame) = (books, DocumentFrame(theme))
    return books.languages.flatMap { language -> [Bundle] in
      let whole = books.book(in: language, as: .document).map {
        Bundle(
          path: names.name([language], suffix: "html"), format: .html, languages: [language],
          bytes: $0.singleFile(frame))
      }
      return (whole.map { [$0] } ?? []) + entries(of: language, books, frame)
    }
  }

  private func entries(of language: String, _ books: Books, _ frame: DocumentFrame) -> [Bundle] {
    handbook.entries.indices.filter { handbook.entries[$0].text(in: language) != nil }.parallelMap { entry in
      guard let book = books.book(in: language, as: .entry(entry)), let chapter = book.chapters.first else {
        return nil
      }
      return Bundle(
        path: "\(names.folder(language))/\(chapter.id).html", format: .html, languages: [language],
        bytes: book.singleFile(frame))
    }.compactMap { $0 }
  }
}
