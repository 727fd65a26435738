/// The order of words in a language.
package struct Collation: Sendable {
  /// Places of the letters of an alphabet of its own; empty for a–z.
  private let places: [UInt32: UInt32]

  /// - Parameter alphabet: small letters in their order, when it is not a–z: Swedish ends in `åäö`. Letters
  ///   that are not in it are sorted under their plain letters.
  package init(alphabet: String = "") {
    var places: [UInt32: UInt32] = [:]
    for (place, letter) in alphabet.unicodeScalars.enumerated() where places[letter.value] == nil {
      places[letter.value] = UInt32(place)
    }
    self.places = places
  }

  /// The sort key of a text: texts are in order when their keys are.
  ///
  /// Letters decide first, whatever their accents and case, and numbers by their value; then accents, then
  /// case (small letters first), then code points, so that different texts never share a key. Spaces and
  /// hyphens come before letters and digits: `Saint-Étienne` before `Sainte`. Other punctuation counts only
  /// at the very end, articles like any other word.
  package func key(for text: String) -> CollationKey {
    var builder = KeyBuilder(places: places)
    for scalar in text.unicodeScalars { builder.add(scalar) }
    return CollationKey(bytes: builder.finished(text))
  }

  /// The capital that a text is listed under: its first letter, plain unless the alphabet has it.
  ///
  /// Nil for a text that starts with a digit or has no letter; such texts are sorted before all others.
  package func initial(of text: String) -> String? {
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal { return nil }
      guard Neighbour(scalar.value) == .letter, scalar.properties.isAlphabetic,
        scalar.properties.generalCategory != .nonspacingMark
      else { continue }
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let plain = places[small.value] == nil ? LatinFolding.plainLetters(of: small)?.first : nil
      return plain.map { Unicode.Scalar($0) }.map { $0.properties.uppercaseMapping }
        ?? small.properties.uppercaseMapping
    }
    return nil
  }
}

/// A text's place in the order of a language.
package struct CollationKey: Sendable, Hashable, Comparable {
  package let bytes: [UInt8]

  package static func < (one: Self, other: Self) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

/// Collects the levels of a key: letters, accents, case.
private struct KeyBuilder {
  let places: [UInt32: UInt32]
  private var letters: [UInt8] = []
  private var accents: [UInt8] = []
  private var cases: [UInt8] = []
  private var digits: [UInt8] = []
  private var endsInSpace = true

  // Weights of the first level; 0 ends a level.
  private static let space: UInt32 = 1
  private static let number: UInt32 = 2
  private static let firstLetter: UInt32 = 16
  private static let otherScripts: UInt32 = 0x1_0000

  init(places: [UInt32: UInt32]) { self.places = places }

  mutating func add(_ scalar: Unicode.Scalar) {
    if let digit = Self.digit(scalar) { return digits.append(digit) }
    endNumber()
    switch Neighbour(scalar.value) {
    case .space, .joiner:
      // Several of them are one, and those at the start and end none.
      guard !endsInSpace else { return }
      endsInSpace = true
      append(Self.space, accent: 0, isCapital: false)
    case .letter where scalar != "_":
      addLetter(scalar)
    default: break
    }
  }

  private mutating func addLetter(_ scalar: Unicode.Scalar) {
    if scalar.value >= 0x80, scalar.properties.generalCategory == .nonspacingMark {
      Self.append(scalar.value, to: &accents)
      return
    }
    guard scalar.properties.isAlphabetic else { return }
    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let isCapital = small != scalar
    if let place = places[small.value] {
      return append(Self.firstLetter + place, accent: 0, isCapital: isCapital)
    }
    guard let plain = LatinFolding.plainLetters(of: small) else {
      return append(weight(of: small.value), accent: 0, isCapital: isCapital)
    }
    for letter in plain { append(weight(of: UInt32(letter)), accent: small.value, isCapital: isCapital) }
  }

  private func weight(of letter: UInt32) -> UInt32 {
    if let place = places[letter] { return Self.firstLetter + place }
    let isLatin = (0x61...0x7A).contains(letter)
    return isLatin && places.isEmpty ? Self.firstLetter + letter - 0x61 : Self.otherScripts + letter
  }

  private mutating func append(_ weight: UInt32, accent: UInt32, isCapital: Bool) {
    if weight != Self.space { endsInSpace = false }
    Self.append(weight, to: &letters)
    Self.append(accent, to: &accents)
    cases.append(isCapital ? 2 : 1)
  }

  /// Numbers by value: more digits is more, and of as many the first that differs decides.
  private mutating func endNumber() {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == 0 }
    append(Self.number, accent: 0, isCapital: false)
    Self.append(UInt32(significant.count), to: &letters)
    letters += significant
    digits.removeAll(keepingCapacity: true)
  }

  mutating func finished(_ text: String) -> [UInt8] {
    endNumber()
    if endsInSpace, letters.count >= 3 {
      letters.removeLast(3)
      accents.removeLast(3)
      cases.removeLast()
    }
    return letters + [0, 0, 0] + accents + [0xFF] + cases + [0] + Array(text.utf8)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if (0x30...0x39).contains(scalar.value) { return UInt8(scalar.value - 0x30) }
    guard scalar.value >= 0x80, scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { UInt8($0) }
  }

  /// Three bytes, the highest first, so that the bytes compare like the weight.
  private static func append(_ weight: UInt32, to level: inout [UInt8]) {
    level.append(UInt8(truncatingIfNeeded: weight >> 16))
    level.append(UInt8(truncatingIfNeeded: weight >> 8))
    level.append(UInt8(truncatingIfNeeded: weight))
  }
}
