/// A translated template: words, and places for the arguments of the English one.
///
/// `{}` is the next argument, `{2}` the second, and `{1:mot|mots}` one of two words, by the first, which is a number.
/// Any other brace stands for itself.
struct MessagePattern {
  private enum Part {
    case words(String)
    case argument(Int)
    case plural(Int, one: String, other: String)
  }

  private var parts: [Part] = []

  init(_ text: String) {
    var rest = text[...]
    var next = 0
    while let open = rest.firstIndex(of: "{") {
      if let close = rest[open...].firstIndex(of: "}"),
        let part = Self.part(rest[rest.index(after: open)..<close], next: &next)
      {
        parts += [.words(String(rest[..<open])), part]
        rest = rest[rest.index(after: close)...]
      } else {
        parts.append(.words(String(rest[...open])))
        rest = rest[rest.index(after: open)...]
      }
    }
    parts.append(.words(String(rest)))
  }

  private static func part(_ place: Substring, next: inout Int) -> Part? {
    if place.isEmpty {
      next += 1
      return .argument(next)
    }
    let halves = place.split(separator: ":", maxSplits: 1)
    guard let first = halves.first, let number = Int(first) else { return nil }
    guard halves.count == 2 else { return .argument(number) }
    let forms = halves[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return forms.count == 2 ? .plural(number, one: forms[0], other: forms[1]) : nil
  }

  /// The arguments a pattern asks for.
  var numbers: Set<Int> {
    Set(
      parts.compactMap { part in
        switch part {
        case .words: nil
        case .argument(let number), .plural(let number, _, _): number
        }
      })
  }

  /// The text with the arguments in their places; one that is not there leaves nothing.
  func filled(with arguments: [Message.Argument], in language: MessageLanguage) -> String {
    parts.map { part in
      switch part {
      case .words(let words): return words
      case .argument(let number):
        return arguments.indices.contains(number - 1) ? arguments[number - 1].text(in: language) : ""
      case .plural(let number, let one, let other):
        guard arguments.indices.contains(number - 1), case .count(let count) = arguments[number - 1] else {
          return other
        }
        // As French has it: nought takes the singular too.
        return (-1...1).contains(count) ? one : other
      }
    }.joined()
  }
}
