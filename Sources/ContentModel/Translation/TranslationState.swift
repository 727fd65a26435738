import Diagnostics

/// How far a text is a translation of what its source says now, section by section.
package struct TranslationState: Sendable {
  /// How a section of a translation stands to the one of its source.
  package enum State: String, Sendable, CaseIterable {
    /// The source says what it said when the translation was made.
    case current
    /// The source says something else now.
    case stale
    /// The source has it, the translation does not.
    case missing
    /// The translation has it, the source does not.
    case orphan
    /// Nothing tells what it was made from.
    case unrecorded
  }

  package struct Section: Sendable, Equatable {
    /// `front`, `intro`, or the id of the heading.
    package let name: String
    package let state: State
    /// Words of the section in the source; those of the translation for an orphan.
    package let words: Int
  }

  package let language: String
  /// The language of the text it is held against.
  package let source: String
  /// Path of the text, be it there or not.
  package let path: String
  /// Whether there is no text; nothing is known of its sections then but those of the source.
  package let isMissing: Bool
  /// Whether the text cannot be used: its own diagnostics say why.
  package let isUnusable: Bool
  /// Whether anything tells what the text was made from.
  package let isRecorded: Bool
  /// In the order of the source, then what only the translation has.
  package let sections: [Section]

  package func words(in state: State) -> Int {
    sections.reduce(0) { $0 + ($1.state == state ? $1.words : 0) }
  }
}

extension Handbook {
  /// The states of an entry's translations, in the order of the languages; the source text has none.
  ///
  /// The source is the text of the handbook's first language that has one and does not itself say to be a
  /// translation. A record that names another source is held against that one. Only texts with a record are
  /// hashed.
  package func translations(of entry: Int) -> [TranslationState] {
    guard let source = sourceText(of: entries[entry]) else { return [] }
    return configuration.languages.filter { $0 != source.language }.map {
      state(of: $0, in: entries[entry], source: source)
    }
  }

  /// The sections of a text that are not current, by name: the id of the heading, `front` or `intro`.
  ///
  /// Empty for a source text and for one without a record, which costs nothing.
  package func sectionStates(of entry: Int, in language: String) -> [String: TranslationState.State] {
    let entry = entries[entry]
    guard let text = entry.text(in: language), let record = text.translation,
      let source = entry.text(in: record.from)
    else { return [:] }
    let states = Self.states(of: text, from: source).filter { $0.state != .current }
    return Dictionary(states.map { ($0.section.name.key, $0.state) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text that the others of an entry are translations of.
  func sourceText(of entry: Entry) -> EntryText? {
    entry.texts.first { text in text.translation.flatMap { entry.text(in: $0.from) } == nil }
      ?? entry.texts.first
  }

  private func state(of language: String, in entry: Entry, source: EntryText) -> TranslationState {
    let path = "\(entry.id.folder(configuration))/\(language).md"
    let isUnusable = entry.unusableLanguages.contains(language)
    guard let text = entry.text(in: language) else {
      let sections = source.translatedSections.map { section in
        TranslationState.Section(name: section.name.key, state: .missing, words: source.words(of: section))
      }
      return TranslationState(
        language: language, source: source.language, path: path, isMissing: !isUnusable,
        isUnusable: isUnusable, isRecorded: false, sections: isUnusable ? [] : sections)
    }
    let recorded = text.translation.flatMap { entry.text(in: $0.from) }
    let basis = recorded ?? source
    let sections = Self.states(of: text, from: basis).map { section, state in
      TranslationState.Section(
        name: section.name.key, state: state, words: (state == .orphan ? text : basis).words(of: section))
    }
    return TranslationState(
      language: language, source: basis.language, path: path, isMissing: false, isUnusable: false,
      isRecorded: recorded != nil, sections: sections)
  }

  /// The sections of the source, then those of the translation alone.
  private static func states(of text: EntryText, from source: EntryText) -> [(
    section: TextSection, state: TranslationState.State
  )] {
    let own = text.translatedSections
    let names = Set(own.map(\.name))
    let record = text.translation.flatMap { $0.from == source.language ? $0 : nil }
    let sources = source.translatedSections
    let states = sources.map { section -> (TextSection, TranslationState.State) in
      guard names.contains(section.name) else { return (section, .missing) }
      guard let hash = record?.sections[section.name.key] else { return (section, .unrecorded) }
      return (section, hash == source.hash(of: section) ? .current : .stale)
    }
    let known = Set(sources.map(\.name))
    return states + own.filter { !known.contains($0.name) }.map { ($0, .orphan) }
  }
}

extension EntryText {
  /// Its sections, without an introduction in which nothing stands.
  var translatedSections: [TextSection] {
    sections.filter { section in
      section.name != .intro || file.bytes[section.range].contains { $0 > 32 }
    }
  }

  /// How many words a translator has before them: runs between spaces with a letter or digit.
  func words(of section: TextSection) -> Int {
    if section.name == .front {
      return ([title, summary] + keywords).reduce(0) { $0 + Array($1.utf8)[...].wordCount }
    }
    return source(of: section).reduce(0) { $0 + $1.wordCount }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var wordCount: Int {
    var count = 0
    var isInWord = false
    for byte in self {
      if byte <= 32 {
        isInWord = false
      } else if !isInWord, byte.isDigit || byte.isLetter || byte >= 0xC3 && byte != 0xE2 {
        isInWord = true
        count += 1
      }
    }
    return count
  }
}
