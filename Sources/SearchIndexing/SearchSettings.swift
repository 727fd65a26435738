package import Languages

/// What an index holds besides the pages: all that the client has to be told in the readers' language.
package struct SearchSettings: Sendable {
  /// Something that pages can be filtered by.
  package struct Facet: Sendable {
    /// Lower-case ASCII, as in addresses: `package`.
    package var name: String
    package var label: String
    /// In the order they are offered.
    package var options: [(value: String, label: String)]

    package init(name: String, label: String, options: [(value: String, label: String)]) {
      self.name = name
      self.label = label
      self.options = options
    }
  }

  /// A term of the glossary with the words that lead to it from other languages.
  package struct Bridge: Sendable {
    /// As texts in the readers' language have it.
    package var term: String
    /// Other forms in the readers' language.
    package var forms: [String]
    /// The term and its forms in all other languages.
    package var foreign: [String]

    package init(term: String, forms: [String], foreign: [String]) {
      self.term = term
      self.forms = forms
      self.foreign = foreign
    }
  }

  package var language: Language
  package var facets: [Facet]
  package var bridges: [Bridge]
  /// Texts of the interface by name, sorted by name.
  package var texts: [(name: String, text: String)]
  /// Names of other languages, each in itself, by their codes.
  package var languageNames: [String: String]

  package init(
    language: Language, facets: [Facet] = [], bridges: [Bridge] = [],
    texts: [(name: String, text: String)] = [],
    languageNames: [String: String] = [:]
  ) {
    self.language = language
    self.facets = facets
    self.bridges = bridges
    self.texts = texts
    self.languageNames = languageNames
  }
}
