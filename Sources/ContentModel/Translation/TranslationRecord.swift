import Diagnostics
import Fields

/// What a translation was made from: for each section of the source text, its hash at that time.
package struct TranslationRecord: Sendable, Equatable {
  /// Name of the field in the front matter.
  static let fieldName = "translation"

  /// The language of the source text.
  package var from: String
  /// By the key of the section (`TextSection.Name.key`).
  package var sections: [String: SectionHash]
  /// Where the field's name stands.
  var range: Range<Int>

  package static func == (one: Self, other: Self) -> Bool {
    one.from == other.from && one.sections == other.sections
  }
}

extension TranslationRecord {
  /// The record in the front matter of a text; nil without one, or when it cannot be used.
  ///
  /// - Parameters:
  ///   - language: the language of the text, which cannot be its own source.
  ///   - languages: those of the handbook.
  init?(decoding fields: inout Fields, language: String, languages: [String]) {
    let range = fields.range(of: Self.fieldName) ?? fields.range
    let sources = languages.filter { $0 != language }
    let record = fields.nested(Self.fieldName) { fields -> TranslationRecord? in
      let from =
        languages.isEmpty
        ? fields.text("from", required: true) : fields.choice("from", of: sources, required: true)
      let sections = fields.nested("sections", required: true) { $0.hashes() }
      guard let from, let sections else { return nil }
      return TranslationRecord(from: from.value, sections: sections, range: range)
    }
    guard let record = record ?? nil else { return nil }
    self = record
  }
}

extension Fields {
  fileprivate mutating func hashes() -> [String: SectionHash] {
    var hashes: [String: SectionHash] = [:]
    for name in names {
      guard let text = text(name, as: .word(pattern: "^[0-9a-f]{12}$")) else { continue }
      guard name.isSectionKey else {
        decoder.report(
          .invalidID, "'\(name)' cannot be a section", at: range(of: name),
          suggestion: "use the id of a heading, 'front' or 'intro'")
        continue
      }
      guard let hash = SectionHash(text.value) else {
        decoder.report(
          .wrongType, "A section is recorded by twelve hexadecimal digits, not '\(text.value.prefix(40))'",
          at: text.range, suggestion: "run 'handbook translations accept', which writes them")
        continue
      }
      hashes[name] = hash
    }
    return hashes
  }
}

extension TextSection.Name {
  /// How the section is called in records and by commands: `front`, `intro`, or the id of its heading.
  ///
  /// A heading whose id is one of these two words is written `#front`, `#intro`.
  package var key: String {
    switch self {
    case .front: "front"
    case .intro: "intro"
    case .heading(let id): id == "front" || id == "intro" ? "#" + id : id
    }
  }
}

extension String {
  fileprivate var isSectionKey: Bool { isValidID || self == "#front" || self == "#intro" }
}
