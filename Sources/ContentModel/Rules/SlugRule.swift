import Diagnostics
import Fields

/// The address of a page works on every disk, and is not the site's own.
struct SlugRule: EntryRule {
  /// Folders the site itself needs at the top of a language or of the site.
  private static let ownNames: Set<String> = ["assets", "media"]
  /// Names Windows keeps for devices.
  private static let deviceNames = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    let names = entry.id.kind == .page ? Self.ownNames.union(Self.deviceNames) : Self.deviceNames
    return entry.texts.filter { names.contains($0.slug?.value ?? entry.id.name) }.map { text in
      Diagnostic(
        .reservedSlug, "The slug '\(text.slug?.value ?? entry.id.name)' is reserved", in: text.file,
        at: text.slug?.range,
        suggestion: text.slug == nil
          ? "add 'slug: …' with another word to the front matter" : "choose another slug")
    }
  }
}
