import ArgumentParser
import ContentModel
import Diagnostics
import Publishing

struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "Tell which translations follow their sources, and take note that they do.",
    discussion: """
      A translation may record from which words of its source each section was made. A section whose source has \
      changed since is stale.

      EXAMPLES:
        handbook translations
        handbook translations --content Content --format json
        handbook translations diff services/trieste
        handbook translations accept services/trieste
      """,
    subcommands: [
      TranslationsListCommand.self, TranslationsDiffCommand.self, TranslationsAcceptCommand.self,
    ],
    defaultSubcommand: TranslationsListCommand.self)
}

/// How states are printed.
enum TranslationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

struct TranslationsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is not translated, and what is not translated any more.",
    discussion: """
      Only what is not current is listed; each with the words of the section in the source. Of a stale section the \
      words that changed are counted, where it is known what they were; a word replaced by another counts once.

        missing     the source has the section, or the text, and the translation has not
        stale       the source has changed since it was translated: 'handbook translations diff'
        orphan      the translation has a section that the source has not
        unrecorded  nothing tells what it was translated from: 'handbook translations accept'

      EXAMPLES:
        handbook translations list
        handbook translations list --content Content --format json
      """)

  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "How the list is printed: text or json.")
  var format = TranslationFormat.text

  func run() throws {
    let folder = try TranslationFolder(content: content)
    let list = TranslationList(entries: folder.changes, languages: folder.languages)
    writeText(format == .json ? list.json : list.text, to: .output)
  }
}

struct TranslationsAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Record that translations say what their sources say now.",
    discussion: """
      The record is written into the front matter of the translation; no other byte of the file changes. Sections \
      are named by the id of their heading; 'front' is title, summary and keywords, 'intro' what stands before the \
      first heading. Nothing is written when a text has errors.

      The words of the source are kept in the hidden folder .translated of the content, for 'handbook translations \
      diff' to show later what has changed; commit it with the texts.

      EXAMPLES:
        handbook translations accept services/trieste
        handbook translations accept service:trieste costs evaluation --language en
        handbook translations accept --all --language en
      """)

  @Argument(help: "The entry: services/trieste, service:trieste, or trieste where only one is called so.")
  var id: String?

  @Argument(help: "Sections to accept; all when none is named.")
  var sections: [String] = []

  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "Only the translation into this language.")
  var language: String?

  @Flag(help: "Accept every entry.")
  var all = false

  func validate() throws {
    if all, id != nil { throw ValidationError("name an entry or --all, not both") }
    if !all, id == nil { throw ValidationError("name an entry, or --all for every one") }
  }

  func run() throws {
    let folder = try TranslationFolder(content: content)
    let request = TranslationFolder.Request(entry: id, sections: sections, language: language)
    switch try folder.accept(request) {
    case .written(let files, let kept):
      for file in files {
        writeText("\(file.path): \(file.sections.joined(separator: ", "))\n", to: .output)
      }
      writeText(
        files.isEmpty ? "nothing to accept\n" : "\(files.count.counted("text")) accepted\n", to: .output)
      // Records of an earlier program came without words; where they still hold, the words are kept now.
      if files.isEmpty, kept > 0 {
        writeText("the words of \(kept.counted("source")) are kept now\n", to: .output)
      }
    case .refused(let diagnostics):
      writeText(diagnostics.formatted(.text, colour: Stream.errors.welcomesColour), to: .errors)
      writeText("nothing was written\n", to: .output)
      throw ExitCode.content
    }
  }
}
