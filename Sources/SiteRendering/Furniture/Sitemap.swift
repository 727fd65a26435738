import ContentModel
import Fields

/// What search engines are told of the site.
enum Sitemap {
  /// All pages with their other languages; short pages that stand for a missing translation are left out.
  static func xml(_ pages: [Page], _ renderer: SiteRenderer) -> [UInt8] {
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """
    let date = renderer.handbook.configuration.edition.date.iso
    for page in pages where page.isIndexed {
      xml += "<url>\n<loc>\(renderer.url(page.address).htmlEscaped)</loc>\n<lastmod>\(date)</lastmod>\n"
      for alternate in page.alternates {
        let address = renderer.url(alternate.address).htmlEscaped
        xml += "<xhtml:link rel=\"alternate\" hreflang=\"\(alternate.language)\" href=\"\(address)\"/>\n"
      }
      xml += "</url>\n"
    }
    return Array((xml + "</urlset>\n").utf8)
  }

  static func robots(_ renderer: SiteRenderer) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(renderer.url("sitemap.xml"))\n".utf8)
  }
}
