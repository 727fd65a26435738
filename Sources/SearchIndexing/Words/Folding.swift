// The canonical decomposition is in the standard library, but not in its stable interface; the other ways to it are
// Foundation, which is large, and a table of our own, which would age.
@_spi(_Unicode) import Swift

/// What is the same to a reader who searches: capitals, accents and ligatures do not count.
///
/// The client does the same (`folding.js`); a test holds both against each other.
enum Folding {
  /// A word in small letters.
  static func lowercased(_ word: ArraySlice<UInt8>) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
    return Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
  }

  /// A word in plain small letters: `Éœ` is `eoe`.
  static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let small = lowercased(word)
    if small.allSatisfy({ $0 < 0x80 }) { return small }
    var plain: [UInt8] = []
    // Ligatures with an accent are taken apart first, so that folding twice is folding once.
    for scalar in String(decoding: small, as: UTF8.self)._nfd where !isDropped(scalar.value) {
      if let letters = ligatures[scalar] {
        plain += letters.utf8
      } else {
        plain += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return plain
  }

  static func folded(_ text: String) -> [UInt8] { folded(Array(text.utf8)[...]) }

  /// Letters that decomposition leaves whole.
  private static let ligatures: [Unicode.Scalar: String] = [
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ",
  ]

  /// Accents above and below letters; signs of short vowels and the lengthening stroke of Arabic.
  private static func isDropped(_ scalar: UInt32) -> Bool {
    (0x300...0x36F).contains(scalar) || (0x64B...0x652).contains(scalar) || scalar == 0x640 || scalar == 0x670
  }
}
