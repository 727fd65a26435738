import Diagnostics
import Markup

/// An entry has facts and a text.
struct PresenceRule: EntryRule {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    var found: [Diagnostic] = []
    let folder = entry.id.folder(handbook.configuration)
    if entry.factsFile.path.isEmpty {
      found.append(
        Diagnostic(
          .missingFacts, "The entry \(entry.id) has no \(Facts.fileName)",
          in: SourceFile(path: "\(folder)/\(Facts.fileName)", bytes: []),
          suggestion: "add the file; for a page 'order: 1' is enough"))
    }
    if entry.texts.isEmpty, entry.unusableLanguages.isEmpty {
      let language = handbook.configuration.languages[0]
      found.append(
        Diagnostic(
          .entryWithoutText, "The entry \(entry.id) has no text",
          in: SourceFile(path: "\(folder)/\(language).md", bytes: []),
          suggestion: "add a text in at least one language"))
    }
    found += entry.texts.filter { $0.document.isEmpty && !$0.isUnparsed }.map { text in
      Diagnostic(
        .emptyText, "The page has no text", in: text.file,
        suggestion: "write it, or add 'draft: true' to the front matter")
    }
    return found
  }
}
