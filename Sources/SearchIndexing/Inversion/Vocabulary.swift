import Languages

/// The forms that can be searched for: folded words in order, each with its usual spelling and its stem.
struct Vocabulary: Sendable {
  /// In the order in which the client compares strings.
  let forms: [[UInt8]]
  /// As each form is written most often, in small letters.
  let spellings: [[UInt8]]
  /// For each form, the number of its stem; forms of one stem share it.
  let stems: [Int]
  /// For each merged word, its form; negative for words that are none.
  let formOf: [Int32]
  /// Stop words are found in titles and headings only.
  let isStop: [Bool]

  init(_ words: MergedWords, _ style: SearchStyle) {
    let stops = Set(style.stopWords.map { Folding.folded($0) })
    var builder = Builder(words: words)
    for word in 0..<words.table.count { builder.add(word, stops) }

    let order = builder.order()
    forms = order.map { Array(builder.forms[$0]) }
    spellings = order.map { builder.spelling(of: $0) }
    isStop = forms.map(stops.contains)
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, form) in order.enumerated() { ranks[form] = Int32(rank) }
    formOf = builder.formOf.map { $0 < 0 ? $0 : ranks[Int($0)] }
    stems = Self.stems(of: spellings, style)
  }

  var count: Int { forms.count }

  /// The place of a form, if it is there.
  func place(of form: [UInt8]) -> Int? {
    var (low, high) = (0, forms.count)
    while low < high {
      let middle = (low + high) / 2
      if UTF8Scalar.precedes(forms[middle], form) { low = middle + 1 } else { high = middle }
    }
    return low < forms.count && forms[low] == form ? low : nil
  }

  private static func stems(of spellings: [[UInt8]], _ style: SearchStyle) -> [Int] {
    guard var stemmer = Stemmer(style) else { return Array(spellings.indices) }
    var numbers = WordTable()
    return spellings.map { spelling in
      spelling.withUnsafeBufferPointer { word in
        stemmer.stem(word) { numbers.number(of: $0) }
      }
    }
  }
}

/// Gathers forms and their spellings from words.
private struct Builder {
  let words: MergedWords
  var forms = WordTable()
  var formOf: [Int32] = []
  private var smalls = WordTable()
  private var smallUses: [UInt32] = []
  /// For each form, its spelling used most so far.
  private var best: [Int] = []

  init(words: MergedWords) { self.words = words }

  mutating func add(_ word: Int, _ stops: Set<[UInt8]>) {
    let uses = words.uses.titled[word] + words.uses.plain[word]
    guard uses > 0 else { return formOf.append(-1) }
    let folded = Folding.folded(words.table[word])
    guard !folded.isEmpty, words.uses.titled[word] > 0 || !stops.contains(folded) else {
      return formOf.append(-1)
    }
    let form = forms.number(of: folded)
    formOf.append(Int32(form))
    let small = smalls.number(of: Folding.lowercased(words.table[word]))
    if small == smallUses.count { smallUses.append(0) }
    smallUses[small] += uses
    if form == best.count { best.append(small) }
    if precedes(small, best[form]) { best[form] = small }
  }

  /// More use first, then the order of bytes.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    if smallUses[one] != smallUses[other] { return smallUses[one] > smallUses[other] }
    return smalls[one].lexicographicallyPrecedes(smalls[other])
  }

  func spelling(of form: Int) -> [UInt8] { Array(smalls[best[form]]) }

  func order() -> [Int] {
    let all = (0..<forms.count).map { Array(forms[$0]) }
    return all.indices.sorted { UTF8Scalar.precedes(all[$0], all[$1]) }
  }
}
