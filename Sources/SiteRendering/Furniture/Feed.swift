import ContentModel
import Fields
import Languages

/// The Atom feed of a language.
enum Feed {
  /// More entries than this no feed reader shows; a handbook's feed is about its editions.
  private static let most = 100

  static func path(_ language: String) -> String { "\(language)/feed.xml" }

  static func xml(_ book: LocalizedHandbook, _ renderer: SiteRenderer) -> [UInt8] {
    let configuration = book.handbook.configuration
    let updated = "\(configuration.edition.date.iso)T00:00:00Z"
    let home = renderer.url(book.handbook.homeAddress(book.code))
    let title = book.siteTitle
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(book.code)">
      <title>\(book.string("feed_title", ["site": title]).htmlEscaped)</title>
      <id>\(home.htmlEscaped)</id>
      <link href="\(home.htmlEscaped)"/>
      <link rel="self" type="application/atom+xml" href="\(renderer.url(path(book.code)).htmlEscaped)"/>
      <updated>\(updated)</updated>
      <author><name>\((configuration.publisher.map(book.plain) ?? title).htmlEscaped)</name></author>
      <rights>\(book.plain(configuration.licence.title).htmlEscaped)</rights>

      """
    let entries = book.handbook.configuration.kindsInOrder.filter { $0.kind != .page }
      .flatMap { book.order[$0.kind] ?? [] }.filter(book.isTranslated)
    for entry in entries.prefix(most) {
      let address = renderer.url(book.addresses[entry]).htmlEscaped
      let summary = book.handbook.entries[entry].text(in: book.code)?.summary ?? ""
      xml += """
        <entry>
        <title>\(book.titles[entry].htmlEscaped)</title>
        <id>\(address)</id>
        <link href="\(address)"/>
        <updated>\(updated)</updated>
        <summary>\(book.language.typography.html(summary))</summary>
        </entry>

        """
    }
    return Array((xml + "</feed>\n").utf8)
  }
}
