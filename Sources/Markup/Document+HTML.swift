extension Document {
  /// The HTML of some nodes.
  ///
  /// - Parameters:
  ///   - range: nodes without a part missing: `body`, or the nodes or content of a section.
  ///   - setter: sets the running text.
  ///   - additions: what the text does not say itself.
  ///   - links: what becomes of the link or image with this index in `links`.
  package func html(
    _ range: Range<Int>, options: HTMLOptions, setter: inout some TextSetter,
    additions: Additions = Additions(), links: (Int) -> LinkRendering
  ) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(range.count * 24)
    appendHTML(range, into: &html, options: options, setter: &setter, additions: additions, links: links)
    return html
  }

  /// Appends the HTML of some nodes.
  package func appendHTML<Setter: TextSetter>(
    _ range: Range<Int>, into html: inout [UInt8], options: HTMLOptions, setter: inout Setter,
    additions: Additions = Additions(), links: (Int) -> LinkRendering
  ) {
    withoutActuallyEscaping(links) { links in
      var writer = HTMLWriter(
        document: self, options: options, setter: setter, additions: additions, links: links, html: html)
      // One owner, so that appending does not copy.
      html = []
      writer.write(range)
      html = writer.html
      setter = writer.setter
    }
  }

  /// The HTML of the footnotes; nil when there are none.
  package func footnotesHTML<Setter: TextSetter>(
    options: HTMLOptions, setter: inout Setter, links: (Int) -> LinkRendering
  ) -> [UInt8]? {
    guard !footnotes.isEmpty else { return nil }
    return withoutActuallyEscaping(links) { links in
      var writer = HTMLWriter(document: self, options: options, setter: setter, links: links, html: [])
      writer.writeFootnotes(body.upperBound..<nodes.count)
      setter = writer.setter
      return writer.html
    }
  }

  /// The HTML of the whole text as the HTML renderer of libcmark-gfm gives it.
  package func plainHTML() -> [UInt8] {
    var setter = PlainTextSetter()
    let links = { (index: Int) -> LinkRendering in
      let link = self.links[index]
      let address = link.isUnsafe ? "" : link.destination
      return link.isImage ? .image(source: address, attributes: "") : .link(href: address)
    }
    var html = html(body, options: .plain, setter: &setter, links: links)
    html += footnotesHTML(options: .plain, setter: &setter, links: links) ?? []
    return html
  }
}
