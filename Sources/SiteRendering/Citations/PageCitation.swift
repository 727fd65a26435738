import ContentModel
import Fields
import Languages

extension SiteRenderer {
  /// What a citation of a page says; nil for a page that only stands for one, or for none.
  func pageCitation(_ page: Page) -> Citation? {
    guard page.isIndexed else { return nil }
    let book = page.book
    let edition = handbook.configuration.edition
    let isHome = page.address == handbook.homeAddress(book.code) || page.address.isEmpty
    var citation = Citation(
      form: isHome ? .whole : .part, key: citationKey(page, edition: edition.name, isHome: isHome),
      title: isHome ? book.siteTitle : page.title)
    citation.container = isHome ? nil : book.siteTitle
    citation.publisher = handbook.configuration.publisher.map(book.plain)
    citation.edition = edition.name
    citation.year = String(edition.date.year)
    citation.date = edition.date
    citation.url = url(page.address)
    citation.language = book.code
    return citation
  }

  /// `handbook-2026-1-keyring-en`; with the kind where two entries have the one name.
  private func citationKey(_ page: Page, edition: String, isHome: Bool) -> String {
    var words = ["handbook", edition]
    if let entry = page.entry, !isHome {
      let id = handbook.entries[entry].id
      let isShared = EntryKind.allCases.contains {
        $0 != id.kind && handbook.entry(EntryID(kind: $0, name: id.name)) != nil
      }
      words += (isShared ? [id.kind.rawValue] : []) + [id.name]
    } else if !isHome {
      words.append(String(page.address.dropFirst(page.book.code.utf8.count)))
    }
    return Citation.key(words + [page.book.code])
  }

  /// The citation in words, as the language writes it.
  func citationText(_ citation: Citation, in book: LocalizedHandbook) -> String {
    let container = citation.container.map { book.string("cite_in", ["title": $0]) }
    let parts = [
      citation.author, citation.title, container, citation.publisher, citation.edition, citation.year,
    ]
    let sentences = parts.compactMap { $0 }.filter { !$0.isEmpty }.map { part in
      part.last.map { ".!?…".contains($0) } ?? false ? part : part + "."
    }
    return (sentences + [citation.url].compactMap { $0 }).joined(separator: " ")
  }

  /// A page's citation in all its forms; nil as for `pageCitation`.
  func citation(of page: Page) -> View? {
    guard let citation = pageCitation(page) else { return nil }
    let name = page.entry.map { handbook.entries[$0].id.name } ?? citation.key
    return View(
      .citation,
      [
        "plain": .text(citationText(citation, in: page.book)), "bibtex": .text(citation.bibtex),
        "ris": .text(citation.ris.withoutCarriageReturns),
        "csl": .text(JSONValue.array([citation.csl]).indented),
        "key": .text(citation.key), "name": .text(name),
      ])
  }

  /// What search engines for scholars read of an entry's page.
  func citationMeta(_ page: Page) -> [View] {
    guard page.isArticle, let citation = pageCitation(page) else { return [] }
    let tags: [(name: String, content: String?)] = [
      ("citation_title", citation.title), ("citation_publication_date", citation.date?.slashed),
      ("citation_language", citation.language), ("citation_public_url", citation.url),
      ("citation_fulltext_html_url", citation.url), ("citation_book_title", citation.container),
      ("citation_publisher", citation.publisher),
    ]
    return tags.compactMap { name, content in
      content.map { View(.citationTag, ["name": .text(name), "content": .text($0)]) }
    }
  }
}

extension JSONValue {
  /// With a line for every value, as people read it.
  fileprivate var indented: String { String(decoding: bytes(linesTo: 3), as: UTF8.self) }
}

extension String {
  /// HTML knows one kind of line end; the script puts the format's own back.
  fileprivate var withoutCarriageReturns: String {
    String(decoding: utf8.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
