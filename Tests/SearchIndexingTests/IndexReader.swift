import Foundation

@testable import SearchIndexing

/// What an index says, read as the client reads it (`decode.js`): written anew, so that no mistake is made twice.
struct SymbolReader {
  private let bytes: [UInt8]
  private(set) var place = 0

  /// For each character code, the value of the symbol; -1 for none.
  static let values: [Int] = (0..<256).map { Symbols.alphabet.firstIndex(of: UInt8($0)) ?? -1 }

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  init(_ text: String) { self.init(text.utf8) }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func symbol() -> Int {
    defer { place += 1 }
    return Self.values[Int(bytes[place])]
  }

  mutating func number() -> Int {
    let value = symbol()
    if value < 76 { return value }
    if value < 90 { return (value - 76) * 93 + 76 + symbol() }
    if value < 92 { return (value - 90) * 8649 + 1378 + digits(2) }
    return 18676 + digits(4)
  }

  private mutating func digits(_ count: Int) -> Int {
    (0..<count).reduce(0) { number, _ in number * 93 + symbol() }
  }

  static func numbers(_ bytes: some Sequence<UInt8>) -> [Int] {
    var reader = SymbolReader(bytes)
    var numbers: [Int] = []
    while !reader.isAtEnd { numbers.append(reader.number()) }
    return numbers
  }

  static func numbers(_ text: String) -> [Int] { numbers(text.utf8) }
}

enum Decoded {
  static func words(_ coded: String) -> [String] {
    var words: [String] = []
    var last: [UInt16] = []
    for unit in coded.utf16 {
      if (65...90).contains(unit) {
        words.append("")
        last = Array(last.prefix(Int(unit) - 65))
      } else {
        last.append(unit)
      }
      words[words.count - 1] = String(decoding: last, as: UTF16.self)
    }
    return words
  }

  static func lines(_ coded: String) -> [String] {
    var last: [UInt16] = []
    return coded.utf16.split(separator: 10, omittingEmptySubsequences: false).map { line in
      guard let symbol = line.first else { return String(decoding: last, as: UTF16.self) }
      let shared = Symbols.alphabet.firstIndex(of: UInt8(symbol))!
      last = Array(last.prefix(shared)) + line.dropFirst()
      return String(decoding: last, as: UTF16.self)
    }
  }

  /// Pages as runs.
  static func pages(_ runs: some Sequence<UInt8>) -> [Int] {
    var pages: [Int] = []
    var page = -1
    for (place, number) in SymbolReader.numbers(runs).enumerated() {
      if place % 2 == 1 {
        for _ in 0..<number {
          page += 1
          pages.append(page)
        }
      } else {
        page += number + 1
        pages.append(page)
      }
    }
    return pages
  }

  /// A coded text; `lexicon` as the client has it, all words in one list.
  static func text(_ coded: String, _ lexicon: [String]) -> String {
    let units = Array(coded.utf16)
    var place = 0
    func next() -> Int {
      defer { place += 1 }
      return SymbolReader.values[Int(units[place])]
    }
    var (text, space, isCapital) = ([UInt16](), false, false)
    while place < units.count {
      let value = next()
      var word: [UInt16] = []
      switch value {
      case ..<34: word = Array(lexicon[value].utf16)
      case ..<84: word = Array(lexicon[34 + (value - 34) * 93 + next()].utf16)
      case 87:
        let length = next()
        word = Array(units[place..<place + length])
        place += length
      case 88: isCapital = true
      default:
        text += Array([", ", ". ", "\n", ""][value - 89].utf16)
        space = false
      }
      guard !word.isEmpty else { continue }
      if space { text.append(32) }
      // One unit is made a capital, as `word[0].toUpperCase()` does.
      if isCapital {
        word = Array(String(decoding: word.prefix(1), as: UTF16.self).uppercased().utf16) + word.dropFirst()
      }
      text += word
      (space, isCapital) = (true, false)
    }
    return String(decoding: text, as: UTF16.self)
  }
}

/// One posting of a form.
struct Posting: Equatable {
  var section: Int
  var count: Int
  var mask: Int
  var positions: [Int] = []

  /// All postings of as many forms as there are in some symbols.
  static func all(_ reader: inout SymbolReader, isSharded: Bool) -> [Posting] {
    var count = reader.number()
    let isPlaced = isSharded && count & 1 == 1
    if isSharded { count >>= 1 }
    var section = -1
    return (0..<count).map { _ in
      let step = reader.number()
      section += step >> 1 + 1
      var posting = Posting(section: section, count: 1, mask: 0)
      if step & 1 == 1 {
        let fields = reader.number()
        posting.mask = fields >> 3
        posting.count = fields & 7 + 1
        if posting.count > 7 { posting.count += reader.number() }
      }
      var position = -1
      if isPlaced {
        for _ in 0..<posting.count {
          position += reader.number() + 1
          posting.positions.append(position)
        }
      }
      return posting
    }
  }
}

/// A file's four arguments.
struct ReadFile {
  let kind: String
  let name: String
  let check: String
  let value: Any

  var object: [String: Any] { value as! [String: Any] }
  var list: [Any] { value as! [Any] }

  init(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("handbookSearch("), text.hasSuffix(")\n"), Array(text.utf8) == bytes else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let json = "[" + text.dropFirst("handbookSearch(".count).dropLast(2) + "]"
    let parts = try JSONSerialization.jsonObject(with: Data(json.utf8)) as! [Any]
    kind = parts[0] as! String
    name = parts[1] as! String
    check = parts[2] as! String
    value = parts[3]
  }
}
