import Diagnostics

/// What is put around the words of a text when it becomes HTML.
package struct HTMLOptions: Sendable {
  /// Exactly what the HTML renderer of libcmark-gfm gives.
  package static let plain = HTMLOptions()

  /// Whether headings carry their ids.
  package var headingIDs = false
  /// Added to the level of headings; the result is 6 at most.
  package var headingShift = 0
  /// The accessible name of a heading's permalink, with the heading's words for `{title}`; nil for no permalinks.
  package var permalinkLabel: LabelPattern?
  /// The accessible name of tables, which then stand in a region that scrolls, with the words of the
  /// heading above for `{title}`; nil for bare tables.
  package var tableLabel: LabelPattern?
  /// The accessible names of the boxes of task lists.
  package var taskLabels: (done: String, todo: String)?
  /// The accessible name of the footnotes, which then say what they are (DPUB-ARIA 1.1), as do the ways to them and
  /// back; nil for none.
  package var footnotesLabel: String?
  /// Put before the ids of footnotes, so that two texts can stand on one page.
  package var footnotePrefix = ""
  /// Whether marks of footnotes are shown.
  package var footnotes = true
  /// The accessible name of the way back from a footnote, with the number of the mark for `{n}`.
  package var backReferenceLabel = "Back to content"

  package init() {}
}

/// A label with a place for a title, cut there once.
package struct LabelPattern: Sendable, ExpressibleByStringLiteral {
  let before: String
  let after: String

  /// - Parameter pattern: the words, with `{title}` where the title goes.
  package init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    let place = bytes.firstRange(ofBytes: "{title}")
    before = String(decoding: bytes[..<(place?.lowerBound ?? bytes.count)], as: UTF8.self)
    after = String(decoding: bytes[(place?.upperBound ?? bytes.count)...], as: UTF8.self)
  }

  package init(stringLiteral pattern: String) { self.init(pattern) }

  /// The pattern with another title before each, for texts that stand together with others.
  package func within(_ title: String) -> LabelPattern {
    LabelPattern(before: "\(before)\(title) – ", after: after)
  }

  private init(before: String, after: String) { (self.before, self.after) = (before, after) }

  func filled(with title: String) -> String { before + title + after }
}

/// What becomes of a link or an image.
package enum LinkRendering: Sendable {
  /// A link; `href` is not escaped yet, `attributes` is ready HTML such as ` class="external"`.
  case link(href: String, attributes: String = "")
  /// A link with other words, which are ready HTML.
  case linkWithText(href: String, attributes: String, html: [UInt8])
  /// An image; its words become the alternative text.
  case image(source: String, attributes: String)
  /// Ready HTML instead of the link.
  case html([UInt8])
  /// The words without the link.
  case textOnly
}
