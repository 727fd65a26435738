import ArgumentParser
import Diagnostics
import Publishing
import SiteRendering

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a problem by the id printed after its message.",
    discussion: """
      EXAMPLES:
        handbook explain dead-link
        handbook explain          lists every id
      """)

  @Argument(help: "Id of the problem, for example raw-html.")
  var id: String?

  func run() throws {
    guard let id else {
      let width = Diagnostic.Kind.all.map(\.id.count).max() ?? 0
      let lines = Diagnostic.Kind.all.map { kind in
        kind.id + String(repeating: " ", count: width - kind.id.count + 2) + kind.rule
      }
      return writeText(lines.joined(separator: "\n") + "\n", to: .output)
    }
    guard let kind = Diagnostic.Kind.all.first(where: { $0.id == id }) else {
      let suggestion =
        NearMiss.suggestion(for: id, among: Diagnostic.Kind.all.map(\.id))?.description
        ?? "run 'handbook explain' for a list"
      throw ValidationError("there is no problem '\(id)'; \(suggestion)")
    }
    writeText(kind.page, to: .output)
  }
}

struct ThemeNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme-names",
    abstract: "List the names that each template of a theme can use.",
    discussion: """
      EXAMPLES:
        handbook theme-names
      """)

  func run() throws { writeText(ThemeVocabulary.text, to: .output) }
}
