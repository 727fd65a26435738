import Fields

extension Citation {
  /// The item as CSL-JSON has it.
  var csl: JSONValue {
    let type: String =
      switch form {
      case .part: "chapter"
      case .whole: "webpage"
      case .document: "document"
      }
    var fields: [(name: String, value: JSONValue)] = [
      ("id", .string(key)), ("type", .string(type)), ("title", .string(title.plainSpaced)),
    ]
    func add(_ name: String, _ value: JSONValue?) { if let value { fields.append((name, value)) } }
    add("container-title", container.map { .string($0.plainSpaced) })
    add("author", author.map { .array([.object(["literal": .string($0.plainSpaced)])]) })
    add("publisher", publisher.map { .string($0.plainSpaced) })
    add("edition", edition.map { .string($0.plainSpaced) })
    add("issued", issued)
    add("language", language.map { .string($0.plainSpaced) })
    add("URL", url.map { .string($0.sealedAddress) })
    return .object(fields)
  }

  private var issued: JSONValue? {
    if let date { return Self.date([date.year, date.month, date.day]) }
    if let year = plainYear.flatMap({ Int($0) }) { return Self.date([year]) }
    return year.map { .object(["literal": .string($0.plainSpaced)]) }
  }

  private static func date(_ parts: [Int]) -> JSONValue {
    .object(["date-parts": .array([.array(parts.map { .integer($0) })])])
  }
}

extension CalendarDate {
  /// `2026/11/22`.
  var slashed: String { String(iso.map { $0 == "-" ? "/" : $0 }) }
}
