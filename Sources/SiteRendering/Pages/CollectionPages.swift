import ContentModel
import Fields
import Languages
import Markup

extension SiteRenderer {
  /// The home of a language: its text, and the first entries of every kind.
  func homePage(_ page: Page, _ rendering: TextRendering) -> [UInt8] {
    /// A home lists few enough entries of a kind to be taken in at a glance.
    let most = 12
    var values = View(.home)
    addText(rendering, to: &values)
    values["sections"] = .list(
      rendering.text.document.sections.map { View(.section, ["html": .html(rendering.html($0.nodes))]) })
    values["collections"] = .list(
      handbook.configuration.kindsInOrder.compactMap { settings in
        guard let address = handbook.listAddress(of: settings.kind, in: page.book.code),
          let entries = page.book.order[settings.kind], !entries.isEmpty
        else { return nil }
        return View(
          .collection,
          [
            "title": .text(page.book.plain(settings.title)), "href": .text(page.href(address)),
            "count_text": .text(page.book.count(entries.count)),
            "items": .list(entries.prefix(most).map { item($0, on: page) }),
          ])
      })
    values["cited"] = FactsViews(handbook.entries[rendering.entry], on: page, self)
      .cited(handbook.citedSources[rendering.entry]).map { .view($0) }
    return theme.html(.home, frame: frame(page), content: values, language: page.book.code)
  }

  /// All entries of a kind.
  func listPage(_ settings: KindSettings, in book: LocalizedHandbook) -> [UInt8] {
    let entries = book.order[settings.kind] ?? []
    let page = Page(
      "list", title: book.plain(settings.title), description: book.plain(handbook.configuration.description),
      in: book, books: books
    ) {
      handbook.listAddress(of: settings.kind, in: $0.code) ?? ""
    }
    var values = View(.list)
    values["items"] = .list(entries.map { item($0, on: page) })
    values["count_text"] = .text(book.count(entries.count))
    return theme.html(.list, frame: frame(page), content: values, language: page.book.code)
  }
}
