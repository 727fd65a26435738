import Diagnostics

/// The words of the pages' furniture in one language.
package struct InterfaceStrings: Sendable {
  /// The language file, for diagnostics.
  let file: SourceFile
  /// Where the texts start in the file; nil when there is no such place.
  let range: Range<Int>?
  let entries: [String: Entry]

  /// One text and its place.
  struct Entry: Sendable {
    let text: String
    let nameRange: Range<Int>?
    let textRange: Range<Int>?
  }

  init(file: SourceFile, range: Range<Int>?, entries: [String: Entry]) {
    self.file = file
    self.range = range
    self.entries = entries
  }

  /// Texts that come from no file.
  package init(_ texts: [String: String]) {
    self.init(
      file: SourceFile(path: "", bytes: []), range: nil,
      entries: texts.mapValues { Entry(text: $0, nameRange: nil, textRange: nil) })
  }

  /// All names, sorted.
  package var names: [String] { entries.keys.sorted() }

  package subscript(name: String) -> String? { entries[name]?.text }

  /// The text with its placeholders filled; a text that is missing shows its name.
  package func fill(_ name: String, _ values: [String: String] = [:]) -> String {
    guard let text = self[name] else { return name }
    return values.isEmpty ? text : text.filling(values)
  }

  /// The texts the program itself uses, and the placeholders each of them has.
  package static let required: [String: Set<String>] = {
    var required: [String: Set<String>] = [
      "about": ["value"], "interval": ["low", "high"], "ratio_of": ["percent"], "difference_less": ["amount"],
      "difference_more": ["amount"], "entries_count_one": ["count"], "entries_count_other": ["count"],
      "page_title": ["title", "site"], "matrix_caption": ["rows", "columns"],
      "matrix_says": ["row", "column"],
      "costs_caption": ["title"], "figures_caption": ["title"], "quotes_title": ["kind"],
      "footnote_back": ["n"], "permalink": ["title"], "table_label": ["title"],
      "missing_text": ["languages"],
      "comparison_caption": ["entries"], "read_in": ["language"], "feed_title": ["site"],
    ]
    for name in requiredWithoutPlaceholders { required[name] = [] }
    return [requiredForCopies, requiredForData, requiredForSearch, requiredForTranslators].reduce(required) {
      $0.merging($1) { own, _ in own }
    }
  }()

  private static let requiredWithoutPlaceholders = [
    "not_found", "same_amount", "incomparable_currency", "incomparable_year", "incomparable_unit",
    "incomparable_amount", "breadcrumb_home", "sources_title", "figures_title", "costs_title",
    "backlinks_title", "cited_title", "task_done", "task_todo", "not_found_page_title",
    "not_found_page_text", "choose_language", "list_separator", "list_last", "label_separator", "continent",
    "footnotes",
  ]
}
