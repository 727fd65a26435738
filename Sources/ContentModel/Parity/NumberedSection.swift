import Diagnostics

/// A section with its numbers, and its words for the numbers that are spelt out.
struct NumberedSection: Sendable {
  let section: TextSection
  let tokens: [NumberToken]
  /// What is read in the section; offsets do not matter any more.
  private let pieces: [ArraySlice<UInt8>]

  /// The sections of a text in its order; linear in its length.
  static func sections(of text: EntryText, _ reading: NumberReading) -> [NumberedSection] {
    let readable = ReadableText(text).bytes
    return text.sections.map { section in
      if section.name == .front { return front(of: text, section, reading) }
      return NumberedSection(
        section: section, tokens: NumberScanner.tokens(in: readable, section.range, reading),
        pieces: [readable[section.range.clamped(to: 0..<readable.count)]])
    }
  }

  private static func front(of text: EntryText, _ section: TextSection, _ reading: NumberReading) -> Self {
    var tokens: [NumberToken] = []
    var pieces: [ArraySlice<UInt8>] = []
    for (value, range) in [(text.title, text.titleRange), (text.summary, text.summaryRange)] {
      let source = Array(value.utf8)
      let readable = ReadableText(source, from: 0, items: [], codeBlocks: []).bytes
      // Where the value stands in the file byte by byte, its numbers have a place of their own.
      let file = text.file.bytes
      let place = (range.lowerBound...range.lowerBound + 1).first {
        $0 + source.count <= file.count && file[$0..<($0 + source.count)].elementsEqual(source)
      }
      tokens += NumberScanner.tokens(in: readable, 0..<readable.count, reading).map { token in
        var token = token
        token.range = place.map { token.range.lowerBound + $0..<token.range.upperBound + $0 } ?? range
        return token
      }
      pieces.append(readable[...])
    }
    return NumberedSection(section: section, tokens: tokens, pieces: pieces)
  }

  // MARK: Numbers in words

  /// How often a small number stands in the section as a word or in Roman figures.
  func count(of number: Int, _ reading: NumberReading) -> Int {
    let words = reading.words.indices.contains(number) ? reading.words[number] : []
    let spelled = words.reduce(0) { $0 + count(of: Array($1.utf8)) }
    return spelled + (Self.roman(number).map { count(ofFigure: $0) } ?? 0)
  }

  private func count(of word: [UInt8]) -> Int {
    guard let head = word.first else { return 0 }
    let capital = head.isLetter ? head & ~32 : head
    return pieces.reduce(0) { total, piece in
      var total = total
      for index in piece.indices where piece[index] == head || piece[index] == capital {
        let end = index + word.count
        guard end <= piece.endIndex, piece[(index + 1)..<end].elementsEqual(word.dropFirst()),
          !isLetter(before: index, in: piece), end == piece.endIndex || !isLetter(piece[end])
        else { continue }
        total += 1
      }
      return total
    }
  }

  /// A Roman figure counts with what makes it an ordinal: `XX`, `XXe`, `XIXᵉ`.
  private func count(ofFigure figure: [UInt8]) -> Int {
    pieces.reduce(0) { total, piece in
      var total = total
      for index in piece.indices where piece[index] == figure[0] {
        let end = index + figure.count
        guard end <= piece.endIndex, piece[index..<end].elementsEqual(figure),
          !isLetter(before: index, in: piece), end == piece.endIndex || !"IVX".utf8.contains(piece[end])
        else { continue }
        total += 1
      }
      return total
    }
  }

  private func isLetter(before index: Int, in piece: ArraySlice<UInt8>) -> Bool {
    index > piece.startIndex && isLetter(piece[index - 1])
  }

  /// Bytes of punctuation and spaces beyond ASCII start with 0xC2 or 0xE2, or go on with less than 0xA0 or so;
  /// letters of Latin scripts with marks start with 0xC3 to 0xCA.
  private func isLetter(_ byte: UInt8) -> Bool { byte.isLetter || (0xC3...0xCA).contains(byte) }

  private static func roman(_ number: Int) -> [UInt8]? {
    guard (1...39).contains(number) else { return nil }
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return Array((String(repeating: "X", count: number / 10) + ones[number % 10]).utf8)
  }
}
