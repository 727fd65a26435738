extension InterfaceStrings {
  /// Texts of copies to read offline, with the placeholders each of them has.
  static let requiredForCopies: [String: Set<String>] = [
    "book_accessibility": [], "book_contents": [], "copy_title": [], "copy_readme": [],
    "copy_imprint": ["edition", "date", "licence", "url"],
    "copy_update": ["folder"], "copy_update_removed": ["file"],
  ]
}
