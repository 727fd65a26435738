import Diagnostics
import Fields

/// Finds entries and sources by their ids.
struct EntryDirectory: Sendable {
  enum Match {
    case found(Int)
    case ambiguous([EntryID])
    case draft(EntryID)
    case unknown(nearest: String?)
  }

  let index: [EntryID: Int]
  /// Entries by their folder in the content.
  let byFolder: [String: Int]
  let sources: [String: Int]
  /// Terms of the glossary.
  let terms: [String: Int]
  /// Entries that exist and are not published yet.
  let drafts: Set<EntryID>

  init(
    _ entries: [Entry], sources: [Source], glossary: [Term], drafts: Set<EntryID>,
    configuration: Configuration
  ) {
    index = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].id, $0) })
    byFolder = Dictionary(
      uniqueKeysWithValues: entries.indices.map { (entries[$0].id.folder(configuration), $0) })
    self.sources = Dictionary(
      sources.indices.map { (sources[$0].id.value, $0) }, uniquingKeysWith: { first, _ in first })
    terms = Dictionary(
      glossary.indices.map { (glossary[$0].id.value, $0) }, uniquingKeysWith: { first, _ in first })
    self.drafts = drafts
  }

  /// The entry with a name, of one kind or of any.
  func find(_ name: String, kind: EntryKind?) -> Match {
    if let kind, let entry = index[EntryID(kind: kind, name: name)] { return .found(entry) }
    let kinds = kind.map { [$0] } ?? EntryKind.allCases
    let found = kinds.map { EntryID(kind: $0, name: name) }.filter { index[$0] != nil }
    if found.count > 1 { return .ambiguous(found) }
    if let id = found.first, let entry = index[id] { return .found(entry) }
    if let draft = kinds.map({ EntryID(kind: $0, name: name) }).first(where: drafts.contains) {
      return .draft(draft)
    }
    let known = index.keys.filter { kinds.contains($0.kind) }.map(\.name)
    return .unknown(nearest: NearMiss.best(for: name, among: known))
  }
}
