/// What a search has to know of a language: how its words are cut, stemmed and spelt.
///
/// All of it is data, for the program that indexes and for the script that searches. A style without anything
/// finds words as they are written, whatever their accents and capitals.
package struct SearchStyle: Sendable {
  /// Name of the algorithm that finds the stems; nil: words are not stemmed.
  package let stemmer: String?
  /// Bytes of that name in the language file.
  package let stemmerRange: Range<Int>?
  /// Words that lose their vowel to an apostrophe and do not count then: `l`, `qu`.
  package let elisions: [String]
  /// Words with an apostrophe, straight, that are one word: `aujourd'hui`.
  package let wholeWords: [String]
  /// Whether `'s` at the end of a word does not count, and other apostrophes within words join them.
  package let dropsPossessive: Bool
  /// All characters that stand between groups of three digits, as people type or write them.
  package let digitGroups: String
  /// What stands before decimals.
  package let decimal: String
  /// Other spellings that are tried for a word that no page has.
  package let spellings: [Exchange]
  /// Endings of other spellings, exchanged before a word is stemmed.
  package let stemmedAs: [Exchange]
  /// Words that are too frequent to find anything by.
  package let stopWords: [String]
  /// Endings that forms of one word may exchange: `s>,ing ing>,s`; without accents.
  package let endings: String

  package init(
    stemmer: String? = nil, stemmerRange: Range<Int>? = nil, elisions: [String] = [],
    wholeWords: [String] = [], dropsPossessive: Bool = false, digitGroups: String = "", decimal: String = ".",
    spellings: [Exchange] = [], stemmedAs: [Exchange] = [], stopWords: [String] = [], endings: String = ""
  ) {
    self.stemmer = stemmer
    self.stemmerRange = stemmerRange
    self.elisions = elisions
    self.wholeWords = wholeWords
    self.dropsPossessive = dropsPossessive
    self.digitGroups = digitGroups
    self.decimal = decimal
    self.spellings = spellings
    self.stemmedAs = stemmedAs
    self.stopWords = stopWords
    self.endings = endings
  }

  /// Letters in place of others, as language files write them: `our>or`.
  package struct Exchange: Sendable, Equatable {
    package let from: String
    package let to: String

    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }
}
