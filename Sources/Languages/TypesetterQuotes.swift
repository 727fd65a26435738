// Quotation marks and apostrophes.

/// A straight single quote already written that becomes an apostrophe if a certain kind of character follows.
struct WaitingApostrophe: Sendable {
  let index: Int
  let length: Int
  let kind: Neighbour
}

extension Typesetter {
  mutating func setQuote(_ output: inout [UInt8]) {
    isAddress = false
    guard !rules.quotes.isEmpty else { return setStraightQuote(&output) }
    if opensHere { return openQuote(&output) }
    guard depth > 0 else { return setStraightQuote(&output) }
    closeQuote(&output)
  }

  /// The place of the innermost open quote in `spacedQuotes`; nobody quotes deeper than that.
  var quoteBit: UInt32 { 1 << UInt32(min(depth, 31)) }

  /// Whether a straight double quote starts a quotation, judged by what stands before it.
  private var opensHere: Bool {
    switch neighbour {
    case .space: depth == 0 || spacedQuotes & quoteBit == 0
    case .opening, .openingQuote: true
    case .joiner: depth == 0
    case .digit, .letter, .closing: false
    }
  }

  private mutating func openQuote(_ output: inout [UInt8]) {
    let pair = rules.quotes[depth % rules.quotes.count]
    output.append(contentsOf: pair.opening)
    depth += 1
    spacedQuotes &= ~quoteBit
    follow(.openingQuote)
    if pair.bringsSpace { nextSpace = .isDropped }
  }

  private mutating func closeQuote(_ output: inout [UInt8]) {
    depth -= 1
    let pair = rules.quotes[depth % rules.quotes.count]
    if let closing = pair.closingSpace {
      if var slot = space {
        slot.replace(with: closing, in: &output)
      } else {
        output.append(closing)
      }
    }
    output.append(contentsOf: pair.closing)
    follow(.closing)
  }

  private mutating func setStraightQuote(_ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""), escaping: escaping)
    follow(.closing)
  }

  /// Keeps count of the marks that were typed as such, so that straight quotes inside them are inner ones.
  ///
  /// Not of marks that close as they open (Swedish ” ”) or that may be an apostrophe.
  mutating func countTypedQuote(_ scalar: UInt32) {
    for pair in rules.quotes where pair.openingMark != pair.closingMark && pair.closingMark != 0x2019 {
      if scalar == pair.openingMark { depth += 1 }
      if scalar == pair.closingMark { depth = max(0, depth - 1) }
    }
  }

  mutating func setApostrophe(_ output: inout [UInt8]) {
    guard let apostrophe = rules.apostrophe, !isAddress else { return setStraightApostrophe(&output) }
    if neighbour == .space || neighbour == .opening || neighbour == .openingQuote {
      return setSingleOpening(&output)
    }
    if mayBePrimeOrQuote {
      let start = output.count
      setStraightApostrophe(&output)
      return wait(for: .letter, from: start, output)
    }
    // `'chapter 5'`: the end of the quotation.
    if neighbour == .digit { singleIsOpen = false }
    output.append(contentsOf: apostrophe)
    followApostrophe()
  }

  /// Whether a straight single quote inside or after a word is an apostrophe only if a letter follows it.
  ///
  /// `5'` are feet or minutes. Without single quotation marks of its own a language has none to close either:
  /// the marks of `'mot'` stay straight.
  private var mayBePrimeOrQuote: Bool {
    let quotesWithSingles = rules.singleOpening != nil
    switch neighbour {
    case .digit: return !(quotesWithSingles && singleIsOpen)
    case .letter: return !quotesWithSingles && singleIsOpen
    default: return !quotesWithSingles
    }
  }

  /// An opening single quote, or the apostrophe of `'90s`.
  private mutating func setSingleOpening(_ output: inout [UInt8]) {
    let start = output.count
    output.append(contentsOf: rules.singleOpening ?? [UInt8(ascii: "'")])
    singleIsOpen = true
    follow(.opening)
    wait(for: .digit, from: start, output)
  }

  private mutating func setStraightApostrophe(_ output: inout [UInt8]) {
    output.append(UInt8(ascii: "'"))
    follow(.closing)
  }

  /// Records an apostrophe: `l'"eau"` opens a quotation, `"the dogs'"` closes one.
  mutating func followApostrophe() {
    follow(rules.singleOpening == nil ? .opening : .joiner)
  }

  private mutating func wait(for kind: Neighbour, from start: Int, _ output: [UInt8]) {
    waitingApostrophe = WaitingApostrophe(index: start, length: output.count - start, kind: kind)
    isWaiting = true
  }

  /// The single quote that waited is an apostrophe.
  mutating func replace(_ waiting: WaitingApostrophe, _ output: inout [UInt8]) {
    let range = waiting.index..<waiting.index + waiting.length
    guard let apostrophe = rules.apostrophe, range.upperBound <= output.count else { return }
    output.replaceSubrange(range, with: apostrophe)
    if waiting.kind == .digit { singleIsOpen = false }
  }
}
