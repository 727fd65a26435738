import Diagnostics

/// The fields of one map; each is asked for by name and type, and what nobody asks for is an error.
package struct Fields {
  let pairs: [YAMLValue.Pair]
  package let range: Range<Int>
  let owner: String
  package let decoder: FieldDecoder
  private(set) var asked: [String] = []

  init(pairs: [YAMLValue.Pair], range: Range<Int>, owner: String, decoder: FieldDecoder) {
    self.pairs = pairs
    self.range = range
    self.owner = owner
    self.decoder = decoder
  }

  /// Whose fields they are, to begin a sentence with: "A figure".
  package var ownerAtStart: String { owner.capitalizedFirst }

  /// Names in the order they stand in the file.
  package var names: [String] { pairs.map(\.name) }

  package func has(_ name: String) -> Bool { pairs.contains { $0.name == name } }

  /// Where the name of a field stands.
  package func range(of name: String) -> Range<Int>? { pairs.first { $0.name == name }?.nameRange }

  /// The value of a field as it stands, or nil when it is not there or empty; an empty one is reported.
  package mutating func value(_ name: String, required: Bool = false) -> YAMLValue? {
    asked.append(name)
    guard let pair = pairs.first(where: { $0.name == name }) else {
      if required {
        decoder.report(
          .missingField, "\(owner.capitalizedFirst) has no '\(name)'", at: range,
          suggestion: "add '\(name): …'")
      }
      return nil
    }
    if case .empty = pair.value.content {
      decoder.report(
        .emptyValue, "The field '\(name)' has no value", at: pair.nameRange,
        suggestion: "fill it in, or delete the line")
      return nil
    }
    return pair.value
  }

  /// Leaves a field as it is, without calling it unknown.
  package mutating func ignore(_ name: String) { asked.append(name) }

  /// The fields under a name.
  package mutating func nested<Result>(
    _ name: String, required: Bool = false, _ body: (inout Fields) -> Result
  ) -> Result? {
    guard let value = value(name, required: required) else { return nil }
    return decoder.decode(value, of: "'\(name)'", body)
  }

  /// A list of maps under a name.
  package mutating func list<Result>(_ name: String, of item: String, _ body: (inout Fields) -> Result?)
    -> [Result]
  {
    guard let value = value(name) else { return [] }
    guard case .list(let items) = value.content else {
      wrongType(name, "a list", value)
      return []
    }
    return items.compactMap { decoder.decode($0, of: item, body) ?? nil }
  }

  /// Every field of the map, by its name: for maps whose keys are ids.
  package mutating func each<Result>(of item: String, _ body: (Located<String>, inout Fields) -> Result?)
    -> [Result]
  {
    asked += names
    return pairs.compactMap { pair in
      let key = Located(pair.name, at: pair.nameRange)
      guard case .empty = pair.value.content else {
        return decoder.decode(pair.value, of: "\(item) '\(pair.name)'") { body(key, &$0) } ?? nil
      }
      decoder.report(
        .emptyValue, "\(item.capitalizedFirst) '\(pair.name)' has no fields", at: pair.nameRange,
        suggestion: "fill it in, or delete the line")
      return nil
    }
  }

  func wrongType(_ name: String, _ expected: String, _ value: YAMLValue) {
    decoder.report(
      .wrongType, "The field '\(name)' takes \(expected), not \(value.typeName)", at: value.range,
      suggestion: "write \(expected)")
  }

  func reportUnknown() {
    for pair in pairs where !asked.contains(pair.name) {
      decoder.report(
        .unknownField, "Unknown field '\(pair.name)' in \(owner)", at: pair.nameRange,
        suggestion: NearMiss.suggestion(for: pair.name, among: asked)
          ?? "known fields: \(Set(asked).sorted().joined(separator: ", "))")
    }
  }
}
