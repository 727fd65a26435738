import ContentModel
package import Diagnostics
import SiteRendering

/// What to build, from where, to where.
package struct BuildOptions: Sendable {
  package var content: String
  package var theme: String
  /// Nil to check only.
  package var output: String?
  /// Replaces the address in handbook.yml.
  package var baseURL: String?
  package var includesDrafts = false
  /// Warnings keep the site from being written too.
  package var isStrict = false
  /// Texts get compressed twins beside them.
  package var precompresses = false

  package init(content: String, theme: String, output: String? = nil) {
    self.content = content
    self.theme = theme
    self.output = output
  }
}

/// How a build went.
package struct BuildReport: Sendable {
  /// What is wrong with content and theme, with paths as the user wrote the folders.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Nil when nothing was written: because of errors, or because nobody asked for it.
  package internal(set) var summary: WriteSummary?
  /// The files of the site; nil when nothing was written.
  package internal(set) var manifest: Manifest?
  /// Pages of each language; empty when there is no site.
  package internal(set) var pageCounts: [(language: String, pages: Int)] = []
  package internal(set) var timings: [VerbTiming] = []
  /// Whether the diagnostics keep the site from being written.
  package internal(set) var isRefused = false
}

/// The road: read → parse → assemble → check → render → write.
package struct Build: Sendable {
  private let options: BuildOptions
  private let progress: @Sendable (Verb) -> Void

  /// - Parameter progress: told each verb as it begins.
  package init(_ options: BuildOptions, progress: @escaping @Sendable (Verb) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Walks the road as far as it goes.
  ///
  /// - Throws: `PathError` when a folder cannot be used as asked, `MachineError` when the machine fails.
  package func run() throws -> BuildReport {
    var clock = VerbClock(progress)
    let folder = options.output.map { SiteFolder(path: $0, protecting: [options.content, options.theme]) }
    try folder?.check()
    var (report, handbook, theme) = try checked(&clock)
    guard let handbook, let theme, !report.isRefused else { return finished(report, clock) }

    let site = clock.time(.render) { Site(rendering: handbook, theme: theme) }
    report.pageCounts = site.pageCounts
    if let folder {
      let files = clock.renderTime.measuring(site.files)
      let written = try clock.time(.write) { try folder.write(files, precompressing: options.precompresses) }
      (report.summary, report.manifest) = (written.summary, written.manifest)
    }
    return finished(report, clock)
  }

  /// What the first four verbs make of the folders.
  typealias Checked = (report: BuildReport, handbook: Handbook?, theme: Theme?)

  /// Walks the road up to the checks, for whatever is to be made of the handbook then.
  func checked() throws -> Checked {
    var clock = VerbClock(progress)
    return try checked(&clock)
  }

  private func checked(_ clock: inout VerbClock) throws -> Checked {
    var report = BuildReport()
    let (content, themeFiles) = try clock.time(.read) {
      (try ContentReader(folder: options.content).read(), try ContentReader(folder: options.theme).read())
    }
    report.add(content.diagnostics, under: options.content)
    report.add(themeFiles.diagnostics, under: options.theme)

    let parsed = clock.time(.parse) { parse(content, theme: themeFiles, &report) }
    guard let parsed else { return (finished(report, clock), nil, nil) }
    let handbook = clock.time(.assemble) {
      Handbook(
        assembling: parsed.content.files, configuration: parsed.content.configuration,
        includingDrafts: options.includesDrafts)
    }
    report.add(
      clock.time(.check) { Findings(in: handbook, languages: parsed.theme?.languages ?? [:]).diagnostics },
      under: options.content
    )
    return (finished(report, clock), handbook, parsed.theme)
  }

  /// Nil when handbook.yml is missing or unusable.
  private func parse(
    _ content: FolderContents, theme: FolderContents, _ report: inout BuildReport
  ) -> (content: ParsedContent, theme: Theme?)? {
    var ofConfiguration: [Diagnostic] = []
    let parsed = ParsedContent(content, baseURL: options.baseURL, diagnostics: &ofConfiguration)
    report.add(ofConfiguration + (parsed?.diagnostics ?? []), under: options.content)
    guard let parsed else { return nil }
    var ofTheme: [Diagnostic] = []
    let theme = Theme(
      loading: theme.files, languages: parsed.configuration.languages, diagnostics: &ofTheme)
    report.add(ofTheme, under: options.theme)
    return (parsed, theme)
  }

  private func isRefused(_ report: BuildReport) -> Bool {
    report.diagnostics.hasErrors || options.isStrict && !report.diagnostics.isEmpty
  }

  private func finished(_ report: BuildReport, _ clock: VerbClock) -> BuildReport {
    var report = report
    report.diagnostics = report.diagnostics.sortedAndUnique
    report.isRefused = isRefused(report)
    report.timings = clock.timings
    return report
  }
}

extension BuildReport {
  /// Adds diagnostics of a folder, with their paths as seen by the user.
  fileprivate mutating func add(_ diagnostics: [Diagnostic], under folder: String) {
    self.diagnostics += diagnostics.map { $0.under(folder) }
  }
}
