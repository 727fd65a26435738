extension InterfaceStrings {
  /// Texts of the search, with the placeholders each of them has.
  ///
  /// All texts whose names start in `search_` are handed to the search's script with its index.
  static let requiredForSearch: [String: Set<String>] = {
    var required: [String: Set<String>] = [
      "search_results_one": ["count"], "search_results_other": ["count"], "search_also": ["terms"],
      "search_missing": ["words"], "search_only_in": ["language"],
    ]
    for name in withoutPlaceholders { required[name] = [] }
    return required
  }()

  private static let withoutPlaceholders = [
    "search_title", "search_label", "search_button", "search_kind", "search_index_title",
    "search_index_letters", "search_index_term", "search_without_script", "search_none",
    "search_did_you_mean", "search_all", "search_more", "search_recent", "search_clear_recent",
    "search_filters", "search_reset", "search_loading", "search_failed", "search_other_version",
    "search_hint",
  ]
}
