import Archives
package import Bundles
package import ContentModel
package import Diagnostics
package import Fields
import SiteRendering

/// Which bundles to make.
package struct BundleOptions: Sendable {
  /// Content and theme; its output is not used.
  package var build: BuildOptions
  /// Folder that the bundles go to.
  package var output: String
  package var formats: [BundleFormat]
  /// Codes of the languages; nil for all that the handbook has.
  package var languages: [String]?
  /// Path of an older archive that an update is to be made from.
  package var since: String?
  /// The day that the copies say they were made; nil for that of the edition.
  package var made: CalendarDate?
  /// What makes PDFs; nil for the best that the machine has.
  package var printer: PrinterName?

  package init(build: BuildOptions, output: String, formats: [BundleFormat]) {
    self.build = build
    self.output = output
    self.formats = formats
  }
}

/// How making bundles went.
package struct BundleReport: Sendable {
  package internal(set) var diagnostics: [Diagnostic] = []
  package internal(set) var isRefused = false
  /// What was written, in the order it was made.
  package internal(set) var bundles: [Bundle] = []
}

/// Makes bundles, verifies each, and writes them when all are as they should be.
package struct BundleRun: Sendable {
  private let options: BundleOptions

  package init(_ options: BundleOptions) { self.options = options }

  /// - Throws: `PathError` when a folder or archive cannot be used as asked, `MachineError` when the machine fails.
  package func run() throws -> BundleReport {
    try OutputPath(options.output).refuse(protecting: [options.build.content, options.build.theme])
    // Told before anything is made, so that nothing is made in vain.
    let printer = try options.formats.contains(.pdf) ? Printer(options.printer) : nil
    let old = try options.since.map { try LocalFile.bytes(at: $0) }
    var report = BundleReport()
    let checked = try Build(options.build).checked()
    report.diagnostics = checked.report.diagnostics
    report.isRefused = checked.report.isRefused
    guard !report.isRefused, let handbook = checked.handbook, let theme = checked.theme else { return report }
    try refuseUnknownLanguages(of: handbook)

    let made = options.made ?? handbook.configuration.edition.date
    let bundler = Bundler(handbook, theme, languages: options.languages, made: made)
    var bundles: [Bundle] = []
    for format in BundleFormat.allCases where options.formats.contains(format) {
      bundles += try make(format, bundler, since: old, printer)
    }
    let findings = try bundles.flatMap { try BundleVerification.diagnostics(of: $0, under: options.output) }
    report.diagnostics =
      (report.diagnostics + findings
      + bundler.budgetDiagnostics(bundles).map { $0.under(options.build.content) })
      .sortedAndUnique
    report.isRefused = report.diagnostics.hasErrors || options.build.isStrict && !report.diagnostics.isEmpty
    if !report.isRefused { try write(bundles) }
    report.bundles = bundles
    return report
  }

  private func refuseUnknownLanguages(of handbook: Handbook) throws {
    let known = handbook.configuration.languages
    guard let unknown = options.languages?.first(where: { !known.contains($0) }) else { return }
    throw PathError("the handbook has no language '\(unknown)'; it has \(known.joined(separator: ", "))")
  }

  private func make(_ format: BundleFormat, _ bundler: Bundler, since old: [UInt8]?, _ printer: Printer?)
    throws
    -> [Bundle]
  {
    do {
      switch format {
      case .zip: return try bundler.archives(since: old)
      case .html: return bundler.documents
      case .epub: return try bundler.publications()
      case .pdf: return try printer?.print(bundler.printDocuments) ?? []
      }
    } catch let error as ArchiveError {
      throw MachineError("cannot pack: \(error)")
    } catch let error as SiteUpdate.Failure {
      throw PathError("cannot make an update from \(options.since ?? ""): \(error)")
    }
  }

  private func write(_ bundles: [Bundle]) throws {
    let folder = BundleFolder(path: options.output)
    for bundle in bundles { try folder.write(bundle) }
  }
}
