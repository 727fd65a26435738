import Diagnostics
import Fields

/// The sources that facts cite exist.
struct CitationRule: EntryRule {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    return entry.facts.citedSources.filter { handbook.source($0.value) == nil }.map { id in
      Diagnostic(
        .unknownSource, "There is no source '\(id.value)' in \(Source.fileName)", in: entry.factsFile,
        at: id.range,
        suggestion: NearMiss.suggestion(for: id.value, among: handbook.directory.sources.keys)
          ?? "add it to \(Source.fileName)")
    }
  }
}
