package import ContentModel

/// Pages for translators: every entry's translation beside its source, and a list of them.
///
/// They are no part of the site. Whoever shows the handbook to its authors asks for them by path, beside the
/// paths of the site, to which their links lead.
package struct TranslationPages: Sendable {
  private let renderer: SiteRenderer

  /// The folder they stand in, at the top of the site.
  package static let folder = "_preview/translations/"

  package init(_ handbook: Handbook, theme: Theme) { self.init(SiteRenderer(handbook, theme)) }

  init(_ renderer: SiteRenderer) { self.renderer = renderer }

  /// The page at a path of the site, `_preview/translations/LANG/index.html` for the list and
  /// `_preview/translations/LANG/KINDFOLDER/ID/index.html` for an entry, or what these use of the theme; nil when there
  /// is nothing.
  ///
  /// - Parameter earlier: the words that a stale section was translated from, if they can be had.
  package func bytes(at path: String, earlier: (RecordedSection) -> String?) -> [UInt8]? {
    guard path.hasPrefix(Self.folder) else { return nil }
    guard path.hasSuffix("/index.html") else {
      return renderer.theme.assets.first { $0.use == .preview && $0.path == path }?.bytes
    }
    let parts = path.dropFirst(Self.folder.count).dropLast("/index.html".count)
      .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let book = renderer.books.first(where: { $0.code == parts[0] }) else { return nil }
    switch parts.count {
    case 1: return renderer.translationsPage(in: book, earlier: earlier)
    case 3:
      let folder = "\(parts[1])/\(parts[2])"
      let handbook = renderer.handbook
      guard let kind = handbook.configuration.kindsInOrder.first(where: { $0.folder == parts[1] })?.kind,
        let entry = handbook.entry(EntryID(kind: kind, name: parts[2])), handbook.folder(of: entry) == folder
      else { return nil }
      return renderer.translationPage(of: entry, in: book, earlier: earlier)
    default: return nil
    }
  }

  /// The address of the page of an entry in a language, from the top of the site.
  static func address(ofFolder folder: String, in language: String) -> String {
    "\(Self.folder)\(language)/\(folder)/"
  }

  static func listAddress(in language: String) -> String { "\(folder)\(language)/" }
}
