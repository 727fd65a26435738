import ContentModel
import Languages

extension SiteRenderer {
  /// The page of search results; without a script it is an index of all titles and terms.
  func searchPage(in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.search, in: book)
    var values = View(.search)
    values["letters"] = .list(letters(on: page))
    return theme.html(.search, frame: frame(page), content: values, language: book.code)
  }

  /// Titles of entries and terms of the glossary in one order, by the letter they are listed under.
  private func letters(on page: Page) -> [View] {
    let collation = page.book.language.collation
    let items = handbook.entries.indices.map { indexItem(ofEntry: $0, on: page) } + indexTerms(on: page)
    let sorted = items.enumerated().map { number, item in
      (key: collation.key(for: item.text("title")), number: number, item: item)
    }.sorted { ($0.key, $0.number) < ($1.key, $1.number) }

    var groups: [(letter: String?, items: [View])] = []
    var places: [String?: Int] = [:]
    for (_, _, item) in sorted {
      let letter = collation.initial(of: item.text("title"))
      if let place = places[letter] {
        groups[place].items.append(item)
      } else {
        places[letter] = groups.count
        groups.append((letter, [item]))
      }
    }
    return groups.map { letter, items in
      View(
        .letter,
        ["letter": .text(letter ?? "#"), "id": .text(Self.anchor(of: letter)), "items": .list(items)])
    }
  }

  /// `letter-a`; letters beyond a–z by their code points: `letter-0627`.
  private static func anchor(of letter: String?) -> String {
    guard let letter else { return "letter-other" }
    let parts = letter.unicodeScalars.map { scalar in
      scalar.isASCII ? scalar.properties.lowercaseMapping : "0" + String(scalar.value, radix: 16)
    }
    return "letter-" + parts.joined(separator: "-")
  }

  private func indexItem(ofEntry entry: Int, on page: Page) -> View {
    var view = name(entry, .indexItem, on: page)
    view["kind"] = page.book.kindNames[handbook.entries[entry].id.kind].map { .text($0) }
    return view
  }

  /// None for a handbook without a page of its terms.
  private func indexTerms(on page: Page) -> [View] {
    guard handbook.configuration.overviews[.glossary] != nil else { return [] }
    return handbook.glossary.map { term in
      View(
        .indexItem,
        [
          "title": .text(page.book.plain(term.name)), "href": .text(page.href(term)), "is_term": .flag(true),
        ])
    }
  }
}
