import ContentModel
import Diagnostics

/// A content folder as it was last read.
///
/// What did not change is neither parsed nor, if somebody says so, read again.
struct LiveContent: Sendable {
  private let folder: String
  private let baseURL: String?
  private var contents: FolderContents
  /// Nil while handbook.yml is missing or unusable.
  private(set) var parsed: ParsedContent?
  /// What is wrong with handbook.yml.
  private var ofConfiguration: [Diagnostic] = []
  /// For each file that can be read, its place.
  private var places: [String: Int] = [:]

  init(_ options: BuildOptions) throws {
    folder = options.content
    baseURL = options.baseURL
    contents = try ContentReader(folder: folder).read()
    parse()
  }

  /// Reads everything again.
  mutating func readAll() throws {
    contents = try ContentReader(folder: folder).read()
    parse()
  }

  private mutating func parse() {
    ofConfiguration = []
    parsed = ParsedContent(contents, baseURL: baseURL, reusing: parsed, diagnostics: &ofConfiguration)
    places = Dictionary(
      contents.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads some files again, paths from the top of the folder.
  ///
  /// - Returns: those that are other than they were; nil when everything has to be read: when a file is new, is gone,
  ///   is faulty as a file, or is the configuration.
  mutating func read(_ paths: Set<String>) throws -> [ParsedFile]? {
    guard parsed != nil else { return nil }
    let troubled = Set(contents.diagnostics.map(\.file.path))
    var changed: [Int] = []
    for path in paths.sorted() {
      guard path != Configuration.fileName, let place = places[path], !troubled.contains(path),
        let file = try ContentReader(folder: folder).readSound(path)
      else { return nil }
      guard file.bytes != contents.files[place].bytes else { continue }
      contents.replace(place, by: file)
      parsed?.replace(place, by: file)
      changed.append(place)
    }
    return parsed.map { parsed in changed.map { parsed.files[$0] } }
  }

  /// What is wrong with single files.
  var diagnostics: [Diagnostic] { contents.diagnostics + ofConfiguration + (parsed?.diagnostics ?? []) }
}
