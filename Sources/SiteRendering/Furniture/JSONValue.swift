import ContentModel
import Diagnostics
import Fields

/// A JSON value whose fields keep their order.
indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  /// Digits that are a JSON number as they stand.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// So many values, each made when it is written: a long list is never held in memory whole.
  case each(Int, @Sendable (Int) -> JSONValue)
  case object([(name: String, value: JSONValue)])

  static func object(_ fields: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(fields.map { (name: $0.key, value: $0.value) })
  }

  /// Null without a text.
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }

  static func integer(_ number: Int) -> JSONValue { .number(String(number)) }

  /// The digits as typed, but for noughts at their start, which JSON does not have; null without a number.
  static func decimal(_ number: DecimalNumber?) -> JSONValue {
    guard let number else { return .null }
    let digits = number.text.drop { $0 == "-" }
    let significant = digits.drop { $0 == "0" }
    let whole = significant.first.map { $0 == "." } ?? true ? "0" + significant : String(significant)
    return .number(number.text.hasPrefix("-") ? "-" + whole : whole)
  }

  /// One text a language; null without any.
  static func localized(_ text: LocalizedText?, _ languages: [String]) -> JSONValue {
    guard let text else { return .null }
    return .object(languages.map { (name: $0, value: .string(text[$0])) })
  }
}

extension JSONValue {
  /// The value as UTF-8.
  ///
  /// - Parameter depth: so many levels of arrays and objects have a line for each of their values; those
  ///   further in stand in one line.
  func bytes(linesTo depth: Int = 0) -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, linesTo: depth, indent: 0)
    if depth > 0 { output.append(UInt8(ascii: "\n")) }
    return output
  }

  /// The value in one line.
  var text: String { String(decoding: bytes(), as: UTF8.self) }

  private func append(to output: inout [UInt8], linesTo depth: Int, indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .number(let digits): output += digits.utf8
    case .string(let text): text.appendJSONQuoted(to: &output)
    case .array(let values):
      Self.appendItems(values.count, "[]", to: &output, linesTo: depth, indent: indent) { index, output in
        values[index].append(to: &output, linesTo: depth - 1, indent: indent + 1)
      }
    case .each(let count, let value):
      Self.appendItems(count, "[]", to: &output, linesTo: depth, indent: indent) { index, output in
        value(index).append(to: &output, linesTo: depth - 1, indent: indent + 1)
      }
    case .object(let fields):
      Self.appendItems(fields.count, "{}", to: &output, linesTo: depth, indent: indent) { index, output in
        fields[index].name.appendJSONQuoted(to: &output)
        output += (depth > 0 ? ": " : ":").utf8
        fields[index].value.append(to: &output, linesTo: depth - 1, indent: indent + 1)
      }
    }
  }

  private static func appendItems(
    _ count: Int, _ brackets: String, to output: inout [UInt8], linesTo depth: Int, indent: Int,
    _ append: (Int, inout [UInt8]) -> Void
  ) {
    func newLine(_ indent: Int) {
      guard depth > 0, count > 0 else { return }
      output.append(UInt8(ascii: "\n"))
      output += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }
    output += brackets.utf8.prefix(1)
    for index in 0..<count {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      newLine(indent + 1)
      append(index, &output)
    }
    newLine(indent)
    output += brackets.utf8.suffix(1)
  }
}
