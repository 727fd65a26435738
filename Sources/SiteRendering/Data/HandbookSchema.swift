import ContentModel

/// The JSON Schema (draft 2020-12) of `handbook.json`, for the languages of one handbook.
struct HandbookSchema {
  let languages: [String]
  let address: String

  var json: JSONValue {
    .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"), "$id": .string(address),
      "title": .string("Handbook"),
      "description": .string(
        "What a handbook says as data. Numbers are as their sources give them; null is nothing said, never nought."
      ),
      "$ref": .string("#/$defs/handbook"), "$defs": definitions,
    ])
  }

  private var definitions: JSONValue {
    .object([
      "handbook": handbook, "kind": kind, "field": field, "entry": entry, "value": value,
      "figure": figure, "cost": cost, "comparator": comparator, "comparison": comparison, "event": event,
      "source": source, "term": term, "localized": each(Self.text), "urls": each(orNull(Self.url)),
      "id": pattern("^[a-z0-9-]+$"),
      "entryID": pattern("^(\(EntryKind.allCases.map(\.rawValue).joined(separator: "|"))):[a-z0-9-]+$"),
      "country": pattern("^[A-Z]{2}$"), "currency": pattern("^[A-Z]{3}$"),
      "date": pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
      "sources": list(reference("id")),
    ])
  }

  // MARK: The parts

  private var handbook: JSONValue {
    object([
      "$schema": Self.url, "title": reference("localized"), "description": reference("localized"),
      "edition": object(["name": Self.text, "date": reference("date")]),
      "licence": object(["title": reference("localized"), "url": Self.url]),
      "publisher": orNull(reference("localized")), "base_url": Self.url,
      "languages": .object(["const": .strings(languages)]), "kinds": list(reference("kind")),
      "countries": .object([
        "type": .string("object"), "propertyNames": reference("country"),
        "additionalProperties": reference("localized"),
      ]),
      "continents": list(
        object([
          "id": Self.text, "title": reference("localized"), "countries": list(reference("country")),
        ])),
      "entries": list(reference("entry")), "sources": list(reference("source")),
      "glossary": list(reference("term")),
    ])
  }

  private var kind: JSONValue {
    object([
      "id": words(EntryKind.allCases.map(\.rawValue)), "title": reference("localized"),
      "item": reference("localized"), "fields": list(reference("field")),
    ])
  }

  private var field: JSONValue {
    object([
      "name": Self.text, "type": words(FieldDeclaration.typeNames), "label": reference("localized"),
      "kind": orNull(words(EntryKind.allCases.map(\.rawValue))),
      "choices": list(object(["id": Self.text, "label": reference("localized")])),
      "levels": list(
        object(["id": Self.text, "strength": Self.wholeNumber, "label": reference("localized")])),
    ])
  }

  private var entry: JSONValue {
    object([
      "id": reference("entryID"), "kind": words(EntryKind.allCases.map(\.rawValue)),
      "languages": list(words(languages)), "titles": each(orNull(Self.text)),
      "summaries": each(orNull(Self.text)), "urls": each(Self.url), "reviewed": orNull(reference("date")),
      "review_by": orNull(reference("date")),
      "fields": .object(["type": .string("object"), "additionalProperties": reference("value")]),
      "figures": list(reference("figure")), "costs": list(reference("cost")),
      "events": list(reference("event")), "sources": reference("sources"),
      "sections": each(orNull(list(object(["id": Self.text, "title": Self.text])))),
    ])
  }

  /// What the value is hangs on the type of the field.
  private var value: JSONValue {
    let targets = list(object(["entry": reference("entryID"), "level": orNull(Self.text)]))
    let contents: [(types: [String], schema: JSONValue)] = [
      (["text"], reference("localized")), (["number"], Self.number), (["figures"], list(reference("id"))),
      (["entry", "entries"], targets), (["date"], reference("date")), (["country"], reference("country")),
      (["name", "year", "choice"], Self.text), (["url"], Self.url),
    ]
    let rules = contents.map { types, schema in
      JSONValue.object([
        "if": .object(["properties": .object(["type": words(types)])]),
        "then": .object(["properties": .object(["value": orNull(schema)])]),
      ])
    }
    guard
      case .object(let fields) = object([
        "type": words(FieldDeclaration.typeNames), "value": .flag(true),
        "label": orNull(reference("localized")), "not_found": orNull(reference("localized")),
        "note": orNull(reference("localized")), "sources": reference("sources"),
      ])
    else { return .null }
    return .object(fields + [(name: "allOf", value: .array(rules))])
  }

  private var figure: JSONValue {
    object([
      "id": reference("id"), "label": reference("localized"), "value": orNull(Self.number),
      "low": orNull(Self.number), "high": orNull(Self.number), "unit": orNull(words(["percent"])),
      "about": Self.boolean, "year": orNull(Self.text), "derived": Self.boolean,
      "not_found": orNull(reference("localized")), "note": orNull(reference("localized")),
      "sources": reference("sources"),
    ])
  }

  private var cost: JSONValue {
    object([
      "id": reference("id"), "label": reference("localized"), "amount": orNull(Self.number),
      "share_percent": orNull(Self.number), "statement": orNull(reference("localized")),
      "not_found": orNull(reference("localized")), "about": Self.boolean,
      "currency": orNull(reference("currency")), "year": orNull(Self.text),
      "unit": orNull(reference("localized")), "scope": orNull(reference("localized")),
      "comparator": orNull(reference("comparator")), "comparison": orNull(reference("comparison")),
      "derived": Self.boolean, "note": orNull(reference("localized")), "sources": reference("sources"),
    ])
  }

  private var comparator: JSONValue {
    object([
      "label": reference("localized"), "amount": orNull(Self.number),
      "currency": orNull(reference("currency")), "year": orNull(Self.text),
      "unit": orNull(reference("localized")), "statement": orNull(reference("localized")),
    ])
  }

  private var comparison: JSONValue {
    object([
      "comparable": Self.boolean, "reason": orNull(words(["currency", "year", "unit", "amount"])),
      "ratio": orNull(Self.number), "difference": orNull(Self.number),
    ])
  }

  private var event: JSONValue {
    object(["year": Self.text, "label": reference("localized"), "sources": reference("sources")])
  }

  private var source: JSONValue {
    object([
      "id": reference("id"), "label": reference("localized"), "title": Self.text,
      "author": orNull(Self.text), "publisher": orNull(Self.text), "year": orNull(Self.text),
      "url": orNull(Self.url), "language": orNull(Self.text), "note": orNull(reference("localized")),
      "cited_by": list(reference("entryID")), "urls": reference("urls"),
    ])
  }

  private var term: JSONValue {
    object([
      "id": reference("id"), "term": reference("localized"), "forms": each(list(Self.text)),
      "definition": reference("localized"), "entry": orNull(reference("entryID")),
      "related": reference("sources"), "sources": reference("sources"), "urls": reference("urls"),
    ])
  }

  // MARK: The vocabulary of schemas

  private static let text = type("string")
  private static let number = type("number")
  private static let wholeNumber = type("integer")
  private static let boolean = type("boolean")
  private static let url: JSONValue = .object([
    "type": .string("string"), "pattern": .string("^[A-Za-z][A-Za-z0-9+.-]*:"),
  ])

  private static func type(_ name: String) -> JSONValue { .object(["type": .string(name)]) }

  private func pattern(_ pattern: String) -> JSONValue {
    .object(["type": .string("string"), "pattern": .string(pattern)])
  }

  private func words(_ words: [String]) -> JSONValue { .object(["enum": .strings(words)]) }

  private func reference(_ name: String) -> JSONValue { .object(["$ref": .string("#/$defs/\(name)")]) }

  private func orNull(_ schema: JSONValue) -> JSONValue {
    .object(["anyOf": .array([schema, Self.type("null")])])
  }

  private func list(_ schema: JSONValue) -> JSONValue {
    .object(["type": .string("array"), "items": schema])
  }

  private func each(_ schema: JSONValue) -> JSONValue {
    object(languages.map { (name: $0, value: schema) })
  }

  private func object(_ fields: KeyValuePairs<String, JSONValue>) -> JSONValue {
    object(fields.map { (name: $0.key, value: $0.value) })
  }

  /// All fields are there and no others.
  private func object(_ fields: [(name: String, value: JSONValue)]) -> JSONValue {
    .object([
      "type": .string("object"), "properties": .object(fields), "required": .strings(fields.map(\.name)),
      "additionalProperties": .flag(false),
    ])
  }
}

extension DataSet {
  var schemaFile: DataFile {
    DataFile(Self.schemaName, "data_row_schema") { [self] in
      HandbookSchema(languages: languages, address: url("data/\(Self.schemaName)")).json.bytes(linesTo: 4)
    }
  }
}
