package import ContentModel
package import Diagnostics
import Parallelism

/// A content folder, read and put together, for commands that make no site.
package struct ContentFolder: Sendable {
  package let handbook: Handbook
  /// What is wrong with the files one by one, with paths from the top of the folder.
  package let diagnostics: [Diagnostic]

  /// Reads a content folder.
  ///
  /// - Throws: `PathError` when there is no such folder or no usable `handbook.yml` in it.
  package init(reading folder: String, includingDrafts: Bool) throws {
    let contents = try ContentReader(folder: folder).read()
    var found: [Diagnostic] = []
    guard let file = contents.files.first(where: { $0.path == Configuration.fileName }) else {
      throw PathError("there is no \(Configuration.fileName) in \(folder)")
    }
    guard let configuration = Configuration(decoding: file, diagnostics: &found) else {
      throw PathError("\(folder)/\(Configuration.fileName) has errors: run 'handbook check'")
    }
    var files = contents.files.parallelMap { ParsedFile(parsing: $0, configuration: configuration) }
    files += contents.unusable.sorted().map { ParsedFile(unusable: $0, configuration: configuration) }
    handbook = Handbook(assembling: files, configuration: configuration, includingDrafts: includingDrafts)
    diagnostics = (contents.diagnostics + found + files.flatMap(\.diagnostics)).sortedAndUnique
  }
}
