package import Diagnostics

/// One file of the content, typed, with what is wrong in it; it depends on that file and the configuration only.
package struct ParsedFile: Sendable {
  enum Content: Sendable {
    case bibliography([Source])
    case glossary([Term])
    /// Nil when the file is there and cannot be used.
    case outlines(WorldOutlines?)
    /// Nil when the table is there and cannot be used.
    case rates(ExchangeRates?)
    /// Nil when the file is there and cannot be used: its own diagnostics say why.
    case facts(EntryID, Facts?)
    case text(EntryID, language: String, EntryText?)
    case picture(EntryID, name: String, Picture)
    /// The configuration itself, or a file without a place.
    case none
  }

  package let file: SourceFile
  let content: Content
  package let diagnostics: [Diagnostic]
}

extension ParsedFile {
  /// Parses a file according to its place in the content folder.
  package init(parsing file: SourceFile, configuration: Configuration) {
    var diagnostics: [Diagnostic] = []
    let content: Content
    switch ContentPath(file.path, configuration: configuration) {
    case .configuration: content = .none
    case .bibliography:
      content = .bibliography(
        Source.bibliography(decoding: file, languages: configuration.languages, diagnostics: &diagnostics))
    case .glossary:
      content = .glossary(
        Term.glossary(decoding: file, languages: configuration.languages, diagnostics: &diagnostics))
    case .rates: content = .rates(ExchangeRates(decoding: file, diagnostics: &diagnostics))
    case .outlines: content = .outlines(WorldOutlines(decoding: file, diagnostics: &diagnostics))
    case .facts(let id):
      let facts = configuration.settings(id.kind).flatMap {
        Facts(decoding: file, settings: $0, configuration: configuration, diagnostics: &diagnostics)
      }
      content = .facts(id, facts)
    case .text(let id, let language):
      content = .text(
        id, language: language,
        EntryText.parse(
          file, language: language, languages: configuration.languages, diagnostics: &diagnostics))
    case .picture(let id, let name):
      content = .picture(id, name: name, Picture(parsing: file, diagnostics: &diagnostics))
    case .invalidID(let name):
      diagnostics = [
        Diagnostic(
          .invalidID, "The folder '\(name)' cannot be the id of an entry", in: file,
          suggestion: "rename it with lower-case letters a–z, digits and hyphens")
      ]
      content = .none
    case .unexpected(let suggestion):
      diagnostics = [
        Diagnostic(.unexpectedFile, "The file has no place in the handbook", in: file, suggestion: suggestion)
      ]
      content = .none
    }
    self.init(file: file, content: content, diagnostics: diagnostics)
  }

  /// Stands for a file that is there but could not be read, so that nobody calls it missing.
  package init(unusable path: String, configuration: Configuration) {
    let content: Content =
      switch ContentPath(path, configuration: configuration) {
      case .facts(let id): .facts(id, nil)
      case .text(let id, let language): .text(id, language: language, nil)
      case .rates: .rates(nil)
      case .outlines: .outlines(nil)
      default: .none
      }
    self.init(file: SourceFile(path: path, bytes: []), content: content, diagnostics: [])
  }
}
