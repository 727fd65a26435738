import ContentModel
import Diagnostics
import Parallelism

/// A content folder's files, each parsed by itself.
struct ParsedContent: Sendable {
  let configuration: Configuration
  private let configurationFile: SourceFile
  /// In the order of the folder's files; then those that are there but cannot be used.
  private(set) var files: [ParsedFile]

  /// Parses files on all cores.
  ///
  /// - Parameters:
  ///   - baseURL: replaces the address in handbook.yml.
  ///   - old: what was parsed before; files that are as they were are not parsed again.
  ///   - diagnostics: gets what is wrong with the configuration; what is wrong with files is in them.
  /// - Returns: nil when handbook.yml is missing or unusable: nothing else can be understood then.
  init?(
    _ contents: FolderContents, baseURL: String?, reusing old: ParsedContent? = nil,
    diagnostics: inout [Diagnostic]
  ) {
    guard let file = contents.files.first(where: { $0.path == Configuration.fileName }) else {
      if !contents.unusable.contains(Configuration.fileName) {
        let missing = SourceFile(path: Configuration.fileName, bytes: [])
        diagnostics.append(
          Diagnostic(
            .missingHandbookFile, "There is no handbook.yml in the content folder", in: missing,
            suggestion: "check --content, or write the file"))
      }
      return nil
    }
    guard var configuration = Configuration(decoding: file, diagnostics: &diagnostics) else { return nil }
    if let baseURL { configuration.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/" }
    let fixed = configuration
    let known = old.flatMap { $0.configurationFile.bytes == file.bytes ? $0.byPath : nil } ?? [:]
    files = contents.files.parallelMap { file in
      if let parsed = known[file.path], parsed.file.bytes == file.bytes { return parsed }
      return ParsedFile(parsing: file, configuration: fixed)
    }
    files += contents.unusable.sorted().map { ParsedFile(unusable: $0, configuration: fixed) }
    self.configuration = configuration
    configurationFile = file
  }

  private var byPath: [String: ParsedFile] {
    Dictionary(files.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Parses a file that has changed, in place of what it was.
  mutating func replace(_ place: Int, by file: SourceFile) {
    files[place] = ParsedFile(parsing: file, configuration: configuration)
  }

  var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) }
}
