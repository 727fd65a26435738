import ContentModel
import Languages
import Markup

extension TextRendering {
  /// A note under the heading of each section whose source says something else than when it was translated.
  ///
  /// It leads to the same section in the language of the source; the rest of the page is as good as ever.
  static func staleNotes(_ entry: Int, _ text: EntryText, on page: Page, _ renderer: SiteRenderer)
    -> [String: String]
  {
    let stale = renderer.handbook.sectionStates(of: entry, in: text.language).filter { $0.value == .stale }
    guard !stale.isEmpty, let record = text.translation,
      let source = renderer.books.first(where: { $0.code == record.from })
    else { return [:] }
    let words = page.book.string("stale_text", ["language": source.language.name]).htmlEscaped
    let link = page.book.string("stale_link", ["language": source.language.name]).htmlEscaped
    return Dictionary(
      uniqueKeysWithValues: stale.keys.map { key in
        // The key of a heading whose id is a word of its own starts with a mark.
        let id = key.hasPrefix("#") ? String(key.dropFirst()) : key
        let href = page.href(source.addresses[entry]) + "#\(id)"
        let note =
          "<p class=\"stale-note\">\(words) <a href=\"\(href.htmlEscaped)\" hreflang=\"\(source.code)\">\(link)</a></p>\n"
        return (id, note)
      })
  }
}
