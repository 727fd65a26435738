import Diagnostics

/// Titles as they are given on the command line.
enum EntryTitles {
  /// The title of each language: one for all of them, or one each in their order.
  ///
  /// - Throws: `PathError` for a title no page can have, or a number of them that fits no list.
  static func byLanguage(_ titles: [String], _ languages: [String]) throws -> [String: String] {
    for title in titles {
      guard title.contains(where: { !$0.isWhitespace }) else { throw PathError("a title is empty") }
      guard title.count <= 120 else { throw PathError("a title has at most 120 characters") }
      guard title.utf8.elementsEqual(title.printable.utf8) else {
        throw PathError("a title is one line without control characters")
      }
    }
    if titles.count == 1 { return Dictionary(uniqueKeysWithValues: languages.map { ($0, titles[0]) }) }
    guard titles.isEmpty || titles.count == languages.count else {
      throw PathError(
        "there are \(titles.count) titles for \(languages.joined(separator: ", ")): "
          + "give one for all, or one each in this order")
    }
    return Dictionary(uniqueKeysWithValues: zip(languages, titles))
  }
}
