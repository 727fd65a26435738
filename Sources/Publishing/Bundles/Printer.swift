import Bundles
import ContentModel
import Fields
import Glibc
import Parallelism

/// The programs that can make a PDF, the better one first.
package enum PrinterName: String, Sendable, CaseIterable {
  case weasyprint
  /// Chromium, or Chrome, which is the same to us.
  case chromium

  /// What it may be called on a machine.
  fileprivate var commands: [String] {
    switch self {
    case .weasyprint: ["weasyprint"]
    case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    }
  }
}

/// Makes PDFs with a program of the machine.
struct Printer: Sendable {
  /// A book that takes longer is not going to be done.
  private static let limit = Duration.seconds(30 * 60)

  let name: PrinterName
  /// Path of the program.
  let program: String

  /// Finds a program.
  ///
  /// - Parameters:
  ///   - name: the one that is wanted; nil for the best there is.
  ///   - path: the folders to look in, as in `PATH`.
  /// - Throws: `MachineError` when there is none.
  init(_ name: PrinterName?, path: String? = getenv("PATH").map { String(cString: $0) }) throws(MachineError)
  {
    let folders = (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").filter { $0.hasPrefix("/") }
    for candidate in name.map({ [$0] }) ?? PrinterName.allCases {
      for command in candidate.commands {
        guard let folder = folders.first(where: { access("\($0)/\(command)", X_OK) == 0 }) else { continue }
        self.name = candidate
        program = "\(folder)/\(command)"
        return
      }
    }
    switch name {
    case nil:
      throw MachineError(
        "a PDF is made with WeasyPrint or Chromium, and neither was found: install one "
          + "(apt-get install weasyprint, or pip install weasyprint, or apt-get install chromium), "
          + "or ask for other formats")
    case .weasyprint:
      throw MachineError(
        "WeasyPrint was not found: install it (apt-get install weasyprint, or pip install weasyprint), "
          + "or leave --printer out")
    case .chromium:
      throw MachineError(
        "neither Chromium nor Chrome was found: install one (apt-get install chromium), or leave --printer out"
      )
    }
  }

  /// The PDFs of all documents, in their order, made at the same time.
  ///
  /// - Throws: `MachineError` when the program fails, or the user wants to stop.
  func print(_ documents: [PrintDocument]) throws -> [Bundle] {
    try Interruption.noted {
      try documents.parallelMap { document in Result { try print(document) } }.map { try $0.get() }
    }
  }

  private func print(_ document: PrintDocument) throws -> Bundle {
    let pdf = try TemporaryFolder.with { folder in
      switch name {
      case .weasyprint: try weasyprint(document, in: folder)
      case .chromium: try chromium(document, in: folder)
      }
    }
    return document.bundle(pdf)
  }

  private func weasyprint(_ document: PrintDocument, in folder: TemporaryFolder) throws -> [UInt8] {
    // Nothing but the document is read: whatever a theme may refer to, a proxy that is not there has none of it.
    let nowhere = "http://127.0.0.1:9"
    return try run(
      ["--pdf-variant", "pdf/ua-1", "--pdf-identifier", document.path],
      [
        "SOURCE_DATE_EPOCH": "\(max(0, document.made.secondsSinceEpoch))", "http_proxy": nowhere,
        "https_proxy": nowhere,
      ],
      on: document.htmlWithNotesInPlace, in: folder, for: document)
  }

  /// Prints until the numbers in the contents are those of the pages: twice, or once more when they moved a line.
  private func chromium(_ document: PrintDocument, in folder: TemporaryFolder) throws -> [UInt8] {
    var pages: [String: Int] = [:]
    for _ in 1...4 {
      let pdf = try run(
        chromiumOptions(folder), chromiumVariables(folder),
        on: document.html(pages: pages), in: folder, for: document)
      let found = document.pages(in: pdf)
      guard found.count == document.chapterIDs.count else {
        throw MachineError("\(program) made a PDF of \(document.path) in which the chapters cannot be found")
      }
      if found == pages { return document.withoutTraces(pdf) }
      pages = found
    }
    throw MachineError("\(program) put the chapters of \(document.path) on other pages each time")
  }

  private func chromiumVariables(_ folder: TemporaryFolder) -> [String: String] {
    // It makes a socket some 50 bytes below its folder for such things, and the path of a socket has 107 at most.
    let isShort = folder.path.utf8.count <= 50
    return [
      "XDG_CONFIG_HOME": folder.path, "XDG_CACHE_HOME": folder.path, "TMPDIR": isShort ? folder.path : "/tmp",
    ]
  }

  private func chromiumOptions(_ folder: TemporaryFolder) -> [String] {
    var options = [
      "--headless", "--disable-gpu", "--user-data-dir=\(folder("profile"))", "--no-first-run",
      "--disable-extensions", "--disable-background-networking", "--disable-component-update",
      "--disable-sync",
      // Containers often have only little of the memory that its processes share.
      "--disable-dev-shm-usage",
      // The document's policy allows nothing from outside, and there is no outside.
      "--host-resolver-rules=MAP * ~NOTFOUND",
      "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
      "--print-to-pdf=\(folder("book.pdf"))",
    ]
    // Its sandbox refuses to be set up by root, as whom programs run in containers. The document is of our own
    // making and its policy lets no script run.
    if geteuid() == 0 { options.append("--no-sandbox") }
    return options
  }

  private func run(
    _ options: [String], _ variables: [String: String], on html: [UInt8], in folder: TemporaryFolder,
    for document: PrintDocument
  ) throws -> [UInt8] {
    try BundleFolder(path: folder.path).write(html, at: "book.html")
    unlink(folder("book.pdf"))
    let files =
      name == .weasyprint ? [folder("book.html"), folder("book.pdf")] : ["file://" + folder("book.html")]
    let run = TimedProgram(
      arguments: [program] + options + files, variables: variables, messages: folder("messages"))
    let outcome: TimedProgram.Outcome
    do throws(ErrorNumber) { outcome = try run.run(limit: Self.limit) } catch {
      throw MachineError("start", program, error.code)
    }
    if outcome == .ended(code: 0), let pdf = try? LocalFile.bytes(at: folder("book.pdf")), !pdf.isEmpty {
      return pdf
    }
    throw failure(outcome, document, (try? LocalFile.bytes(at: folder("messages"))) ?? [])
  }

  private func failure(_ outcome: TimedProgram.Outcome, _ document: PrintDocument, _ messages: [UInt8])
    -> MachineError
  {
    let reason =
      switch outcome {
      case .ended(let code): "ended with code \(code)"
      case .stopped(let signal): "was ended by signal \(signal)"
      case .tookTooLong: "was not done after \(Self.limit.components.seconds / 60) minutes"
      case .interrupted: "was stopped"
      }
    // The end of what it says tells most.
    let last = String(decoding: messages.suffix(2000), as: UTF8.self).split(separator: "\n").suffix(8)
    let told = outcome == .interrupted ? "" : last.map { "\n  \($0)" }.joined()
    return MachineError("no \(document.path) was made: \(program) \(reason)\(told)")
  }
}
