import Diagnostics

/// Reads a page or a drawing: its addresses, anchors, scripts and styles.
struct PageReader {
  let file: SourceFile
  let isPage: Bool
  let isXML: Bool
  /// Whether the page is the whole copy, so that its scripts have nowhere else to stand.
  let isSingleFile: Bool
  var references: References
  var tokenizer: HTMLTokenizer
  var policy = PagePolicy()
  /// Identities with the place each was first seen at.
  var anchors: Set<PathBytes> = []
  private var ids: Set<PathBytes> = []
  /// `template` elements that are open: what they hold is in no page yet.
  private var templates = 0
  var facts = PageFacts()
  /// The element whose text comes next.
  var holder = Holder.none

  enum Holder {
    case none, style, title
    case script(PageScript)
  }

  init(_ file: SourceFile, isPage: Bool, isXML: Bool, isSingleFile: Bool, references: References) {
    self.file = file
    self.isPage = isPage
    self.isXML = isXML
    self.isSingleFile = isSingleFile
    self.references = references
    tokenizer = HTMLTokenizer(file.bytes, syntax: isXML ? .xml : .html)
  }

  mutating func read() -> FileReading {
    while let token = tokenizer.next() {
      switch token.kind {
      case .startTag: start(token)
      case .endTag:
        holder = .none
        if templates > 0, tokenizer.comparableName(token.name) == "template" { templates -= 1 }
      case .text, .rawText, .characterData: hold(token)
      case .comment, .doctype, .instruction, .unfinishedTag: break
      }
    }
    if isPage { facts.report(bytes: file.bytes, isXML: isXML, to: &references.findings) }
    references.judgeOwnFragments(anchors)
    var reading = FileReading(diagnostics: references.findings.diagnostics, anchors: anchors)
    reading.pending = references.pending
    reading.links = references.count
    reading.fragments = references.pending.count + references.ownFragments.count
    return reading
  }

  // MARK: Tags

  private mutating func start(_ token: HTMLToken) {
    let element = tokenizer.comparableName(token.name)
    holder = .none
    for attribute in token.attributes { take(attribute, of: element, token) }
    switch element {
    case "base": base(token)
    case "meta": meta(token)
    case "html":
      let language = value("lang", token) ?? value("xml:lang", token) ?? []
      if language.contains(where: { !$0.isHTMLSpace }) { facts.hasLanguage = true }
    case "template": if !token.isSelfClosing { templates += 1 }
    case "title": if isXML || !token.isForeign { holder = .title }
    case "style": holder = .style
    case "script": script(token)
    default: break
    }
    if token.isSelfClosing, token.isForeign { holder = .none }
  }

  func value(_ name: String, _ token: HTMLToken) -> [UInt8]? { tokenizer.value(of: name, in: token) }

  /// The place of an attribute's value, or of the tag.
  func place(of name: String, in token: HTMLToken) -> Range<Int> {
    let attribute = token.attributes.first { tokenizer.comparableName($0.name) == name }
    return attribute.map(\.value) ?? token.name
  }

  private mutating func take(_ attribute: HTMLAttribute, of element: String, _ token: HTMLToken) {
    let name = tokenizer.comparableName(attribute.name)
    if name.hasPrefix("on"), EventHandlers.contains(name) {
      references.findings.add(
        .inlineScript, "The event handler '\(name)' is a script inside the page", at: attribute.name,
        suggestion: "add the handler in a script file")
      return
    }
    if name == "name", element == "a" { return takeAnchor(tokenizer.value(of: attribute)) }
    let meaning = PageAttributes.meaning(of: name, on: element, isForeign: token.isForeign) {
      Set((value("rel", token) ?? []).words)
    }
    guard let meaning else { return }
    let text = tokenizer.value(of: attribute)
    switch meaning {
    case .identity: identity(text, at: attribute.value)
    case .address(let use): references.judge(text, use, at: attribute.value)
    case .sourceSet: judge(PageAttributes.candidates(in: text), of: text, in: attribute)
    case .addresses:
      for word in text.split(whereSeparator: \.isHTMLSpace) {
        references.judge(Array(word), .load, at: attribute.value)
      }
    case .style: style(text, in: attribute)
    }
  }

  private mutating func judge(_ parts: [Range<Int>], of text: [UInt8], in attribute: HTMLAttribute) {
    for part in parts { references.judge(Array(text[part]), .load, at: place(part, of: text, in: attribute)) }
  }

  /// The place of a part of a value; all of the value when references in it have been decoded.
  func place(_ part: Range<Int>, of text: [UInt8], in attribute: HTMLAttribute) -> Range<Int> {
    guard text.count == attribute.value.count else { return attribute.value }
    return (attribute.value.lowerBound + part.lowerBound)..<(attribute.value.lowerBound + part.upperBound)
  }

  private mutating func style(_ text: [UInt8], in attribute: HTMLAttribute) {
    for reference in StyleScanner.references(in: text) {
      references.judge(reference.address, .load, at: place(reference.range, of: text, in: attribute))
    }
  }

  // MARK: Anchors

  private mutating func identity(_ id: [UInt8], at range: Range<Int>) {
    guard templates == 0, !id.isEmpty else { return }
    if !ids.insert(PathBytes(id)).inserted {
      references.findings.add(
        .duplicateID, "The id '\(String(decoding: id.prefix(80), as: UTF8.self))' is used before", at: range,
        suggestion: "give each element an id of its own")
    }
    anchors.insert(PathBytes(id))
  }

  private mutating func takeAnchor(_ name: [UInt8]) {
    if templates == 0, !name.isEmpty { anchors.insert(PathBytes(name)) }
  }
}

extension [UInt8] {
  /// The words of a value, in lower case.
  var words: [String] {
    split(whereSeparator: \.isHTMLSpace).map { String(decoding: $0, as: UTF8.self).lowercased() }
  }
}
