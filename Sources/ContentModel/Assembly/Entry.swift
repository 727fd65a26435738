package import Diagnostics
import Fields

/// An entry with everything that belongs to it: facts, texts, pictures.
///
/// A class, because every page hands entries around and a copy would count references to all their parts.
package final class Entry: Sendable {
  package let id: EntryID
  package let facts: Facts
  /// False when there is a file of facts that could not be read or understood: what it would hold is not missing.
  let hasUsableFacts: Bool
  package let factsFile: SourceFile
  /// In the handbook's order of languages; a language without a text is left out.
  package let texts: [EntryText]
  package let pictures: [String: Picture]
  /// Languages whose text exists but cannot be used; not to be called missing.
  let unusableLanguages: Set<String>

  init(
    id: EntryID, facts: Facts, hasUsableFacts: Bool, factsFile: SourceFile, texts: [EntryText],
    pictures: [String: Picture],
    unusableLanguages: Set<String>
  ) {
    self.id = id
    self.facts = facts
    self.hasUsableFacts = hasUsableFacts
    self.factsFile = factsFile
    self.texts = texts
    self.pictures = pictures
    self.unusableLanguages = unusableLanguages
  }

  package func text(in language: String) -> EntryText? { texts.first { $0.language == language } }

  /// The title in a language, or in the first language that has one.
  package func title(in language: String) -> String { (text(in: language) ?? texts.first)?.title ?? id.name }
}
