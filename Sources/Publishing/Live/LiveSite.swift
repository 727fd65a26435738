import ContentModel
import Diagnostics
import SiteRendering
import Synchronization

/// A site in memory that follows its files, for a preview.
///
/// After any update it is byte for byte what a build would write. Files are made when they are asked for, so an
/// update works out only what pages share; and when nothing but the words of some texts changed, not even that.
package final class LiveSite: Sendable {
  private let work: Mutex<LiveWork>
  private let latest: Mutex<LiveState>

  /// Builds for the first time; content that has errors is no reason to throw.
  ///
  /// - Throws: `PathError` when a folder cannot be used, `MachineError` when the machine fails.
  package init(_ options: BuildOptions) throws {
    let first = try LiveWork(options)
    latest = Mutex(first.state(revision: 0))
    work = Mutex(first)
  }

  /// Never waits for an update.
  package var state: LiveState { latest.withLock { $0 } }

  /// Brings the site up to date; updates wait for one another.
  ///
  /// - Parameter paths: what may have changed, each below the folder of the content or the theme as the options name
  ///   them; nil to look at everything.
  package func update(_ paths: Set<String>?) throws -> LiveState {
    try work.withLock { work in
      try work.update(paths)
      return latest.withLock { latest in
        latest = work.state(revision: latest.revision + 1)
        return latest
      }
    }
  }
}

/// Everything between files and site that the next update can use again.
private struct LiveWork: Sendable {
  private let options: BuildOptions
  private var content: LiveContent
  private var theme: LiveTheme
  private var handbook: Handbook?
  private var findings: Findings?
  private var site: OpenSite?
  /// Whether the site is of this handbook but for words.
  private var siteIsAlike = false
  private var diagnostics: [Diagnostic] = []
  private var isRefused = false

  init(_ options: BuildOptions) throws {
    self.options = options
    content = try LiveContent(options)
    theme = try LiveTheme(options.theme)
    theme.load(languages: content.parsed?.configuration.languages)
    assemble()
    finish()
  }

  func state(revision: Int) -> LiveState {
    LiveState(
      revision: revision, diagnostics: diagnostics, isRefused: isRefused, site: site,
      contentFolder: options.content)
  }

  mutating func update(_ paths: Set<String>?) throws {
    let (ofContent, ofTheme) = ((paths ?? []).below(options.content), (paths ?? []).below(options.theme))
    // A path elsewhere, or one in both folders, leaves in doubt what has changed.
    if let paths, paths.count == ofContent.count + ofTheme.count {
      try update(content: ofContent, theme: ofTheme)
    } else {
      try updateAll()
    }
    finish()
  }

  private mutating func updateAll() throws {
    try content.readAll()
    try theme.read()
    theme.load(languages: content.parsed?.configuration.languages)
    assemble()
  }

  private mutating func update(content paths: Set<String>, theme styling: Set<String>) throws {
    if !styling.isEmpty {
      try theme.read()
      theme.load(languages: content.parsed?.configuration.languages)
      siteIsAlike = false
      if styling.contains(where: { $0.hasPrefix("languages/") }) { check() }
    }
    guard !paths.isEmpty else { return }
    guard let changed = try content.read(paths) else { return try updateAll() }
    guard !changed.isEmpty else { return }
    guard let old = handbook, let (new, entries) = old.replacing(changed) else { return assemble() }
    handbook = new
    findings = findings?.replacing(entries, of: old, in: new)
  }

  private mutating func assemble() {
    siteIsAlike = false
    handbook = content.parsed.map {
      Handbook(
        assembling: $0.files, configuration: $0.configuration, includingDrafts: options.includesDrafts)
    }
    check()
  }

  private mutating func check() {
    findings = handbook.map { Findings(in: $0, languages: theme.theme?.languages ?? [:]) }
  }

  /// Tells what is wrong, and renders unless that forbids it.
  private mutating func finish() {
    let found = content.diagnostics + (findings?.diagnostics ?? [])
    diagnostics =
      (found.map { $0.under(options.content) } + theme.diagnostics.map { $0.under(options.theme) })
      .sortedAndUnique
    isRefused =
      handbook == nil || theme.theme == nil || diagnostics.hasErrors
      || options.isStrict && !diagnostics.isEmpty
    guard !isRefused, let handbook, let theme = theme.theme else { return }
    if siteIsAlike, let site {
      self.site = site.replacing(handbook)
    } else {
      site = OpenSite(rendering: handbook, theme: theme)
    }
    siteIsAlike = true
  }
}

/// A theme's folder as it was last read.
private struct LiveTheme: Sendable {
  private let folder: String
  private var files: FolderContents
  private var ofTheme: [Diagnostic] = []
  private(set) var theme: Theme?

  init(_ folder: String) throws {
    self.folder = folder
    files = try ContentReader(folder: folder).read()
  }

  mutating func read() throws { files = try ContentReader(folder: folder).read() }

  /// - Parameter languages: those of the handbook; nil when they are not known.
  mutating func load(languages: [String]?) {
    ofTheme = []
    theme = languages.flatMap { Theme(loading: files.files, languages: $0, diagnostics: &ofTheme) }
  }

  var diagnostics: [Diagnostic] { files.diagnostics + ofTheme }
}

extension Set<String> {
  /// The paths below a folder, from there.
  fileprivate func below(_ folder: String) -> Set<String> {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    return Set(lazy.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) })
  }
}
