import Diagnostics
import Fields

/// The address of a page works on every disk, and is not the site's own.
struct SlugRule: EntryRule {
  /// Folders the site itself needs at the top of a language or of the site.
  private static let ownNames: Set<String> = ["assets", "media"]
  /// Names Windows keeps for devices.
  private static let deviceNames = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Whether a part of an address cannot be used.
  ///
  /// - Parameter atTop: it comes right after the language.
  static func isReserved(_ part: String, atTop: Bool) -> Bool {
    deviceNames.contains(part) || atTop && ownNames.contains(part)
  }

  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    let isAtTop = entry.id.kind == .page
    let texts = entry.texts.filter { Self.isReserved($0.slug?.value ?? entry.id.name, atTop: isAtTop) }
    return texts.map { text in
      Diagnostic(
        .reservedSlug, "The slug '\(text.slug?.value ?? entry.id.name)' is reserved", in: text.file,
        at: text.slug?.range,
        suggestion: text.slug == nil
          ? "add 'slug: …' with another word to the front matter" : "choose another slug")
    }
  }
}
