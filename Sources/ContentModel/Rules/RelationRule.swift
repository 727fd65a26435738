import Diagnostics
import Fields

/// Fields that name entries or figures name what exists.
struct RelationRule: EntryRule {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    return entry.facts.values.flatMap { value -> [Diagnostic] in
      if case .figures(let names) = value.value { return unknownFigures(names, of: entry) }
      guard case .entries(let names) = value.value, let kind = value.declaration.targetKind else {
        return []
      }
      return names.map(\.id).compactMap { name in
        let match = handbook.directory.find(name.value, kind: kind)
        if case .draft(let id) = match {
          return Diagnostic(
            .draftLink, "\(id) is a draft and not on the site", in: entry.factsFile, at: name.range,
            suggestion: "publish it, or build with --drafts")
        }
        guard case .unknown(let nearest) = match else { return nil }
        return Diagnostic(
          .unknownEntry, "There is no \(kind.rawValue) '\(name.value)'", in: entry.factsFile,
          at: name.range,
          suggestion: nearest.map { "did you mean '\($0)'?" }
            ?? "add the folder \(EntryID(kind: kind, name: name.value).folder(handbook.configuration))")
      }
    }
  }

  private func unknownFigures(_ names: [Located<String>], of entry: Entry) -> [Diagnostic] {
    let known = entry.facts.figures.map(\.id.value)
    return names.filter { !known.contains($0.value) && !entry.facts.faultyIDs.contains($0.value) }.map {
      name in
      Diagnostic(
        .unknownFigure, "The entry has no figure '\(name.value)'", in: entry.factsFile, at: name.range,
        suggestion: NearMiss.suggestion(for: name.value, among: known) ?? "add it under 'figures'")
    }
  }
}
