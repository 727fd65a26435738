import Foundation

/// The words of a language, each with its share of all running words by Zipf's law: the word of rank n
/// comes up 1/n times as often as the first.
struct Vocabulary: Sendable {
  /// Enough for an index to be as large as that of real texts; a small vocabulary flatters every index.
  static let size = 40_000

  let words: [[UInt8]]
  /// Where the words came from, so that a kept corpus is known by it.
  let origin: String
  private let shares: AliasTable

  /// Takes words from a list, one a line; makes them up when there is no such list.
  init(list: String, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let found = Self.read(list)
    origin = found.count >= Self.size ? list : "syllables"
    var words = found.count >= Self.size ? found : Self.made(&random)
    for index in 0..<Self.size { words.swapAt(index, index + random.below(words.count - index)) }
    self.words = Self.shortFirst(words.prefix(Self.size))
    shares = AliasTable(weights: (1...Self.size).map { 1 / Double($0) })
  }

  /// A word, frequent ones more often.
  func draw(_ random: inout SplitMix64) -> [UInt8] { words[shares.draw(&random)] }

  /// Words of lower-case letters only: no names, no apostrophes, nothing that Markdown could take for a mark.
  private static func read(_ list: String) -> [[UInt8]] {
    guard let data = FileManager.default.contents(atPath: list) else { return [] }
    return data.split(separator: UInt8(ascii: "\n")).map(Array.init).filter { word in
      (2...20).contains(word.count)
        && word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 >= 0x80 }
    }
  }

  /// The most frequent words of a language are short ones, so a page has as many words as a real one.
  private static func shortFirst(_ words: ArraySlice<[UInt8]>) -> [[UInt8]] {
    let short = words.indices.filter { words[$0].count <= 5 }.prefix(300)
    let taken = Set(short)
    return short.map { words[$0] } + words.indices.filter { !taken.contains($0) }.map { words[$0] }
  }

  private static func made(_ random: inout SplitMix64) -> [[UInt8]] {
    let starts = [
      "b", "br", "c", "ch", "d", "f", "g", "gr", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "v",
    ]
    let middles = ["a", "e", "i", "o", "u", "ai", "an", "en", "ou", "er"]
    var words: Set<String> = []
    var inOrder: [[UInt8]] = []
    while inOrder.count < size {
      let word = (0...(1 + random.below(3))).map { _ in
        starts[random.below(starts.count)] + middles[random.below(middles.count)]
      }.joined()
      if words.insert(word).inserted { inOrder.append(Array(word.utf8)) }
    }
    return inOrder
  }
}

/// Draws a number with a given chance for each, in constant time (Walker's method as Vose has it).
struct AliasTable: Sendable {
  private var chance: [Double]
  private var other: [Int]

  init(weights: [Double]) {
    let total = weights.reduce(0, +)
    chance = weights.map { $0 * Double(weights.count) / total }
    other = Array(weights.indices)
    var small = chance.indices.filter { chance[$0] < 1 }
    var large = chance.indices.filter { chance[$0] >= 1 }
    while let poor = small.popLast(), let rich = large.popLast() {
      other[poor] = rich
      chance[rich] -= 1 - chance[poor]
      if chance[rich] < 1 { small.append(rich) } else { large.append(rich) }
    }
  }

  func draw(_ random: inout SplitMix64) -> Int {
    let index = random.below(chance.count)
    return random.fraction() < chance[index] ? index : other[index]
  }
}
