import Diagnostics

/// What is published has no blanks left that `handbook new` made; drafts may have some.
struct BlankRule: EntryRule {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    let published = Set(entry.texts.filter { !$0.isDraft }.map(\.language))
    guard !published.isEmpty else { return [] }
    return entry.blanks.filter { $0.language.map(published.contains) ?? true }.map { blank in
      Diagnostic(
        .unfilledBlank, "'\(blank.name)' has not been filled in", in: blank.file, at: blank.range,
        suggestion: "write it, or keep the text a draft with 'draft: true'")
    }
  }
}
