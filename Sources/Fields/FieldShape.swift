package import Diagnostics

/// What a field takes, as the code that decodes it asks for it.
package indirect enum FieldShape: Sendable, Hashable {
  /// Nobody said more of it.
  case anything
  /// Any scalar that is not blank; patterns are those of ECMAScript.
  case text(pattern: String? = nil, longest: Int? = nil)
  /// A text of a form that YAML may take for a number: an id, a hash.
  case word(pattern: String, longest: Int? = nil)
  /// Any scalar, blank ones too.
  case verbatim
  case flag
  case integer(ClosedRange<Int>?)
  /// A decimal number, as digits.
  case number(isPositive: Bool)
  /// A year, or a text; `holdsYear`: a text with four digits in it.
  case year(holdsYear: Bool)
  case choice([String])
  /// A list without repetitions; with `orOne`, a single item too.
  case list(FieldShape, orOne: Bool)
  /// A list of maps.
  case items(FieldsShape)
  /// Two texts.
  case pair
  /// A text in every language of the handbook; with `orOne`, a single one too.
  case localized(orOne: Bool)
  case fields(FieldsShape)
  case either([FieldShape])

  /// Lower-case ASCII letters, digits and single hyphens.
  package static let id = word(pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", longest: 80)
}

/// The fields of a map: their names, what each takes, and what hangs on what.
package struct FieldsShape: Sendable, Hashable {
  /// Stands for every name in maps whose keys are not known beforehand.
  package static let anyName = "*"
  /// Stands for every language, where those of the handbook are not known.
  package static let anyLanguage = "<language>"

  package struct Field: Sendable, Hashable {
    package let name: String
    package fileprivate(set) var shape: FieldShape
    package fileprivate(set) var isRequired: Bool
  }

  /// What is different about the other fields when one is given, or says something.
  package struct Variant: Sendable, Hashable {
    package enum Condition: Sendable, Hashable {
      case has(String)
      case lacks(String)
      case says(String, String)
    }

    package let condition: Condition
    package let names: [String]
    package let required: [String]
  }

  /// Whose fields they are, as messages call it.
  package let owner: Message
  package let fields: [Field]
  package let variants: [Variant]
  /// Exactly one of these is given; empty where there is no such choice.
  package let oneOf: [String]
  /// Of each of these lists all are given or none.
  package let together: [[String]]
  /// Of each of these lists one is given at least.
  package let anyOf: [[String]]
  /// Whether the names under `anyName` are ids.
  package let namesAreIDs: Bool

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// Notes what a decoding body asks of the fields it is given, of which there are none.
final class ShapeRecorder {
  /// A choice between sets of fields, met while the body ran.
  enum Alternatives {
    case oneOf([String])
    case optional(String)
    case words(field: String, [String])
  }

  /// What the body is to find given in this run: a name of `oneOf` or `optional`, or a word.
  let given: String?
  var fields: [FieldsShape.Field] = []
  var alternatives: Alternatives?
  var together: [[String]] = []
  var anyOf: [[String]] = []
  var namesAreIDs = false

  init(given: String?) { self.given = given }

  /// Notes a field; what is known of it already is kept.
  func note(_ name: String, _ shape: FieldShape, required: Bool) {
    guard let index = fields.firstIndex(where: { $0.name == name }) else {
      fields.append(FieldsShape.Field(name: name, shape: shape, isRequired: required))
      return
    }
    if fields[index].shape == .anything { fields[index].shape = shape }
    if required { fields[index].isRequired = true }
  }

  /// Takes the shape of a field away again, to put another in its place.
  func replaceShape(of name: String, with change: (FieldShape) -> FieldShape) {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return }
    fields[index].shape = change(fields[index].shape)
  }
}

extension FieldsShape {
  /// The shape of the fields that a decoding body asks for.
  ///
  /// The body is run on a map without fields, once for each of the alternatives it may meet, so that what is
  /// described is what is decoded. Its result is nothing.
  package init<Result>(of owner: Message, languages: [String], _ body: (inout Fields) -> Result) {
    self = FieldDecoder(recordingFor: languages).record(of: owner, body)
  }
}

extension FieldDecoder {
  /// Runs a body to see what it asks for.
  func record<Result>(of owner: Message, _ body: (inout Fields) -> Result) -> FieldsShape {
    func run(given: String?) -> ShapeRecorder {
      let recorder = ShapeRecorder(given: given)
      var fields = Fields(pairs: [], range: 0..<0, owner: owner, decoder: self, recorder: recorder)
      _ = body(&fields)
      return recorder
    }
    let first = run(given: nil)
    var (runs, conditions, oneOf) = ([first], [FieldsShape.Variant.Condition](), [String]())
    switch first.alternatives {
    case nil: break
    case .oneOf(let names):
      runs = names.map { run(given: $0) }
      conditions = names.map { .has($0) }
      oneOf = names
    case .optional(let name):
      runs = [run(given: name), first]
      conditions = [.has(name), .lacks(name)]
    case .words(let field, let words):
      runs = words.map { run(given: $0) }
      conditions = words.map { .says(field, $0) }
    }
    let everywhere = ShapeRecorder(given: nil)
    for field in runs.flatMap(\.fields) { everywhere.note(field.name, field.shape, required: false) }
    let fields = everywhere.fields.map { field in
      FieldsShape.Field(
        name: field.name, shape: field.shape,
        isRequired: runs.allSatisfy { run in run.fields.contains { $0.name == field.name && $0.isRequired } })
    }
    let variants = zip(conditions, runs).map { condition, run in
      FieldsShape.Variant(
        condition: condition, names: run.fields.map(\.name),
        required: run.fields.filter(\.isRequired).map(\.name))
    }
    return FieldsShape(
      owner: owner, fields: fields, variants: variants, oneOf: oneOf, together: first.together,
      anyOf: first.anyOf, namesAreIDs: first.namesAreIDs)
  }
}
