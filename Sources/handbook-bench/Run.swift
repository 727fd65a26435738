import ArgumentParser
import Foundation

/// `handbook-bench run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds handbooks of several sizes with the real program and prints what that takes.",
    discussion: """
      Seconds of wall time depend on what else the machine does; go by the processor seconds. A work folder \
      on a RAM disk (--work /dev/shm/bench) leaves the disk out of it.
      """)

  @Option(help: "Numbers of pages, separated by commas.")
  var sizes = "60,2000,10000"

  @Option(help: "The folder of the theme.")
  var theme: String

  @Option(help: "The program to measure, built for release.")
  var handbook: String

  @Option(help: "The folder of a real handbook, measured first.")
  var content = "Content"

  @Option(help: "Where handbooks are kept between runs, and sites are written.")
  var work = ".build-bench"

  @Option(help: "How often each is built; the middle one by processor seconds counts.")
  var runs = 3

  private var pageCounts: [Int] { sizes.split(separator: ",").compactMap { Int($0) } }

  func validate() throws {
    let parts = sizes.split(separator: ",", omittingEmptySubsequences: false)
    if pageCounts.count != parts.count || pageCounts.contains(where: { $0 / 2 < Corpus.fewestEntries }) {
      throw ValidationError(
        "sizes are numbers of pages, at least \(Corpus.fewestEntries * 2), such as 60,2000")
    }
    if runs < 1 { throw ValidationError("at least one run is needed") }
  }

  func run() throws {
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    var rows: [Report.Row] = []
    if FileManager.default.fileExists(atPath: content + "/handbook.yml") {
      rows.append(try measure(content, called: content))
    }
    for pages in pageCounts {
      rows.append(try measure(try corpus(entries: pages / 2), called: "made up"))
    }
    print(Report(rows: rows).text, terminator: "")
  }

  /// The folder of a corpus, made when it is not there yet.
  private func corpus(entries: Int) throws -> String {
    let folder = "\(work)/corpus-\(Corpus.version)-\(entries)"
    let done = folder + "/.complete"
    if FileManager.default.fileExists(atPath: done) { return folder }
    progress("making a handbook of \(entries) entries")
    // In a process of its own: what this one holds would count as peak memory of the children it starts.
    let made = try Process.measure(
      ["/proc/self/exe", "synth", "--entries", "\(entries)", "--output", folder], log: work + "/synth.log")
    guard made.status == 0 else { throw BenchError("making the handbook failed", log: work + "/synth.log") }
    try Data().write(to: URL(fileURLWithPath: done))
    return folder
  }

  private func measure(_ content: String, called name: String) throws -> Report.Row {
    let pages = Self.pages(in: content)
    var measured: [Measurement] = []
    for number in 1...runs {
      progress("building \(pages) pages, run \(number) of \(runs)")
      measured.append(try build(content))
    }
    measured.sort { $0.processor < $1.processor }
    return Report.Row(name: name, pages: pages, measurement: measured[measured.count / 2])
  }

  private func build(_ content: String) throws -> Measurement {
    let (site, log) = (work + "/site", work + "/build.log")
    try? FileManager.default.removeItem(atPath: site)
    defer { try? FileManager.default.removeItem(atPath: site) }
    let arguments = ["build", "--content", content, "--theme", theme, "--output", site, "--timings"]
    let measured = try Process.measure([handbook] + arguments, log: log)
    guard measured.status == 0 else { throw BenchError("the build of \(content) failed", log: log) }
    return measured
  }

  /// Texts of entries: each is a page.
  private static func pages(in folder: String) -> Int {
    let files = FileManager.default.enumerator(atPath: folder)
    return files?.count { ($0 as? String)?.hasSuffix(".md") == true } ?? 0
  }

  private func progress(_ text: String) {
    FileHandle.standardError.write(Data("handbook-bench: \(text)\n".utf8))
  }
}

/// Says what went wrong, with the last lines the program printed.
struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ message: String, log: String) {
    let printed = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let lines = printed.split(separator: "\n").suffix(12).joined(separator: "\n")
    description = "\(message):\n\(lines)"
  }
}
