/// A part of a page, by what a word found there is worth.
enum Zone: Int {
  /// The title; a page begins.
  case title
  /// Summary, keywords, facts.
  case lead
  /// A heading; a section begins.
  case heading
  case body

  /// What postings say of it.
  var mask: UInt64 {
    switch self {
    case .title: 1
    case .lead: 2
    case .heading: 4
    case .body: 0
    }
  }
}

/// A word or sign of a text by its number, or the start of a zone.
struct Item {
  /// What the word is there for.
  struct Uses: OptionSet {
    let rawValue: UInt32
    /// It can be searched for.
    static let form = Uses(rawValue: 1)
    /// Excerpts show it.
    static let text = Uses(rawValue: 2)
    /// It follows the one before without a space.
    static let glued = Uses(rawValue: 4)
  }

  /// The first numbers of every table: signs that bring their spaces with them.
  static let commonSigns = [", ", ". ", "\n"]
  static let comma = 0
  static let stop = 1
  static let newline = 2

  private let bits: UInt32

  @inline(__always)
  init(_ word: Int, _ uses: Uses) { bits = UInt32(word) << 4 | uses.rawValue }

  init(_ zone: Zone) { bits = UInt32(zone.rawValue) << 4 | 8 }

  @inline(__always)
  var word: Int { Int(bits >> 4) }

  @inline(__always)
  var uses: Uses { Uses(rawValue: bits & 7) }

  /// The zone that begins; nil for a word.
  @inline(__always)
  var zone: Zone? { bits & 8 == 0 ? nil : Zone(rawValue: Int(bits >> 4)) }
}
