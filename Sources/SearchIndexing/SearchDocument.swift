/// A page as the search sees it: what is read there, and what it can be found and filtered by.
package struct SearchDocument: Sendable {
  /// What stands under one heading.
  package struct Section: Sendable {
    /// Anchor on the page; empty for what stands before the first heading.
    package var id: String
    /// As it is shown; empty for what stands before the first heading.
    package var title: String
    /// Blocks on lines of their own.
    package var text: String

    package init(id: String, title: String, text: String) {
      self.id = id
      self.title = title
      self.text = text
    }
  }

  /// Address from the top of the site, ending in a slash: `fr/services/atmiyata/`.
  package var address: String
  /// As it is shown.
  package var title: String
  package var summary: String
  package var keywords: [String]
  /// Values of the facts in words, each on a line of its own: the country's name, titles of principles.
  package var facts: String
  /// For each facet of the index, the values the page has.
  package var values: [[String]]
  /// How much a page of its kind is worth against others as well matched, 0 to 75; 50 is the middle.
  package var weight: UInt8
  /// Language of the page's text where that is not the reader's; the page is then found by its other texts.
  package var textLanguage: String?
  /// The first has neither id nor title.
  package var sections: [Section]

  package init(
    address: String, title: String, summary: String = "", keywords: [String] = [], facts: String = "",
    values: [[String]] = [], weight: UInt8 = 50, textLanguage: String? = nil, sections: [Section] = []
  ) {
    self.address = address
    self.title = title
    self.summary = summary
    self.keywords = keywords
    self.facts = facts
    self.values = values
    self.weight = weight
    self.textLanguage = textLanguage
    self.sections = sections
  }
}
