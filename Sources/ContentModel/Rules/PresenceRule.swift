import Diagnostics
import Markup

/// An entry has facts and a text; the handbook has a home.
struct EntryRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    var diagnostics = handbook.entries.flatMap { entry -> [Diagnostic] in
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
    if handbook.entry(Handbook.homeID) == nil {
      let folder = Handbook.homeID.folder(handbook.configuration)
      diagnostics.append(
        Diagnostic(
          .missingHome, "The handbook has no home page",
          in: SourceFile(path: "\(folder)/\(Facts.fileName)", bytes: []),
          suggestion: "add the folder \(folder) with \(Facts.fileName) and a text in each language"))
    }
    return diagnostics
  }
}
