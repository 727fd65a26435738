package import Diagnostics

/// Fields of which one decides what the others may be.
///
/// Bodies ask by these functions rather than by `has` alone, so that whoever records them learns of the choice.
extension Fields {
  /// The one of several fields that is given; nil for none or more than one.
  ///
  /// The fields are known, but it is for the caller to report and to read them.
  package mutating func one(of names: [String]) -> String? {
    if let recorder {
      recorder.alternatives = .oneOf(names)
      for name in names where recorder.given == nil || recorder.given == name {
        recorder.note(name, .anything, required: false)
      }
      return recorder.given
    }
    let given = names.filter { has($0) }
    return given.count == 1 ? given[0] : nil
  }

  /// Whether a field is given without which others are read.
  package mutating func has(optional name: String) -> Bool {
    if let recorder { recorder.alternatives = .optional(name) }
    return has(name)
  }

  /// One of a few words that decides which other fields there are.
  package mutating func decidingChoice(_ name: String, of choices: [String]) -> Located<String>? {
    guard let recorder else { return choice(name, of: choices, required: true) }
    recorder.alternatives = .words(field: name, choices)
    recorder.note(name, .choice(choices), required: true)
    return recorder.given.map { Located($0, at: 0..<0) }
  }

  /// A value that stands alone, or in a map beside what there is to say about it.
  ///
  /// - Parameters:
  ///   - isNested: false where the value alone is a map itself.
  ///   - short: reads the field by its name.
  ///   - long: reads the fields of the map.
  package mutating func shortOrLong<Result>(
    _ name: String, required: Bool, isNested: Bool, short: (inout Fields) -> Result?,
    long: (inout Fields) -> Result?
  ) -> Result? {
    if let recorder {
      _ = short(&self)
      if required { recorder.note(name, .anything, required: true) }
      if isNested {
        let shape = FieldShape.fields(decoder.record(of: "'\(name)'", long))
        recorder.replaceShape(of: name) { .either([$0, shape]) }
      }
      return nil
    }
    guard let given = value(name, required: required) else { return nil }
    guard isNested, case .map = given.content else { return short(&self) }
    return nested(name, long) ?? nil
  }

  /// Reports a field that is not there, in the caller's words.
  package mutating func require(
    _ name: String, _ kind: Diagnostic.Kind, _ message: Message, at range: Range<Int>? = nil,
    suggestion: Message
  ) {
    if let recorder { return recorder.note(name, .anything, required: true) }
    guard !has(name) else { return }
    // It is known, and missing.
    ignore(name)
    decoder.report(kind, message, at: range ?? self.range, suggestion: suggestion)
  }

  /// Says, for those who ask, that of these fields all are given or none.
  package func go(together names: [String]) { recorder?.together.append(names) }

  /// Says, for those who ask, that one of these fields is given at least.
  package func need(anyOf names: [String]) { recorder?.anyOf.append(names) }
}
