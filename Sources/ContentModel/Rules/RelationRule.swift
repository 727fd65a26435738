import Diagnostics
import Fields

/// Fields that name entries name entries that exist.
struct RelationRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    handbook.entries.flatMap { entry in
      entry.facts.values.flatMap { value -> [Diagnostic] in
        guard case .entries(let names) = value.value, let kind = value.declaration.targetKind else { return [] }
        return names.compactMap { name in
          guard case .unknown(let nearest) = handbook.directory.find(name.value, kind: kind) else { return nil }
          return Diagnostic(
            .unknownEntry, "There is no \(kind.rawValue) '\(name.value)'", in: entry.factsFile, at: name.range,
            suggestion: nearest.map { "did you mean '\($0)'?" } ?? "add the folder \(EntryID(kind: kind, name: name.value).folder(handbook.configuration))")
        }
      }
    }
  }
}
