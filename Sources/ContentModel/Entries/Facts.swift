import Diagnostics
package import Fields

/// What an entry states once, whatever the language: `facts.yml`.
package struct Facts: Sendable {
  package static let fileName = "facts.yml"

  /// Position among the entries of its kind, when they are listed by hand.
  package let order: Int?
  package let review: Review
  /// As the file lists them.
  package let events: [Event]
  /// Values of the declared fields that are given, in the order of their declaration.
  package let values: [DeclaredValue]
  package let figures: [Figure]
  package let costs: [Cost]
  /// Sources the entry rests on as a whole.
  package let sources: [Located<String>]
  /// Ids of figures and costs that are there and have faults of their own: not to be called unknown.
  let faultyIDs: Set<String>
}

/// The value an entry gives to a declared field.
package struct DeclaredValue: Sendable {
  package enum Value: Sendable {
    case text(LocalizedText)
    /// The same characters in every language: names, years, addresses.
    case plain(String)
    case number(DecimalNumber)
    case date(CalendarDate)
    case url(String)
    case country(String)
    case choice(FieldDeclaration.Choice)
    case entries([Reference])
    /// Ids of figures of the same entry.
    case figures([Located<String>])
    /// Looked for and not found: where it was looked for.
    case notFound(LocalizedText)
  }

  /// An entry that a field names, with the level it is given where the handbook declares levels.
  package struct Reference: Sendable {
    package let id: Located<String>
    package let level: FieldDeclaration.Level?

    /// Whether the text of the entry says something about it.
    package var isBorneOut: Bool { level.map { $0.strength > 0 } ?? true }
  }

  package let declaration: FieldDeclaration
  package let value: Value
  package let note: LocalizedText?
  package let sources: [Located<String>]
}

extension Facts {
  /// Decodes a `facts.yml`; nil when it does not parse.
  init?(
    decoding file: SourceFile, settings: KindSettings, configuration: Configuration,
    diagnostics: inout [Diagnostic]
  ) {
    guard let value = YAMLValue(parsing: file, in: 0..<file.bytes.count, diagnostics: &diagnostics) else {
      return nil
    }
    let decoder = FieldDecoder(file: file, languages: configuration.languages)
    let owner: Message = "the \(settings.kind.rawValue)"
    let facts = decoder.decode(value, of: owner) { fields in
      Facts(decoding: &fields, declarations: settings.fields, countries: configuration.countries)
    }
    facts?.reportDuplicates(decoder)
    diagnostics += decoder.diagnostics
    guard let facts else { return nil }
    self = facts
  }

  /// What a `facts.yml` may say.
  ///
  /// - Parameter languages: those of the handbook; empty when they are not known.
  package static func shape(
    declarations: [FieldDeclaration], countries: [String: LocalizedText], languages: [String]
  ) -> FieldsShape {
    FieldsShape(of: "\(fileName)", languages: languages) {
      Facts(decoding: &$0, declarations: declarations, countries: countries)
    }
  }

  private init(
    decoding fields: inout Fields, declarations: [FieldDeclaration], countries: [String: LocalizedText]
  ) {
    order = fields.integer("order")?.value
    review = Review(decoding: &fields)
    events = fields.list("events", of: "an event") { Event(decoding: &$0) }
    values = declarations.compactMap { DeclaredValue($0, decoding: &fields, countries) }
    var faulty: Set<String> = []
    func decoded<Item>(_ fields: inout Fields, _ decode: (inout Fields) -> Item?) -> Item? {
      let item = decode(&fields)
      if item == nil, let id = fields.text("id")?.value { faulty.insert(id) }
      return item
    }
    figures = fields.list("figures", of: "a figure") { decoded(&$0) { Figure(decoding: &$0) } }
    costs = fields.list("costs", of: "a cost") { decoded(&$0) { Cost(decoding: &$0) } }
    faultyIDs = faulty
    sources = fields.texts("sources", as: .id)
  }

  private func reportDuplicates(_ decoder: FieldDecoder) {
    for ids in [figures.map(\.id), costs.map(\.id)] {
      var seen: Set<String> = []
      for id in ids where !seen.insert(id.value).inserted {
        decoder.report(
          .duplicateFigure, "The id '\(id.value)' stands twice", at: id.range,
          suggestion: "rename one of the two")
      }
    }
  }
}

extension DeclaredValue {
  /// Nil when the entry does not give the field, or gives it wrongly.
  fileprivate init?(
    _ declaration: FieldDeclaration, decoding fields: inout Fields, _ countries: [String: LocalizedText]
  ) {
    // Entries with levels are a map themselves; anything else in a map is the long form.
    let value = fields.shortOrLong(
      declaration.name, required: declaration.isRequired, isNested: declaration.levels.isEmpty
    ) { fields in
      Self.value(of: declaration, named: declaration.name, &fields, countries).map {
        DeclaredValue(declaration: declaration, value: $0, note: nil, sources: [])
      }
    } long: { fields in
      Self.long(declaration, &fields, countries)
    }
    guard let value else { return nil }
    self = value
  }

  /// The long form: it carries a source and a note beside the value, or says that it was not found.
  private static func long(
    _ declaration: FieldDeclaration, _ fields: inout Fields, _ countries: [String: LocalizedText]
  ) -> DeclaredValue? {
    let note = fields.localized("note")
    let sources = fields.sources()
    let value: Value? =
      if fields.has(optional: "not_found") {
        fields.localized("not_found").map { .notFound($0) }
      } else if case .text = declaration.type {
        .text(fields.languages(at: fields.range))
      } else {
        Self.value(of: declaration, named: "value", &fields, countries, required: true)
      }
    return value.map { DeclaredValue(declaration: declaration, value: $0, note: note, sources: sources) }
  }

  private static func value(
    of declaration: FieldDeclaration, named name: String, _ fields: inout Fields,
    _ countries: [String: LocalizedText], required: Bool = false
  ) -> Value? {
    switch declaration.type {
    case .text: return fields.localized(name).map { .text($0) }
    case .name: return fields.text(name, required: required).map { .plain($0.value) }
    case .year: return fields.years(name, required: required).map { .plain($0.value) }
    case .number: return fields.number(name, required: required).map { .number($0.value) }
    case .date: return fields.date(name, required: required).map { .date($0) }
    case .url: return fields.url(name, required: required).map { .url($0.value) }
    case .country: return fields.country(name, countries, required: required).map { .country($0) }
    case .choice(let choices):
      let id = fields.choice(name, of: choices.map(\.id), required: required)
      return choices.first { $0.id == id?.value }.map { .choice($0) }
    case .entry:
      return fields.text(name, required: required, as: .id).map { .entries([Reference(id: $0, level: nil)]) }
    case .entries:
      return .entries(
        declaration.levels.isEmpty
          ? fields.texts(name, as: .id).map { Reference(id: $0, level: nil) }
          : fields.references(name, levels: declaration.levels))
    case .figures: return .figures(fields.texts(name, orOne: true, as: .id))
    }
  }
}

extension Fields {
  /// Entries with the level each is given: `{recovery: practice}`.
  fileprivate mutating func references(_ name: String, levels: [FieldDeclaration.Level])
    -> [DeclaredValue.Reference]
  {
    nested(name) { fields in
      fields.names.compactMap { id in
        let level = fields.choice(id, of: levels.map(\.id))
        return fields.range(of: id).map { range in
          DeclaredValue.Reference(
            id: Located(id, at: range), level: levels.first { $0.id == level?.value })
        }
      }
    } ?? []
  }

  fileprivate mutating func country(
    _ name: String, _ countries: [String: LocalizedText], required: Bool
  ) -> String? {
    let named = countries.keys.sorted()
    guard let code = text(name, required: required, as: .choice(named)) else { return nil }
    guard countries[code.value] != nil else {
      decoder.report(
        .unknownCountry, "The country '\(code.value)' has no name in handbook.yml", at: code.range,
        suggestion: NearMiss.suggestion(for: code.value, among: named)
          ?? "add '\(code.value): {…}' under 'countries' in handbook.yml")
      return nil
    }
    return code.value
  }
}
