/// The words and signs of a large site's texts, each with a code of one to three symbols for the most frequent.
struct Lexicon: Sendable {
  // The first symbol of a code tells its length, or what follows.
  private static let oneSymbol = 34
  private static let twoSymbols = 50 * 93
  private static let threeSymbols = 3 * 93 * 93
  private static let literal = 87
  private static let capital = 88
  private static let comma = 89
  private static let stop = 90
  private static let lineEnd = 91
  private static let glue = 92

  /// In the order of their codes: by use, then two runs in alphabetical order.
  private let entries: [[UInt8]]
  /// For each merged word, where its code begins in `codes`; one more than there are words.
  private let starts: [UInt32]
  private let codes: [UInt8]

  init(_ words: MergedWords) {
    var counter = Counter()
    for word in (0..<words.table.count).dropFirst(Item.commonSigns.count) where words.uses.shown[word] > 0 {
      counter.add(words.table[word], words.uses.shown[word])
    }
    entries = counter.entries(limit: Self.oneSymbol + Self.twoSymbols + Self.threeSymbols)
    var places = WordTable()
    for entry in entries { _ = places.number(of: entry) }
    var starts: [UInt32] = [0]
    var codes: [UInt8] = []
    for word in 0..<words.table.count {
      if words.uses.shown[word] > 0 { Self.append(word, words.table[word], places, to: &codes) }
      starts.append(UInt32(codes.count))
    }
    self.starts = starts
    self.codes = codes
  }

  /// Appends the code of a word.
  @inline(__always)
  func append(_ word: Int, isGlued: Bool, to text: inout [UInt8]) {
    if isGlued { text.append(Symbols.symbol(Self.glue)) }
    // Byte by byte: copying so few as a range takes longer.
    for place in Int(starts[word])..<Int(starts[word + 1]) { text.append(codes[place]) }
  }

  /// JSON: the words of one symbol; those of two and of three as lines.
  var value: [UInt8] {
    let ones = entries.prefix(Self.oneSymbol)
    let twos = entries.dropFirst(Self.oneSymbol).prefix(Self.twoSymbols)
    let threes = entries.dropFirst(Self.oneSymbol + Self.twoSymbols)
    var value: [UInt8] = [UInt8(ascii: "[")]
    value.appendList(ones) { $1.append(quoted: $0) }
    value.append(UInt8(ascii: ","))
    value.append(quoted: FrontCoding.lines(twos))
    value.append(UInt8(ascii: ","))
    value.append(quoted: FrontCoding.lines(threes))
    value.append(UInt8(ascii: "]"))
    return value
  }

  private static func append(
    _ number: Int, _ word: ArraySlice<UInt8>, _ places: WordTable, to codes: inout [UInt8]
  ) {
    switch number {
    case Item.comma: return codes.append(Symbols.symbol(comma))
    case Item.stop: return codes.append(Symbols.symbol(stop))
    case Item.newline: return codes.append(Symbols.symbol(lineEnd))
    default: break
    }
    if let place = places.known(Array(word)) { return append(place, to: &codes) }
    if let small = Counter.uncapitalized(word), let place = places.known(small) {
      codes.append(Symbols.symbol(capital))
      return append(place, to: &codes)
    }
    appendLiteral(word, to: &codes)
  }

  private static func append(_ place: Int, to codes: inout [UInt8]) {
    var place = place
    if place < oneSymbol { return codes.append(Symbols.symbol(place)) }
    place -= oneSymbol
    if place < twoSymbols {
      codes.append(Symbols.symbol(oneSymbol + place / 93))
      return codes.append(Symbols.symbol(place % 93))
    }
    place -= twoSymbols
    codes.append(Symbols.symbol(oneSymbol + 50 + place / Symbols.squared))
    codes += Symbols.pair(place % Symbols.squared)
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
private struct Counter {
  private var table = WordTable()
  private var uses: [UInt32] = []

  /// A word used once costs more in the lexicon than in its text.
  private static let fewestUses = 2
  private static let fewestLetters = 12

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

  func entries(limit: Int) -> [[UInt8]] {
    let worth = uses.indices.filter { number in
      uses[number] >= Self.fewestUses && Int(uses[number]) * table[number].count >= Self.fewestLetters
        && !table[number].contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }
    }
    let byUse = worth.sorted {
      uses[$0] != uses[$1] ? uses[$0] > uses[$1] : table[$0].lexicographicallyPrecedes(table[$1])
    }
    let words = byUse.prefix(limit).map { Array(table[$0]) }
    func inOrder(_ words: some Sequence<[UInt8]>) -> [[UInt8]] {
      words.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return Array(words.prefix(34)) + inOrder(words.dropFirst(34).prefix(50 * 93))
      + inOrder(words.dropFirst(34 + 50 * 93))
  }
}
