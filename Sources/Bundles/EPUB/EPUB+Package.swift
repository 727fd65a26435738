import ContentModel
import Fields
import SiteRendering

extension EPUB {
  /// What the book is, which files it has, in which order they are read.
  var packageDocument: String {
    let direction = book.direction == "rtl" ? " page-progression-direction=\"rtl\"" : ""
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
      xml:lang="\(book.language)" dir="\(book.direction)">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      \(metadata.joined(separator: "\n"))
      </metadata>
      <manifest>
      \(manifest.joined(separator: "\n"))
      </manifest>
      <spine\(direction)>
      \((["title-page", "nav"] + pages.dropFirst().map(\.id)).map { "<itemref idref=\"\($0)\"/>" }
        .joined(separator: "\n"))
      </spine>
      </package>

      """
  }

  private var metadata: [String] {
    func element(_ name: String, _ text: String?, _ attributes: String = "") -> String? {
      text.map { "<dc:\(name)\(attributes)>\($0.xmlEscaped)</dc:\(name)>" }
    }
    let date = book.edition.date.iso
    let licence = "\(book.licence.title), \(book.licence.url)"
    // The same address for every edition; the date tells one from the other.
    let elements = [
      element("identifier", book.url, " id=\"id\""), element("title", book.title, " id=\"title\""),
      element("language", book.language), element("description", book.description),
      element("publisher", book.publisher), element("date", date), element("rights", licence),
      element("source", book.url),
    ].compactMap { $0 }
    let properties =
      [("dcterms:modified", "\(date)T00:00:00Z"), ("schema:version", book.edition.name)] + accessibility
    return elements
      + properties.map { "<meta property=\"\($0.0)\">\($0.1.xmlEscaped)</meta>" }
      + ["<meta name=\"cover\" content=\"cover\"/>"]
  }

  /// What readers who do not see, or not well, can count on (EPUB Accessibility 1.1).
  private var accessibility: [(String, String)] {
    let hasPictures = !book.pictures.isEmpty || pages.contains(where: \.hasDrawing)
    let features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"]
    return [("schema:accessMode", "textual")] + (hasPictures ? [("schema:accessMode", "visual")] : [])
      + [("schema:accessModeSufficient", "textual")]
      + (features + (hasPictures ? ["alternativeText"] : [])).map { ("schema:accessibilityFeature", $0) }
      + [
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilitySummary", book.string("book_accessibility")),
      ]
  }

  private var manifest: [String] {
    func item(_ id: String, _ path: String, _ type: String, _ properties: String = "") -> String {
      let properties = properties.isEmpty ? "" : " properties=\"\(properties)\""
      return "<item id=\"\(id)\" href=\"\(path.xmlEscaped)\" media-type=\"\(type)\"\(properties)/>"
    }
    let xhtml = "application/xhtml+xml"
    return [
      item("nav", "nav.xhtml", xhtml, "nav"), item("style", "style.css", "text/css"),
      item("cover", "cover.svg", "image/svg+xml", "cover-image"),
    ] + pages.map { item($0.id, $0.path, xhtml, $0.hasDrawing ? "svg" : "") }
      + book.pictures.enumerated().map { number, picture in
        item("picture-\(number + 1)", picture.address, MediaType.of(picture.address))
      }
  }

  /// The table of contents, two levels of chapters above the sections of entries.
  var navigation: String {
    let title = book.string("book_contents")
    let heading = title.xmlEscaped
    return book.xhtmlHead(title: title, style: "style.css") + """
      <body>
      <nav epub:type="toc" role="doc-toc" id="toc">
      <h1>\(heading)</h1>
      <ol>
      \(contents)</ol>
      </nav>
      <nav epub:type="landmarks" hidden="hidden">
      <ol>
      <li><a epub:type="toc" href="#toc">\(heading)</a></li>
      <li><a epub:type="bodymatter" href="\((book.chapters.first?.path ?? "").xmlEscaped)">\
      \(book.title.xmlEscaped)</a></li>
      </ol>
      </nav>
      </body>
      </html>

      """
  }

  private var contents: String {
    var text = ""
    for (number, chapter) in book.chapters.enumerated() {
      let next = number + 1 < book.chapters.count ? book.chapters[number + 1].depth : 0
      text += "<li>\(link(chapter.title, to: chapter))"
      let sections = chapter.headings.map { "<li>\(link($0.title, to: chapter, $0.id))</li>\n" }
      if next > chapter.depth {
        text += "\n<ol>\n"
      } else {
        text += (sections.isEmpty ? "" : "\n<ol>\n\(sections.joined())</ol>\n") + "</li>\n"
      }
      if next < chapter.depth { text += "</ol>\n</li>\n" }
    }
    return text
  }

  private func link(_ title: String, to chapter: Chapter, _ anchor: String? = nil) -> String {
    let href = chapter.path + (anchor.map { "#" + $0 } ?? "")
    return "<a href=\"\(href.xmlEscaped)\">\(title.xmlEscaped)</a>"
  }
}
