/// The words and signs of some texts, the most frequent with codes of one or two symbols: those that are frequent in
/// the whole site, which the core has, and those that are in these texts.
struct Lexicon: Sendable {
  // The first symbol of a code tells its length, or what follows.
  private static let oneSymbol = 34
  private static let twoSymbols = 50 * 93
  private static let literal = 87
  private static let capital = 88
  private static let comma = 89
  private static let stop = 90
  private static let lineEnd = 91
  private static let glue = 92

  /// How many words the core has: more make every first search wait for more.
  private static let common = oneSymbol + 2_000
  /// How many words a typing error is held against.
  private static let known = 40_000

  /// In the order of their codes.
  private(set) var entries: [[UInt8]]
  private var places = WordTable()
  private let commonCount: Int

  /// The words that are most frequent in a site: those with one symbol by their use, the others in alphabetical order.
  init(of words: MergedWords) {
    let byUse = WordCounts(words).byUse.prefix(Self.common)
    entries = Array(byUse.prefix(Self.oneSymbol)) + byUse.dropFirst(Self.oneSymbol).inOrder
    commonCount = entries.count
    for entry in entries { _ = places.number(of: entry) }
  }

  /// The common words, and others that some texts have.
  ///
  /// - Parameter words: all of the texts, each with the number of its uses; in any order.
  init(_ common: Lexicon, adding words: some Sequence<(word: ArraySlice<UInt8>, uses: UInt32)>) {
    self = common
    var counts = WordCounts()
    for (word, uses) in words where !isKnown(word) { counts.add(word, uses) }
    for entry in counts.byUse.prefix(Self.oneSymbol + Self.twoSymbols - entries.count).inOrder {
      entries.append(entry)
      _ = places.number(of: entry)
    }
  }

  /// Lines: the words that the common ones do not have.
  var added: [UInt8] { FrontCoding.lines(entries[commonCount...]) }

  /// JSON: lines of the most frequent words of a site, and of the others.
  static func spellings(_ words: MergedWords) -> [UInt8] {
    let byUse = WordCounts(words).byUse.prefix(known)
    let frequent = oneSymbol + twoSymbols
    var value: [UInt8] = [UInt8(ascii: "[")]
    value.append(quoted: FrontCoding.lines(byUse.prefix(frequent).inOrder))
    value.append(UInt8(ascii: ","))
    value.append(quoted: FrontCoding.lines(byUse.dropFirst(frequent).inOrder))
    value.append(UInt8(ascii: "]"))
    return value
  }

  private func isKnown(_ word: ArraySlice<UInt8>) -> Bool {
    places.known(WordCounts.uncapitalized(word) ?? Array(word)) != nil
  }

  /// Says that a word follows the one before without a space.
  static let glued = Symbols.symbol(glue)

  /// Appends the code of a word, or the word itself, if it has none.
  ///
  /// - Parameter number: that of the word among the merged ones.
  func append(_ number: Int, _ word: ArraySlice<UInt8>, to codes: inout [UInt8]) {
    switch number {
    case Item.comma: return codes.append(Symbols.symbol(Self.comma))
    case Item.stop: return codes.append(Symbols.symbol(Self.stop))
    case Item.newline: return codes.append(Symbols.symbol(Self.lineEnd))
    default: break
    }
    if let place = places.known(Array(word)) { return Self.append(place, to: &codes) }
    if let small = WordCounts.uncapitalized(word), let place = places.known(small) {
      codes.append(Symbols.symbol(Self.capital))
      return Self.append(place, to: &codes)
    }
    Self.appendLiteral(word, to: &codes)
  }

  private static func append(_ place: Int, to codes: inout [UInt8]) {
    var place = place
    if place < oneSymbol { return codes.append(Symbols.symbol(place)) }
    place -= oneSymbol
    codes.append(Symbols.symbol(oneSymbol + place / 93))
    codes.append(Symbols.symbol(place % 93))
  }

  /// A word as it is, with its length in units of UTF-16; a long one in pieces.
  private static func appendLiteral(_ word: ArraySlice<UInt8>, to codes: inout [UInt8]) {
    var rest = String(decoding: word, as: UTF8.self).unicodeScalars[...]
    var isFirst = true
    while !rest.isEmpty {
      let piece = rest.prefix(45)
      if !isFirst { codes.append(Symbols.symbol(glue)) }
      codes.append(Symbols.symbol(literal))
      codes.append(Symbols.symbol(String(piece).utf16.count))
      codes += String(piece).utf8
      rest = rest.dropFirst(45)
      isFirst = false
    }
  }
}

/// Counts words, those with a capital at the start under their small letter.
private struct WordCounts {
  private var table = WordTable()
  private var uses: [UInt32] = []

  /// A word used once costs more in the lexicon than in its text.
  private static let fewestUses = 2
  private static let fewestLetters = 12

  init() {}

  /// All words that texts show.
  init(_ words: MergedWords) {
    for word in (0..<words.table.count).dropFirst(Item.commonSigns.count) where words.uses.shown[word] > 0 {
      add(words.table[word], words.uses.shown[word])
    }
  }

  mutating func add(_ word: ArraySlice<UInt8>, _ count: UInt32) {
    let number = Self.uncapitalized(word).map { table.number(of: $0) } ?? table.number(of: word)
    if number == uses.count { uses.append(0) }
    uses[number] += count
  }

  /// The word without its capital, if it has one at the start and nowhere else.
  static func uncapitalized(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = word.first, first >= 0x80 || (0x41...0x5A).contains(first) else { return nil }
    let small = Folding.lowercased(word)
    guard !small.elementsEqual(word), small.count == word.count else { return nil }
    let length = UTF8Scalar.length(ofLead: first)
    // Beyond the first 65,536, a letter is two units, of which the client would put back one.
    guard length < 4, length <= small.count, small[length...].elementsEqual(word.dropFirst(length)) else {
      return nil
    }
    // The client puts the capital back from the small letter: it has to come out the same.
    let capital = String(decoding: small[..<length], as: UTF8.self).uppercased()
    return capital.utf8.elementsEqual(word.prefix(length)) ? small : nil
  }

  /// Those worth a place in a lexicon, the most used first.
  var byUse: [[UInt8]] {
    let worth = uses.indices.filter { number in
      uses[number] >= Self.fewestUses && Int(uses[number]) * table[number].count >= Self.fewestLetters
        && !table[number].contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }
    }
    let byUse = worth.sorted {
      uses[$0] != uses[$1] ? uses[$0] > uses[$1] : table[$0].lexicographicallyPrecedes(table[$1])
    }
    return byUse.map { Array(table[$0]) }
  }
}

extension Sequence<[UInt8]> {
  fileprivate var inOrder: [[UInt8]] { sorted { $0.lexicographicallyPrecedes($1) } }
}
