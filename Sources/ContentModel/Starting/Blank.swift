package import Diagnostics
import Fields
import Markup

/// A place that a new entry leaves for its author to fill: an ellipsis where a value or a paragraph belongs.
package struct Blank: Sendable {
  /// What stands in the place, alone or after a space at the end.
  static let mark = "…"

  /// The language of the text; nil in the facts.
  package let language: String?
  /// The field, or the id of the section; `text` before the first heading.
  package let name: String
  package let file: SourceFile
  package let range: Range<Int>

  static func isBlank(_ text: String) -> Bool { text == mark || text.hasSuffix(" " + mark) }
}

extension Entry {
  /// The blanks of the facts, then those of each text.
  package var blanks: [Blank] { factBlanks + texts.flatMap(\.blanks) }

  private var factBlanks: [Blank] {
    let fields = facts.values.filter(\.isBlank).map { value in
      (value.declaration.name, rangeInFacts(of: value.declaration.name))
    }
    let figures = facts.figures.filter { $0.label.isBlank }.map { ($0.id.value, $0.id.range) }
    let costs = facts.costs.filter { $0.label.isBlank || $0.hasBlankUnit }.map { ($0.id.value, $0.id.range) }
    let events = facts.events.filter { $0.label.isBlank }.map { ("events", $0.year.range) }
    return (fields + figures + costs + events).map { name, range in
      Blank(language: nil, name: name, file: factsFile, range: range)
    }
  }

  /// Where the name of a field stands, which begins a line.
  private func rangeInFacts(of name: String) -> Range<Int> {
    let found = factsFile.bytes.ranges(ofBytes: name + ":").first {
      $0.lowerBound == 0 || factsFile.bytes[$0.lowerBound - 1] == UInt8(ascii: "\n")
    }
    return found.map { $0.lowerBound..<$0.upperBound - 1 } ?? 0..<0
  }
}

extension LocalizedText {
  var isBlank: Bool { inAnyLanguage(Blank.isBlank) }
}

extension DeclaredValue {
  var isBlank: Bool {
    switch value {
    case .text(let text), .notFound(let text): text.isBlank
    case .plain(let text): Blank.isBlank(text)
    default: false
    }
  }
}

extension Cost {
  fileprivate var hasBlankUnit: Bool {
    switch value {
    case .amount(let amount): amount.unit.isBlank
    case .share(_, let unit): unit.isBlank
    case .statement(let text), .notFound(let text): text.isBlank
    }
  }
}

extension EntryText {
  fileprivate var blanks: [Blank] {
    var blanks: [Blank] = []
    func add(_ name: String, _ range: Range<Int>) {
      blanks.append(Blank(language: language, name: name, file: file, range: range))
    }
    if Blank.isBlank(title) { add("title", titleRange) }
    if Blank.isBlank(summary) { add("summary", summaryRange) }
    let headings = document.headings.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    for offset in document.paragraphs(saying: Blank.mark).sorted() {
      while next < headings.count, headings[next].range.lowerBound < offset { next += 1 }
      add(next > 0 ? headings[next - 1].id ?? "text" : "text", offset..<offset + Blank.mark.utf8.count)
    }
    return blanks
  }
}
