import Diagnostics
import Fields

/// Fields that name entries name entries that exist.
struct RelationRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    handbook.entries.flatMap { entry in
      entry.facts.values.flatMap { value -> [Diagnostic] in
        guard case .entries(let names) = value.value, let kind = value.declaration.targetKind else {
          return []
        }
        return names.compactMap { name in
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
  }
}
