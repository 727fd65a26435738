extension HTMLWriter {
  mutating func enterInline(_ node: Node) -> Next {
    switch node.kind {
    case .text: additions.frames.isEmpty ? set(node.textRange) : setWithFrames(node.textRange)
    case .softBreak: set("\n")
    case .emphasis: html.write("<em>")
    case .strong: html.write("<strong>")
    case .strikethrough: html.write("<del>")
    case .lineBreak:
      html.write("<br />\n")
      skip([UInt8(ascii: "\n")])
    case .code:
      html.write("<code>")
      escape(node.textRange)
      html.write("</code>")
      document.text.withUnsafeBufferPointer { setter.skip(UnsafeBufferPointer(rebasing: $0[node.textRange])) }
    case .htmlInline: html.write("<!-- raw HTML omitted -->")
    default:
      if options.footnotes { writeMark(document.marks[Int(node.detail)], number: node.textRange) }
    }
    return [.emphasis, .strong, .strikethrough].contains(node.kind) ? .children : .sibling
  }

  mutating func set(_ range: Range<Int>) {
    document.text.withUnsafeBufferPointer {
      setter.set(UnsafeBufferPointer(rebasing: $0[range]), into: &html)
    }
  }

  private mutating func set(_ text: StaticString) {
    setter.set(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), into: &html)
  }

  // MARK: - Links

  mutating func enterLink(_ node: Node) -> Next {
    let link = document.links[Int(node.detail)]
    switch links(Int(node.detail)) {
    case .link(let href, let attributes):
      openLink(href, title: link.title, attributes: attributes)
      return .children
    case .linkWithText(let href, let attributes, let words):
      openLink(href, title: link.title, attributes: attributes)
      html += words
      skip(words)
      html.write("</a>")
      return .sibling
    case .html(let ready):
      html += ready
      skip(ready)
      return .sibling
    case .textOnly: return .bareChildren
    // Only an image has alternative text; a link keeps its words.
    case .image: return .bareChildren
    }
  }

  mutating func enterImage(_ node: Node, _ index: Int) -> Next {
    let link = document.links[Int(node.detail)]
    switch links(Int(node.detail)) {
    case .image(let source, let attributes), .link(let source, let attributes):
      html.write("<img src=\"")
      html.appendAddress(source.utf8)
      html.write("\" alt=\"")
      writeAlternative(index + 1..<Int(node.end))
      writeTitle(link.title)
      html.write("\"")
      html.append(attributes)
      html.write(" />")
      return .sibling
    case .linkWithText(let href, let attributes, let words):
      openLink(href, title: link.title, attributes: attributes)
      html += words
      skip(words)
      html.write("</a>")
      return .sibling
    case .html(let ready):
      html += ready
      skip(ready)
      return .sibling
    case .textOnly: return .bareChildren
    }
  }

  private mutating func openLink(_ href: String, title: String, attributes: String) {
    html.write("<a href=\"")
    html.appendAddress(href.utf8)
    writeTitle(title)
    html.write("\"")
    html.append(attributes)
    html.write(">")
  }

  /// Closes the attribute before and opens a title, if there is one.
  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    html.write("\" title=\"")
    html.appendEscaped(title)
  }

  /// The words of an image; they are not set, since assistive technology reads them aloud.
  private mutating func writeAlternative(_ range: Range<Int>) {
    for index in range {
      let node = document.nodes[index]
      switch node.kind {
      case .text, .code: escape(node.textRange)
      case .softBreak, .lineBreak: html.append(UInt8(ascii: " "))
      default: break
      }
    }
  }

  // MARK: - Footnotes

  mutating func writeRole(_ role: StaticString) {
    guard options.footnotesLabel != nil else { return }
    html.write(" role=\"")
    html.write(role)
    html.write("\"")
  }

  private mutating func writeMark(_ mark: FootnoteMark, number: Range<Int>) {
    html.write("<sup class=\"footnote-ref\"><a href=\"#")
    html.append(options.footnotePrefix)
    html.write("fn-")
    html.appendAddress(document.label(ofFootnote: mark.footnote))
    html.write("\" id=\"")
    html.append(options.footnotePrefix)
    html.write("fnref-")
    html.appendAddress(document.label(ofFootnote: mark.footnote))
    if mark.ordinal > 1 { html.append("-\(mark.ordinal)") }
    html.write("\" data-footnote-ref")
    writeRole("doc-noteref")
    html.write(">")
    escape(number)
    html.write("</a></sup>")
  }
}
