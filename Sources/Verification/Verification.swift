package import Diagnostics
import Parallelism

/// Whether a copy of a site – a folder, an archive, a single page – works where there is no server and no network.
///
/// Pages, drawings, style sheets and scripts are each read once, on all cores; links into other pages are held against
/// their anchors afterwards.
package struct Verification: Sendable {
  /// Sorted, each once.
  package let diagnostics: [Diagnostic]
  package let summary: VerificationSummary

  /// - Parameters:
  ///   - files: in any order.
  ///   - isSingleFile: whether the one file is a page that is a whole copy; scripts may then stand in it if its policy
  ///     lists their hashes.
  package init(of files: [VerifiedFile], isSingleFile: Bool = false) {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let reader = CopyReader(files: files, isSingleFile: isSingleFile)
    let readings = files.parallelMap { reader.reading(of: $0) }
    let places = Array(readings.indices)
    let anchors = places.parallelMap { reader.missingAnchors(of: $0, in: readings) }
    var all = readings.flatMap(\.diagnostics) + anchors.joined() + FileNames.diagnostics(of: files)
    if !files.contains(where: { $0.kind == .file && $0.type == .page }) {
      all.append(
        Diagnostic(
          .noPages, "There is no HTML page in it", in: SourceFile(path: "", bytes: []),
          suggestion: "name the folder in which the first page stands"))
    }
    diagnostics = all.sortedAndUnique
    summary = VerificationSummary(
      of: files, links: readings.reduce(0) { $0 + $1.links },
      fragments: readings.reduce(0) { $0 + $1.fragments })
  }
}

/// Reads the files of a copy one by one.
private struct CopyReader: Sendable {
  let files: [VerifiedFile]
  let isSingleFile: Bool
  private let table: FileTable
  private let hasAnchors: [Bool]

  init(files: [VerifiedFile], isSingleFile: Bool) {
    self.files = files
    self.isSingleFile = isSingleFile
    table = FileTable(paths: files.map(\.path))
    hasAnchors = files.map { $0.kind == .file && $0.hasAnchors }
  }

  func reading(of file: VerifiedFile) -> FileReading {
    guard file.kind == .file else { return FileReading() }
    let isDrawing = file.type == .picture && file.isXML
    guard isDrawing || [.page, .styleSheet, .script].contains(file.type) else { return FileReading() }
    guard let bytes = file.contents() else {
      let source = SourceFile(path: file.path, bytes: [])
      return FileReading(diagnostics: [
        Diagnostic(
          .unreadableFile, "The file cannot be read", in: source,
          suggestion: "give yourself permission with chmod")
      ])
    }
    return reading(of: file, SourceFile(path: file.path, bytes: bytes))
  }

  private func reading(of file: VerifiedFile, _ source: SourceFile) -> FileReading {
    var references = References(of: source, table: table, hasAnchors: hasAnchors)
    switch file.type {
    case .styleSheet:
      for reference in StyleScanner.references(in: source.bytes) {
        references.judge(reference.address, .load, at: reference.range)
      }
    case .script: references.judge(ScriptScanner.uses(in: source.bytes), inModule: false)
    default:
      var page = PageReader(
        source, isPage: file.type == .page, isXML: file.isXML, isSingleFile: isSingleFile,
        references: references)
      return page.read()
    }
    var reading = FileReading(diagnostics: references.findings.diagnostics)
    reading.pending = references.pending
    reading.links = references.count
    reading.fragments = references.pending.count
    return reading
  }

  /// Findings of links into other files, whose anchors are all known now.
  func missingAnchors(of place: Int, in readings: [FileReading]) -> [Diagnostic] {
    let wrong = readings[place].pending.filter {
      !References.has($0.fragment, in: readings[$0.target].anchors)
    }
    guard !wrong.isEmpty else { return [] }
    let file = files[place]
    var findings = FileFindings(in: SourceFile(path: file.path, bytes: file.contents() ?? []))
    for link in wrong {
      References.report(
        link.fragment, in: files[link.target].path, readings[link.target].anchors, at: link.range,
        to: &findings)
    }
    return findings.diagnostics
  }
}
