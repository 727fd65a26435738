import ArgumentParser
import ContentModel
import Diagnostics
import Fields
import Publishing

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Print what the handbook lacks: translations, costs, sources, reviews.",
    discussion: """
      Nothing that is listed is an error. Limits make it one: under 'coverage' in handbook.yml, or by --limit; \
      the exit code is 1 when one is exceeded.

      EXAMPLES:
        handbook coverage
        handbook coverage --content Content --limit reviews-overdue=0 --limit sections-stale=5
        handbook coverage --format json
      """)

  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "MEASURE=N: the most gaps of a measure that are allowed; can be given again.")
  var limit: [CoverageLimit] = []

  @Option(help: "The day reviews are held against, YYYY-MM-DD; today when left out.")
  var today: String?

  @Option(help: "How it is printed: text or json.")
  var format = ReportFormat.text

  @Flag(help: "Include drafts.")
  var drafts = false

  func run() throws {
    let date = try today.map(Self.date) ?? CalendarDate.today()
    let folder = try ContentFolder(reading: content, includingDrafts: drafts)
    let limits = Dictionary(limit.map { ($0.measure, $0.count) }, uniquingKeysWith: { _, last in last })
    let coverage = Coverage(of: folder.handbook, on: date, limits: limits)
    writeText(format == .json ? coverage.json : coverage.text, to: .output)
    let errors = folder.diagnostics.count { $0.severity == .error }
    if errors > 0 {
      writeText(
        "handbook: some files have errors and were left out: run 'handbook check --content \(content)'\n",
        to: .errors)
    }
    if errors > 0 || !coverage.exceeded.isEmpty { throw ExitCode.content }
  }

  private static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: text) else {
      throw ValidationError("--today takes a date like 2026-11-22, not '\(text)'")
    }
    return date
  }
}

/// How reports are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// A measure with the most gaps it may have.
struct CoverageLimit: ExpressibleByArgument {
  let measure: Coverage.Measure
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let measure = Coverage.Measure(rawValue: parts[0]), let count = Int(parts[1]),
      count >= 0
    else { return nil }
    self.measure = measure
    self.count = count
  }

  static var allValueStrings: [String] { Coverage.Measure.allCases.map { $0.rawValue + "=N" } }
}
