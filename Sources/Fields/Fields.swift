package import Diagnostics

/// The fields of one map; each is asked for by name and type, and what nobody asks for is an error.
package struct Fields {
  let pairs: [YAMLValue.Pair]
  package let range: Range<Int>
  let owner: Message
  package let decoder: FieldDecoder
  private(set) var asked: [String] = []
  /// Set while somebody wants to know what is asked for; there are no fields then.
  let recorder: ShapeRecorder?

  init(
    pairs: [YAMLValue.Pair], range: Range<Int>, owner: Message, decoder: FieldDecoder,
    recorder: ShapeRecorder? = nil
  ) {
    self.recorder = recorder
    self.pairs = pairs
    self.range = range
    self.owner = owner
    self.decoder = decoder
  }

  /// Whose fields they are, to begin a sentence with: "A figure".
  package var ownerAtStart: Message { owner.capitalizedFirst }

  /// Names in the order they stand in the file.
  package var names: [String] { recorder == nil ? pairs.map(\.name) : [FieldsShape.anyName] }

  package func has(_ name: String) -> Bool {
    recorder.map { $0.given == name } ?? pairs.contains { $0.name == name }
  }

  /// Where the name of a field stands.
  package func range(of name: String) -> Range<Int>? { pairs.first { $0.name == name }?.nameRange }

  /// The value of a field as it stands, or nil when it is not there or empty; an empty one is reported.
  ///
  /// - Parameter shape: what the caller will take, for those who ask what that is.
  package mutating func value(_ name: String, required: Bool = false, as shape: FieldShape = .anything)
    -> YAMLValue?
  {
    asked.append(name)
    if let recorder {
      recorder.note(name, shape, required: required)
      return nil
    }
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
    if let recorder {
      recorder.note(name, .fields(decoder.record(of: "'\(name)'", body)), required: required)
      return nil
    }
    guard let value = value(name, required: required) else { return nil }
    return decoder.decode(value, of: "'\(name)'", body)
  }

  /// A list of maps under a name.
  package mutating func list<Result>(_ name: String, of item: Message, _ body: (inout Fields) -> Result?)
    -> [Result]
  {
    if let recorder {
      recorder.note(name, .items(decoder.record(of: item, body)), required: false)
      return []
    }
    guard let value = value(name) else { return [] }
    guard case .list(let items) = value.content else {
      wrongType(name, "a list", value)
      return []
    }
    return items.compactMap { decoder.decode($0, of: item, body) ?? nil }
  }

  /// Every field of the map, by its name: for maps whose keys are ids.
  ///
  /// - Parameters:
  ///   - known: the names there can be, for those who ask; without any, all.
  ///   - areIDs: whether all means all that are ids.
  package mutating func each<Result>(
    of item: Message, known: [String] = [], areIDs: Bool = true,
    _ body: (Located<String>, inout Fields) -> Result?
  ) -> [Result] {
    if let recorder {
      recorder.namesAreIDs = areIDs && known.isEmpty
      for name in known.isEmpty ? [FieldsShape.anyName] : known {
        let shape = decoder.record(of: item) { body(Located(name, at: 0..<0), &$0) }
        recorder.note(name, .fields(shape), required: false)
      }
      return []
    }
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

  func wrongType(_ name: String, _ expected: Message, _ value: YAMLValue) {
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
