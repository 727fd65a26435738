import ContentModel
import Diagnostics
import Languages
import Markup

extension Page {
  /// The same page with the words and addresses of another language.
  func read(in book: LocalizedHandbook) -> Page {
    Page(
      book: book, style: style, title: title, description: description, address: address, links: links,
      translations: translations, switches: switches, parents: parents, isIndexed: isIndexed)
  }
}

/// One of the two languages that stand side by side, section by section.
struct TranslationSide {
  private let text: EntryText?
  private let book: LocalizedHandbook
  /// The language of the page, for what it says about the side.
  private let reader: Language
  private let rendering: TextRendering?
  /// The nodes of each section, by the id of its heading; nil for what stands before the first.
  private let nodes: [String?: Range<Int>]
  private let marks: [String: [Range<Int>]]

  /// - Parameters:
  ///   - page: with the language of the side.
  ///   - reader: the language of the page itself.
  ///   - marks: bytes of the file that the other side does not have, by the key of the section.
  ///   - prefix: for the ids of footnotes, so that both sides can stand on one page.
  init(
    _ entry: Int, on page: Page, _ renderer: SiteRenderer, for reader: Language,
    marks: [String: [Range<Int>]], prefix: String
  ) {
    book = page.book
    self.reader = reader
    text = renderer.handbook.entries[entry].text(in: book.code)
    self.marks = marks
    rendering = text.map { text in
      let ranges = text.document.ownRanges(
        of: marks.filter { $0.key != "front" }.values.flatMap { $0 }, in: text.file.bytes)
      return TextRendering(
        entry, text, on: page, renderer, beside: prefix + "-",
        frames: ranges.map { Additions.Frame($0, opening: "<mark class=\"differs\">", closing: "</mark>") })
    }
    nodes = Dictionary(
      text?.document.namedCuts.map { ($0.id, $0.nodes) } ?? [], uniquingKeysWith: { first, _ in first })
  }

  /// A section; without words when the text has no such section, or not one that can be shown alone.
  func section(_ key: String) -> View {
    var view = view(html(key))
    guard let text else { return view }
    let numbers = (marks[key] ?? []).map { range in
      String(decoding: text.file.bytes[range.clamped(to: 0..<text.file.bytes.count)], as: UTF8.self)
    }
    view["has_numbers"] = .flag(!numbers.isEmpty)
    view["numbers"] = .list(numbers.map { View(.differingNumber, ["text": .text($0)]) })
    return view
  }

  /// The footnotes of the whole text; nil when there are none.
  var notes: View? {
    guard let html = rendering?.footnotes, !html.isEmpty else { return nil }
    return view(html)
  }

  private func view(_ html: String) -> View {
    View(
      .translationSide,
      [
        "lang": .text(book.code), "dir": .text(book.language.direction),
        "language": .text(book.language.name), "html": .html(html),
        "page_lang": .text(reader.code), "page_dir": .text(reader.direction),
      ])
  }

  private func html(_ key: String) -> String {
    guard let text, let rendering else { return "" }
    switch key {
    case "front": return front(text)
    case "intro": return nodes[nil].map(rendering.html) ?? ""
    default: return nodes[key.hasPrefix("#") ? String(key.dropFirst()) : key].map(rendering.html) ?? ""
    }
  }

  private func front(_ text: EntryText) -> String {
    let typography = book.language.typography
    var html =
      "<p class=\"title\">\(typography.html(text.title))</p>\n<p>\(typography.html(text.summary))</p>\n"
    if !text.keywords.isEmpty {
      let items = text.keywords.map { "<li>\(typography.html($0))</li>\n" }.joined()
      html += "<ul class=\"keywords\">\n\(items)</ul>\n"
    }
    return html
  }
}
