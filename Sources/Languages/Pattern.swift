extension String {
  /// The text with each `{name}` replaced by its value, in one pass: braces in values mean nothing.
  ///
  /// Names that are not given stay as they are.
  func filling(_ values: [String: String]) -> String {
    var result = ""
    var rest = self[...]
    while let opening = rest.firstIndex(of: "{") {
      result += rest[..<opening]
      rest = rest[opening...]
      guard let closing = rest.firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: opening)..<closing])
      if let value = values[name] {
        result += value
        rest = rest[rest.index(after: closing)...]
      } else {
        result += "{"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The names between braces.
  var placeholders: Set<String> {
    var names: Set<String> = []
    var rest = self[...]
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
      names.insert(String(rest[rest.index(after: opening)..<closing]))
      rest = rest[rest.index(after: closing)...]
    }
    return names
  }
}
