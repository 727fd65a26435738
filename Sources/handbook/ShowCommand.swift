import ArgumentParser
import ContentModel
import Diagnostics
import Publishing

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Tell all about one entry: files, facts, sections, links from it and to it.",
    discussion: """
      Drafts are shown too. What leads to the entry is told with file and line.

      EXAMPLES:
        handbook show services/trieste
        handbook show service:trieste --content Content
        handbook show trieste --format json
      """)

  @Argument(help: "The entry: services/trieste, service:trieste, or trieste where only one is called so.")
  var id: String

  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "How it is printed: text or json.")
  var format = ReportFormat.text

  func run() throws {
    let folder = try ContentFolder(reading: content, includingDrafts: true)
    let description = folder.handbook.description(of: try folder.handbook.entry(calledBy: id))
    writeText(format == .json ? description.json : description.text(content), to: .output)
    try folder.endWithErrors(content)
  }
}
