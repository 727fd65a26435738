/// Where a link of a text leads, as a place in the handbook rather than an address.
package enum LinkTarget: Sendable, Equatable {
  /// An entry by its index; not translated when the reader will find the short page made from its facts.
  case entry(Int, anchor: String?, isTranslated: Bool)
  /// A heading of the same page.
  case anchor(String)
  case external(String)
  case source(Int)
  case overview(OverviewPage)
  /// A term of the glossary.
  case term(Int)
  /// A figure of an entry, by both indices.
  case figure(entry: Int, Int)
  case cost(entry: Int, Int, ofComparator: Bool)
  case picture(entry: Int, name: String)
  case unresolved(LinkProblem)
}

/// Why a link leads nowhere.
package enum LinkProblem: Sendable, Equatable {
  /// Already reported where the text was parsed.
  case reported
  case deadFile(nearest: String?)
  case deadAnchor(String, page: Int, nearest: String?)
  case unknownScheme(String, nearest: String?)
  case unknownTarget(String, nearest: String?)
  case ambiguous([EntryID])
  case otherLanguage(EntryID)
  case outside
  case absolute
  case draft(EntryID)
  case unknownFigure(String, nearest: String?)
  case missingPicture(nearest: String?)
  case remotePicture
}
