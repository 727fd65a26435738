import ContentModel
import Diagnostics
import Publishing

/// The states of all translations, printed for people and for programs.
struct TranslationList {
  let entries: [TranslationFolder.EntryChanges]
  /// The languages of the handbook in their order.
  let languages: [String]

  // MARK: For people

  /// What is not current, entry by entry, and how much that is in each language.
  var text: String {
    let width = entries.flatMap(\.translations).flatMap(\.sections).map(\.key.count).max() ?? 0
    let listed = entries.flatMap { entry in
      entry.translations.flatMap { lines($0, of: entry.id, width: max(width, 13)) }
    }
    return (listed + (listed.isEmpty ? [] : [""]) + totals.map(\.line)).map { $0 + "\n" }.joined()
  }

  private func lines(_ changes: TranslationChanges, of id: EntryID, width: Int) -> [String] {
    let translation = changes.state
    let head = "\(id) \(translation.language)"
    let words = translation.sections.reduce(0) { $0 + $1.words }
    if translation.isUnusable { return ["\(head): has errors, see 'handbook check'"] }
    if translation.isMissing {
      return ["\(head): no text, \(words.counted("word")) in \(translation.source)"]
    }
    // A text without any record says so once.
    let left = changes.sections.filter {
      $0.state.state != .current && (translation.isRecorded || $0.state.state != .unrecorded)
    }
    var lines = left.map { section in
      let words =
        section.revision.map { $0.wordsToDo.counted("word") + " changed" }
        ?? section.state.words.counted("word")
      return "  \(section.state.state.rawValue.padded(to: 10))  \(section.key.padded(to: width))  \(words)"
    }
    if !translation.isRecorded {
      let words = translation.words(in: .unrecorded)
      let name = (lines.isEmpty ? "every section" : "the rest").padded(to: width)
      lines.append("  \("unrecorded".padded(to: 10))  \(name)  \(words.counted("word"))")
    }
    return lines.isEmpty ? [] : ["\(head), from \(translation.source)"] + lines
  }

  // MARK: Totals

  /// How much of a language is done.
  private struct Total {
    let language: String
    var texts = 0
    var missingTexts = 0
    var unusableTexts = 0
    /// Sections and their words by state, in the order of `State.allCases`.
    var sections: [(state: TranslationState.State, count: Int, words: Int, toDo: Int)]
    let wordsToDo: Int

    init(_ language: String, _ changes: [TranslationChanges]) {
      self.language = language
      wordsToDo = changes.reduce(0) { $0 + $1.wordsToDo }
      let translations = changes.map(\.state)
      texts = translations.count { !$0.isMissing && !$0.isUnusable }
      missingTexts = translations.count(where: \.isMissing)
      unusableTexts = translations.count(where: \.isUnusable)
      let all = changes.flatMap(\.sections)
      sections = TranslationState.State.allCases.map { state in
        let those = all.filter { $0.state.state == state }
        return (
          state, those.count, those.reduce(0) { $0 + $1.state.words }, those.reduce(0) { $0 + $1.wordsToDo }
        )
      }
    }

    var line: String {
      var parts = ["\(language): \(texts.counted("text"))"]
      if missingTexts > 0 { parts.append("\(missingTexts) without") }
      if unusableTexts > 0 { parts.append("\(unusableTexts) with errors") }
      parts += sections.filter { $0.count > 0 }.map { item in
        let words = item.state == .stale ? "\(item.toDo.counted("word")) to do" : item.words.counted("word")
        return "\(item.count.counted("section")) \(item.state.rawValue) (\(words))"
      }
      return parts.joined(separator: ", ")
    }

    var json: String {
      let sections = sections.map { item in
        "\(item.state.rawValue.jsonQuoted): {\"sections\": \(item.count), \"words\": \(item.words)}"
      }
      return
        "{\"language\": \(language.jsonQuoted), \"texts\": \(texts), \"missing_texts\": \(missingTexts), "
        + "\"unusable_texts\": \(unusableTexts), " + sections.joined(separator: ", ")
        + ", \"words_to_do\": \(wordsToDo)}"
    }
  }

  /// Languages that are translated into.
  private var totals: [Total] {
    let byLanguage = Dictionary(grouping: entries.flatMap(\.translations), by: \.state.language)
    return languages.compactMap { language in byLanguage[language].map { Total(language, $0) } }
  }

  // MARK: For programs

  /// Every translation with every section, one entry a line.
  var json: String {
    let lines = entries.map { entry in
      let translations = entry.translations.map(json).joined(separator: ", ")
      return "    {\"id\": \(entry.id.description.jsonQuoted), \"translations\": [\(translations)]}"
    }
    let totals = totals.map { "    \($0.json)" }
    return "{\n  \"entries\": [\n\(lines.joined(separator: ",\n"))\n  ],\n"
      + "  \"totals\": [\n\(totals.joined(separator: ",\n"))\n  ]\n}\n"
  }

  private func json(_ changes: TranslationChanges) -> String {
    let translation = changes.state
    let text = translation.isUnusable ? "unusable" : translation.isMissing ? "missing" : "present"
    let sections = changes.sections.map { section in
      "{\"id\": \(section.key.jsonQuoted), \"state\": \(section.state.state.rawValue.jsonQuoted), "
        + "\"words\": \(section.state.words), \"words_to_do\": \(section.wordsToDo)}"
    }
    return "{\"language\": \(translation.language.jsonQuoted), \"source\": \(translation.source.jsonQuoted), "
      + "\"path\": \(translation.path.jsonQuoted), \"text\": \(text.jsonQuoted), "
      + "\"recorded\": \(translation.isRecorded), \"sections\": [\(sections.joined(separator: ", "))]}"
  }
}

extension Int {
  /// The number with its noun, which takes an `s` for more than one.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension String {
  /// With spaces up to a width in characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
