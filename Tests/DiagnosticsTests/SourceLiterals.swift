/// The string literals of a Swift source, each as the template a message made from it has.
///
/// It reads what the compiler reads, so far as literals and comments go: interpolations, in which there may be literals
/// again, become `{}`; of escapes it knows those this project uses.
struct SourceLiterals {
  struct Literal: Equatable {
    let line: Int
    let template: String
  }

  private(set) var literals: [Literal] = []
  private let characters: [Character]
  private var index = 0
  private var line = 1

  init(_ source: String) {
    characters = Array(source)
    readCode(inParentheses: false)
  }

  private mutating func take(_ text: String) -> Bool {
    guard characters[index...].starts(with: text) else { return false }
    for _ in text { advance() }
    return true
  }

  private mutating func advance() {
    if characters[index] == "\n" { line += 1 }
    index += 1
  }

  /// To the end, or to the parenthesis that closes an interpolation.
  private mutating func readCode(inParentheses: Bool) {
    var depth = 0
    while index < characters.count {
      let hashes = characters[index...].prefix { $0 == "#" }.count
      if take("//") {
        while index < characters.count, characters[index] != "\n" { advance() }
      } else if characters[(index + hashes)...].first == "\"" {
        readLiteral(hashes: String(repeating: "#", count: hashes))
      } else {
        if characters[index] == "(" { depth += 1 }
        if characters[index] == ")" { depth -= 1 }
        advance()
        if inParentheses, depth < 0 { return }
      }
    }
  }

  private mutating func readLiteral(hashes: String) {
    let start = line
    _ = take(hashes)
    let quote = take("\"\"\"") ? "\"\"\"" : "\""
    if quote == "\"" { _ = take("\"") }
    var template = ""
    while index < characters.count, !take(quote + hashes) {
      if take("\\" + hashes + "(") {
        readCode(inParentheses: true)
        template += "{}"
      } else if take("\\" + hashes) {
        template += readEscape()
      } else {
        template.append(characters[index])
        advance()
      }
    }
    literals.append(Literal(line: start, template: template))
  }

  private mutating func readEscape() -> String {
    if take("u{") {
      let digits = String(characters[index...].prefix { $0 != "}" })
      _ = take(digits + "}")
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
    if take("n") { return "\n" }
    if take("\n") { return "" }
    let character = characters[index]
    advance()
    return String(character)
  }
}
