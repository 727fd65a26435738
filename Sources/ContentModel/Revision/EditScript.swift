/// What two sequences share, in order, when as little as possible is taken out of one and put into the other.
///
/// Myers, "An O(ND) Difference Algorithm and Its Variations" (Algorithmica 1, 1986), the greedy variant, after
/// equal beginnings and ends have been set aside.
struct EditScript {
  /// A stretch that stands in both.
  struct Match: Equatable {
    var old: Int
    var new: Int
    var count: Int
  }

  /// In order; none is empty.
  private(set) var matches: [Match] = []

  /// Most elements that are taken out and put in, together. The way back is kept in memory: 16 MB for so many.
  static let mostEdits = 2_000
  /// Most steps, elements times edits: with it a sequence of 2 MB costs no more than one of a page.
  static let mostSteps = 40_000_000

  /// Nil when the two differ by more than the limits allow; that is found out within those limits.
  init?(from old: [Int32], to new: [Int32], mostEdits: Int = mostEdits) {
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed()).prefix { $0 == $1 }
      .count
    let (left, right) = (old[prefix..<old.count - suffix], new[prefix..<new.count - suffix])
    append(Match(old: 0, new: 0, count: prefix))
    if !left.isEmpty, !right.isEmpty {
      let limit = min(mostEdits, Self.mostSteps / (left.count + right.count), left.count + right.count)
      guard let inner = Self.matches(Array(left), Array(right), limit) else { return nil }
      for match in inner {
        append(Match(old: match.old + prefix, new: match.new + prefix, count: match.count))
      }
    }
    append(Match(old: old.count - suffix, new: new.count - suffix, count: suffix))
  }

  private mutating func append(_ match: Match) {
    guard match.count > 0 else { return }
    if let last = matches.last, last.old + last.count == match.old, last.new + last.count == match.new {
      matches[matches.count - 1].count += match.count
    } else {
      matches.append(match)
    }
  }

  /// How far each diagonal has been followed after some edits; the one in the middle is that of no edits.
  private struct Reach {
    let edits: Int
    /// From diagonal `-edits` to `edits`.
    let ends: [Int32]

    subscript(diagonal: Int) -> Int { Int(ends[diagonal + edits]) }

    /// Whether a diagonal is best entered from the one above, by putting an element in.
    func isEnteredFromAbove(_ diagonal: Int) -> Bool {
      if diagonal == -(edits + 1) { return true }
      return diagonal != edits + 1 && self[diagonal - 1] < self[diagonal + 1]
    }
  }

  private static func matches(_ old: [Int32], _ new: [Int32], _ mostEdits: Int) -> [Match]? {
    var reaches: [Reach] = []
    for edits in 0...mostEdits {
      var ends = [Int32](repeating: 0, count: 2 * edits + 1)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var end = 0
        if let last = reaches.last {
          end = last.isEnteredFromAbove(diagonal) ? last[diagonal + 1] : last[diagonal - 1] + 1
        }
        while end < old.count, end - diagonal < new.count, old[end] == new[end - diagonal] { end += 1 }
        ends[diagonal + edits] = Int32(end)
        if end >= old.count, end - diagonal >= new.count { return wayBack(old.count, new.count, reaches) }
      }
      reaches.append(Reach(edits: edits, ends: ends))
    }
    return nil
  }

  /// The matches on the way that reached the ends of both.
  private static func wayBack(_ oldCount: Int, _ newCount: Int, _ reaches: [Reach]) -> [Match] {
    var matches: [Match] = []
    var (old, new) = (oldCount, newCount)
    for reach in reaches.reversed() {
      let diagonal = old - new
      let isFromAbove = reach.isEnteredFromAbove(diagonal)
      let before = reach[isFromAbove ? diagonal + 1 : diagonal - 1]
      let start = isFromAbove ? before : before + 1
      if start < old { matches.append(Match(old: start, new: start - diagonal, count: old - start)) }
      (old, new) = (before, isFromAbove ? start - diagonal - 1 : start - diagonal)
    }
    if old > 0 { matches.append(Match(old: 0, new: 0, count: old)) }
    return matches.reversed()
  }
}
