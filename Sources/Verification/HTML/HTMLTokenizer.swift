/// Cuts HTML or XML into tokens, as browsers do (WHATWG, “Tokenization”); every text has tokens.
///
/// It works on bytes, since all that matters to it is ASCII, and looks at each byte a fixed number of times. It keeps
/// no tree: of what is open it knows only what changes how the next bytes are read.
package struct HTMLTokenizer: Sendable {
  let bytes: [UInt8]
  let syntax: HTMLSyntax
  private let isScripting: Bool
  var position: Int
  /// Name, in lower case, of the element just opened whose text is read without looking for tags.
  private var textElement: String?
  var foreign = ForeignContent()

  /// - Parameters:
  ///   - bytes: UTF-8 or any other encoding in which ASCII is ASCII; a byte order mark is passed over.
  ///   - scripting: whether `noscript` is read as browsers with scripts do: as raw text.
  package init(_ bytes: [UInt8], syntax: HTMLSyntax = .html, scripting: Bool = false) {
    self.bytes = bytes
    self.syntax = syntax
    isScripting = scripting
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next token; nil at the end of the text.
  package mutating func next() -> HTMLToken? {
    guard position < bytes.count else { return nil }
    if let name = textElement {
      textElement = nil
      if let text = elementText(name) { return text }
    }
    let token = startsMarkup(at: position) ? markup() : text()
    position = token.range.upperBound
    note(token)
    return token
  }

  var isForeign: Bool { syntax == .xml || foreign.isOpen }

  // MARK: Text

  private func text() -> HTMLToken {
    var end = position + 1
    while end < bytes.count {
      end = firstIndex(of: UInt8(ascii: "<"), from: end)
      if startsMarkup(at: end) { break }
      end = min(end + 1, bytes.count)
    }
    return HTMLToken(.text, position..<end, isForeign: isForeign)
  }

  private func startsMarkup(at index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return index + 2 < bytes.count
    case let byte:
      return byte.isASCIILetter || (syntax == .xml && (byte == UInt8(ascii: "_") || byte >= 0x80))
    }
  }

  /// What the element that was just opened holds, up to its end tag; nil when that is nothing.
  private mutating func elementText(_ name: String) -> HTMLToken? {
    let end = endOfText(in: name, from: position)
    guard end > position else { return nil }
    let kind: HTMLToken.Kind = name == "title" || name == "textarea" ? .text : .rawText
    defer { position = end }
    return HTMLToken(kind, position..<end)
  }

  // MARK: What a tag changes

  private mutating func note(_ token: HTMLToken) {
    guard syntax == .html, token.kind == .startTag || token.kind == .endTag else { return }
    let name = lowercasedName(token.name)
    if token.kind == .endTag { return foreign.close(name) }
    let wasForeign = token.isForeign
    foreign.open(name, isSelfClosing: token.isSelfClosing)
    if !wasForeign, Self.textElements.contains(name) || (isScripting && name == "noscript") {
      textElement = name
    }
  }

  /// Elements of HTML in which tags are text.
  private static let textElements: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  // MARK: Bytes

  /// The first place of a byte; the end of the text when there is none.
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, bytes[index] != byte { index += 1 }
      return min(index, bytes.count)
    }
  }

  /// Whether ASCII text stands at a place, without regard to case; `text` is in lower case.
  func has(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0].lowercasedASCII == text.utf8Start[$0] }
  }
}

extension HTMLTokenizer {
  /// A name as it is compared: in lower case in HTML, as it stands in XML.
  package func comparableName(_ range: Range<Int>) -> String {
    syntax == .xml ? String(decoding: bytes[range], as: UTF8.self) : lowercasedName(range)
  }

  private func lowercasedName(_ range: Range<Int>) -> String {
    // Names fit into the string itself, so nothing is allocated.
    String(unsafeUninitializedCapacity: range.count) { buffer in
      for (place, index) in range.enumerated() { buffer[place] = bytes[index].lowercasedASCII }
      return range.count
    }
  }

  /// The value of an attribute of that name, or nil.
  package func value(of name: String, in token: HTMLToken) -> [UInt8]? {
    token.attributes.first { comparableName($0.name) == name }.map(value(of:))
  }

  /// The value with its character references decoded.
  package func value(of attribute: HTMLAttribute) -> [UInt8] {
    CharacterReferences.decoded(bytes[attribute.value], inAttribute: true)
  }
}
