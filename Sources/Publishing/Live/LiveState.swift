import ContentModel
package import Diagnostics
package import SiteRendering

/// What a preview shows: the last site without errors, and what is wrong now.
package struct LiveState: Sendable {
  /// Counts updates.
  package let revision: Int
  /// Of the last update, sorted, with paths as the user wrote the folders.
  package let diagnostics: [Diagnostic]
  /// The site is then the last good one, or none if there never was one.
  package let isRefused: Bool
  /// Nil until the content was without errors once.
  package let site: OpenSite?
  private let contentFolder: String
  /// What translations were made from; asked for it, it looks once and keeps what it found.
  private let earlier: EarlierTexts?

  init(
    revision: Int, diagnostics: [Diagnostic], isRefused: Bool, site: OpenSite?, contentFolder: String
  ) {
    self.revision = revision
    self.diagnostics = diagnostics
    self.isRefused = isRefused
    self.site = site
    self.contentFolder = contentFolder
    earlier = site.map { EarlierTexts(content: contentFolder, configuration: $0.handbook.configuration) }
  }

  /// A file of the site, `fr/services/keyring/index.html`, or one of the pages that show translations beside their
  /// sources (`TranslationPages`), which are in no list of paths.
  package func bytes(of path: String) -> [UInt8]? {
    guard path.hasPrefix(TranslationPages.folder) else { return site?.bytes(at: path) }
    return site?.translations.bytes(at: path) { earlier?.text(of: $0) }
  }

  /// Paths of the lists of translations, into every language but the first.
  package var translationLists: [String] {
    (site?.handbook.configuration.languages.dropFirst() ?? []).map {
      "\(TranslationPages.folder)\($0)/index.html"
    }
  }

  package var paths: [String] { site?.paths ?? [] }

  /// What the page of an entry is made from; nil for other files.
  package func page(at path: String) -> LivePage? {
    guard let site, let (index, language) = site.entry(at: path) else { return nil }
    let entry = site.handbook.entries[index]
    let text = entry.text(in: language)
    return LivePage(
      entry: entry.id.description, language: language,
      source: text.map {
        (contentFolder.hasSuffix("/") ? contentFolder : contentFolder + "/") + $0.file.path
      }, isDraft: text?.isDraft ?? false)
  }

  /// Where that entry's page in that language is now.
  package func path(of page: LivePage) -> String? {
    let parts = page.entry.split(separator: ":", maxSplits: 1).map(String.init)
    guard let site, parts.count == 2, let kind = EntryKind(rawValue: parts[0]),
      let index = site.handbook.entry(EntryID(kind: kind, name: parts[1]))
    else { return nil }
    return site.path(of: index, in: page.language)
  }
}

/// The page of an entry in one language.
package struct LivePage: Sendable, Hashable {
  /// As in `service:keyring`.
  package let entry: String
  package let language: String
  /// Its Markdown file, as the user wrote the folder; nil for an entry that is not translated.
  package let source: String?
  package let isDraft: Bool
}
