import CCmarkGFM
import Diagnostics
import Testing

@testable import Markup

/// A parsed text and what was found wrong with it.
struct Parsed {
  let file: SourceFile
  let document: Document
  let diagnostics: [Diagnostic]

  init(_ text: String, from offset: Int = 0) {
    self.init(bytes: Array(text.utf8), from: offset)
  }

  init(bytes: [UInt8], from offset: Int = 0) {
    file = SourceFile(path: "en.md", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    document = Document(parsing: file, from: offset, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  var plain: String { String(decoding: document.plainHTML(), as: UTF8.self) }

  var ids: [String] { diagnostics.map(\.kind.id) }

  /// The HTML of the whole text without its footnotes.
  func html(_ options: HTMLOptions = .plain, links: ((Int) -> LinkRendering)? = nil) -> String {
    html(document.body, options, links: links)
  }

  func html(_ nodes: Range<Int>, _ options: HTMLOptions = .plain, links: ((Int) -> LinkRendering)? = nil)
    -> String
  {
    var setter = PlainTextSetter()
    let bytes = document.html(nodes, options: options, setter: &setter, links: links ?? asWritten)
    return String(decoding: bytes, as: UTF8.self)
  }

  func footnotes(_ options: HTMLOptions = .plain) -> String? {
    var setter = PlainTextSetter()
    return document.footnotesHTML(options: options, setter: &setter, links: asWritten)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func asWritten(_ index: Int) -> LinkRendering {
    let link = document.links[index]
    return link.isImage ? .image(source: link.destination, attributes: "") : .link(href: link.destination)
  }

  /// The source a range stands for.
  func source(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }
}

/// The HTML that libcmark-gfm itself makes of a text.
func htmlOfLibrary(_ text: String) -> String {
  let tree = CommonMarkTree(parsing: Array(text.utf8), from: 0)
  guard let html = cmark_render_html(tree.root, CMARK_OPT_FOOTNOTES, nil) else { return "" }
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html)
}

/// Checks that a text has exactly the diagnostics expected, each starting at its `1️⃣`, `2️⃣`….
func expectDiagnostics(
  _ marked: String, _ expected: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  var text = ""
  var offsets: [Character: Int] = [:]
  for character in marked {
    if let value = character.unicodeScalars.first?.value, (0x31...0x39).contains(value),
      character.unicodeScalars.count == 3
    {
      offsets[character] = text.utf8.count
    } else {
      text.append(character)
    }
  }
  let order = offsets.keys.sorted()
  let parsed = Parsed(text)
  let found = parsed.diagnostics.sortedAndUnique.map { diagnostic in
    let start = diagnostic.range?.lowerBound ?? -1
    let mark = order.first { offsets[$0] == start }.map(String.init) ?? "@\(start)"
    return "\(mark) \(diagnostic.kind.id): \(diagnostic.message)"
  }
  #expect(found.sorted() == expected.sorted(), sourceLocation: sourceLocation)
}
