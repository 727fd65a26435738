package import ContentModel
package import Diagnostics
import Parallelism

/// A content folder as translators see it: which texts follow their sources, and taking note that they do.
package struct TranslationFolder: Sendable {
  private let content: String
  private let handbook: Handbook
  /// What is wrong with the files one by one, with paths from the top of the folder.
  private let diagnostics: [Diagnostic]

  /// Reads a content folder, drafts too.
  ///
  /// - Throws: `PathError` when there is no such folder or no usable `handbook.yml` in it.
  package init(content: String) throws {
    self.content = content
    let folder = try ContentFolder(reading: content, includingDrafts: true)
    handbook = folder.handbook
    diagnostics = folder.diagnostics
  }

  /// An entry with the states of its translations.
  package struct EntryStates: Sendable {
    package let id: EntryID
    package let translations: [TranslationState]
  }

  /// Every entry that has a text, sorted by kind and id.
  package var states: [EntryStates] {
    Array(handbook.entries.indices).parallelMap { index in
      EntryStates(id: handbook.entries[index].id, translations: handbook.translations(of: index))
    }.filter { !$0.translations.isEmpty }
  }

  package var languages: [String] { handbook.configuration.languages }

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
    /// Each file that was written, with the sections that changed.
    case written([(path: String, sections: [String])])
    /// Texts have errors; nothing was written.
    case refused([Diagnostic])
  }

  /// Writes into the front matter of translations what they were made from.
  ///
  /// - Throws: `PathError` for an entry, language or section that there is not, or front matter that cannot be
  ///   changed by a program; `MachineError` when a file cannot be written. Files before it stay written.
  package func accept(_ request: Request) throws -> Outcome {
    if let language = request.language, !languages.contains(language) {
      throw PathError(
        "'\(language)' is no language of the handbook: \(languages.joined(separator: ", "))")
    }
    let entries = try request.entry.map { [try index(of: $0)] } ?? Array(handbook.entries.indices)
    let faults = entries.flatMap { errors(of: $0) }
    guard faults.isEmpty else { return .refused(faults.map { $0.under(content) }) }
    var changes: [(file: FileReplacement, bytes: [UInt8], sections: [String])] = []
    for entry in entries {
      for language in languages where request.language ?? language == language {
        guard let acceptance = try acceptance(of: entry, language, request.sections) else { continue }
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
    return .written(changes.map { ($0.file.path, $0.sections) })
  }

  private func acceptance(of entry: Int, _ language: String, _ sections: [String]) throws
    -> TranslationAcceptance?
  {
    do throws(TranslationAcceptance.UnknownSection) {
      return try handbook.acceptance(of: entry, in: language, sections: sections)
    } catch {
      let suggestion = NearMiss.suggestion(for: error.name, among: error.known)
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

  /// The entry a user means.
  private func index(of name: String) throws -> Int {
    let entries = handbook.entries
    let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
    let found = entries.indices.filter { index in
      [entries[index].id.description, handbook.folder(of: index), entries[index].id.name].contains(plain)
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let names = entries.indices.flatMap { [entries[$0].id.description, entries[$0].id.name] }
      throw PathError(
        "there is no entry '\(name)'; "
          + (NearMiss.suggestion(for: plain, among: names)
            ?? "name it as in service:trieste or services/trieste"))
    }
    let ids = found.map { entries[$0].id.description }.joined(separator: " or ")
    throw PathError("'\(name)' could mean \(ids): name the kind")
  }
}
