import ArgumentParser
import Bundles
public import ContentModel
import Diagnostics
import Fields
import Glibc
import Publishing

struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Make copies that need no server and no network: ZIP, single HTML pages, EPUB, PDF.",
    discussion: """
      Every copy is verified before it is written; when anything is wrong with one, none is.

      The same content gives the same bytes. Copies say that they were made on the day in SOURCE_DATE_EPOCH, or else
      on that of the edition.

      EXAMPLES:
        handbook bundle --format zip
        handbook bundle --format html --format epub --language fr
        handbook bundle --format zip --since Output/bundles/handbook-2026-1.zip
      """)

  @OptionGroup var road: RoadOptions

  @Option(
    help: ArgumentHelp(
      "What to make: zip, html, epub or pdf. May be repeated; without it, all but pdf.", valueName: "format"))
  var format: [BundleFormat] = []

  @Option(help: "A language to make them in. May be repeated; without it, all.")
  var language: [String] = []

  @Option(help: "Folder the copies are written to.")
  var output = "Output/bundles"

  @Option(
    help: "An older ZIP of this handbook: makes an update besides, which turns its folder into the new one.")
  var since: String?

  @Option(
    help: ArgumentHelp(
      "What prints the PDF: weasyprint or chromium. Without it, WeasyPrint when it is installed.",
      valueName: "program"))
  var printer: PrinterName?

  func validate() throws {
    if printer != nil, !format.contains(.pdf) {
      throw ValidationError("--printer is for PDFs: add --format pdf")
    }
    if since != nil, !format.isEmpty, !format.contains(.zip) {
      throw ValidationError("--since makes an update of the ZIP: add --format zip")
    }
  }

  func run() throws {
    var options = BundleOptions(
      build: try road.buildOptions(), output: output, formats: format.isEmpty ? [.zip, .html, .epub] : format)
    options.languages = language.isEmpty ? nil : language
    options.since = since
    options.printer = printer
    options.made = try Self.sourceDate()
    let report = try BundleRun(options).run()
    writeText(report.diagnostics.formatted(.text, colour: Stream.errors.welcomesColour), to: .errors)
    writeText(report.summary(isWritten: !report.isRefused, output), to: .output)
    if report.isRefused { throw ExitCode.content }
  }

  /// The day in SOURCE_DATE_EPOCH, which builds that are to be repeatable set (reproducible-builds.org).
  private static func sourceDate() throws -> CalendarDate? {
    guard let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !text.isEmpty else {
      return nil
    }
    guard let seconds = Int(text), let date = CalendarDate(secondsSinceEpoch: seconds) else {
      throw ValidationError("SOURCE_DATE_EPOCH is '\(text)', which is no count of seconds since 1970")
    }
    return date
  }
}

extension BundleFormat: ExpressibleByArgument {}

extension PrinterName: ExpressibleByArgument {}

extension BundleReport {
  /// What was made, a line for each file but the single pages of entries, which share one.
  fileprivate func summary(isWritten: Bool, _ folder: String) -> String {
    var text = ""
    var pages: [String: (count: Int, bytes: Int)] = [:]
    for bundle in bundles {
      if let slash = bundle.path.firstIndex(of: "/") {
        let (count, bytes) = pages[String(bundle.path[..<slash])] ?? (0, 0)
        pages[String(bundle.path[..<slash])] = (count + 1, bytes + bundle.bytes.count)
      } else {
        text += line(bundle.path, bundle.format.rawValue, bundle.languages, bundle.bytes.count)
      }
    }
    for (name, total) in pages.sorted(by: { $0.key < $1.key }) {
      text += line("\(name)/", "html", [], total.bytes, " in \(total.count.counted("page"))")
    }
    let errors = diagnostics.count { $0.severity == .error }
    let counts = [errors.counted("error"), (diagnostics.count - errors).counted("warning")].joined(
      separator: ", ")
    return text + "\(counts); \(isWritten ? "written to" : "nothing written to") \(folder)\n"
  }

  private func line(
    _ path: String, _ format: String, _ languages: [String], _ bytes: Int, _ more: String = ""
  )
    -> String
  {
    "\(path.padded(to: 48))  \(format)  \(languages.joined(separator: " "))  \((bytes + 999) / 1000) kB\(more)\n"
  }
}
