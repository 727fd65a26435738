package import Diagnostics
import Glibc
import Parallelism

/// Reads a folder of content, or a theme, into memory: the first verb of the road.
///
/// Only real files below the folder are read. Names that start with `.` or end in `~` are editors' and
/// version control's and are passed over; links are never followed, nothing is opened that could block.
package struct ContentReader: Sendable {
  private let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// All files, sorted by path, with what is wrong with them as files.
  ///
  /// - Throws: `PathError` when the folder is not there or is not a folder.
  package func read() throws -> FolderContents {
    let root = try openRoot()
    defer { close(root) }

    var walk = FolderWalk()
    walk.list(below: root)
    let results = walk.batches.parallelMap { batch in batch.read(below: root) }
    var contents = FolderContents(diagnostics: walk.diagnostics, unusable: walk.unusable)
    for result in results.joined() { contents.add(result) }
    contents.files.sort { $0.path < $1.path }
    contents.diagnostics = contents.diagnostics.sortedAndUnique
    return contents
  }

  /// One file that was read before; nil when it cannot be used, or not without a word.
  func readSound(_ path: String) throws -> SourceFile? {
    let root = try openRoot()
    defer { close(root) }
    let file = FileBatch(path: path).read(below: root).first
    return file?.diagnostics.isEmpty == true ? file?.file : nil
  }

  private func openRoot() throws -> Int32 {
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw failure(errno) }
    return root
  }

  /// Whether a file or folder of this name is not looked at: editors' and version control's own.
  package static func passesOver(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~")
  }

  private func failure(_ code: Int32) -> any Error {
    switch code {
    case ENOENT: PathError("there is no folder \(folder)")
    case ENOTDIR: PathError("\(folder) is not a folder")
    case EACCES, ELOOP, ENAMETOOLONG: PathError("cannot read the folder \(folder): \(systemMessage(code))")
    default: MachineError("read the folder", folder, code)
    }
  }
}

/// What `ContentReader` found in a folder.
package struct FolderContents: Sendable {
  /// The files that can be worked with, sorted by path.
  package internal(set) var files: [SourceFile] = []
  package internal(set) var diagnostics: [Diagnostic]
  /// Paths of the files and folders that are there but not in `files`; a diagnostic says why of each.
  ///
  /// Later checks must not call these missing as well.
  package internal(set) var unusable: Set<String>

  init(diagnostics: [Diagnostic], unusable: Set<String>) {
    self.diagnostics = diagnostics
    self.unusable = unusable
  }

  mutating func replace(_ place: Int, by file: SourceFile) { files[place] = file }

  fileprivate mutating func add(_ result: ReadFile) {
    diagnostics += result.diagnostics
    if let file = result.file { files.append(file) } else { unusable.insert(result.path) }
  }
}

/// One file after reading; without `file` when it cannot be used.
struct ReadFile: Sendable {
  let path: String
  var file: SourceFile?
  var diagnostics: [Diagnostic] = []

  /// A file that cannot be used, and why.
  init(_ path: String, _ kind: Diagnostic.Kind, _ message: Message, suggestion: Message? = nil) {
    self.path = path
    let file = SourceFile(path: path, bytes: [])
    diagnostics = [Diagnostic(kind, message, in: file, suggestion: suggestion)]
  }

  /// A picture, taken as it is.
  init(picture bytes: [UInt8], path: String) {
    self.path = path
    file = SourceFile(path: path, bytes: bytes)
  }
}
