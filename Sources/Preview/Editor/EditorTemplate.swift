/// How an editor is started at a place in a file: `code -g {file}:{line}:{column}`.
package struct EditorTemplate: Sendable, Equatable {
  /// The program and its arguments, with the names in braces.
  package let words: [String]

  /// - Parameter template: words parted by spaces; quotes and backslashes keep together what belongs together. There
  ///   is no shell: nothing else has a meaning.
  /// - Returns: nil for a template without a word, or with a quote that does not end.
  package init?(_ template: String) {
    guard var words = Self.split(template), !words.isEmpty else { return nil }
    if !words.contains(where: { $0.contains("{file}") }) { words.append("{file}") }
    self.words = words
  }

  /// The template for `$VISUAL` or `$EDITOR`, when it names an editor with a window of its own.
  package init?(visual: String?, editor: String?) {
    let commands = [visual, editor].compactMap { $0.flatMap(Self.split)?.first }
    for command in commands {
      let name = command.split(separator: "/").last.map(String.init) ?? command
      guard let arguments = Self.graphical[name] else { continue }
      words = [command] + arguments
      return
    }
    return nil
  }

  private static let graphical: [String: [String]] = {
    let placed = ["{file}:{line}:{column}"]
    let jetBrains = ["--line", "{line}", "--column", "{column}", "{file}"]
    return [
      "code": ["-g"] + placed, "code-insiders": ["-g"] + placed, "codium": ["-g"] + placed,
      "vscodium": ["-g"] + placed, "cursor": ["-g"] + placed, "subl": placed, "sublime_text": placed,
      "zed": placed,
      "zeditor": placed, "geany": placed, "idea": jetBrains, "pycharm": jetBrains, "webstorm": jetBrains,
      "gedit": ["+{line}:{column}", "{file}"], "xed": ["+{line}:{column}", "{file}"],
      "pluma": ["+{line}:{column}", "{file}"], "kate": ["-l", "{line}", "-c", "{column}", "{file}"],
      "kwrite": ["-l", "{line}", "-c", "{column}", "{file}"], "gnome-text-editor": ["{file}"],
    ]
  }()

  /// What is run for a place. A name in braces is filled in within its word, whatever the file is called.
  func command(file: String, line: Int, column: Int) -> [String] {
    // A path that begins with a hyphen would be taken for an option.
    let file = file.hasPrefix("-") ? "./" + file : file
    return words.map { Self.filled($0, ["file": file, "line": "\(line)", "column": "\(column)"]) }
  }

  /// In one go, so that braces in the file's name stay as they are.
  private static func filled(_ word: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = word[...]
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      rest = rest[start...]
      if let end = rest.firstIndex(of: "}"), let value = values[String(rest[start..<end].dropFirst())] {
        result += value
        rest = rest[end...].dropFirst()
      } else {
        result += "{"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    return words + (word.map { [$0] } ?? [])
  }
}
