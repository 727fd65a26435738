import ArgumentParser
import Glibc
import Publishing

/// The command line: flags become options, options one call, its outcome an exit code.
@main
struct HandbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook",
    abstract: "Builds a bilingual handbook site from Markdown case studies.",
    discussion: """
      EXAMPLES:
        handbook init garden --language en
        handbook new service north-house
        handbook build --content Content --theme Themes/handbook --output Output/site
        handbook check --content Content --theme Themes/handbook
        handbook preview --open
        handbook bundle --format zip --format epub
        handbook verify Output/site
        handbook list service
        handbook show north-house
        handbook translations
        handbook coverage --content Content
        handbook translations diff services/trieste
        handbook explain dead-link

      EXIT CODES:
        0  done
        1  the content or the theme has errors and nothing was written, coverage exceeds a limit, or a copy has errors
        2  wrong usage
        3  the machine failed; nothing was written
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, PreviewCommand.self,
      BundleCommand.self, VerifyCommand.self, ListCommand.self, ShowCommand.self, CoverageCommand.self,
      TranslationsCommand.self, ExplainCommand.self, SchemaCommand.self, ThemeNamesCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as PathError {
      fail(error.description, .usage)
    } catch let error as MachineError {
      fail(error.description, .machine)
    } catch let error as ExitCode {
      Glibc.exit(error.rawValue)
    } catch {
      let isHelp = exitCode(for: error).isSuccess
      writeText(fullMessage(for: error) + "\n", to: isHelp ? .output : .errors)
      Glibc.exit(isHelp ? 0 : ExitCode.usage.rawValue)
    }
  }

  private static func fail(_ message: String, _ code: ExitCode) -> Never {
    writeText("handbook: \(message)\n", to: .errors)
    Glibc.exit(code.rawValue)
  }
}

extension ExitCode {
  /// The content has errors.
  static let content = ExitCode(1)
  /// The command line cannot be carried out as it is.
  static let usage = ExitCode(2)
  /// Disk, permissions, another run in the way.
  static let machine = ExitCode(3)
}
