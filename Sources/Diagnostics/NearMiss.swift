/// Finds the known name that was probably meant.
public enum NearMiss {
  /// The candidate closest to `name`, if it is close enough to be worth proposing.
  ///
  /// One edit in three letters is accepted; ties go to the first in alphabetical order.
  public static func best(for name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased().utf8)
    let limit = max(1, typed.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let distance = distance(typed, Array(candidate.lowercased().utf8), limit: limit)
      guard distance <= limit else { continue }
      if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// A suggestion in the usual words, or nil when nothing is close.
  public static func suggestion(for name: String, among candidates: some Sequence<String>) -> Message? {
    best(for: name, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// Edits (insert, delete, replace, swap neighbours) between two words; `limit + 1` when there are more.
  static func distance(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int {
    guard abs(one.count - other.count) <= limit else { return limit + 1 }
    var beforePrevious: [Int] = []
    var previous = Array(0...other.count)
    for row in 1...max(one.count, 1) where !one.isEmpty {
      var current = [row]
      current.reserveCapacity(other.count + 1)
      for column in 1...max(other.count, 1) where !other.isEmpty {
        let same = one[row - 1] == other[column - 1]
        var cost = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return min(previous[other.count], limit + 1)
  }
}
