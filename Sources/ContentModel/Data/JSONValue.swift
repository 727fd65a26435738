import Diagnostics

/// A JSON value with the bytes it stands at.
struct JSONValue: Sendable {
  enum Content: Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([Member])
  }

  /// A name of an object and what it stands for.
  struct Member: Sendable {
    let name: String
    let value: JSONValue
  }

  let content: Content
  /// Bytes in the file; for lists and objects, their opening bracket.
  let range: Range<Int>

  /// What an object says under a name; nil for other values too.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  var list: [JSONValue]? { if case .list(let values) = content { values } else { nil } }

  var text: String? { if case .text(let text) = content { text } else { nil } }

  var number: Double? { if case .number(let number) = content { number } else { nil } }
}

/// Where a text stops being JSON, and why.
struct JSONError: Error, Equatable {
  /// The rule that was broken, as a clause.
  let problem: Message
  /// Byte offset in the file; its length for an end that comes too early.
  let offset: Int
}
