import ArgumentParser
import ContentModel
import Diagnostics
import Publishing

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the entries, drafts too: ids, titles, languages, words.",
    discussion: """
      EXAMPLES:
        handbook list
        handbook list service --language fr
        handbook list --content Content --format json
      """)

  @Argument(help: "Only entries of this kind: service, or the name of its folder.")
  var kind: String?

  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "Only the texts in this language; of an entry without one, that it has none.")
  var language: String?

  @Option(help: "How the list is printed: text or json.")
  var format = ReportFormat.text

  func run() throws {
    let folder = try ContentFolder(reading: content, includingDrafts: true)
    let configuration = folder.handbook.configuration
    let kind = try kind.map { try configuration.kind(calledBy: $0).kind }
    if let language, !configuration.languages.contains(language) {
      throw PathError(
        "'\(language.printable)' is no language of the handbook: \(configuration.languages.joined(separator: ", "))"
      )
    }
    let indices = folder.handbook.entries.indices.filter {
      kind == nil || folder.handbook.entries[$0].id.kind == kind
    }
    let list = EntryList(
      entries: indices.map { folder.handbook.summary(of: $0) },
      languages: language.map { [$0] } ?? configuration.languages)
    writeText(format == .json ? list.json : list.text, to: .output)
    try folder.endWithErrors(content)
  }
}

extension ContentFolder {
  /// Ends with 1, and says so, where files have errors: what they say is not in what was printed.
  func endWithErrors(_ content: String) throws {
    guard diagnostics.hasErrors else { return }
    writeText(
      "handbook: some files have errors and were left out: run 'handbook check --content \(content)'\n",
      to: .errors)
    throw ExitCode.content
  }
}

/// Entries in short, printed for people and for programs.
struct EntryList {
  let entries: [EntrySummary]
  /// The languages that are listed.
  let languages: [String]

  /// One line a text, under the id of its entry; with one language, one line an entry.
  var text: String {
    let ids = entries.map(\.id.description.count).max() ?? 0
    let titles = min(60, entries.flatMap(\.texts).map(\.title.count).max() ?? 0)
    func line(_ entry: EntrySummary, _ language: String) -> String {
      guard let text = entry.text(in: language) else {
        return entry.unusable.contains(language) ? "has errors, see 'handbook check'" : "no text"
      }
      let words = text.words.counted("word")
      return "\(text.title.padded(to: titles))  \(words)\(text.isDraft ? ", draft" : "")"
    }
    guard languages.count > 1 else {
      return entries.map { "\($0.id.description.padded(to: ids))  \(line($0, languages[0]))\n" }.joined()
    }
    return entries.map { entry in
      "\(entry.id)\n" + languages.map { "  \($0)  \(line(entry, $0))\n" }.joined()
    }.joined()
  }

  /// One array, an entry a line.
  var json: String {
    entries.isEmpty
      ? "[]\n" : "[\n" + entries.map { "  \($0.json(in: languages))" }.joined(separator: ",\n") + "\n]\n"
  }
}

extension EntrySummary {
  /// One object in one line.
  func json(in languages: [String]) -> String {
    let texts = texts.filter { languages.contains($0.language) }.map { text in
      "\(text.language.jsonQuoted): {\"title\": \(text.title.jsonQuoted), \"draft\": \(text.isDraft), "
        + "\"words\": \(text.words), \"path\": \(text.path.jsonQuoted)}"
    }
    func list(_ codes: [String]) -> String {
      "[\(codes.filter(languages.contains).map(\.jsonQuoted).joined(separator: ", "))]"
    }
    return "{\"id\": \(id.description.jsonQuoted), \"kind\": \(id.kind.rawValue.jsonQuoted), "
      + "\"texts\": {\(texts.joined(separator: ", "))}, \"missing\": \(list(missing)), "
      + "\"unusable\": \(list(unusable))}"
  }
}
