import Diagnostics
import Fields

/// Identifies an entry: its kind and the name of its folder.
package struct EntryID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let kind: EntryKind
  package let name: String

  package init(kind: EntryKind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// What `description` gives, as a pattern.
  static let pattern =
    "^(\(EntryKind.allCases.map(\.rawValue).joined(separator: "|"))):[a-z0-9]+(-[a-z0-9]+)*$"

  package var description: String { "\(kind.rawValue):\(name)" }

  package static func < (one: Self, other: Self) -> Bool { (one.kind, one.name) < (other.kind, other.name) }
}

/// What a file of the content folder is, told by its path alone.
enum ContentPath: Equatable {
  case configuration
  case bibliography
  case glossary
  /// Outlines of countries.
  case outlines
  /// A table of exchange rates.
  case rates
  case facts(EntryID)
  case text(EntryID, language: String)
  case picture(EntryID, name: String)
  /// The folder of an entry cannot be an id.
  case invalidID(String)
  /// No place in the handbook; with what might have been meant.
  case unexpected(suggestion: Message)

  init(_ path: String, configuration: Configuration) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (path, parts.count) {
    case (Configuration.fileName, _): self = .configuration
    case (Source.fileName, _): self = .bibliography
    case (Term.fileName, _): self = .glossary
    case _ where path == configuration.map?.outlines.value: self = .outlines
    case _ where path == configuration.conversion?.rates.value: self = .rates
    case (_, 3): self = Self.entryFile(parts, configuration)
    case (_, 4...)
    where configuration.kind(inFolder: parts[0]) != nil
      && (parts.last == Facts.fileName || path.hasSuffix(".md")):
      self = .invalidID(parts.dropFirst().dropLast().joined(separator: "/"))
    default:
      self = .unexpected(suggestion: "entries stand in KIND/ID/, for example services/trieste/fr.md")
    }
  }

  private static func entryFile(_ parts: [String], _ configuration: Configuration) -> Self {
    let (folder, name, file) = (parts[0], parts[1], parts[2])
    guard let settings = configuration.kind(inFolder: folder) else {
      return .unexpected(
        suggestion:
          "the folders of the handbook are: \(configuration.kindsInOrder.map(\.folder).joined(separator: ", "))"
      )
    }
    guard name.isValidID else { return .invalidID(name) }
    let id = EntryID(kind: settings.kind, name: name)
    if file == Facts.fileName { return .facts(id) }
    if let dot = file.lastIndex(of: ".") {
      let (stem, type) = (String(file[..<dot]), String(file[file.index(after: dot)...]))
      if type == "md", configuration.languages.contains(stem) { return .text(id, language: stem) }
      if Picture.extensions.contains(type), stem.isValidID { return .picture(id, name: file) }
      if type == "md" {
        return .unexpected(
          suggestion:
            "texts are named after a language of the handbook: \(configuration.languages.map { $0 + ".md" }.joined(separator: ", "))"
        )
      }
      if Picture.extensions.contains(type.lowercased()) {
        return .unexpected(suggestion: "name pictures in lower-case letters, digits and hyphens")
      }
    }
    return .unexpected(suggestion: "an entry has \(Facts.fileName), one text a language, and pictures")
  }
}
