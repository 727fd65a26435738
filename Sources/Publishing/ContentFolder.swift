package import ContentModel
package import Diagnostics

/// A content folder, read and put together, for commands that make no site.
package struct ContentFolder: Sendable {
  package let handbook: Handbook
  /// The files the handbook was put together from.
  let files: [ParsedFile]
  /// What is wrong with the files one by one, with paths from the top of the folder.
  package let diagnostics: [Diagnostic]

  /// Reads a content folder.
  ///
  /// - Throws: `PathError` when there is no such folder or no usable `handbook.yml` in it.
  package init(reading folder: String, includingDrafts: Bool) throws {
    let contents = try ContentReader(folder: folder).read()
    var found: [Diagnostic] = []
    guard let parsed = ParsedContent(contents, baseURL: nil, diagnostics: &found) else {
      let isThere = contents.files.contains { $0.path == Configuration.fileName }
      throw PathError(
        isThere
          ? "\(folder)/\(Configuration.fileName) has errors: run 'handbook check'"
          : "there is no \(Configuration.fileName) in \(folder)")
    }
    files = parsed.files
    handbook = Handbook(
      assembling: files, configuration: parsed.configuration, includingDrafts: includingDrafts)
    diagnostics = (contents.diagnostics + found + parsed.diagnostics).sortedAndUnique
  }
}
