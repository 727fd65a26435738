/// The written forms of the terms of a glossary, to be found in texts.
///
/// Forms are found whatever the case of their letters, the kind of their spaces and apostrophes. A form
/// that is written with a capital letter is a name: it is found only as it is written.
package struct TermIndex: Sendable {
  /// Most bytes of a form that is looked for: every word of a text may begin one, so what is longer, and is no
  /// word, would make the search as long as the text times the form.
  private static let longestForm = 200

  private struct Form {
    let term: Int
    /// The form's own bytes, where its case counts.
    let exact: [UInt8]?
  }

  /// A trie, one byte a node; children of a node are a chain of siblings.
  private var bytes: [UInt8] = [0]
  private var firstChild: [Int32] = [-1]
  private var nextSibling: [Int32] = [-1]
  /// For each node, the forms that end there: the first, and the next one of each.
  private var ends: [Int32] = [-1]
  private var forms: [Form] = []
  private var nextForm: [Int32] = []

  /// - Parameter terms: the written forms of each term.
  package init(_ terms: [[String]]) {
    for (term, written) in terms.enumerated() {
      for form in written { add(form, term) }
    }
  }

  package var isEmpty: Bool { forms.isEmpty }

  private mutating func add(_ written: String, _ term: Int) {
    var folded = FoldedText()
    folded.append(Array(written.utf8)[...], at: 0)
    guard (1...Self.longestForm).contains(folded.bytes.count) else { return }
    var node = 0
    for byte in folded.bytes { node = child(of: node, byte) ?? addChild(of: node, byte) }
    let isName = written.contains(where: \.isUppercase)
    forms.append(Form(term: term, exact: isName ? Self.plain(Array(written.utf8)[...]) : nil))
    nextForm.append(ends[node])
    ends[node] = Int32(forms.count - 1)
  }

  private mutating func addChild(of node: Int, _ byte: UInt8) -> Int {
    bytes.append(byte)
    firstChild.append(-1)
    nextSibling.append(firstChild[node])
    ends.append(-1)
    firstChild[node] = Int32(bytes.count - 1)
    return bytes.count - 1
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var child = Int(firstChild[node])
    while child >= 0, bytes[child] != byte { child = Int(nextSibling[child]) }
    return child >= 0 ? child : nil
  }

  /// Letters as they are, with plain spaces, apostrophes and hyphens.
  private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    String(decoding: text, as: UTF8.self).unicodeScalars.reduce(into: []) { bytes, scalar in
      switch scalar.value {
      case 0xA0, 0x202F, 0x0A: bytes.append(UInt8(ascii: " "))
      case 0x2019: bytes.append(UInt8(ascii: "'"))
      case 0x2011: bytes.append(UInt8(ascii: "-"))
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }

  /// The longest form that starts at a place and ends with a word.
  ///
  /// - Parameter original: the bytes that some folded ones come from.
  private func match(in text: FoldedText, at start: Int, original: (Range<Int>) -> ArraySlice<UInt8>) -> (
    end: Int, term: Int
  )? {
    var node = 0
    var best: (end: Int, term: Int)?
    var index = start
    while index < text.bytes.count, let next = child(of: node, text.bytes[index]) {
      node = next
      index += 1
      guard ends[node] >= 0, index == text.bytes.count || !text.isWord(index) else { continue }
      if let term = term(endingAt: node, original(start..<index)) { best = (index, term) }
    }
    return best
  }

  private func term(endingAt node: Int, _ original: ArraySlice<UInt8>) -> Int? {
    var form = Int(ends[node])
    while form >= 0 {
      guard let exact = forms[form].exact, exact != Self.plain(original) else { return forms[form].term }
      form = Int(nextForm[form])
    }
    return nil
  }

  /// The terms that a text uses, each once, in the order of their first uses.
  package func terms(in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    var folded = FoldedText()
    folded.append(bytes[...], at: 0)
    var seen: Set<Int> = []
    return matches(in: folded) { range in
      bytes[Int(folded.origins[range.lowerBound])...Int(folded.origins[range.upperBound - 1])]
    }.map(\.term).filter { seen.insert($0).inserted }
  }

  /// Every form in a text, the longest at each place, none inside another.
  func matches(in text: FoldedText, original: (Range<Int>) -> ArraySlice<UInt8>) -> [(
    range: Range<Int>, term: Int
  )] {
    var matches: [(Range<Int>, Int)] = []
    var place = 0
    while place < text.bytes.count {
      let isStart = text.isWord(place) && (place == 0 || !text.isWord(place - 1))
      guard isStart, let match = match(in: text, at: place, original: original) else {
        place += 1
        continue
      }
      matches.append((place..<match.end, match.term))
      place = match.end
    }
    return matches
  }
}
