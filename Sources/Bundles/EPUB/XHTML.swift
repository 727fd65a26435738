import Verification

/// Writes HTML as XML, which is how books hold it: the same elements, each closed, every value in quotes.
///
/// What is well formed afterwards is so by construction: an end tag without a start is left out, and what is open at
/// the end is closed.
struct XHTML {
  private let html: [UInt8]
  private let tokenizer: HTMLTokenizer
  private var result: [UInt8] = []
  private var open: [String] = []
  /// How many elements are open around the footnotes that are being written.
  private var footnotesDepth: Int?
  /// Whether an element of SVG or MathML is in it, which a book has to say of its files.
  private(set) var hasDrawing = false

  /// - Parameter html: a fragment, without a head.
  static func written(_ html: [UInt8]) -> (bytes: [UInt8], hasDrawing: Bool) {
    var xhtml = XHTML(html)
    xhtml.write()
    return (xhtml.result, xhtml.hasDrawing)
  }

  private init(_ html: [UInt8]) {
    self.html = html
    tokenizer = HTMLTokenizer(html)
    result.reserveCapacity(html.count + html.count / 16)
  }

  private mutating func write() {
    var tokens = tokenizer
    while let token = tokens.next() {
      switch token.kind {
      case .text: append(escaping: CharacterReferences.decoded(html[token.range], inAttribute: false))
      case .rawText, .characterData: append(escaping: Array(html[token.range]))
      case .startTag: start(token)
      case .endTag: end(tokens.comparableName(token.name))
      case .comment, .doctype, .instruction, .unfinishedTag: break
      }
    }
    while let name = open.popLast() { close(name) }
  }

  private mutating func start(_ token: HTMLToken) {
    let name = spelling(of: token)
    if name == "svg" { hasDrawing = true }
    result.append(UInt8(ascii: "<"))
    result += name.utf8
    if let namespace = Self.namespaces[name] { result += " xmlns=\"\(namespace)\"".utf8 }
    var written: Set<String> = ["xmlns"]
    for attribute in token.attributes {
      let attributeName =
        token.isForeign || name == "svg"
        ? String(decoding: html[attribute.name], as: UTF8.self)
        : tokenizer.comparableName(attribute.name)
      guard !Self.unknownToBooks.contains(attributeName), written.insert(attributeName).inserted else {
        continue
      }
      let value = tokenizer.value(of: attribute)
      append(attributeName, value)
      if attributeName == "role", let type = Self.types[String(decoding: value, as: UTF8.self)] {
        append("epub:type", Array(type.utf8))
        if type == Self.footnotes { footnotesDepth = open.count }
      }
    }
    // Their list has no role, since HTML allows it none; books show a note where it is referred to by its type.
    if name == "li", let footnotesDepth, open.count == footnotesDepth + 2 {
      append("epub:type", Array("footnote".utf8))
    }
    let isClosed = token.isForeign ? token.isSelfClosing : Self.voidElements.contains(name)
    result += (isClosed ? "/>" : ">").utf8
    if !isClosed { open.append(name) }
  }

  private mutating func end(_ name: String) {
    guard let place = open.lastIndex(where: { $0.lowercased() == name }) else { return }
    while open.count > place { close(open.removeLast()) }
    if let footnotesDepth, open.count <= footnotesDepth { self.footnotesDepth = nil }
  }

  private mutating func close(_ name: String) { result += "</\(name)>".utf8 }

  /// In SVG, capitals count.
  private func spelling(of token: HTMLToken) -> String {
    token.isForeign
      ? String(decoding: html[token.name], as: UTF8.self) : tokenizer.comparableName(token.name)
  }

  private mutating func append(_ name: String, _ value: [UInt8]) {
    result += " \(name)=\"".utf8
    append(escaping: value)
    result.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping text: [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      // XML has no other control characters.
      case 0..<0x20 where byte != 0x0A && byte != 0x09: break
      default: result.append(byte)
      }
    }
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private static let namespaces = [
    "svg": "http://www.w3.org/2000/svg", "math": "http://www.w3.org/1998/Math/MathML",
  ]

  /// Advice to browsers that load from the web.
  private static let unknownToBooks: Set<String> = ["loading", "decoding", "fetchpriority"]

  private static let footnotes = "footnotes"

  /// What books call a part that has this role (EPUB Structural Semantics Vocabulary).
  private static let types = [
    "doc-noteref": "noteref", "doc-endnotes": footnotes, "doc-backlink": "backlink",
  ]
}
