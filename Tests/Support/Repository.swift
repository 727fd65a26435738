package import Diagnostics
package import Foundation

/// The folders of this project, as tests find them.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  package static let fixtures = root.appendingPathComponent("Tests/Fixtures")
  package static let theme = root.appendingPathComponent("Themes/handbook")

  /// Whether golden files are to be written anew rather than compared.
  package static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// All files below a folder, sorted by path.
  package static func files(below folder: URL) throws -> [SourceFile] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.sorted().compactMap { path in
      let url = folder.appendingPathComponent(path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
      return SourceFile(path: path, bytes: Array(try Data(contentsOf: url)))
    }
  }
}
