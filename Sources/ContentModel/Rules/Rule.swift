import Diagnostics

/// One thing that has to hold between the files of a handbook.
protocol Rule: Sendable {
  func check(_ handbook: Handbook) -> [Diagnostic]
}

/// One thing that has to hold for each entry.
///
/// What it says of an entry changes with the entry's own files and with what other entries are called, have as
/// headings and state as facts; not with the words of their texts. A preview relies on that.
protocol EntryRule: Sendable {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic]
}
