package import ContentModel
package import Diagnostics
import Fields
import Glibc
import Markup

/// Makes the folder of a new entry.
package struct NewEntryFolder: Sendable {
  private let content: String
  private let folder: ContentFolder

  /// Reads a content folder, drafts too.
  ///
  /// - Throws: `PathError` when there is no such folder or no usable `handbook.yml` in it.
  package init(content: String) throws {
    self.content = content.hasSuffix("/") && content != "/" ? String(content.dropLast()) : content
    folder = try ContentFolder(reading: content, includingDrafts: true)
  }

  /// What was asked for, as the user wrote it.
  package struct Request: Sendable {
    package var kind: String
    package var id: String
    /// Languages that get a text; every one when empty.
    package var languages: [String] = []
    /// One for every language, or one each in the order of the languages; none leaves it to the id.
    package var titles: [String] = []

    package init(kind: String, id: String, languages: [String] = [], titles: [String] = []) {
      self.kind = kind
      self.id = id
      self.languages = languages
      self.titles = titles
    }
  }

  package enum Outcome: Sendable {
    /// Paths of the files, and what is left to be filled in; both as seen from where the program runs.
    case written([String], blanks: [Blank])
    /// The entry would break the handbook; nothing was written.
    case refused([Diagnostic])
  }

  /// Makes the folder; all of it or nothing.
  ///
  /// - Throws: `PathError` for a kind, id, language or title that cannot be, or an entry that is there already;
  ///   `MachineError` when the machine fails.
  package func create(_ request: Request) throws -> Outcome {
    let configuration = folder.handbook.configuration
    let settings = try kind(request.kind)
    let id = EntryID(kind: settings.kind, name: try Self.name(request.id))
    let languages = try Self.languages(request.languages, configuration.languages)
    let entry = NewEntry(
      id, languages: languages, titles: try EntryTitles.byLanguage(request.titles, languages))
    let place = "\(content)/\(settings.folder)"
    try refuse(place, settings, id)
    let files = entry.files(in: folder.handbook)
    let parsed = files.map { ParsedFile(parsing: $0, configuration: configuration) }
    let after = Handbook(
      assembling: folder.files + parsed, configuration: configuration, includingDrafts: true)
    let faults = (parsed.flatMap(\.diagnostics) + newProblems(after)).filter { $0.severity == .error }
    guard faults.isEmpty else { return .refused(faults.sortedAndUnique.map { $0.under(content) }) }
    let top = "\(settings.folder)/\(id.name)/"
    try FolderCreation("\(place)/\(id.name)").make(
      files.map { SourceFile(path: String($0.path.dropFirst(top.count)), bytes: $0.bytes) })
    let blanks = after.entry(id).map { after.entries[$0].blanks } ?? []
    return .written(files.map { "\(content)/\($0.path)" }, blanks: blanks)
  }

  /// What the handbook has to be told with the entry, and had not without it.
  private func newProblems(_ after: Handbook) -> [Diagnostic] {
    let before = Findings(in: folder.handbook, languages: [:]).diagnostics
    return Findings(in: after, languages: [:]).diagnostics.filter { !before.contains($0) }
  }

  // MARK: What was asked for

  private func kind(_ name: String) throws -> KindSettings {
    if name == "source" || name == "term" {
      let file = name == "source" ? Source.fileName : Term.fileName
      throw PathError("a \(name) is no entry: add it to \(content)/\(file)")
    }
    return try folder.handbook.configuration.kind(calledBy: name)
  }

  private static func name(_ id: String) throws -> String {
    if id.isValidID { return id }
    let hasLetters = id.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let slug = HeadingID.slug(of: id).prefix(80)
    let proposal = slug.hasSuffix("-") ? slug.dropLast() : slug
    let rule = "use lower-case letters a–z, digits and single hyphens, at most 80"
    throw PathError(
      "'\(id.printable.prefix(80))' cannot be an id; "
        + (hasLetters && proposal.utf8.elementsEqual(id.utf8) == false ? "'\(proposal)' could; " : "") + rule)
  }

  private static func languages(_ asked: [String], _ known: [String]) throws -> [String] {
    for language in asked where !known.contains(language) {
      throw PathError(
        "'\(language.printable)' is no language of the handbook: \(known.joined(separator: ", "))")
    }
    return asked.isEmpty ? known : known.filter(asked.contains)
  }

  /// Refuses an entry that is there, also where the disk knows it by other letters.
  private func refuse(_ place: String, _ settings: KindSettings, _ id: EntryID) throws {
    var status = stat()
    if lstat(place, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw PathError("\(place) is not a folder")
    }
    if lstat("\(place)/\(id.name)", &status) == 0 {
      throw PathError("there is something at \(place)/\(id.name) already; nothing was changed")
    }
  }
}
