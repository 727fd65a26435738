package import Diagnostics

/// Names the words of a section as they were when it was translated.
package struct RecordedSection: Hashable, Sendable {
  package let entry: EntryID
  /// The language of the translation.
  package let language: String
  /// The language of the source.
  package let source: String
  package let key: String
  package let hash: SectionHash
}

/// A translation section by section: what it says, what its source says now and said when it was made.
package struct TranslationChanges: Sendable {
  package struct Section: Sendable {
    package let state: TranslationState.Section
    /// What the source says now; for an orphan, what the translation says.
    package let text: String
    /// Where that stands.
    package let file: SourceFile
    package let offset: Int
    /// What has changed in the source; nil unless the section is stale and its earlier words are known.
    package let revision: Revision?
    /// What the translation was made from; nil unless it is stale.
    package let recorded: RecordedSection?

    package var key: String { state.name }

    /// The words a translator has to look at: those that changed, or all of the section when it is not known
    /// what it said before. An orphan has none, since nothing is left to translate.
    package var wordsToDo: Int {
      switch state.state {
      case .current, .orphan: 0
      case .stale: revision?.wordsToDo ?? state.words
      case .missing, .unrecorded: state.words
      }
    }
  }

  package let state: TranslationState
  /// In the order of `state.sections`.
  package let sections: [Section]

  /// The same for one section alone.
  package func only(_ key: String) -> Self {
    Self(state: state, sections: sections.filter { $0.key == key })
  }

  package var wordsToDo: Int { sections.reduce(0) { $0 + $1.wordsToDo } }
}

extension Handbook {
  /// The entry's translations with what has changed in their sources, in the order of the languages.
  ///
  /// - Parameter earlier: the words that a stale section was translated from, if they can be had; words with
  ///   another hash than the recorded one are not used.
  package func changes(of entry: Int, earlier: (RecordedSection) -> String?) -> [TranslationChanges] {
    translations(of: entry).map { changes($0, of: entry, earlier) }
  }

  private func changes(
    _ state: TranslationState, of index: Int, _ earlier: (RecordedSection) -> String?
  ) -> TranslationChanges {
    let entry = entries[index]
    let source = entry.text(in: state.source)
    let translation = entry.text(in: state.language)
    let sources = source?.sectionsByKey ?? [:]
    let own = translation?.sectionsByKey ?? [:]
    let sections = state.sections.compactMap { section -> TranslationChanges.Section? in
      let isOrphan = section.state == .orphan
      guard let text = isOrphan ? translation : source,
        let place = (isOrphan ? own : sources)[section.name]
      else { return nil }
      let now = SectionText(place, of: text)
      var recorded: RecordedSection?
      if section.state == .stale, let hash = translation?.translation?.sections[section.name] {
        recorded = RecordedSection(
          entry: entry.id, language: state.language, source: state.source, key: section.name, hash: hash)
      }
      let before = recorded.flatMap { recorded in
        earlier(recorded).flatMap {
          SectionText(key: recorded.key, text: $0).hash == recorded.hash ? $0 : nil
        }
      }
      return TranslationChanges.Section(
        state: section, text: now.text, file: text.file, offset: place.mark.lowerBound,
        revision: before.map { Revision(from: $0, to: now.text) }, recorded: recorded)
    }
    return TranslationChanges(state: state, sections: sections)
  }
}

extension EntryText {
  fileprivate var sectionsByKey: [String: TextSection] {
    Dictionary(translatedSections.map { ($0.name.key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
