import ContentModel
import Fields
import Languages

/// The handbook in one language: what is the same for all of its pages, worked out once.
struct LocalizedHandbook: Sendable {
  let handbook: Handbook
  let language: Language
  /// Entries of each kind as readers of this language find them one after the other.
  let order: [EntryKind: [Int]]
  /// For each entry, its title set for this language.
  let titles: [String]
  /// For each entry, its page's address.
  let addresses: [String]
  /// For each entry, its place in the order of its kind.
  private let places: [Int]

  var code: String { language.code }

  init(_ handbook: Handbook, in language: Language) {
    self.handbook = handbook
    self.language = language
    titles = handbook.entries.map { language.typography.plain($0.title(in: language.code)) }
    addresses = handbook.entries.indices.map { handbook.address(of: $0, in: language.code) }
    var order: [EntryKind: [Int]] = [:]
    var places = Array(repeating: 0, count: handbook.entries.count)
    for settings in handbook.configuration.kindsInOrder {
      let sorted = Self.sorted(handbook, settings, titles, language)
      for (place, entry) in sorted.enumerated() { places[entry] = place }
      order[settings.kind] = sorted
    }
    self.order = order
    self.places = places
  }

  private static func sorted(_ handbook: Handbook, _ settings: KindSettings, _ titles: [String], _ language: Language) -> [Int] {
    let keyed = handbook.indices(of: settings.kind).map { entry in
      (
        entry: entry, order: settings.order == .listed ? handbook.entries[entry].facts.order ?? .max : 0,
        key: language.collation.key(for: titles[entry])
      )
    }
    return keyed.sorted { one, other in
      if one.order != other.order { return one.order < other.order }
      if one.key != other.key { return one.key < other.key }
      return one.entry < other.entry
    }.map(\.entry)
  }

  /// The entries before and after one, of its kind; pages that stand for themselves have none.
  func neighbours(of entry: Int) -> (previous: Int?, next: Int?) {
    let kind = handbook.entries[entry].id.kind
    guard kind != .page, let order = order[kind] else { return (nil, nil) }
    let place = places[entry]
    return (place > 0 ? order[place - 1] : nil, place + 1 < order.count ? order[place + 1] : nil)
  }

  /// Entries by title, as this language sorts.
  func sortedByTitle(_ entries: [Int]) -> [Int] {
    entries.map { (entry: $0, key: language.collation.key(for: titles[$0])) }
      .sorted { ($0.key, $0.entry) < ($1.key, $1.entry) }.map(\.entry)
  }

  // MARK: Words

  /// A text of the content, set for this language; not escaped.
  func plain(_ text: LocalizedText) -> String { language.typography.plain(text[code]) }

  /// A text of the content, set for this language and escaped.
  func html(_ text: LocalizedText) -> String { language.typography.html(text[code]) }

  func string(_ name: String, _ values: [String: String] = [:]) -> String { language.strings.fill(name, values) }

  /// "3 entries".
  func count(_ count: Int) -> String { language.counted("entries_count", count) }

  /// Whether readers of this language find the entry's own text.
  func isTranslated(_ entry: Int) -> Bool { handbook.entries[entry].text(in: code) != nil }
}
