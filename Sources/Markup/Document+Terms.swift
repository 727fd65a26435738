/// A place where a text uses a term of a glossary.
package struct TermUse: Sendable, Equatable {
  package let term: Int
  /// Its bytes in the document's own text.
  package let range: Range<Int>
}

extension Document {
  /// The first use of each term in running text, in reading order.
  ///
  /// Headings, links, code, tables, footnotes and what is emphasised, which often is a heading or a title,
  /// are passed over: there a term is not explained.
  package func firstUses(of index: TermIndex) -> [TermUse] {
    guard !index.isEmpty else { return [] }
    var seen: Set<Int> = []
    var uses: [TermUse] = []
    var run = FoldedText()
    func flush() {
      defer { run.removeAll() }
      findUses(in: run, index, &seen, &uses)
    }
    var node = body.lowerBound
    while node < body.upperBound {
      switch nodes[node].kind {
      case .text: run.append(text[nodes[node].textRange], at: nodes[node].textRange.lowerBound)
      case .softBreak: run.append(UInt8(ascii: " "), from: -1)
      case .heading, .link, .image, .table, .code, .codeBlock, .strong, .emphasis:
        flush()
        node = Int(nodes[node].end)
        continue
      default: flush()
      }
      node += 1
    }
    flush()
    return uses
  }

  private func findUses(
    in run: FoldedText, _ index: TermIndex, _ seen: inout Set<Int>, _ uses: inout [TermUse]
  ) {
    func range(_ folded: Range<Int>) -> Range<Int> {
      let last = Int(run.origins[folded.upperBound - 1])
      return Int(run.origins[folded.lowerBound])..<last + 1
    }
    for match in index.matches(in: run, original: { text[range($0)] })
    where seen.insert(match.term).inserted {
      uses.append(TermUse(term: match.term, range: range(match.range)))
    }
  }
}
