package import ContentModel
import Diagnostics

extension Handbook {
  /// The entry a user means by `services/trieste`, `service:trieste`, or `trieste` where only one is called so.
  ///
  /// - Throws: `PathError` when there is none, or more than one.
  package func entry(calledBy name: String) throws -> Int {
    let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
    let found = entries.indices.filter { index in
      [entries[index].id.description, folder(of: index), entries[index].id.name].contains(plain)
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let names = entries.indices.flatMap { [entries[$0].id.description, entries[$0].id.name] }
      throw PathError(
        "there is no entry '\(name.printable)'; "
          + (NearMiss.suggestion(for: plain, among: names)?.description
            ?? "name it as in service:trieste or services/trieste"))
    }
    let ids = found.map { entries[$0].id.description }.joined(separator: " or ")
    throw PathError("'\(name.printable)' could mean \(ids): name the kind")
  }
}

extension Configuration {
  /// The kind of entry a user means by its name or by the name of its folder.
  ///
  /// - Throws: `PathError` when the handbook has none that is called so.
  package func kind(calledBy name: String) throws -> KindSettings {
    let known = kindsInOrder
    if let settings = known.first(where: { $0.kind.rawValue == name || $0.folder == name }) {
      return settings
    }
    let kinds = known.map(\.kind.rawValue)
    throw PathError(
      "there is no kind of entry '\(name.printable)'; "
        + (NearMiss.suggestion(for: name, among: kinds + known.map(\.folder))?.description
          ?? "one of: \(kinds.joined(separator: ", "))"))
  }
}
