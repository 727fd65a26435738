public import ArgumentParser
public import Diagnostics
import Glibc
import Publishing

/// What the commands that walk the road share.
struct RoadOptions: ParsableArguments {
  @Option(help: "Folder of the content.")
  var content = "Content"

  @Option(help: "Folder of the theme; Themes/handbook here, or else the one installed with the program.")
  var theme: String?

  @Option(help: "Address the site will be published at; replaces base_url in handbook.yml.")
  var baseURL: String?

  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func validate() throws {
    guard let baseURL else { return }
    guard
      ["https://", "http://"].contains(where: { baseURL.hasPrefix($0) && baseURL.utf8.count > $0.utf8.count }
      ),
      !baseURL.contains(where: { $0.isWhitespace || "\"<>?#".contains($0) })
    else { throw ValidationError("--base-url takes an address like https://example.org/handbook/") }
  }

  /// - Throws: `PathError` when no theme was named and none is found.
  func buildOptions() throws -> BuildOptions {
    var options = BuildOptions(content: content, theme: try ThemeLocation.folder(named: theme))
    options.baseURL = baseURL
    options.includesDrafts = drafts
    options.isStrict = strict
    return options
  }
}

/// What `build` and `check` share.
struct ContentOptions: ParsableArguments {
  @OptionGroup var road: RoadOptions

  @Option(help: "How problems are printed: text, json or github.")
  var format = DiagnosticFormat.text

  @OptionGroup var messages: MessageOptions

  @Flag(help: "Print what each step took, in seconds.")
  var timings = false
}

extension DiagnosticFormat: ExpressibleByArgument {}

/// What the commands that print problems share.
struct MessageOptions: ParsableArguments {
  @Option(help: "Language of the problems' messages: en or fr.")
  var messages = MessageLanguage.english
}

extension MessageLanguage: ExpressibleByArgument {}

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      The site is made aside and put in place whole; when anything is wrong, the old one stays as it was.

      EXAMPLES:
        handbook build --content Content --theme Themes/handbook --output Output/site
        handbook build --output Output/site --base-url https://example.org/handbook/ --strict
        handbook build --output Output/site --drafts --timings
        handbook build --output Output/site --precompress --manifest Output/site.sums
      """)

  @OptionGroup var options: ContentOptions

  @Option(help: "Folder the site is written to.")
  var output = "Output/site"

  @Flag(help: "Write .gz and .br beside each text, for servers that send them.")
  var precompress = false

  @Option(
    help: ArgumentHelp(
      "File that gets the path and SHA-256 of each file: as sha256sum has them, or JSON, with sizes, for FILE.json.",
      valueName: "file"))
  var manifest: String?

  func run() throws {
    var build = try options.road.buildOptions()
    build.output = output
    build.precompresses = precompress
    let report = try Run(build, options).run()
    if let manifest { try report.manifest?.write(to: manifest) }
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check content and theme without writing anything.",
    discussion: """
      EXAMPLES:
        handbook check
        handbook check --content Content --strict --format github
      """)

  @OptionGroup var options: ContentOptions

  func run() throws { _ = try Run(options.road.buildOptions(), options).run() }
}

/// One walk along the road, told to the user.
private struct Run {
  private let build: BuildOptions
  private let options: ContentOptions

  init(_ build: BuildOptions, _ options: ContentOptions) {
    self.build = build
    self.options = options
  }

  /// - Throws: `ExitCode.content` when the site is refused.
  func run() throws -> BuildReport {
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    let progress = ProgressLine()
    let report: BuildReport
    do {
      report = try Build(build) { progress.begin($0) }.run()
      progress.finish()
    } catch {
      progress.finish()
      throw error
    }
    let stream = options.format == .text ? Stream.errors : .output
    let language = options.messages.messages
    writeText(
      report.diagnostics.formatted(options.format, in: language, colour: stream.welcomesColour), to: stream)
    if options.timings { writeText(report.timings.map(\.line).joined(), to: .errors) }
    // JSON on standard output stays JSON.
    writeText(closingLine(report, since: start), to: options.format == .json ? .errors : .output)
    if report.isRefused { throw ExitCode.content }
    return report
  }

  private func closingLine(_ report: BuildReport, since start: timespec) -> String {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let elapsed = Double(now.tv_sec - start.tv_sec) + Double(now.tv_nsec - start.tv_nsec) / 1e9
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count - errors
    var parts = report.pageCounts.map { "\($0.language) \(counted($0.pages, "page"))" }
    if errors > 0 { parts.append(counted(errors, "error")) }
    parts.append(counted(warnings, "warning"))
    parts.append("\(elapsed.fixed(2)) s")
    let outcome =
      report.isRefused
      ? build.output.map { "not written to \($0)" }
      : report.summary.map {
        "\(build.output ?? ""): \($0.written) written, \($0.unchanged) unchanged, \($0.removed) removed"
      }
    return parts.joined(separator: ", ") + (outcome.map { "; \($0)" } ?? "") + "\n"
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension VerbTiming {
  /// One line for people and for the benchmark.
  fileprivate var line: String {
    "timing: \(verb.rawValue) wall=\(wall.fixed(3)) cpu=\(processor.fixed(3))\n"
  }
}

extension Double {
  /// The number with a fixed count of decimals, rounded half up.
  fileprivate func fixed(_ decimals: Int) -> String {
    let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let digits = String(Int((magnitude * factor).rounded()))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(self < 0 ? "-" : "")\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
