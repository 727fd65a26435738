import ContentModel
import Fields
import Languages
import Markup

/// The handbook in one language: what is the same for all of its pages, worked out once.
///
/// A class, because every page hands it around and a copy would count references to all its parts.
final class LocalizedHandbook: Sendable {
  let handbook: Handbook
  let language: Language
  /// How the links of the pages are written.
  let links: LinkStyle
  /// Entries of each kind as readers of this language find them one after the other.
  let order: [EntryKind: [Int]]
  /// For each entry, its title set for this language.
  let titles: [String]
  /// For each entry, the language its title is in when that is another one.
  let titleLanguages: [String?]
  /// For each entry, its page's address.
  let addresses: [String]
  /// The handbook's title, set for this language.
  let siteTitle: String
  /// What one entry of a kind is called: "Service".
  let kindNames: [EntryKind: String]
  /// The written forms of the glossary's terms; empty when the handbook has no glossary to lead to.
  let terms: TermIndex
  /// For each source, its short label and its full reference with a link, as HTML.
  let sources: [(label: String, reference: String)]
  /// How texts are rendered on their own pages, and where they are quoted.
  let textOptions: (own: HTMLOptions, quoted: HTMLOptions)
  /// For each entry, its place in the order of its kind.
  private let places: [Int]
  /// For each entry, its place among all of them by title.
  private let ranks: [Int]

  var code: String { language.code }

  /// - Parameter languages: those the site speaks, by code, for titles that are in another one.
  init(_ handbook: Handbook, in language: Language, of languages: [String: Language], links: LinkStyle) {
    self.handbook = handbook
    self.language = language
    self.links = links
    siteTitle = language.typography.plain(handbook.configuration.title[language.code])
    kindNames = handbook.configuration.kinds.mapValues { language.typography.plain($0.item[language.code]) }
    sources = handbook.sources.map { source in
      (
        language.typography.html(source.label[language.code]),
        Self.reference(source, withLink: true, language, languages)
      )
    }
    terms = TermIndex(
      handbook.configuration.overviews[.glossary] == nil
        ? [] : handbook.glossary.map { $0.written(in: language.code) })
    textOptions = (Self.options(language, isQuote: false), Self.options(language, isQuote: true))
    titles = handbook.entries.map { language.typography.plain($0.title(in: language.code)) }
    titleLanguages = handbook.entries.map {
      $0.text(in: language.code) == nil ? $0.texts.first?.language : nil
    }
    addresses = handbook.entries.indices.map { handbook.address(of: $0, in: language.code) }
    ranks = Self.ranks(titles, language)
    var order: [EntryKind: [Int]] = [:]
    var places = Array(repeating: 0, count: handbook.entries.count)
    for settings in handbook.configuration.kindsInOrder {
      let sorted = Self.sorted(handbook, settings, ranks)
      for (place, entry) in sorted.enumerated() { places[entry] = place }
      order[settings.kind] = sorted
    }
    self.order = order
    self.places = places
  }

  /// The same of a handbook that differs in the words of its texts only.
  init(_ old: LocalizedHandbook, showing handbook: Handbook, links: LinkStyle? = nil) {
    self.handbook = handbook
    language = old.language
    self.links = links ?? old.links
    order = old.order
    titles = old.titles
    titleLanguages = old.titleLanguages
    addresses = old.addresses
    siteTitle = old.siteTitle
    kindNames = old.kindNames
    terms = old.terms
    sources = old.sources
    textOptions = old.textOptions
    places = old.places
    ranks = old.ranks
  }

  private static func options(_ language: Language, isQuote: Bool) -> HTMLOptions {
    var options = HTMLOptions.plain
    options.headingIDs = !isQuote
    options.headingShift = isQuote ? 1 : 0
    options.footnotes = !isQuote
    options.permalinkLabel = isQuote ? nil : LabelPattern(language.strings.fill("permalink"))
    options.tableLabel = LabelPattern(language.strings.fill("table_label"))
    options.taskLabels = (language.strings.fill("task_done"), language.strings.fill("task_todo"))
    options.footnotesLabel = language.strings.fill("footnotes")
    options.backReferenceLabel = language.strings.fill("footnote_back")
    return options
  }

  /// Sort keys are worked out once for every title; after that, sorting compares numbers.
  private static func ranks(_ titles: [String], _ language: Language) -> [Int] {
    let keys = titles.map { language.collation.key(for: $0) }
    var ranks = Array(repeating: 0, count: titles.count)
    for (rank, entry) in titles.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }).enumerated() {
      ranks[entry] = rank
    }
    return ranks
  }

  private static func sorted(_ handbook: Handbook, _ settings: KindSettings, _ ranks: [Int]) -> [Int] {
    func order(_ entry: Int) -> Int {
      settings.order == .listed ? handbook.entries[entry].facts.order ?? .max : 0
    }
    return handbook.indices(of: settings.kind).sorted { (order($0), ranks[$0]) < (order($1), ranks[$1]) }
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
    entries.sorted { ranks[$0] < ranks[$1] }
  }

  /// The terms of the glossary by name.
  var sortedTerms: [Int] { sorted(handbook.glossary.map { plain($0.name) }) }

  /// The sources by their short label.
  var sortedSources: [Int] { sorted(handbook.sources.map { plain($0.label) }) }

  private func sorted(_ names: [String]) -> [Int] {
    let keys = names.map { language.collation.key(for: $0) }
    return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  // MARK: Words

  /// A text of the content, set for this language; not escaped.
  func plain(_ text: LocalizedText) -> String { language.typography.plain(text[code]) }

  /// A text of the content, set for this language and escaped.
  func html(_ text: LocalizedText) -> String { language.typography.html(text[code]) }

  func string(_ name: String, _ values: [String: String] = [:]) -> String {
    language.strings.fill(name, values)
  }

  /// What an overview page is called: as the handbook says, or else the language file.
  func title(of page: OverviewPage) -> String {
    handbook.configuration.overviews[page]?.title.map(plain) ?? string("\(page.rawValue)_title")
  }

  /// A date in words.
  func long(_ date: CalendarDate) -> String {
    language.dates.long(year: date.year, month: date.month, day: date.day)
  }

  /// "3 entries".
  func count(_ count: Int) -> String { language.counted("entries_count", count) }

  /// Whether readers of this language find the entry's own text.
  func isTranslated(_ entry: Int) -> Bool { handbook.entries[entry].text(in: code) != nil }
}
