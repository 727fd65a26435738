import ArgumentParser
import Diagnostics
import Publishing
import Verification

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell whether a copy of a site works without server and network.",
    discussion: """
      The copy is a folder of HTML, a ZIP archive of one or a single page, made by this program or another. Every page, drawing, style sheet \
      and script is read: links and anchors lead somewhere, nothing is asked of another host, scripts do nothing that \
      a page opened from a disk cannot do, file names are possible on every system. Nothing is written, and no link \
      is followed out of the copy.

      EXAMPLES:
        handbook verify Output/copy
        handbook verify Output/bundles/handbook-2026-1.zip
        handbook verify handbook-en.html --strict
        handbook verify ~/Downloads/manual --format json

      EXIT CODES:
        0  the copy works; there may be warnings
        1  it does not, or there are warnings and --strict was given
        2  there is no copy at the path, or wrong usage
        3  the machine failed
      """)

  @Argument(help: "A folder, a ZIP archive, or a page that ends in .html.")
  var path: String

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How problems are printed: text, json or github.")
  var format = DiagnosticFormat.text

  func run() throws {
    let copy = try CopyOnDisk(at: path)
    let verification = Verification(of: copy.files, isSingleFile: copy.isSingleFile)
    let diagnostics = copy.diagnostics(verification)
    let stream = format == .text ? Stream.errors : .output
    writeText(diagnostics.formatted(format, colour: stream.welcomesColour), to: stream)
    // JSON on standard output stays JSON.
    writeText(report(verification, diagnostics), to: format == .json ? .errors : .output)
    if diagnostics.hasErrors || (strict && !diagnostics.isEmpty) { throw ExitCode.content }
  }

  /// A line for each type of file, one for their sum, and what was found.
  private func report(_ verification: Verification, _ diagnostics: [Diagnostic]) -> String {
    let summary = verification.summary
    var rows = summary.shares.map { ($0.files.counted($0.type.noun), $0.bytes.spelledBytes) }
    if rows.count > 1 { rows.append((summary.files.counted("file"), summary.bytes.spelledBytes)) }
    let width = rows.map(\.0.count).max() ?? 0
    let sizes = rows.map(\.1.count).max() ?? 0
    let lines = rows.map { name, size in
      "  \(name.padded(to: width))  \(String(repeating: " ", count: sizes - size.count))\(size)\n"
    }
    let errors = diagnostics.count { $0.severity == .error }
    let found = [
      summary.links.counted("address", plural: "addresses") + " followed",
      summary.fragments.counted("anchor") + " looked up", errors.counted("error"),
      (diagnostics.count - errors).counted("warning"),
    ]
    return "\(path)\n" + lines.joined() + found.joined(separator: ", ") + "\n"
  }
}

extension Int {
  fileprivate func counted(_ noun: String, plural: String) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(plural)"
  }

  /// A number of bytes for people, in powers of 1024: `41.3 KiB`.
  fileprivate var spelledBytes: String {
    if self < 1024 { return counted("byte") }
    let (unit, name) = self < 1 << 20 ? (1 << 10, "KiB") : (1 << 20, "MiB")
    let tenths = (self * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
