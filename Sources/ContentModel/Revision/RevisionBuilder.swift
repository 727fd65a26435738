/// Makes the rows of a revision from words in numbers.
struct RevisionBuilder {
  let table: WordTable
  let mostEdits: Int
  private(set) var rows: [Revision.Row] = []

  init(table: WordTable, mostEdits: Int) {
    self.table = table
    self.mostEdits = mostEdits
  }

  mutating func keep(_ paragraph: [Int32]) {
    rows.append(Revision.Row(runs: [run(.kept, paragraph[...])], wordsToDo: 0))
  }

  /// Compares what stands between two paragraphs that stayed.
  mutating func compare(_ old: [Int32], _ new: [Int32]) {
    guard !(old.isEmpty && new.isEmpty) else { return }
    guard !old.isEmpty, !new.isEmpty, let script = EditScript(from: old, to: new, mostEdits: mostEdits) else {
      return append([.init(removed: old[...], added: new[...])])
    }
    var pieces: [Piece] = []
    var (oldStart, newStart) = (0, 0)
    for match in script.matches {
      var piece = Piece(removed: old[oldStart..<match.old], added: new[newStart..<match.new])
      let kept = new[match.new..<match.new + match.count]
      (oldStart, newStart) = (match.old + match.count, match.new + match.count)
      // A row ends where a paragraph ends that ended there before.
      var start = kept.startIndex
      for index in kept.indices where kept[index] == WordTable.lineEnd {
        piece.kept = kept[start...index]
        append(pieces + [piece])
        (pieces, piece, start) = ([], Piece(), index + 1)
      }
      piece.kept = kept[start...]
      pieces.append(piece)
    }
    pieces.append(Piece(removed: old[oldStart...], added: new[newStart...]))
    append(pieces)
  }

  /// What changed, and what follows it unchanged.
  private struct Piece {
    var removed: ArraySlice<Int32> = []
    var added: ArraySlice<Int32> = []
    var kept: ArraySlice<Int32> = []

    var isEmpty: Bool { removed.isEmpty && added.isEmpty && kept.isEmpty }
    var isChanged: Bool { !(removed.isEmpty && added.isEmpty) }
  }

  private mutating func append(_ pieces: [Piece]) {
    let pieces = pieces.filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return }
    let shown = sharesLittle(pieces) ? [whole(pieces)] : joined(pieces)
    let runs = shown.flatMap { piece in
      [run(.removed, piece.removed), run(.added, piece.added), run(.kept, piece.kept)]
    }
    rows.append(
      Revision.Row(runs: runs.filter { !$0.text.isEmpty }, wordsToDo: shown.reduce(0) { $0 + changed($1) }))
  }

  /// Whether less than a third of the words stayed: then two whole paragraphs are easier to read.
  private func sharesLittle(_ pieces: [Piece]) -> Bool {
    guard pieces.contains(where: \.isChanged) else { return false }
    let kept = pieces.reduce(0) { $0 + words($1.kept) }
    let removed = pieces.reduce(0) { $0 + words($1.removed) }
    let added = pieces.reduce(0) { $0 + words($1.added) }
    return kept * 3 < kept + max(removed, added)
  }

  /// All the words of one side, then all of the other.
  private func whole(_ pieces: [Piece]) -> Piece {
    let last = pieces.last?.kept.last == WordTable.lineEnd ? pieces.last?.kept.suffix(1) : nil
    var (removed, added): ([Int32], [Int32]) = ([], [])
    for piece in pieces {
      removed += piece.removed + piece.kept
      added += piece.added + piece.kept
    }
    let ends = last?.count ?? 0
    return Piece(removed: removed.dropLast(ends), added: added.dropLast(ends), kept: last ?? [])
  }

  /// The pieces without those small words between two changes that only happen to be the same.
  private func joined(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    for piece in pieces {
      guard let last = joined.last, last.isChanged, piece.isChanged, isIsland(last, before: piece) else {
        joined.append(piece)
        continue
      }
      joined[joined.count - 1] = Piece(
        removed: last.removed + last.kept + piece.removed, added: last.added + last.kept + piece.added,
        kept: piece.kept)
    }
    return joined
  }

  private func isIsland(_ last: Piece, before next: Piece) -> Bool {
    let count = words(last.kept)
    if count == 0 { return true }
    return count == 1 && changed(last) > 1 && changed(next) > 1
  }

  /// The words to look at.
  private func changed(_ piece: Piece) -> Int { max(words(piece.removed), words(piece.added)) }

  private func words(_ ids: ArraySlice<Int32>) -> Int { ids.count { table.isWord[Int($0)] } }

  private func run(_ kind: Revision.Kind, _ ids: ArraySlice<Int32>) -> Revision.Run {
    let bytes = ids.flatMap { table.texts[Int($0)] }
    return Revision.Run(kind: kind, text: String(decoding: bytes, as: UTF8.self))
  }
}
