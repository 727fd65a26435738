/// A sentence of the program in the languages it speaks: an English template and what is put into it.
///
/// Written as a string literal: `"Unknown field '\(name)' in \(owner)"`. The words are the template
/// (`Unknown field '{}' in {}`), what stands in `\(…)` its arguments. A text or a number among them is somebody's own
/// and stays as it is; words of the program are messages themselves, so that they are translated too. A string is no
/// message: who has one says so with `Message(verbatim:)`.
///
/// English is what the template says. The other languages look the template up in their catalogue
/// (`FrenchCatalogue`) and fall back to English where it has none, which a test does not let happen.
public struct Message: Sendable {
  enum Argument: Sendable {
    case text(String)
    case count(Int)
    indirect case message(Message)
  }

  enum Piece: Sendable {
    case words(String)
    case argument(Argument)
  }

  var pieces: [Piece]
  /// Whether the first letter is a capital in every language.
  private var startsSentence = false

  init(pieces: [Piece]) { self.pieces = pieces }

  /// A text that is the same in every language.
  public init(verbatim text: String) { self.init(pieces: [.argument(.text(text))]) }

  /// The message with its first letter in upper case.
  public var capitalizedFirst: Message {
    var message = self
    message.startsSentence = true
    return message
  }

  /// The words with `{}` for each argument: what catalogues know the message by.
  package var template: String {
    pieces.map { if case .words(let words) = $0 { words } else { "{}" } }.joined()
  }

  var arguments: [Argument] {
    pieces.compactMap { if case .argument(let argument) = $0 { argument } else { nil } }
  }

  /// What the message says in a language.
  public func text(in language: MessageLanguage) -> String {
    let text =
      language.pattern(for: self)?.filled(with: arguments, in: language)
      ?? pieces.map { piece in
        switch piece {
        case .words(let words): words
        case .argument(let argument): argument.text(in: language)
        }
      }.joined()
    return startsSentence ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  /// This message and those among its arguments, and theirs.
  package var parts: [Message] {
    [self]
      + arguments.flatMap { if case .message(let message) = $0 { message.parts } else { [Message]() } }
  }
}

extension Message.Argument {
  func text(in language: MessageLanguage) -> String {
    switch self {
    case .text(let text): text
    case .count(let count): "\(count)"
    case .message(let message): message.text(in: language)
    }
  }
}

extension Message: CustomStringConvertible {
  /// The message in English.
  public var description: String { text(in: .english) }
}

extension Message: Hashable, Comparable {
  // What reads the same is the same, however it was put together.
  public static func == (one: Message, other: Message) -> Bool { one.description == other.description }
  public static func < (one: Message, other: Message) -> Bool { one.description < other.description }
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Message: ExpressibleByStringInterpolation {
  public init(stringLiteral words: String) { self.init(pieces: [.words(words)]) }

  public init(stringInterpolation: StringInterpolation) { self.init(pieces: stringInterpolation.pieces) }

  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { pieces.append(.words(words)) }
    }

    /// Somebody's own text: a name, a path, an address.
    public mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      pieces.append(.argument(.text(text.description)))
    }

    /// A number, which may decide on singular and plural.
    public mutating func appendInterpolation(_ count: Int) { pieces.append(.argument(.count(count))) }

    /// Words of the program.
    public mutating func appendInterpolation(_ message: Message) {
      pieces.append(.argument(.message(message)))
    }
  }
}

extension Message {
  /// Several of the program's or somebody's words in a row: `a, b, c`.
  public static func list(_ items: [Message]) -> Message { joined(items) { "\($0), \($1)" } }

  /// Words that all hold: `a and b`.
  public static func all(_ items: [Message]) -> Message { joined(items) { "\($0) and \($1)" } }

  /// Words of which one holds: `a or b`.
  public static func any(_ items: [Message]) -> Message { joined(items) { "\($0) or \($1)" } }

  private static func joined(_ items: [Message], _ join: (Message, Message) -> Message) -> Message {
    guard let first = items.first else { return "" }
    return items.dropFirst().reduce(first, join)
  }
}
