package import ContentModel
package import Diagnostics
import Parallelism

/// A content folder as translators see it: which texts follow their sources, and taking note that they do.
package struct TranslationFolder: Sendable {
  private let content: String
  private let handbook: Handbook
  /// What is wrong with the files one by one, with paths from the top of the folder.
  private let diagnostics: [Diagnostic]
  private let earlier: EarlierTexts

  /// Reads a content folder, drafts too.
  ///
  /// - Throws: `PathError` when there is no such folder or no usable `handbook.yml` in it.
  package init(content: String) throws {
    self.content = content
    let folder = try ContentFolder(reading: content, includingDrafts: true)
    handbook = folder.handbook
    diagnostics = folder.diagnostics
    earlier = EarlierTexts(content: content, configuration: folder.handbook.configuration)
  }

  /// An entry with what has changed since its translations were made.
  package struct EntryChanges: Sendable {
    package let id: EntryID
    package let translations: [TranslationChanges]
  }

  /// Every entry that has a text, sorted by kind and id.
  package var changes: [EntryChanges] {
    Array(handbook.entries.indices).parallelMap(changes(of:)).filter { !$0.translations.isEmpty }
  }

  private func changes(of entry: Int) -> EntryChanges {
    EntryChanges(
      id: handbook.entries[entry].id, translations: handbook.changes(of: entry, earlier: earlier.text(of:)))
  }

  /// Where the words came from that a stale section was made from, or why they are not known.
  package func origin(of section: RecordedSection) -> EarlierText { earlier.find(section) }

  package var languages: [String] { handbook.configuration.languages }

  // MARK: Comparing

  /// What has changed for one entry.
  ///
  /// - Parameters:
  ///   - section: the only section to tell of; nil for all.
  ///   - language: the only translation to tell of; nil for all.
  /// - Throws: `PathError` for an entry, section or language that there is not.
  package func changes(of name: String, section: String?, language: String?) throws -> EntryChanges {
    try checkLanguage(language)
    let changes = changes(of: try handbook.entry(calledBy: name))
    var translations = changes.translations.filter { language == nil || $0.state.language == language }
    if let language, translations.isEmpty {
      throw PathError(
        "\(changes.id) is not translated into '\(language)': that is the language of its source")
    }
    if let section {
      let known = translations.flatMap(\.sections).map(\.key)
      guard known.contains(section) else {
        throw PathError(
          "\(changes.id) has no section '\(section)'; "
            + (NearMiss.suggestion(for: section, among: known)?.description
              ?? "there are: \(known.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", "))")
        )
      }
      translations = translations.map { $0.only(section) }
    }
    return EntryChanges(id: changes.id, translations: translations)
  }

  private func checkLanguage(_ language: String?) throws {
    guard let language, !languages.contains(language) else { return }
    throw PathError(
      "'\(language)' is no language of the handbook: \(languages.joined(separator: ", "))")
  }

  // MARK: Accepting

  /// What was asked to be accepted.
  package struct Request: Sendable {
    /// As the user wrote it: `services/trieste`, `service:trieste`, `trieste`; nil for every entry.
    package var entry: String?
    /// Names of sections; all when empty.
    package var sections: [String] = []
    /// Nil for every language.
    package var language: String?

    package init(entry: String? = nil, sections: [String] = [], language: String? = nil) {
      self.entry = entry
      self.sections = sections
      self.language = language
    }
  }

  /// What became of a request.
  package enum Outcome: Sendable {
    /// Each text that was written, with the sections that changed; and how many files with the words of
    /// sources were written beside them.
    case written([(path: String, sections: [String])], kept: Int)
    /// Texts have errors; nothing was written.
    case refused([Diagnostic])
  }

  /// Writes into the front matter of translations what they were made from.
  ///
  /// - Throws: `PathError` for an entry, language or section that there is not, or front matter that cannot be
  ///   changed by a program; `MachineError` when a file cannot be written. Files before it stay written.
  package func accept(_ request: Request) throws -> Outcome {
    try checkLanguage(request.language)
    let entries =
      try request.entry.map { [try handbook.entry(calledBy: $0)] } ?? Array(handbook.entries.indices)
    let faults = entries.flatMap { errors(of: $0) }
    guard faults.isEmpty else { return .refused(faults.map { $0.under(content) }) }
    var changes: [(file: FileReplacement, bytes: [UInt8], sections: [String])] = []
    var records: [(entry: Int, language: String, record: TranslationRecord)] = []
    for entry in entries {
      for language in languages where request.language ?? language == language {
        let acceptance = try acceptance(of: entry, language, request.sections)
        let record = acceptance?.record ?? handbook.entries[entry].text(in: language)?.translation
        if let record { records.append((entry, language, record)) }
        guard let acceptance else { continue }
        let file = try FileReplacement("\(content)/\(acceptance.file.path)")
        guard let bytes = acceptance.applied(to: file.bytes) else {
          throw PathError(
            "the front matter of \(file.path) cannot be changed without touching the rest: write the record by hand"
          )
        }
        changes.append((file, bytes, acceptance.sections))
      }
    }
    for change in changes { try change.file.write(change.bytes) }
    // After the records: words without a record are of no use, a record without words can be accepted again.
    let kept = try records.count { try keepWords(of: $0.entry, $0.language, $0.record) }
    return .written(changes.map { ($0.file.path, $0.sections) }, kept: kept)
  }

  /// Keeps the words that a translation was made from; whether anything was written.
  private func keepWords(of entry: Int, _ language: String, _ record: TranslationRecord) throws -> Bool {
    let file = KeptFile(
      content: content, path: KeptSections.path(of: handbook.folder(of: entry), language: language))
    return try file.write(handbook.keptSections(of: entry, for: record, old: file.read()))
  }

  private func acceptance(of entry: Int, _ language: String, _ sections: [String]) throws
    -> TranslationAcceptance?
  {
    do throws(TranslationAcceptance.UnknownSection) {
      return try handbook.acceptance(of: entry, in: language, sections: sections)
    } catch {
      let suggestion = NearMiss.suggestion(for: error.name, among: error.known)?.description
      throw PathError(
        "\(handbook.entries[entry].id) has no section '\(error.name)' in both languages; "
          + (suggestion ?? "there are: \(error.known.joined(separator: ", "))"))
    }
  }

  /// The errors in the texts of an entry.
  private func errors(of entry: Int) -> [Diagnostic] {
    let folder = handbook.folder(of: entry) + "/"
    return diagnostics.filter {
      $0.severity == .error && $0.file.path.hasPrefix(folder) && $0.file.path.hasSuffix(".md")
    }
  }
}
