import Verification

extension PrintDocument {
  /// The document with each footnote where it is first referred to, for printers that set it at the foot of that page.
  package var htmlWithNotesInPlace: [UInt8] { PageNotes.placed(html()) }
}

/// Moves footnotes from the end of their chapter to behind their first mark.
///
/// A paragraph ends where a block begins, so there a note is made of inline elements alone: each block is a `span`
/// whose `data-block` names what it was, for the style of print.
struct PageNotes {
  /// By their ids, those that have no place yet.
  private var notes: [[UInt8]: Note] = [:]
  /// The document without its lists of footnotes.
  private var text: [UInt8] = []

  private struct Note {
    /// As its mark has it.
    let number: Int
    let html: [UInt8]
  }

  static func placed(_ html: [UInt8]) -> [UInt8] {
    var notes = PageNotes(html)
    return notes.notes.isEmpty ? html : notes.placed()
  }

  private init(_ html: [UInt8]) {
    var tokenizer = HTMLTokenizer(html)
    var copied = 0
    while let token = tokenizer.next() {
      guard token.kind == .startTag, tokenizer.value(of: "data-footnotes", in: token) != nil else { continue }
      text += html[copied..<token.range.lowerBound]
      copied = readList(of: html, &tokenizer)
    }
    text += html[copied...]
  }

  /// Reads the footnotes of a chapter; returns where the section ends that they stand in.
  private mutating func readList(of html: [UInt8], _ tokenizer: inout HTMLTokenizer) -> Int {
    var number = 0
    var depth = 0
    var id: [UInt8] = []
    var start = 0
    while let token = tokenizer.next() {
      switch (token.kind, tokenizer.comparableName(token.name)) {
      case (.startTag, "li"):
        depth += 1
        guard depth == 1 else { continue }
        (id, start) = (tokenizer.value(of: "id", in: token) ?? [], token.range.upperBound)
        number += 1
      case (.endTag, "li"):
        depth -= 1
        guard depth == 0 else { continue }
        notes[id] = Note(number: number, html: Array(html[start..<token.range.lowerBound]))
      case (.endTag, "section"): return token.range.upperBound
      default: continue
      }
    }
    return html.count
  }

  /// The document with the notes in it.
  private mutating func placed() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 64)
    var copied = 0
    var called: [UInt8]?
    var tokenizer = HTMLTokenizer(text)
    while let token = tokenizer.next() {
      if let id = Self.called(by: token, tokenizer) {
        called = id
      } else if let id = called, token.kind == .endTag, tokenizer.comparableName(token.name) == "sup" {
        result += text[copied..<token.range.upperBound]
        copied = token.range.upperBound
        place(id, into: &result)
        called = nil
      }
    }
    return result + text[copied...]
  }

  /// The id of the note that a mark leads to; nil for anything but a mark.
  private static func called(by token: HTMLToken, _ tokenizer: HTMLTokenizer) -> [UInt8]? {
    guard token.kind == .startTag, tokenizer.value(of: "data-footnote-ref", in: token) != nil else { return nil }
    return tokenizer.value(of: "href", in: token).map { Array($0.dropFirst()) }
  }

  /// Writes a note, and after it those that it refers to itself, unless they have their place.
  private mutating func place(_ first: [UInt8], into result: inout [UInt8]) {
    var waiting = [first]
    var next = 0
    while next < waiting.count {
      defer { next += 1 }
      guard let note = notes.removeValue(forKey: waiting[next]) else { continue }
      result += "<span class=\"page-note\" id=\"".utf8
      result += waiting[next]
      result += "\" data-number=\"\(note.number)\" role=\"doc-footnote\">".utf8
      waiting += Self.writeInline(note.html, into: &result)
      result += "</span>".utf8
    }
  }

  /// Writes HTML without its blocks; returns the notes that it refers to.
  private static func writeInline(_ html: [UInt8], into result: inout [UInt8]) -> [[UInt8]] {
    var called: [[UInt8]] = []
    var tokenizer = HTMLTokenizer(html)
    var isAtBlock = true
    var space: Range<Int>?
    while let token = tokenizer.next() {
      if let id = Self.called(by: token, tokenizer) { called.append(id) }
      let name = tokenizer.comparableName(token.name)
      let isBlock = (token.kind == .startTag || token.kind == .endTag) && !inlineElements.contains(name)
      // Around blocks it meant nothing; between inline elements it would.
      if let space, !isBlock, !isAtBlock { result += html[space] }
      space = nil
      switch token.kind {
      case .text where html[token.range].allSatisfy(\.isSpace):
        space = token.range
        continue
      case .startTag where isBlock:
        result += "<span data-block=\"\(name)\"".utf8
        result += html[token.name.upperBound..<token.range.upperBound]
        if name == "hr" { result += "</span>".utf8 }
      case .endTag where isBlock: result += "</span>".utf8
      default: result += html[token.range]
      }
      isAtBlock = isBlock
    }
    return called
  }

  private static let inlineElements: Set<String> = [
    "a", "abbr", "br", "code", "del", "em", "img", "input", "span", "strong", "sub", "sup",
  ]
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") }
}
