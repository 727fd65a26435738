import ArgumentParser
import Fields
import Publishing

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a handbook: a small example that builds, to be replaced by your own.",
    discussion: """
      The folder gets a folder Content with handbook.yml, sources.yml, glossary.yml and a few entries that are \
      linked to one another. The example is about gardens that do not exist. A folder that is not empty is refused.

      EXAMPLES:
        handbook init garden
        handbook init garden --language en --title "Our gardens"
        handbook init garden --language fr --language en --title "Nos jardins" --title "Our gardens"
      """)

  @Argument(help: "A folder that is empty or not there yet.")
  var folder: String

  @Option(help: "A language of the handbook, fr or en, the default one first; can be given again.")
  var language: [String] = []

  @Option(help: "Its title: one for every language, or one each in the order of the languages.")
  var title: [String] = []

  @Option(help: "Folder of the theme, for the commands that are proposed.")
  var theme: String?

  func run() throws {
    let handbook = try NewHandbookFolder(
      folder, languages: language, titles: title, date: try CalendarDate.today())
    try handbook.create()
    let top = folder.hasSuffix("/") ? folder : folder + "/"
    let files = handbook.paths.map { "\(top)\(NewHandbookFolder.contentName)/\($0)\n" }.joined()
    writeText(files + "\nNext:\n" + commands.map { "  \($0)\n" }.joined(), to: .output)
  }

  private var commands: [String] {
    let option = theme.map { " --theme \($0.shellQuoted)" } ?? ""
    return [
      "cd \(folder.shellQuoted)", "handbook check\(option)", "handbook build\(option)",
      "handbook new service my-first-entry",
    ]
  }
}

extension String {
  /// As a shell takes it for one word.
  fileprivate var shellQuoted: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || Array("-_./+,@".utf8).contains(byte)
      }
    return isPlain && !hasPrefix("-") ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
