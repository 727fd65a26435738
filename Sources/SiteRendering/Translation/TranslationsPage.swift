import ContentModel
import Languages

extension SiteRenderer {
  /// The list of all translations into a language, kind by kind in the order of the site.
  func translationsPage(in book: LocalizedHandbook, earlier: (RecordedSection) -> String?) -> [UInt8] {
    var page = Page(
      "translations", title: book.string("translations_title", ["language": book.language.name]),
      description: "", in: book, books: books
    ) { TranslationPages.listAddress(in: $0.code) }
    page.isIndexed = false
    let order = handbook.configuration.kindsInOrder.flatMap { book.order[$0.kind] ?? [] }
    let items = order.compactMap { entry in
      handbook.changes(of: entry, earlier: earlier).first { $0.state.language == book.code }.map {
        (item($0, of: entry, on: page), $0.wordsToDo)
      }
    }
    var values = View(.translations)
    values["items"] = .list(items.map(\.0))
    values["words"] = .text(book.wordsToDo(items.reduce(0) { $0 + $1.1 }))
    return theme.html(.translations, frame: translationFrame(page), content: values, language: book.code)
  }

  private func item(_ changes: TranslationChanges, of entry: Int, on page: Page) -> View {
    let book = page.book
    let address = TranslationPages.address(ofFolder: handbook.folder(of: entry), in: book.code)
    var view = View(.translationItem)
    view["title"] = .text(book.titles[entry])
    view["title_lang"] = book.titleLanguages[entry].map { .text($0) }
    view["href"] = .text(page.href(address))
    view["kind"] = book.kindNames[handbook.entries[entry].id.kind].map { .text($0) }
    view["counts"] = .list(changes.state.isMissing ? [] : book.counts(changes))
    view["words"] = .text(book.wordsToDo(changes.wordsToDo))
    view["done"] = .flag(
      changes.wordsToDo == 0 && changes.sections.allSatisfy { $0.state.state == .current }
        && !changes.state.isUnusable)
    view["absent"] = .flag(changes.state.isMissing)
    view["unusable"] = .flag(changes.state.isUnusable)
    return view
  }

  /// What every page has, without what speaks to search engines.
  func translationFrame(_ page: Page) -> View {
    var values = frame(page)
    values["alternates"] = nil
    values["json_ld"] = nil
    values["citation_meta"] = nil
    return values
  }
}

extension LocalizedHandbook {
  /// "12 words to do"; empty for none.
  func wordsToDo(_ count: Int) -> String {
    count == 0 ? "" : language.counted("translation_words", count)
  }

  /// How many sections are in each state that a section is in.
  func counts(_ changes: TranslationChanges) -> [View] {
    TranslationState.State.allCases.compactMap { state in
      let count = changes.sections.count { $0.state.state == state }
      guard count > 0 else { return nil }
      return View(
        .translationCount,
        [
          "state": .text(state.rawValue), "label": .text(string("translation_\(state.rawValue)")),
          "count": .text(language.numbers.format(count)),
        ])
    }
  }
}
