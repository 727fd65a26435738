import ContentModel
import Fields
import Languages

extension SiteRenderer {
  /// Every term with its definition, its name in the other languages and where it comes from.
  func glossaryPage(in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.glossary, in: book)
    var values = View(.glossary)
    values["count_text"] = .text(book.language.counted("terms_count", handbook.glossary.count))
    values["items"] = .list(book.sortedTerms.map { term(handbook.glossary[$0], on: page) })
    return theme.html(.glossary, frame: frame(page), content: values, language: page.book.code)
  }

  private func term(_ term: Term, on page: Page) -> View {
    let others = books.filter { $0.code != page.book.code }
    let related = term.related.compactMap { id in handbook.term(id.value).map { handbook.glossary[$0] } }
    return View(
      .term,
      [
        "id": .text(term.id.value), "name": .html(page.book.html(term.name)),
        "definition": .html(page.book.html(term.definition)),
        "others": .list(
          others.map { other in
            View(
              .termName,
              [
                "lang": .text(other.code), "language": .text(other.language.name),
                "name": .html(other.html(term.name)),
              ])
          }),
        "entry": handbook.entry(of: term).map { .view(name($0, .link, on: page)) },
        "related": .list(
          related.map {
            View(.link, ["title": .text(page.book.plain($0.name)), "href": .text("#term-\($0.id.value)")])
          }),
        "sources": .list(bibliographyLinks(term.sources, on: page)),
      ])
  }

  /// Short labels of sources, leading to the bibliography.
  func bibliographyLinks(_ ids: [Located<String>], on page: Page) -> [View] {
    let bibliography = handbook.sourcesAddress(in: page.book.code)
    return ids.compactMap { id in
      handbook.source(id.value).map { index in
        View(
          .sourceLink,
          [
            "label": .text(page.book.plain(handbook.sources[index].label)),
            "href": .text(page.href(bibliography, anchor: "source-\(id.value)")),
          ])
      }
    }
  }
}
