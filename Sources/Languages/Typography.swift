/// The typographic rules of a language, as its file states them.
///
/// A rule that is left out changes nothing: a typography without rules gives the text back as it was.
package struct Typography: Sendable {
  /// What a straight apostrophe becomes.
  package let apostrophe: String?
  /// What straight double quotes become, with the spaces that belong to them.
  package let quotes: Quotes?
  /// What straight double quotes become inside quotes; as `quotes` when left out.
  package let innerQuotes: Quotes?
  /// What three dots become.
  package let ellipsis: String?
  /// What ` -- ` becomes, its two spaces included.
  package let dash: String?
  /// Signs before which a space becomes U+202F.
  package let narrowSpaceBefore: String
  /// Signs before which a space becomes U+00A0.
  package let spaceBefore: String
  /// Signs after which a space becomes U+00A0.
  package let spaceAfter: String
  /// Whether spaces between groups of three digits become U+202F.
  package let groupsDigits: Bool
  /// Units that stay with their number: by U+202F before `%`, by U+00A0 before the others.
  package let units: [String]

  /// The same rules in the form the typesetter works with.
  let rules: TypesettingRules

  package init(
    apostrophe: String? = nil, quotes: Quotes? = nil, innerQuotes: Quotes? = nil, ellipsis: String? = nil,
    dash: String? = nil, narrowSpaceBefore: String = "", spaceBefore: String = "", spaceAfter: String = "",
    groupsDigits: Bool = false, units: [String] = []
  ) {
    self.apostrophe = apostrophe
    self.quotes = quotes
    self.innerQuotes = innerQuotes
    self.ellipsis = ellipsis
    self.dash = dash
    self.narrowSpaceBefore = narrowSpaceBefore
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.groupsDigits = groupsDigits
    self.units = units
    rules = TypesettingRules(
      apostrophe: apostrophe, quotes: quotes, innerQuotes: innerQuotes, ellipsis: ellipsis, dash: dash,
      marks: [
        (narrowSpaceBefore, .narrowSpaceBefore), (spaceBefore, .spaceBefore), (spaceAfter, .spaceAfter),
      ],
      groupsDigits: groupsDigits, units: units)
  }

  /// A pair of quotation marks, with the no-break spaces that belong inside them.
  package struct Quotes: Sendable, Equatable {
    package let opening: String
    package let closing: String

    package init(_ opening: String, _ closing: String) {
      self.opening = opening
      self.closing = closing
    }
  }
}

extension Typography {
  /// The text of one block, typeset and with `&`, `<`, `>` and `"` escaped.
  package func html(_ text: String) -> String { typeset(text, escaping: true) }

  /// The text of one block, typeset but not escaped.
  package func plain(_ text: String) -> String { typeset(text, escaping: false) }

  private func typeset(_ text: String, escaping: Bool) -> String {
    var typesetter = Typesetter(self, escaping: escaping)
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    var text = text
    text.withUTF8 { typesetter.set($0, into: &output) }
    return String(decoding: output, as: UTF8.self)
  }
}
