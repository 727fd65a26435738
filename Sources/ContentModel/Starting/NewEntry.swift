package import Diagnostics
import Fields
import Markup

/// The files that an entry starts with: they are whole, and what only its author can say is left blank.
///
/// Texts are drafts until the author says otherwise, so that an unfinished entry keeps no site from being
/// built and is on none.
package struct NewEntry: Sendable {
  package let id: EntryID
  /// Languages that get a text.
  package let languages: [String]
  /// By language; one that is left out is taken from the id, as a blank.
  package let titles: [String: String]

  package init(_ id: EntryID, languages: [String], titles: [String: String]) {
    self.id = id
    self.languages = languages
    self.titles = titles
  }

  /// The facts and the texts, with paths from the top of the content folder.
  ///
  /// - Parameter handbook: with its drafts; how its entries are headed is taken up.
  package func files(in handbook: Handbook) -> [SourceFile] {
    guard let settings = handbook.configuration.settings(id.kind) else { return [] }
    let folder = id.folder(handbook.configuration)
    let facts = FactsTemplate(settings: settings, handbook: handbook)
    return [SourceFile(path: "\(folder)/\(Facts.fileName)", text: facts.text)]
      + languages.map { language in
        SourceFile(path: "\(folder)/\(language).md", text: text(in: language, settings, handbook))
      }
  }

  private func text(in language: String, _ settings: KindSettings, _ handbook: Handbook) -> String {
    let title = titles[language] ?? "\(id.name.spacedWords) \(Blank.mark)"
    let required = settings.sections.filter { !$0.isOptional }
    let optional = settings.sections.filter(\.isOptional).map(\.id)
    func comment(_ words: Message) -> String { "# \(words.text(in: MessageLanguage(closestTo: language)))" }
    var text = """
      ---
      \(comment("A draft is on no published site; 'handbook preview' shows it. Delete the line when all is written"))
      draft: true
      \(comment("The heading of the page, at most 120 characters"))
      title: \(title.yamlQuoted)
      \(comment("One sentence for lists and searches, at most 300 characters"))
      summary: \(Blank.mark.yamlQuoted)
      \(comment("Other words that readers may search for:"))
      # keywords: [first, second]

      """
    if !optional.isEmpty {
      let names = optional.joined(separator: ", ")
      text += comment("Sections it may have besides: \(names)") + "\n"
    }
    text += "---\n"
    guard !required.isEmpty else { return text + "\n\(Blank.mark)\n" }
    return text
      + required.map { section in
        "\n## \(handbook.heading(of: section.id, kind: id.kind, language)) {#\(section.id)}\n\n\(Blank.mark)\n"
      }.joined()
  }
}

extension Handbook {
  /// How entries of a kind mostly head a section in a language; without any, the words of its id.
  fileprivate func heading(of section: String, kind: EntryKind, _ language: String) -> String {
    var counts: [String: Int] = [:]
    for entry in entries where entry.id.kind == kind {
      let heading = entry.text(in: language)?.document.headings.first { $0.id == section }
      if let text = heading?.text, !text.isEmpty { counts[text, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return (most ?? section.spacedWords).markdownEscaped
  }
}

extension String {
  /// The words of an id: `what-it-is` gives `What it is`.
  fileprivate var spacedWords: String { replacing("-", with: " ").replacing("_", with: " ").capitalizedFirst }

  /// Between double quotes, as YAML reads it.
  package var yamlQuoted: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// With a backslash before what Markdown would take for a sign of its own.
  fileprivate var markdownEscaped: String {
    let signs = "\\`*_[]<>#&{}!~|"
    return reduce(into: "") { text, character in
      if signs.contains(character) { text += "\\" }
      text.append(character)
    }
  }
}
