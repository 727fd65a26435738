/// The pages a shard brings titles for: those that a search for one of its words shows first.
struct BestPages: Sendable {
  /// Results that are shown at once.
  private static let shown = 10
  /// What standing in a title, lead or heading adds to a page's count.
  private static let bonus: [(mask: UInt8, value: Double)] = [(1, 6), (2, 2.2), (4, 2.2)]

  private let pages: Pages
  private let vocabulary: Vocabulary
  private let occurrences: Occurrences
  private let thrift: Thrift
  private let norms: [Double]
  // For each page, what the stem in hand has there; reused for every stem.
  private var counts: [Double]
  private var masks: [UInt8]
  private var touched: [Int] = []

  init(_ pages: Pages, _ vocabulary: Vocabulary, _ occurrences: Occurrences, _ thrift: Thrift) {
    self.thrift = thrift
    self.pages = pages
    self.vocabulary = vocabulary
    self.occurrences = occurrences
    norms = (0..<pages.count).map { pages.norm(of: $0) }
    counts = [Double](repeating: 0, count: pages.count)
    masks = [UInt8](repeating: 0, count: pages.count)
  }

  /// Pages for all stems of some forms, sorted.
  mutating func of(_ forms: Range<Int>) -> [Int] {
    var members: [Int: [Int]] = [:]
    for form in forms { members[vocabulary.stems[form], default: []].append(form) }
    var chosen = Set<Int>()
    for forms in members.values { chosen.formUnion(of(stem: forms)) }
    return chosen.sorted()
  }

  /// Pages for the forms of one stem, of which there is at least one.
  mutating func of(stem forms: [Int]) -> [Int] {
    let stem = vocabulary.stems[forms[0]]
    for form in forms { gather(form) }
    defer {
      for page in touched { (counts[page], masks[page]) = (0, 0) }
      touched.removeAll(keepingCapacity: true)
    }
    guard touched.count > Self.shown else { return touched }
    var best: [(score: Double, page: Int)] = []
    for page in touched {
      let candidate = (score: score(page, stem), page: page)
      if best.count == Self.shown, !precedes(candidate, best[best.count - 1]) { continue }
      let place = best.firstIndex { precedes(candidate, $0) } ?? best.count
      best.insert(candidate, at: place)
      if best.count > Self.shown { best.removeLast() }
    }
    return best.map(\.page)
  }

  private mutating func gather(_ form: Int) {
    thrift.kept(form, occurrences).withUnsafeBufferPointer { places in
      for place in places {
        let page = Int(pages.pageOf[place.section])
        if counts[page] == 0 { touched.append(page) }
        counts[page] += norms[page]
        masks[page] |= UInt8(place.mask)
      }
    }
  }

  /// The score the client gives a page for this one word, but for a factor all pages share.
  private func score(_ page: Int, _ stem: Int) -> Double {
    var count = counts[page]
    for (mask, value) in Self.bonus where masks[page] & mask != 0 { count += value }
    var score = count * 2.4 / (count + 1.4)
    if masks[page] & 1 != 0 {
      let title = pages.titleForms[page]
      let share = Double(title.count { vocabulary.stems[$0] == stem }) / Double(max(1, title.count))
      score += 1.6 * share + (share > 0.7 ? 0.8 * share : 0)
    }
    return score * (0.5 + Double(pages.pages[page].weight) / 100)
  }

  private func precedes(_ one: (score: Double, page: Int), _ other: (score: Double, page: Int)) -> Bool {
    one.score != other.score ? one.score > other.score : one.page < other.page
  }
}
