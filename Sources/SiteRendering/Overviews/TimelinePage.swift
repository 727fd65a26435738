import ContentModel
import Fields
import Languages

extension SiteRenderer {
  /// The dated events of all entries, oldest first, by decade.
  func timelinePage(in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.timeline, in: book)
    var values = View(.timeline)
    values["decades"] = .list(
      decades(in: book).map { decade in
        View(
          .decade,
          [
            "id": .text(decade.id), "title": .text(decade.title),
            "events": .list(decade.events.map { event($0.event, of: $0.entry, on: page) }),
          ])
      })
    return theme.html(.timeline, frame: frame(page), content: values, language: page.book.code)
  }

  /// Ten years of the timeline.
  struct Decade {
    /// Its anchor on the page.
    let id: String
    let title: String
    let events: [(year: Int, entry: Int, event: Event)]
  }

  /// The decades that have events, oldest first.
  func decades(in book: LocalizedHandbook) -> [Decade] {
    Dictionary(grouping: dated(in: book)) { $0.year / 10 * 10 }.sorted { $0.key < $1.key }.map {
      first, events in
      Decade(
        id: "decade-\(first)", title: book.string("decade", ["year": String(first)]), events: events)
    }
  }

  /// Events of a year stand in the order of their entries' titles.
  private func dated(in book: LocalizedHandbook) -> [(year: Int, entry: Int, event: Event)] {
    let entries = book.sortedByTitle(Array(handbook.entries.indices))
    let events = entries.flatMap { entry in
      handbook.entries[entry].facts.events.compactMap { event in
        event.firstYear.map { (year: $0, entry: entry, event: event) }
      }
    }
    return events.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }
      .map(\.element)
  }

  private func event(_ event: Event, of entry: Int, on page: Page) -> View {
    var view = name(entry, .event, on: page)
    view["year"] = .text(page.book.years(event.year.value))
    view["label"] = .html(page.book.html(event.label))
    view["sources"] = .list(bibliographyLinks(event.sources, on: page))
    return view
  }
}
