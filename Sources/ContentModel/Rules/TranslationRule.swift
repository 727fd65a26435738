import Diagnostics
import Markup

/// The languages of an entry say the same: each has a text, and the texts have the same sections.
struct TranslationRule: EntryRule {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    return entry.texts.isEmpty ? [] : missing(entry, handbook.configuration) + unmatched(entry)
  }

  private func missing(_ entry: Entry, _ configuration: Configuration) -> [Diagnostic] {
    configuration.languages.filter { language in
      entry.text(in: language) == nil && !entry.unusableLanguages.contains(language)
    }.map { language in
      Diagnostic(
        .missingTranslation, "\(entry.id) is not translated: there is no '\(language)' text",
        in: SourceFile(path: "\(entry.id.folder(configuration))/\(language).md", bytes: []),
        suggestion: "translate \(entry.texts[0].file.path)")
    }
  }

  /// Headings with an explicit id that another language of the entry does not have.
  private func unmatched(_ entry: Entry) -> [Diagnostic] {
    entry.texts.flatMap { text in
      text.document.headings.filter(\.hasExplicitID).flatMap { heading -> [Diagnostic] in
        guard let id = heading.id else { return [] }
        return entry.texts.filter { $0.language != text.language && !$0.document.hasHeading(id) }.map {
          other in
          Diagnostic(
            .unmatchedSection, "The section '\(id)' is missing from \(other.file.path)", in: text.file,
            at: heading.range,
            suggestion: "add a heading with {#\(id)} there")
        }
      }
    }
  }
}

extension Document {
  func hasHeading(_ id: String) -> Bool { headings.contains { $0.id == id } }
}
