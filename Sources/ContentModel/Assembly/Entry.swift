package import Diagnostics
import Fields

/// An entry with everything that belongs to it: facts, texts, pictures.
package struct Entry: Sendable {
  package let id: EntryID
  package let facts: Facts
  package let factsFile: SourceFile
  /// In the handbook's order of languages; a language without a text is left out.
  package let texts: [EntryText]
  package let pictures: [String: Picture]
  /// Languages whose text exists but cannot be used; not to be called missing.
  let unusableLanguages: Set<String>

  package func text(in language: String) -> EntryText? { texts.first { $0.language == language } }

  /// The title in a language, or in the first language that has one.
  package func title(in language: String) -> String { (text(in: language) ?? texts.first)?.title ?? id.name }

  /// The entries a field names, as written.
  package func named(by declaration: FieldDeclaration) -> [String] {
    facts.values.first { $0.declaration.name == declaration.name }.flatMap {
      if case .entries(let names) = $0.value { names.map(\.value) } else { nil }
    } ?? []
  }
}
