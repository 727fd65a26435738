import ArgumentParser
import ContentModel
import Diagnostics
import Publishing

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start an entry: its folder, its facts and a text in every language.",
    discussion: """
      The texts are drafts with all the sections the kind requires; what only you can say is left blank as '…'. \
      A draft is on no published site, so the handbook builds as before; 'handbook preview' shows it. \
      Delete the line 'draft: true' of each text when it is written: 'handbook check' tells what is still blank. \
      Nothing that is there already is changed.

      EXAMPLES:
        handbook new service north-house
        handbook new service north-house --title "North House"
        handbook new page thanks --title "Merci" --title "Thanks" --content Content
        handbook new principle trust --language fr
      """)

  @Argument(help: "The kind of entry: service, principle, package, recommendation, resource or page.")
  var kind: String

  @Argument(help: "The name of its folder and of its address: lower-case letters a–z, digits and hyphens.")
  var id: String

  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "A language that gets a text; can be given again. Every language when left out.")
  var language: [String] = []

  @Option(help: "Its title: one for every language, or one each in the order of the languages.")
  var title: [String] = []

  func run() throws {
    let folder = try NewEntryFolder(content: content)
    let request = NewEntryFolder.Request(kind: kind, id: id, languages: language, titles: title)
    switch try folder.create(request) {
    case .written(let paths, let blanks):
      writeText(paths.map { $0 + "\n" }.joined() + told(blanks), to: .output)
    case .refused(let diagnostics):
      writeText(diagnostics.formatted(.text, colour: Stream.errors.welcomesColour), to: .errors)
      writeText("nothing was written\n", to: .output)
      throw ExitCode.content
    }
  }

  /// What is left to be written, by file and line.
  private func told(_ blanks: [Blank]) -> String {
    let top = content.hasSuffix("/") ? content : content + "/"
    let places = blanks.map { blank in
      let location = blank.file.location(at: blank.range.lowerBound)
      return ("\(top)\(location.path):\(location.line)", blank.name)
    }
    let width = places.map(\.0.count).max() ?? 0
    let lines = places.map { "  \($0.padded(to: width))  \($1)\n" }
    return "\nTo be filled in, where '…' stands:\n" + lines.joined()
      + "\nThe texts are drafts: 'handbook preview' shows them. Delete 'draft: true' when they are written.\n"
  }
}
