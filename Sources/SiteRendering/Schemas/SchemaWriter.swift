import Diagnostics
import Fields

/// Writes the shape of fields as a JSON Schema.
struct SchemaWriter {
  private let languages: [String]
  /// What declared fields are called, by their names.
  private let labels: [String: String]
  private let shape: FieldsShape
  /// The shapes that stand in several places, by the names of their definitions.
  private let shared: [(name: String, shape: FieldsShape)]
  private let names: [FieldsShape: String]

  init(languages: [String], labels: [String: String], shape: FieldsShape) {
    self.languages = languages
    self.labels = labels
    self.shape = shape
    var counts: [FieldsShape: Int] = [:]
    var order: [FieldsShape] = []
    for part in shape.parts {
      if counts[part] == nil { order.append(part) }
      counts[part, default: 0] += 1
    }
    var taken: [String: Int] = [:]
    shared = order.filter { counts[$0, default: 0] > 1 && $0.fields.count > 1 }.map { part in
      let base = part.owner.description.split { !$0.isLetter }.filter { $0 != "a" && $0 != "an" }.joined(
        separator: "-")
      taken[base, default: 0] += 1
      let number = taken[base, default: 1]
      return (number > 1 ? "\(base)-\(number)" : base, part)
    }
    names = Dictionary(shared.map { ($0.shape, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The whole schema.
  ///
  /// - Parameter isOpen: whether fields that are not known are left alone.
  func document(title: String, isOpen: Bool) -> JSONValue {
    var members: Members = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")), ("title", .string(title)),
    ]
    members += object(shape, isRoot: true, isOpen: isOpen)
    let definitions = [("text-in-languages", localized)] + shared.map { ($0.name, .object(object($0.shape))) }
    members.append(("definitions", .object(definitions.map { (name: $0.0, value: $0.1) })))
    return .object(members)
  }

  typealias Members = [(name: String, value: JSONValue)]

  // MARK: Maps

  private func object(_ shape: FieldsShape, isRoot: Bool = false, isOpen: Bool = false) -> Members {
    let required = shape.fields.filter { $0.isRequired && !$0.isPlaceholder }.map(\.name)
    // An empty file is a map without fields.
    let canBeEmpty = isRoot && required.isEmpty && shape.oneOf.isEmpty
    var members: Members = [
      ("type", canBeEmpty ? .strings(["object", "null"]) : .string("object")),
      (
        "properties",
        .object(
          shape.fields.filter { !$0.isPlaceholder }.map {
            (name: $0.name, value: .object(described($0, of: shape)))
          })
      ),
    ]
    if !required.isEmpty { members.append(("required", .strings(required))) }
    members += others(shape, isOpen: isOpen)
    if !shape.oneOf.isEmpty { members.append(("oneOf", .array(shape.oneOf.map { needs([$0]) }))) }
    let conditions = shape.variants.compactMap { condition($0, of: shape, required: required) }
    let choices = shape.anyOf.map { JSONValue.object(["anyOf": .array($0.map { needs([$0]) })]) }
    if !(conditions + choices).isEmpty { members.append(("allOf", .array(conditions + choices))) }
    let dependencies = shape.together.flatMap { names in
      names.map { name in (name: name, value: JSONValue.strings(names.filter { $0 != name })) }
    }
    if !dependencies.isEmpty { members.append(("dependencies", .object(dependencies))) }
    return members
  }

  /// What fields of other names have to be.
  private func others(_ shape: FieldsShape, isOpen: Bool) -> Members {
    if let any = shape.field(FieldsShape.anyName) {
      let ids: Members = shape.namesAreIDs ? [("propertyNames", .object(schema(.id)))] : []
      return ids + [("additionalProperties", .object(described(any, of: shape)))]
    }
    if let any = shape.field(FieldsShape.anyLanguage) {
      let pattern = JSONValue.object([(name: "^[a-z]{2,3}$", value: .object(described(any, of: shape)))])
      let least: Members = any.isRequired ? [("minProperties", .integer(1))] : []
      return [("patternProperties", pattern)] + least + [("additionalProperties", .flag(false))]
    }
    return [("additionalProperties", .flag(isOpen))]
  }

  private func needs(_ names: [String]) -> JSONValue { .object(["required": .strings(names)]) }

  /// What holds when one of the fields is given, lacks, or says a word; nil when nothing else does.
  private func condition(_ variant: FieldsShape.Variant, of shape: FieldsShape, required: [String])
    -> JSONValue?
  {
    var then: Members = []
    let more = variant.required.filter { !required.contains($0) }
    if !more.isEmpty { then.append(("required", .strings(more))) }
    // Of a choice between fields only one is given anyway.
    let all = shape.fields.map(\.name).filter { !shape.oneOf.contains($0) || variant.names.contains($0) }
    if Set(all) != Set(variant.names) {
      then.append(("propertyNames", .object(["enum": .strings(variant.names)])))
    }
    guard !then.isEmpty else { return nil }
    let test: JSONValue =
      switch variant.condition {
      case .has(let name): needs([name])
      case .lacks(let name): .object(["not": needs([name])])
      case .says(let name, let word):
        .object([
          "properties": .object([(name: name, value: .object(["const": .string(word)]))]),
          "required": .strings([name]),
        ])
      }
    return .object(["if": test, "then": .object(then)])
  }

  // MARK: Values

  private func described(_ field: FieldsShape.Field, of owner: FieldsShape) -> Members {
    let words = SchemaDescriptions.text(of: field.name, owner: owner.owner.description) ?? labels[field.name]
    let description: Members = words.map { [("description", .string($0))] } ?? []
    return description + schema(field.shape)
  }

  private func schema(_ shape: FieldShape) -> Members {
    switch shape {
    case .anything: return []
    case .verbatim: return [("type", Self.scalar)]
    case .text(let pattern, let longest):
      return [
        ("type", pattern == nil ? Self.scalar : .string("string")), ("pattern", .string(pattern ?? "\\S")),
      ] + length(longest)
    case .word(let pattern, let longest):
      return [("type", .strings(["string", "number"])), ("pattern", .string(pattern))] + length(longest)
    case .flag: return [("type", .string("boolean"))]
    case .integer(let range):
      let limits: Members =
        range.map { [("minimum", .integer($0.lowerBound)), ("maximum", .integer($0.upperBound))] } ?? []
      return [("type", .string("integer"))] + limits
    case .number(let isPositive): return number(isPositive)
    case .year(let holdsYear): return year(holdsYear)
    case .choice(let words): return [("enum", .strings(words))]
    case .pair:
      return [
        ("type", .string("array")), ("items", .object(schema(.verbatim))), ("minItems", .integer(2)),
        ("maxItems", .integer(2)),
      ]
    case .list(let item, let orOne):
      let list: Members = [
        ("type", .string("array")), ("items", .object(schema(item))), ("uniqueItems", .flag(true)),
      ]
      return orOne ? any([schema(item), list]) : list
    case .items(let item): return [("type", .string("array")), ("items", .object(fields(item)))]
    case .localized(let orOne):
      let text: Members = [("$ref", .string("#/definitions/text-in-languages"))]
      return orOne ? any([schema(.text()), text]) : [("allOf", .array([.object(text)]))]
    case .fields(let shape): return fields(shape)
    case .either(let shapes): return any(shapes.map { schema($0) })
    }
  }

  private func fields(_ shape: FieldsShape) -> Members {
    guard let name = names[shape] else { return object(shape) }
    // Beside a reference of draft-07 nothing else counts: it stands in a list of its own.
    return [("allOf", .array([.object(["$ref": .string("#/definitions/\(name)")])]))]
  }

  private func any(_ schemas: [Members]) -> Members { [("anyOf", .array(schemas.map { .object($0) }))] }

  private func length(_ longest: Int?) -> Members { longest.map { [("maxLength", .integer($0))] } ?? [] }

  /// What YAML takes for a number or a flag is a text to the decoders.
  private static let scalar = JSONValue.strings(["string", "number", "boolean"])

  private func number(_ isPositive: Bool) -> Members {
    let digits = "[0-9]{1,12}(\\.[0-9]{1,6})?$"
    return [
      ("type", .strings(["number", "string"])), ("pattern", .string((isPositive ? "^" : "^-?") + digits)),
    ] + (isPositive ? [("exclusiveMinimum", .integer(0))] : [])
  }

  private func year(_ holdsYear: Bool) -> Members {
    let words = holdsYear ? "(^|[^0-9])[0-9]{4}([^0-9]|$)" : "^[12][0-9]{3}$|[^0-9\\s]"
    return any([
      [("type", .string("integer")), ("minimum", .integer(1000)), ("maximum", .integer(2999))],
      [("type", .string("string")), ("pattern", .string(words))],
    ])
  }

  private var localized: JSONValue {
    let known = languages.isEmpty ? [FieldsShape.anyLanguage] : languages
    return .object(
      object(
        FieldsShape(of: "text", languages: known) { fields -> Void in
          _ = fields.languages()
        }))
  }
}

extension FieldsShape.Field {
  /// Whether it stands for many names.
  fileprivate var isPlaceholder: Bool { name == FieldsShape.anyName || name == FieldsShape.anyLanguage }
}

extension FieldsShape {
  /// The shapes of all maps inside it, each as often as it stands there.
  var parts: [FieldsShape] { fields.flatMap { $0.shape.parts } }
}

extension FieldShape {
  fileprivate var parts: [FieldsShape] {
    switch self {
    case .fields(let shape), .items(let shape): [shape] + shape.parts
    case .list(let item, _): item.parts
    case .either(let shapes): shapes.flatMap(\.parts)
    default: []
    }
  }
}
