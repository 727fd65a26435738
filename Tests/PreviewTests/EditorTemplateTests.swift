import Testing

@testable import Preview

@Suite("How an editor is started")
struct EditorTemplateTests {
  private func command(_ template: String, file: String = "a b.md") -> [String]? {
    EditorTemplate(template)?.command(file: file, line: 3, column: 7)
  }

  @Test("A template is split into words, and filled in afterwards")
  func words() {
    #expect(command("code -g {file}:{line}:{column}") == ["code", "-g", "a b.md:3:7"])
    #expect(
      command("'/opt/my editor/bin' \"--goto\" +{line}  {file}") == [
        "/opt/my editor/bin", "--goto", "+3", "a b.md",
      ])
    #expect(command("my\\ editor {file}") == ["my editor", "a b.md"])
    #expect(command("edit '' {file}") == ["edit", "", "a b.md"])
  }

  @Test("Without a place for the file, it comes last")
  func fileLast() {
    #expect(command("gedit") == ["gedit", "a b.md"])
  }

  @Test("A file's name is an argument, whatever it is called")
  func hostile() {
    #expect(command("code {file}", file: "$(reboot); `x` {line}.md") == ["code", "$(reboot); `x` {line}.md"])
    #expect(command("code {file}", file: "--help") == ["code", "./--help"])
    #expect(command("code {other} {file") == ["code", "{other}", "{file", "a b.md"])
  }

  @Test("A template that is none is refused", arguments: ["", "  ", "code 'x", "code \"x", "code \\"])
  func refused(_ template: String) {
    #expect(EditorTemplate(template) == nil)
  }

  @Test("An editor with windows is known by its name, one of the terminal is not")
  func environment() {
    #expect(
      EditorTemplate(visual: "code --wait", editor: nil)?.words == ["code", "-g", "{file}:{line}:{column}"])
    #expect(EditorTemplate(visual: "vim", editor: "/usr/bin/kate")?.words.first == "/usr/bin/kate")
    #expect(EditorTemplate(visual: "vim", editor: "nano") == nil)
    #expect(EditorTemplate(visual: nil, editor: nil) == nil)
  }
}
