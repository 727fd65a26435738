extension ViewShape {
  static let dataColumnName = ViewShape(["name": .text])
  static let dataColumn = ViewShape([
    "names": .list(dataColumnName), "type": .text, "meaning": .text,
  ])
  static let dataFile = ViewShape([
    "id": .text, "name": .text, "href": .text, "size": .text, "subject": .text, "caption": .text,
    "has_columns": .flag, "columns": .list(dataColumn),
  ])
  static let data = ViewShape(["files": .list(dataFile), "cite": .view(citation)])

  /// A page's citation: in words, and as reference managers read it.
  static let citation = ViewShape([
    "plain": .text, "bibtex": .text, "ris": .text, "csl": .text, "key": .text, "name": .text,
  ])
  /// A meta tag for search engines of scholarly texts.
  static let citationTag = ViewShape(["name": .text, "content": .text])
}
