import ArgumentParser
import Diagnostics
import Glibc
import Preview
import Publishing

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the site in a browser while it is written.",
    discussion: """
      The site is served to this computer alone, from memory; nothing is written. Drafts are shown, and marked. When a \
      file is saved, browsers show what has changed where it stands; when it has errors, they show the last site \
      without any, and what is wrong. Ctrl-C ends it.

      A problem's place leads to the editor: the one of --editor, or else of $VISUAL or $EDITOR if it has windows of \
      its own. {file}, {line} and {column} are filled in; no shell is asked.

      EXAMPLES:
        handbook preview
        handbook preview --content Content --theme Themes/handbook --port 9000 --open
        handbook preview --editor 'code -g {file}:{line}:{column}'
        handbook preview --poll
      """)

  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "Folder of the theme; Themes/handbook here, or else the one installed with the program.")
  var theme: String?

  @Option(help: "Port to listen on; when it is taken, the next that is free.")
  var port: UInt16 = 8080

  @Flag(help: "Start the browser.")
  var open = false

  @Option(help: "How the editor is started at a problem.")
  var editor: String?

  @OptionGroup var messages: MessageOptions

  @Flag(help: "Look at all files again and again, where the system cannot tell of changes (network folders).")
  var poll = false

  func validate() throws {
    guard port > 0 else { throw ValidationError("--port takes a number from 1 to 65535") }
    if let editor, EditorTemplate(editor) == nil {
      throw ValidationError("--editor takes a command like 'code -g {file}:{line}:{column}'")
    }
  }

  func run() throws {
    var build = BuildOptions(content: content, theme: try ThemeLocation.folder(named: theme))
    build.includesDrafts = true
    var options = Preview.Options(build: build)
    options.port = port
    options.opensBrowser = open
    options.polls = poll
    options.editor =
      editor.map { EditorTemplate($0) }
      ?? EditorTemplate(visual: environment("VISUAL"), editor: environment("EDITOR"))
    let language = messages.messages
    try Preview(options) { $0.print(in: language) }.run()
  }

  private func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

extension Preview.Event {
  /// Tells the user; the address and each rebuild on standard output, what is wrong on standard error.
  fileprivate func print(in language: MessageLanguage) {
    switch self {
    case .listening(let address, let translations):
      writeText("preview: \(address) (Ctrl-C ends it)\n", to: .output)
      for list in translations {
        writeText("preview: \(list) shows translations beside sources\n", to: .output)
      }
    case .polling(let reason):
      let why = reason.map { "the system cannot tell of changes: \($0); " } ?? ""
      writeText("preview: \(why)looking at all files again and again\n", to: .errors)
    case .built(let rebuild): rebuild.print(in: language)
    case .failed(let message): writeText("handbook: \(message)\n", to: .errors)
    case .noBrowser(let address):
      writeText("handbook: no browser could be started; open \(address)\n", to: .errors)
    }
  }
}

extension Preview.Rebuild {
  fileprivate func print(in language: MessageLanguage) {
    writeText(
      diagnostics.formatted(.text, in: language, colour: Stream.errors.welcomesColour), to: .errors)
    let time = "\(Int(milliseconds.rounded())) ms"
    let refusal =
      isRefused ? "; not shown: \(counted(diagnostics.count { $0.severity == .error }, "error"))" : ""
    writeText("\(line(time))\(refusal)\n", to: .output)
  }

  private func line(_ time: String) -> String {
    guard let changedFiles else { return "built in \(time)" }
    return
      "rebuilt in \(time): \(changedFiles == 0 ? "everything looked at" : "\(counted(changedFiles, "file")) changed")"
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
