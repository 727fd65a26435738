import Parallelism

/// Which words of a large index share a file, and the pages whose titles each file brings.
///
/// Files are cut by what they take compressed, as nearly equal as whole stems let them be: a query loads one for each
/// of its words, so the largest ones decide what a first list may cost.
struct WordShards {
  /// The forms of each shard.
  let forms: [Range<Int>]
  /// The pages of each shard, sorted.
  let pages: [[Int]]

  /// - Parameter most: hundredths of bytes that a shard takes compressed, at most and about, unless one form has more.
  init(
    _ vocabulary: Vocabulary, _ postings: Postings, _ cards: PageCards, _ best: BestPages,
    most: Int = 2_570_000
  ) {
    let families = Self.families(vocabulary)
    let brought = Self.brought(families, best)
    let isOpen = Self.openness(families[...], reach: vocabulary.count)
    var cutter = ShardCutter(
      postings: postings, cards: cards, families: families, brought: brought, most: most)
    cutter.add(0..<vocabulary.count, openness: isOpen, reach: vocabulary.count)
    let shards = cutter.finish(at: vocabulary.count)
    forms = shards
    pages = shards.parallelMap { shard in
      // What a part of a stem would bring is not what the whole one does.
      if shard.lowerBound > 0 && isOpen[shard.lowerBound - 1] || shard.last.map({ isOpen[$0] }) ?? false {
        var best = best
        return best.of(shard)
      }
      return Set(brought[shard].joined()).sorted()
    }
  }

  /// For each form that is the last of its stem, all forms of the stem; for others none.
  private static func families(_ vocabulary: Vocabulary) -> [[Int]] {
    var members = [[Int]](repeating: [], count: (vocabulary.stems.max() ?? -1) + 1)
    for (form, stem) in vocabulary.stems.enumerated() { members[stem].append(form) }
    return vocabulary.stems.enumerated().map { form, stem in members[stem].last == form ? members[stem] : [] }
  }

  /// The best pages of each of some families, in whose place they are told.
  private static func brought(_ families: [[Int]], _ best: BestPages) -> [[Int]] {
    // Each thread works through many families with one set of counters.
    let share = max(1, families.count / 32)
    let shares = stride(from: 0, to: families.count, by: share).map { $0..<min(families.count, $0 + share) }
    return shares.parallelMap { forms in
      var best = best
      return families[forms].map { $0.isEmpty ? [] : best.of(stem: $0) }
    }.flatMap(\.self)
  }

  /// For each form, whether a stem stands on both sides of a cut behind it.
  ///
  /// - Parameters:
  ///   - families: of some forms in a row; families that begin before the first of them are passed over.
  ///   - reach: how many forms may come between the first and the last of a stem; others do not count.
  static func openness(_ families: ArraySlice<[Int]>, reach: Int) -> [Bool] {
    var steps = [Int](repeating: 0, count: families.count + 1)
    for family in families {
      guard let first = family.first, let last = family.last, first >= families.startIndex,
        last - first <= reach
      else { continue }
      steps[first - families.startIndex] += 1
      steps[last - families.startIndex] -= 1
    }
    var open = 0
    return steps.dropLast().map { step in
      open += step
      return open > 0
    }
  }
}

/// Cuts forms into shards, in order.
private struct ShardCutter {
  let postings: Postings
  let cards: PageCards
  /// For each form that is the last of its stem, all forms of the stem.
  let families: [[Int]]
  /// For each form, the pages it brings.
  let brought: [[Int]]
  let most: Int
  private var shards: [Range<Int>] = []
  private var start = 0
  private var size = 0
  /// For each page, the last shard it was counted for.
  private var shardOf: [Int]

  init(postings: Postings, cards: PageCards, families: [[Int]], brought: [[Int]], most: Int) {
    self.postings = postings
    self.cards = cards
    self.families = families
    self.brought = brought
    self.most = most
    shardOf = [Int](repeating: -1, count: cards.count)
  }

  /// Adds forms, those together that stems hold together.
  ///
  /// - Parameters:
  ///   - isOpen: for each of the forms, whether it belongs to the next.
  ///   - reach: of the stems that count for that.
  mutating func add(_ forms: Range<Int>, openness isOpen: [Bool], reach: Int) {
    var start = forms.lowerBound
    for form in forms where !isOpen[form - forms.lowerBound] {
      add(start..<form + 1, reach: reach)
      start = form + 1
    }
  }

  /// Adds forms that belong together.
  ///
  /// Too many for a shard are cut where only the stems are that reach furthest: it is them, and few others, that a
  /// query loads two shards for.
  private mutating func add(_ forms: Range<Int>, reach: Int) {
    if forms.count > 1, forms.reduce(0, { $0 + whole($1) }) > most {
      let reach = min(reach, forms.count) / 2
      add(forms, openness: WordShards.openness(families[forms], reach: reach), reach: reach)
      return
    }
    var added = counted(forms)
    if size > 0, size + added > most {
      cut(at: forms.lowerBound)
      added = counted(forms)
    }
    size += added
  }

  mutating func finish(at end: Int) -> [Range<Int>] {
    if start < end || shards.isEmpty { cut(at: end) }
    return shards
  }

  private mutating func cut(at form: Int) {
    shards.append(start..<form)
    (start, size) = (form, 0)
  }

  /// What forms add to the shard in hand, which may have some of their pages.
  private mutating func counted(_ forms: Range<Int>) -> Int {
    var size = 0
    for form in forms {
      size += own(form)
      for page in brought[form] where shardOf[page] != shards.count {
        shardOf[page] = shards.count
        size += cards.size(of: page)
      }
    }
    return size
  }

  private func whole(_ form: Int) -> Int { brought[form].reduce(own(form)) { $0 + cards.size(of: $1) } }

  /// Postings and spelling: their symbols compress by about a fifth.
  private func own(_ form: Int) -> Int { postings[form].count * 78 + 400 }
}
