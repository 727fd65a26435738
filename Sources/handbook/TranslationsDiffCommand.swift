import ArgumentParser
import Publishing

struct TranslationsDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what has changed in the source since an entry was translated.",
    discussion: """
      For each stale section the paragraphs that changed: as they were (-), with the words that went in [-…-], and \
      as they are (+), with the words that came in {+…+}. What the source said before is taken from what 'handbook \
      translations accept' kept, or else from the versions in git. Where neither has it, the section is shown as it \
      is now. Sections that are missing, orphans or unrecorded are named.

      EXAMPLES:
        handbook translations diff services/trieste
        handbook translations diff service:trieste costs --language en
        handbook translations diff trieste --format json
      """)

  @Argument(help: "The entry: services/trieste, service:trieste, or trieste where only one is called so.")
  var id: String

  @Argument(help: "The only section to show.")
  var section: String?

  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "Only the translation into this language.")
  var language: String?

  @Option(help: "How it is printed: text or json.")
  var format = TranslationFormat.text

  func run() throws {
    let folder = try TranslationFolder(content: content)
    let changes = try folder.changes(of: id, section: section, language: language)
    let difference = TranslationDifference(changes, folder, content: content)
    writeText(
      format == .json ? difference.json : difference.text(colour: Stream.output.welcomesColour), to: .output)
  }
}
