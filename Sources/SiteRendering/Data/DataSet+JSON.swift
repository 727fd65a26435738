import ContentModel
import Fields

extension DataSet {
  static let jsonName = "handbook.json"
  static let schemaName = "handbook.schema.json"

  /// Everything the handbook says as data; its texts are on the pages.
  var jsonFile: DataFile {
    // A line for every entry, source and term, so that two editions can be compared line by line.
    DataFile(Self.jsonName, "data_row_json") { [self] in json.bytes(linesTo: 2) }
  }

  var json: JSONValue {
    let configuration = handbook.configuration
    return .object([
      "$schema": .string(url("data/\(Self.schemaName)")),
      "title": localized(configuration.title),
      "description": localized(configuration.description),
      "edition": .object([
        "name": .string(configuration.edition.name), "date": .string(configuration.edition.date.iso),
      ]),
      "licence": .object([
        "title": localized(configuration.licence.title), "url": .string(configuration.licence.url),
      ]),
      "publisher": localized(configuration.publisher),
      "base_url": .string(configuration.baseURL),
      "languages": .strings(languages),
      "kinds": .array(configuration.kindsInOrder.map(kind)),
      "countries": .object(
        configuration.countries.sorted { $0.key < $1.key }.map { (name: $0.key, value: localized($0.value)) }),
      "continents": .array(
        configuration.continents.map { continent in
          .object([
            "id": .string(continent.id), "title": localized(continent.title),
            "countries": .strings(continent.countries.map(\.value)),
          ])
        }),
      "entries": .each(handbook.entries.count) { [self] in entry($0) },
      "sources": .each(handbook.sources.count) { [self] in source($0) },
      "glossary": .each(handbook.glossary.count) { [self] in term(handbook.glossary[$0]) },
    ])
  }

  func localized(_ text: LocalizedText?) -> JSONValue { .localized(text, languages) }

  /// One value a language, null where there is none.
  func each(_ value: (String) -> JSONValue) -> JSONValue {
    .object(languages.map { (name: $0, value: value($0)) })
  }

  // MARK: Kinds

  private func kind(_ settings: KindSettings) -> JSONValue {
    .object([
      "id": .string(settings.kind.rawValue), "title": localized(settings.title),
      "item": localized(settings.item), "fields": .array(settings.fields.map(field)),
    ])
  }

  private func field(_ field: FieldDeclaration) -> JSONValue {
    var choices: [JSONValue] = []
    if case .choice(let given) = field.type {
      choices = given.map { .object(["id": .string($0.id), "label": localized($0.label)]) }
    }
    let levels = field.levels.map { level in
      JSONValue.object([
        "id": .string(level.id), "strength": .integer(level.strength), "label": localized(level.label),
      ])
    }
    return .object([
      "name": .string(field.name), "type": .string(field.type.name), "label": localized(field.label),
      "kind": .text(field.targetKind?.rawValue), "choices": .array(choices), "levels": .array(levels),
    ])
  }

  // MARK: Sources and terms

  private func source(_ index: Int) -> JSONValue {
    let source = handbook.sources[index]
    return .object([
      "id": .string(source.id.value), "label": localized(source.label), "title": .string(source.title),
      "author": .text(source.author), "publisher": .text(source.publisher), "year": .text(source.year),
      "url": .text(source.url), "language": .text(source.language), "note": localized(source.note),
      "cited_by": .strings(handbook.citations[index].map(id)),
      "urls": each { .string(sourceURL(source, $0)) },
    ])
  }

  private func term(_ term: Term) -> JSONValue {
    .object([
      "id": .string(term.id.value), "term": localized(term.name),
      "forms": each { .strings((term.forms[$0] ?? []).map(\.value)) },
      "definition": localized(term.definition), "entry": .text(handbook.entry(of: term).map(id)),
      "related": .strings(ids(term.related)), "sources": .strings(ids(term.sources)),
      "urls": each { .text(termURL(term, $0)) },
    ])
  }
}

extension FieldDeclaration.FieldType {
  /// As `handbook.yml` calls it.
  var name: String {
    switch self {
    case .text: "text"
    case .name: "name"
    case .number: "number"
    case .year: "year"
    case .date: "date"
    case .url: "url"
    case .country: "country"
    case .choice: "choice"
    case .entry: "entry"
    case .entries: "entries"
    case .figures: "figures"
    }
  }
}
