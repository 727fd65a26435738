/// What templates see of translations: the list of them, and a translation beside its source.
extension ViewShape {
  static let revisionRun = ViewShape(["text": .text, "removed": .flag, "added": .flag])
  /// A changed paragraph, or `gap` for some that did not change.
  static let revisionLine = ViewShape(["runs": .list(revisionRun), "gap": .flag])
  static let revision = ViewShape(["lines": .list(revisionLine)])
  static let differingNumber = ViewShape(["text": .text])
  /// A section in one of the two languages.
  static let translationSide = ViewShape([
    "lang": .text, "dir": .text, "language": .text, "html": .html, "has_numbers": .flag,
    "numbers": .list(differingNumber), "page_lang": .text, "page_dir": .text,
  ])
  static let translationRow = ViewShape([
    "id": .text, "name": .text, "state": .text, "label": .text, "words": .text, "todo": .flag,
    "source": .view(translationSide), "target": .view(translationSide), "revision": .view(revision),
    "unknown": .flag, "page_lang": .text, "previous_href": .text, "next_href": .text,
  ])
  static let translationCount = ViewShape(["state": .text, "label": .text, "count": .text])
  static let translation = ViewShape([
    "title_lang": .text, "source": .view(languageLink), "target": .view(languageLink), "list_href": .text,
    "counts": .list(translationCount), "words": .text, "first_href": .text, "unusable": .flag,
    "rows": .list(translationRow), "has_notes": .flag, "notes": .list(translationSide),
  ])
  static let translationItem = link.with([
    "kind": .text, "words": .text, "counts": .list(translationCount), "done": .flag, "absent": .flag,
    "unusable": .flag,
  ])
  static let translations = ViewShape(["words": .text, "items": .list(translationItem)])
}
