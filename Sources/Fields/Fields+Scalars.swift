import Diagnostics

extension Fields {
  /// A text in one line or several, never empty.
  ///
  /// - Parameters:
  ///   - longest: the most characters that are shown whole.
  ///   - shape: what of all texts the caller will take.
  package mutating func text(
    _ name: String, required: Bool = false, longest: Int? = nil, as shape: FieldShape? = nil
  ) -> Located<String>? {
    guard let value = value(name, required: required, as: shape ?? .text(longest: longest)) else {
      return nil
    }
    guard case .scalar(let text) = value.content else {
      wrongType(name, "a text", value)
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      decoder.report(
        .emptyValue, "The field '\(name)' has no value", at: value.range,
        suggestion: "fill it in, or delete the line")
      return nil
    }
    if let longest, text.count > longest {
      decoder.report(
        .valueTooLong, "The field '\(name)' has \(text.count) characters; at most \(longest) are shown whole",
        at: value.range, suggestion: "shorten it")
    }
    return Located(text, at: value.range)
  }

  /// A list of texts; with `orOne`, a single text stands for a list of one.
  package mutating func texts(_ name: String, orOne: Bool = false, as shape: FieldShape = .text())
    -> [Located<String>]
  {
    guard let value = value(name, as: .list(shape, orOne: orOne)) else { return [] }
    switch value.content {
    case .scalar(let text) where orOne: return [Located(text, at: value.range)]
    case .list(let items): return unique(items.compactMap { item(of: name, $0) }, in: name)
    default:
      wrongType(name, "a list", value)
      return []
    }
  }

  private func item(of name: String, _ value: YAMLValue) -> Located<String>? {
    guard case .scalar(let text) = value.content, !text.isEmpty else {
      wrongType(name, "a list of texts", value)
      return nil
    }
    return Located(text, at: value.range)
  }

  private func unique(_ items: [Located<String>], in name: String) -> [Located<String>] {
    var seen: Set<String> = []
    return items.filter { item in
      if seen.insert(item.value).inserted { return true }
      decoder.report(
        .duplicateItem, "'\(item.value)' stands twice in '\(name)'", at: item.range,
        suggestion: "delete one of the two")
      return false
    }
  }

  /// An id or slug: lower-case ASCII letters, digits, single hyphens.
  package mutating func id(_ name: String, required: Bool = false) -> Located<String>? {
    guard let text = text(name, required: required, as: .id) else { return nil }
    guard text.value.isValidID else {
      decoder.report(
        .invalidID, "'\(text.value)' cannot be an id", at: text.range,
        suggestion: "use lower-case letters a–z, digits and hyphens")
      return nil
    }
    return text
  }

  /// `true` or `false`.
  package mutating func flag(_ name: String) -> Bool {
    guard let value = value(name, as: .flag) else { return false }
    switch value.content {
    case .scalar("true"): return true
    case .scalar("false"): return false
    default:
      wrongType(name, "true or false", value)
      return false
    }
  }

  /// A whole number.
  package mutating func integer(_ name: String, as shape: FieldShape = .integer(nil)) -> Located<Int>? {
    guard let value = value(name, as: shape) else { return nil }
    guard case .scalar(let text) = value.content, let number = Int(text) else {
      wrongType(name, "a whole number", value)
      return nil
    }
    return Located(number, at: value.range)
  }

  /// A whole number that is neither too small nor too large.
  package mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Located<Int>? {
    guard let number = integer(name, as: .integer(range)) else { return nil }
    guard range.contains(number.value) else {
      let expected: Message = "a whole number from \(range.lowerBound) to \(range.upperBound)"
      decoder.report(
        .wrongType, "The field '\(name)' takes \(expected), not \(number.value)", at: number.range,
        suggestion: "write \(expected)")
      return nil
    }
    return number
  }

  /// One of a few words.
  package mutating func choice(_ name: String, of choices: [String], required: Bool = false) -> Located<
    String
  >? {
    guard let text = text(name, required: required, as: .choice(choices)) else { return nil }
    guard choices.contains(text.value) else {
      decoder.report(
        .unknownChoice, "'\(name)' cannot be '\(text.value)'", at: text.range,
        suggestion: NearMiss.suggestion(for: text.value, among: choices)
          ?? "one of: \(choices.joined(separator: ", "))")
      return nil
    }
    return text
  }

  /// An http or https address.
  package mutating func url(_ name: String, required: Bool = false) -> Located<String>? {
    guard let text = text(name, required: required, as: .text(pattern: String.webAddressPattern)) else {
      return nil
    }
    guard text.value.isWebAddress else {
      decoder.report(
        .invalidURL, "'\(text.value)' is not a web address", at: text.range,
        suggestion: "start it with https:// and leave no spaces in it")
      return nil
    }
    return text
  }
}

extension String {
  /// Lower-case ASCII letters, digits and single hyphens, not at the ends; at most 80 characters.
  package var isValidID: Bool {
    guard !isEmpty, utf8.count <= 80, first != "-", last != "-", !contains("--") else { return false }
    return utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
  }

  /// What `isWebAddress` allows, as a pattern.
  static let webAddressPattern = #"^https?://[^/\s"<>\\^`{|}][^\s"<>\\^`{|}]*$"#

  /// Starts with http:// or https://, names a host, and holds no space, quote or control character.
  package var isWebAddress: Bool {
    guard let rest = ["https://", "http://"].first(where: hasPrefix).map({ dropFirst($0.count) }) else {
      return false
    }
    guard let host = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).first,
      !host.isEmpty
    else { return false }
    return utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !Array("\"<>\\^`{|}".utf8).contains($0) }
  }
}
