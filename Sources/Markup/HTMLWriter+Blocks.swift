extension HTMLWriter {
  mutating func enterBlock(_ node: Node) -> Next {
    if node.kind == .paragraph, node.flags.contains(.tight) {
      setter.beginBlock()
      return .children
    }
    startLine()
    switch node.kind {
    case .paragraph:
      html.write("<p>")
      setter.beginBlock()
    case .heading: openHeading(node)
    case .blockQuote: html.write("<blockquote>\n")
    case .bulletList: html.write("<ul>\n")
    case .orderedList: html.append(node.detail == 1 ? "<ol>\n" : "<ol start=\"\(node.detail)\">\n")
    case .item: html.write("<li>")
    case .taskItem: openTask(isDone: node.flags.contains(.done))
    case .codeBlock: writeCode(node)
    case .thematicBreak: html.write("<hr />\n")
    case .htmlBlock: html.write("<!-- raw HTML omitted -->\n")
    case .footnoteDefinition: openFootnote(Int(node.detail))
    default: break
    }
    return .children
  }

  mutating func leaveBlock(_ node: Node) {
    switch node.kind {
    case .paragraph where !node.flags.contains(.tight):
      if node.flags.contains(.lastInFootnote), let footnote = openFootnote {
        html.append(UInt8(ascii: " "))
        writeBackReferences(to: footnote)
      }
      html.write("</p>\n")
    case .heading: closeHeading(node)
    case .blockQuote:
      startLine()
      html.write("</blockquote>\n")
    case .bulletList: html.write("</ul>\n")
    case .orderedList: html.write("</ol>\n")
    case .item, .taskItem: html.write("</li>\n")
    case .footnoteDefinition: closeFootnote(Int(node.detail))
    default: break
    }
  }

  // MARK: - Headings

  private mutating func openHeading(_ node: Node) {
    setter.beginBlock()
    html.write("<h")
    html.append(levelDigit(node))
    if options.headingIDs, let id = document.headings[Int(node.detail)].id {
      html.write(" id=\"")
      html.append(id)
      html.write("\"")
    }
    html.write(">")
  }

  private mutating func closeHeading(_ node: Node) {
    let heading = document.headings[Int(node.detail)]
    if let label = options.permalinkLabel, let id = heading.id {
      html.write(" <a class=\"permalink\" href=\"#")
      html.append(id)
      html.write("\" aria-label=\"")
      html.appendEscaped(label.filled(with: heading.text))
      html.write("\">#</a>")
    }
    html.write("</h")
    html.append(levelDigit(node))
    html.write(">\n")
    if let id = heading.id, let note = additions.notes[id] { html.append(note) }
  }

  private func levelDigit(_ node: Node) -> UInt8 {
    UInt8(ascii: "0") + UInt8(min(max(Int(node.level) + options.headingShift, 1), 6))
  }

  // MARK: - Tasks and code

  private mutating func openTask(isDone: Bool) {
    html.write("<li><input type=\"checkbox\"")
    if isDone { html.write(" checked=\"\"") }
    html.write(" disabled=\"\"")
    if let labels = options.taskLabels {
      html.write(" aria-label=\"")
      html.appendEscaped(isDone ? labels.done : labels.todo)
      html.write("\"")
    }
    html.write(" /> ")
  }

  private mutating func writeCode(_ node: Node) {
    let info = node.textRange.prefix(Int(node.detail))
    if info.isEmpty {
      html.write("<pre><code>")
    } else {
      html.write("<pre><code class=\"language-")
      // The first word of the info string names the language.
      let end = info.firstIndex { (9...13).contains(document.text[$0]) || document.text[$0] == 32 }
      escape(info.lowerBound..<(end ?? info.upperBound))
      html.write("\">")
    }
    escape(info.upperBound..<node.textRange.upperBound)
    html.write("</code></pre>\n")
  }

  // MARK: - Footnotes

  /// The footnotes of a text as a part of their own.
  mutating func writeFootnotes(_ range: Range<Int>) {
    html.write("<section class=\"footnotes\" data-footnotes")
    if let label = options.footnotesLabel {
      writeRole("doc-endnotes")
      html.write(" aria-label=\"")
      html.appendEscaped(label)
      html.write("\"")
    }
    html.write(">\n<ol>\n")
    write(range)
    html.write("</ol>\n</section>\n")
  }

  private mutating func openFootnote(_ footnote: Int) {
    html.write("<li id=\"")
    html.append(options.footnotePrefix)
    html.write("fn-")
    html.appendAddress(document.label(ofFootnote: footnote))
    html.write("\">\n")
    openFootnote = footnote
  }

  private mutating func closeFootnote(_ footnote: Int) {
    if openFootnote != nil {
      writeBackReferences(to: footnote)
      html.append(UInt8(ascii: "\n"))
    }
    html.write("</li>\n")
  }

  private mutating func writeBackReferences(to footnote: Int) {
    for ordinal in 1...max(document.footnotes[footnote].marks, 1) {
      if ordinal > 1 { html.append(UInt8(ascii: " ")) }
      html.write("<a href=\"#")
      html.append(options.footnotePrefix)
      html.write("fnref-")
      html.appendAddress(document.label(ofFootnote: footnote))
      if ordinal > 1 { html.append("-\(ordinal)") }
      html.write("\" class=\"footnote-backref\" data-footnote-backref")
      writeRole("doc-backlink")
      html.write(" aria-label=\"")
      html.appendEscaped(backReferenceLabel(footnote + 1, ordinal))
      html.write("\">↩")
      if ordinal > 1 { html.append("<sup class=\"footnote-ref\">\(ordinal)</sup>") }
      html.write("</a>")
    }
    openFootnote = nil
  }

  /// The accessible name of a way back: `{n}` becomes `3`, and for the second mark of it `3-2`.
  private func backReferenceLabel(_ number: Int, _ ordinal: Int) -> String {
    let name = ordinal > 1 ? "\(number)-\(ordinal)" : "\(number)"
    let parts = options.backReferenceLabel.split(separator: "{n}", omittingEmptySubsequences: false)
    return parts.joined(separator: name)
  }
}
