import ContentModel
import Fields
import Languages

extension SiteRenderer {
  /// The bibliography, each source with the pages that cite it.
  func sourcesPage(in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.sources, in: book)
    var values = View(.sources)
    values["items"] = .list(book.sortedSources.map { source($0, on: page) })
    return theme.html(.sources, frame: frame(page), content: values, language: page.book.code)
  }

  private func source(_ index: Int, on page: Page) -> View {
    let source = handbook.sources[index]
    return View(
      .bibliographyItem,
      [
        "id": .text(source.id.value), "label": .html(page.book.sources[index].label),
        "html": .html(
          LocalizedHandbook.reference(source, withLink: false, page.book.language, theme.languages)),
        "url": source.url.map { .text($0) },
        "note": source.note.map { .html(page.book.html($0)) },
        "cited_by": .list(page.book.sortedByTitle(handbook.citations[index]).map { link($0, on: page) }),
      ])
  }
}
