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
  package var typeName: Message {
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
    func offset(_ mark: Mark) -> Int {
      range.lowerBound + table.offset(line: mark.line, scalarColumn: mark.column)
    }
    do {
      var reader = NodeReader(file: file, limit: range.upperBound, offset: offset)
      if text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) {
        // Anchors are looked for in a text whose aliases are words: unfolded, they could fill the memory.
        _ = try Self.root(of: text.replacing("*", with: "_")) { reader.value($0) }
        guard reader.diagnostics.isEmpty else {
          diagnostics += reader.diagnostics
          return nil
        }
      }
      guard let value = try Self.root(of: text, { reader.value($0) }) else {
        self.init(content: .map([]), range: range.lowerBound..<range.lowerBound)
        return
      }
      diagnostics += reader.diagnostics
      guard !reader.diagnostics.hasErrors else { return nil }
      self = value
    } catch {
      diagnostics.append(Self.diagnostic(for: error, in: file, offset: offset, range: range))
      return nil
    }
  }

  /// Reads the one document of a text; nil when it is empty.
  private static func root(of text: String, _ read: (Node) -> YAMLValue) throws -> YAMLValue? {
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    // Nodes hold their anchors weakly: the parser has to outlive them.
    return try withExtendedLifetime(parser) { try parser.singleRoot().map(read) }
  }

  private static func diagnostic(
    for error: any Error, in file: SourceFile, offset: (Mark) -> Int, range: Range<Int>
  ) -> Diagnostic {
    switch error as? YamlError {
    case .composer(_, "found undefined alias", let mark, _): return alias(at: offset(mark), in: file)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return syntax(
        Message(stringLiteral: problem), at: min(offset(mark), max(range.upperBound - 1, 0)), in: file)
    case .reader(let problem, let characters?, _, let text):
      let place = text.index(text.startIndex, offsetBy: characters)
      return syntax(
        Message(stringLiteral: problem),
        at: range.lowerBound + text.utf8.distance(from: text.startIndex, to: place), in: file)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let name = duplicates.first ?? ""
      let start = file.second(name, after: offset(context.mark))
      return Diagnostic(
        .duplicateKey, "The field '\(name)' is given twice", in: file,
        at: start..<start + max(name.utf8.count, 1),
        suggestion: "delete one of the two")
    default: return syntax("it cannot be read", at: range.lowerBound, in: file)
    }
  }

  private static func syntax(_ problem: Message, at start: Int, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "This is not valid YAML: \(problem)", in: file, at: start..<start + 1,
      suggestion:
        "look also at the line above; put a text that holds ': ' or ' #', or starts with a mark, between double quotes"
    )
  }

  fileprivate static func alias(at start: Int, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .yamlAlias, "Anchors and aliases are not used", in: file, at: start..<start + 1,
      suggestion:
        "write the value out where it is needed; put a text that starts with & or * between double quotes")
  }
}

extension SourceFile {
  /// Where a field that starts at `first` is given once more in the same map: in its column, or on its line.
  fileprivate func second(_ name: String, after first: Int) -> Int {
    func lineStart(_ index: Int) -> Int { (bytes[..<index].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1 }
    let line = lineStart(first)
    let again = bytes[(first + 1)...].ranges(ofBytes: "\(name):").map(\.lowerBound).first { index in
      let other = lineStart(index)
      return other == line ? bytes[index - 1] != UInt8(ascii: "-") : index - other == first - line
    }
    return again ?? first
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
      diagnostics.append(YAMLValue.alias(at: start, in: file))
      return YAMLValue(content: .empty, range: start..<start)
    }
    switch node {
    case .scalar(let scalar):
      let value = self.scalar(scalar, at: start)
      refuseControls(scalar.string, at: value.range)
      return value
    case .sequence(let sequence):
      return YAMLValue(content: .list(sequence.map { value($0) }), range: start..<start + 1)
    case .mapping(let mapping):
      let pairs = mapping.map { pair(key: $0.key, value: $0.value) }
      return YAMLValue(content: .map(pairs), range: pairs.first?.nameRange ?? start..<start + 1)
    case .alias:
      return YAMLValue(content: .empty, range: start..<start)
    }
  }

  /// Escapes such as `"\0"` can bring in what no text file may hold.
  private mutating func refuseControls(_ text: String, at range: Range<Int>) {
    // The two blocks of control characters; asking Unicode for every letter's category takes longer than parsing.
    let control = text.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
    }
    guard let control else { return }
    let digits = String(control.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    diagnostics.append(
      Diagnostic(
        .controlCharacter, "The text has a control character, \(name)", in: file, at: range,
        suggestion: "delete its escape"))
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
        Diagnostic(
          .wrongType, "The name of a field is a plain word", in: file, at: key.range,
          suggestion: "write 'name: value'"))
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
