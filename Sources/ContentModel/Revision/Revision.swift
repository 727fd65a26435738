/// How a text differs from what it was, word by word, paragraph by paragraph.
package struct Revision: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case kept, removed, added
  }

  /// Words with what stands between them, all of which stayed, went or came.
  package struct Run: Sendable, Equatable {
    package let kind: Kind
    /// With `\n` at the ends of paragraphs.
    package let text: String
  }

  /// A paragraph; where paragraphs were cut or joined, several, of which the last is not cut or joined.
  package struct Row: Sendable, Equatable {
    package let runs: [Run]

    package var isChanged: Bool { runs.contains { $0.kind != .kept } }

    /// The words to look at; one replaced by another counts once.
    package let wordsToDo: Int

    /// The paragraphs that one side has: what was kept, and what was removed or what was added; without a side,
    /// both together, cut where a paragraph ends on either.
    package func paragraphs(_ side: Kind? = nil) -> [[Run]] {
      var paragraphs: [[Run]] = [[]]
      for run in runs where side == nil || run.kind == .kept || run.kind == side {
        for (number, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          if number > 0 { paragraphs.append([]) }
          guard !part.isEmpty else { continue }
          paragraphs[paragraphs.count - 1].append(Run(kind: run.kind, text: String(part)))
        }
      }
      return paragraphs.filter { !$0.isEmpty }
    }
  }

  /// In the order of the new text.
  package let rows: [Row]

  /// The words to look at; at least one where anything differs, be it a comma.
  package var wordsToDo: Int {
    let words = rows.reduce(0) { $0 + $1.wordsToDo }
    return words == 0 && rows.contains(where: \.isChanged) ? 1 : words
  }

  /// The old text, or the new one, with one space for each run of white space and one line a paragraph.
  package func text(_ side: Kind) -> String {
    rows.flatMap(\.runs).filter { $0.kind == .kept || $0.kind == side }.map(\.text).joined()
  }
}

extension Revision {
  /// Compares two Markdown texts.
  ///
  /// Equal paragraphs are found first; the words of those between them are compared together. Paragraphs that
  /// differ by more than `EditScript` allows, or that share few words, are shown as replaced whole.
  package init(from old: String, to new: String) {
    self.init(from: old, to: new, mostEdits: EditScript.mostEdits)
  }

  init(from old: String, to new: String, mostEdits: Int) {
    var table = WordTable()
    let (old, new) = (table.paragraphs(of: old.utf8), table.paragraphs(of: new.utf8))
    var ids: [[Int32]: Int32] = [:]
    func numbered(_ paragraphs: [[Int32]]) -> [Int32] {
      paragraphs.map { paragraph in
        let next = Int32(ids.count)
        ids[paragraph, default: next] = ids[paragraph] ?? next
        return ids[paragraph] ?? next
      }
    }
    let script = EditScript(from: numbered(old), to: numbered(new), mostEdits: mostEdits)
    var builder = RevisionBuilder(table: table, mostEdits: mostEdits)
    var (oldStart, newStart) = (0, 0)
    for match in script?.matches ?? [] {
      builder.compare(Array(old[oldStart..<match.old].joined()), Array(new[newStart..<match.new].joined()))
      for paragraph in new[match.new..<match.new + match.count] { builder.keep(paragraph) }
      (oldStart, newStart) = (match.old + match.count, match.new + match.count)
    }
    builder.compare(Array(old[oldStart...].joined()), Array(new[newStart...].joined()))
    rows = builder.rows
  }
}
