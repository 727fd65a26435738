package import Diagnostics
import Yams

/// A YAML value with the place it stands at.
package struct YAMLValue: Sendable {
  package indirect enum Content: Sendable {
    /// Nothing was written after the colon, or `~`, or `null`.
    case empty
    /// The text as written, whatever YAML would make of it: `NO` stays a text.
    case scalar(String)
    case list([YAMLValue])
    case map([Pair])
  }

  /// A key and its value.
  package struct Pair: Sendable {
    package let name: String
    /// Bytes of the key.
    package let nameRange: Range<Int>
    package let value: YAMLValue
  }

  package let content: Content
  /// Bytes in the file; for lists and maps, where they start.
  package let range: Range<Int>

  package init(content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// What the value is, in the words of a message.
  package var typeName: String {
    switch content {
    case .empty: "nothing"
    case .scalar: "a text"
    case .list: "a list"
    case .map: "fields"
    }
  }
}

extension YAMLValue {
  /// Parses the YAML between two byte offsets of a file; nil when it does not parse, with the reason in `diagnostics`.
  package init?(parsing file: SourceFile, in range: Range<Int>, diagnostics: inout [Diagnostic]) {
    let text = String(decoding: file.bytes[range], as: UTF8.self)
    let table = LineTable(Array(file.bytes[range]))
    func offset(_ mark: Mark) -> Int { range.lowerBound + table.offset(line: mark.line, scalarColumn: mark.column) }
    do {
      guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
        self.init(content: .map([]), range: range.lowerBound..<range.lowerBound)
        return
      }
      var reader = NodeReader(file: file, limit: range.upperBound, offset: offset)
      let value = reader.value(node)
      diagnostics += reader.diagnostics
      guard !reader.diagnostics.hasErrors else { return nil }
      self = value
    } catch {
      diagnostics.append(Self.diagnostic(for: error, in: file, offset: offset, end: range.upperBound))
      return nil
    }
  }

  private static func diagnostic(
    for error: any Error, in file: SourceFile, offset: (Mark) -> Int, end: Int
  ) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let start = min(offset(mark), max(end - 1, 0))
      return Diagnostic(
        .yamlSyntax, "This is not valid YAML: \(problem)", in: file, at: start..<start + 1,
        suggestion: "look also at the line above; put texts that contain ': ' between double quotes")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let start = offset(context.mark)
      let name = duplicates.first ?? ""
      return Diagnostic(
        .duplicateKey, "The field '\(name)' is given twice", in: file, at: start..<start + max(name.utf8.count, 1),
        suggestion: "delete one of the two")
    default:
      return Diagnostic(.yamlSyntax, "This is not valid YAML", in: file, at: 0..<1)
    }
  }
}

/// Turns Yams's nodes into values with byte ranges, and refuses anchors before they can unfold.
private struct NodeReader {
  let file: SourceFile
  let limit: Int
  let offset: (Mark) -> Int
  var diagnostics: [Diagnostic] = []

  mutating func value(_ node: Node) -> YAMLValue {
    let start = node.mark.map(offset) ?? 0
    if node.anchor != nil {
      diagnostics.append(
        Diagnostic(
          .yamlAlias, "Anchors and aliases are not used", in: file, at: start..<start + 1,
          suggestion: "write the value out where it is needed"))
      return YAMLValue(content: .empty, range: start..<start)
    }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, at: start)
    case .sequence(let sequence):
      return YAMLValue(content: .list(sequence.map { value($0) }), range: start..<start + 1)
    case .mapping(let mapping):
      let pairs = mapping.map { pair(key: $0.key, value: $0.value) }
      return YAMLValue(content: .map(pairs), range: pairs.first?.nameRange ?? start..<start + 1)
    case .alias:
      return YAMLValue(content: .empty, range: start..<start)
    }
  }

  private func scalar(_ scalar: Node.Scalar, at start: Int) -> YAMLValue {
    let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 2 : 0
    let range = start..<min(lineEnd(from: start), start + max(scalar.string.utf8.count + quotes, 1))
    let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    return YAMLValue(content: isNull ? .empty : .scalar(scalar.string), range: range)
  }

  private mutating func pair(key: Node, value node: Node) -> YAMLValue.Pair {
    let key = value(key)
    guard case .scalar(let name) = key.content else {
      diagnostics.append(
        Diagnostic(.wrongType, "The name of a field is a plain word", in: file, at: key.range))
      return YAMLValue.Pair(name: "", nameRange: key.range, value: key)
    }
    return YAMLValue.Pair(name: name, nameRange: key.range, value: value(node))
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < limit, file.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return max(end, start)
  }
}
