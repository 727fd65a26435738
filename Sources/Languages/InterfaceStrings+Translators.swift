extension InterfaceStrings {
  /// Texts of the pages for translators, with the placeholders each of them has.
  static let requiredForTranslators: [String: Set<String>] = {
    var required: [String: Set<String>] = [
      "translations_title": ["language"], "translation_words_one": ["count"],
      "translation_words_other": ["count"],
    ]
    for name in withoutPlaceholders { required[name] = [] }
    return required
  }()

  private static let withoutPlaceholders = [
    "translation_current", "translation_stale", "translation_missing", "translation_orphan",
    "translation_unrecorded", "translation_front", "translation_intro",
  ]
}
