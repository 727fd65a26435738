/// All pages of an index with what is said of each.
struct Pages: Sendable {
  let pages: [ScannedPage]
  /// For each page, the number of its first section; then the number of sections.
  let firstSections: [Int]
  /// For each section, its page.
  let pageOf: [Int32]
  /// For each page, its number of words on a scale of quarter octaves from 16: 0 to 75.
  let lengths: [Int]
  /// Words of a page on average.
  let averageLength: Int
  /// For each page, the forms of its title without stop words.
  let titleForms: [[Int]]

  init(_ runs: [ScannedRun], _ words: MergedWords, _ vocabulary: Vocabulary, _ occurrences: Occurrences) {
    pages = runs.flatMap(\.pages)
    firstSections = pages.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.sections.count) }
    pageOf = pages.enumerated().flatMap { page, item in item.sections.map { _ in Int32(page) } }
    lengths = occurrences.lengths.map { Self.scaled($0) }
    let total = occurrences.lengths.reduce(0, +)
    averageLength = pages.isEmpty ? 1 : max(1, (total + pages.count / 2) / pages.count)
    titleForms = zip(runs, words.numbers).flatMap { run, numbers in
      run.pages.map { page in Self.titleForms(run, page, numbers, vocabulary) }
    }
  }

  var count: Int { pages.count }
  var sectionCount: Int { pageOf.count }

  func sections(of page: Int) -> Range<Int> { firstSections[page]..<firstSections[page + 1] }

  private static func titleForms(
    _ run: ScannedRun, _ page: ScannedPage, _ numbers: [UInt32], _ vocabulary: Vocabulary
  ) -> [Int] {
    let title = run.items[page.items].dropFirst().prefix { $0.zone == nil }
    let forms = title.map { Int(vocabulary.formOf[Int(numbers[$0.word])]) }.filter { $0 >= 0 }
    let telling = forms.filter { !vocabulary.isStop[$0] }
    return telling.isEmpty ? forms : telling
  }

  /// Places on the scale, one a quarter octave; reckoned without a logarithm, for the same bytes everywhere.
  private static func scaled(_ words: Int) -> Int {
    scale.firstIndex { Double(words) < $0 } ?? 75
  }

  /// Halfway, on the scale, between one place and the next.
  private static let scale: [Double] = (0..<75).map { place in
    // 2 to the powers of 1/8, 3/8, 5/8, 7/8.
    let eighths = [1.0905077326652577, 1.2968395546510096, 1.5422108254079407, 1.8340080864093424]
    return 16 * Double(1 << (place / 4)) * eighths[place % 4]
  }
}

extension Pages {
  /// How a page's length weighs a word's count, as the client reckons it.
  func norm(of page: Int) -> Double {
    let quarters = [1.0, 1.189207115002721, 1.4142135623730951, 1.681792830507429]
    let words = 16 * Double(1 << (lengths[page] / 4)) * quarters[lengths[page] % 4]
    return 1 / (0.5 + 0.5 * words / Double(averageLength))
  }
}
