import Languages

/// How a language cuts its words, as the scanner needs it: everything folded to bytes.
struct WordRules: Sendable {
  /// Dropped before an apostrophe: `l`, `qu`.
  private let elisions: Set<[UInt8]>
  /// Words that an apostrophe does not cut: `aujourd'hui`.
  private let wholeWords: Set<[UInt8]>
  /// Whether a final `'s` is dropped and other apostrophes join: English.
  let dropsPossessive: Bool
  /// UTF-8 of what may stand between groups of three digits.
  let digitGroups: [[UInt8]]
  let decimal: [UInt8]
  /// What a straight apostrophe is set as in excerpts.
  let apostrophe: [UInt8]

  init(_ language: Language) {
    let style = language.search
    elisions = Set(style.elisions.map { Folding.folded($0) })
    wholeWords = Set(style.wholeWords.map { Folding.folded($0) })
    dropsPossessive = style.dropsPossessive
    digitGroups = style.digitGroups.unicodeScalars.map { Array(String($0).utf8) }
    decimal = Array(style.decimal.utf8)
    apostrophe = Array((language.typography.apostrophe ?? "'").utf8)
  }

  /// Which parts of a word with apostrophes are words of their own.
  enum Cut {
    case parts([Bool])
    /// So many of the parts are one word, without apostrophes; the rest does not count.
    case joined(Int)
  }

  /// - Parameter parts: what stands between the apostrophes; at least two.
  func cut(_ parts: [ArraySlice<UInt8>]) -> Cut {
    let folded = parts.map { Folding.folded($0) }
    if wholeWords.contains(Array(folded.joined(separator: [UInt8(ascii: "'")]))) {
      return .joined(parts.count)
    }
    let last = parts.count - 1
    if dropsPossessive {
      guard folded[last] == [UInt8(ascii: "s")] else { return .joined(parts.count) }
      return last > 1 ? .joined(last) : .parts([true, false])
    }
    return .parts(parts.indices.map { $0 == last || !elisions.contains(folded[$0]) })
  }
}
