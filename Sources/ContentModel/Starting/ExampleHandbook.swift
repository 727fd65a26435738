package import Diagnostics
package import Fields

/// A small handbook to start from: community gardens that do not exist, and nothing about the world.
///
/// It has one of most things, each linked to the others, and builds without a warning.
package struct ExampleHandbook: Sendable {
  /// The languages it is written in.
  package static let languages = ["fr", "en"]

  /// Some of `languages`, the default one first.
  let codes: [String]
  /// By language; where it has none, an example of a title.
  let titles: [String: String]
  /// The day of the edition and of the reviews.
  let date: CalendarDate

  package init(languages: [String], titles: [String: String], date: CalendarDate) {
    codes = languages
    self.titles = titles
    self.date = date
  }

  /// Its files, with paths from the top of the content folder.
  package var files: [SourceFile] {
    [
      SourceFile(path: Configuration.fileName, text: configuration),
      SourceFile(path: Source.fileName, text: sources), SourceFile(path: Term.fileName, text: glossary),
    ] + entries.flatMap(files)
  }

  /// An entry with its words in both languages.
  struct Example {
    let folder: String
    let facts: String
    let title, summary, body: Words
  }

  /// The same said in each language of the example.
  struct Words {
    let fr, en: String

    init(fr: String, en: String) { (self.fr, self.en) = (fr, en) }

    subscript(language: String) -> String { language == "fr" ? fr : en }
  }

  private func files(of entry: Example) -> [SourceFile] {
    [SourceFile(path: "\(entry.folder)/\(Facts.fileName)", text: entry.facts)]
      + codes.map { language in
        let text =
          "---\ntitle: \(entry.title[language].yamlQuoted)\nsummary: \(entry.summary[language].yamlQuoted)\n---\n\n"
        return SourceFile(
          path: "\(entry.folder)/\(language).md", text: text + entry.body[language] + "\n")
      }
  }

  /// A text in the languages of the handbook, as YAML writes it: `{fr: "…", en: "…"}`.
  func say(_ fr: String, _ en: String) -> String { say(Words(fr: fr, en: en)) }

  private func say(_ words: Words) -> String {
    "{\(codes.map { "\($0): \(words[$0].yamlQuoted)" }.joined(separator: ", "))}"
  }

  /// A comment, in the language that the handbook is first written in.
  func note(_ fr: String, _ en: String) -> String { "# \(Words(fr: fr, en: en)[codes[0]])" }

  /// The title in every language.
  var title: String {
    let example = Words(fr: "Jardins partagés (exemple)", en: "Community gardens (an example)")
    return "{\(codes.map { "\($0): \((titles[$0] ?? example[$0]).yamlQuoted)" }.joined(separator: ", "))}"
  }
}
