import ContentModel
import Languages
import Markup

/// Notes at the sections whose source says something else than when they were translated.
///
/// Each leads to the same section in the language of the source; the rest of the page is as good as ever.
struct StaleNotes {
  /// By the ids of headings.
  private(set) var bySection: [String: String] = [:]
  /// For the title, the summary or what stands before the first heading; empty when they are up to date.
  private(set) var atTop = ""

  init(_ entry: Int, _ text: EntryText, on page: Page, _ renderer: SiteRenderer) {
    let stale = renderer.handbook.sectionStates(of: entry, in: text.language).filter { $0.value == .stale }
    guard !stale.isEmpty, let record = text.translation,
      let source = renderer.theme.languages[record.from]
    else { return }
    let words = page.book.string("stale_text", ["language": source.name]).htmlEscaped
    let link = page.book.string("stale_link", ["language": source.name]).htmlEscaped
    func note(_ anchor: String?) -> String {
      let href = renderer.href(from: page, to: entry, in: source.code, anchor: anchor).htmlEscaped
      return
        "<p class=\"stale-note\">\(words) <a href=\"\(href)\" hreflang=\"\(source.code)\">\(link)</a></p>\n"
    }
    for key in stale.keys {
      if key == "front" || key == "intro" {
        atTop = note(nil)
      } else {
        // A heading whose id is one of those two words is recorded with a mark before it.
        let id = key.hasPrefix("#") ? String(key.dropFirst()) : key
        bySection[id] = note(id)
      }
    }
  }
}
