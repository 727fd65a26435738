import Diagnostics

/// What a list of entries says of each.
package struct EntrySummary: Sendable {
  /// A text of the entry.
  package struct Text: Sendable {
    package let language: String
    package let title: String
    package let isDraft: Bool
    /// Words of the text with its front matter, as `handbook translations` counts them.
    package let words: Int
    /// Path from the top of the content folder.
    package let path: String
  }

  package let id: EntryID
  /// In the handbook's order of languages.
  package let texts: [Text]
  /// Languages of the handbook without a text.
  package let missing: [String]
  /// Languages whose text has errors.
  package let unusable: [String]

  package func text(in language: String) -> Text? { texts.first { $0.language == language } }
}

extension Handbook {
  /// An entry in short.
  package func summary(of index: Int) -> EntrySummary {
    let entry = entries[index]
    let texts = entry.texts.map { text in
      EntrySummary.Text(
        language: text.language, title: text.title, isDraft: text.isDraft,
        words: text.translatedSections.reduce(0) { $0 + text.words(of: $1) }, path: text.file.path)
    }
    let absent = configuration.languages.filter { entry.text(in: $0) == nil }
    return EntrySummary(
      id: entry.id, texts: texts, missing: absent.filter { !entry.unusableLanguages.contains($0) },
      unusable: absent.filter(entry.unusableLanguages.contains))
  }
}
