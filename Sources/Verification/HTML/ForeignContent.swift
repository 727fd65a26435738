/// Whether the next token stands in SVG or MathML, where `style` and `title` hold no raw text.
///
/// Of the open elements only those are kept that change the answer. The number of each is known, so that an end tag
/// without a start tag costs nothing.
struct ForeignContent: Sendable {
  /// Open `svg` and `math`, and the elements in them that hold HTML again.
  private var open: [String] = []
  private var counts: [String: Int] = [:]

  var isOpen: Bool { open.last.map { Self.roots.contains($0) } ?? false }

  mutating func open(_ name: String, isSelfClosing: Bool) {
    if isOpen, Self.breakingOut.contains(name) {
      while isOpen { pop() }
      return
    }
    guard !isSelfClosing, Self.roots.contains(name) || (isOpen && Self.holdingHTML.contains(name)) else {
      return
    }
    open.append(name)
    counts[name, default: 0] += 1
  }

  mutating func close(_ name: String) {
    guard !open.isEmpty, let count = counts[name], count > 0 else { return }
    while pop() != name {}
  }

  @discardableResult
  private mutating func pop() -> String? {
    guard let name = open.popLast() else { return nil }
    counts[name, default: 1] -= 1
    return name
  }

  private static let roots: Set<String> = ["svg", "math"]
  private static let holdingHTML: Set<String> = [
    "foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext",
  ]
  /// Start tags that close SVG and MathML around them, since they cannot stand there.
  private static let breakingOut: Set<String> = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol",
    "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul",
    "var",
  ]
}
