import Diagnostics
package import Hashing

/// What a site is made of, by path, with the hash and size of each file.
///
/// Uploads and mirrors tell by it what has changed. The marker of the output folder is not in it.
package struct Manifest: Sendable, Equatable {
  package struct File: Sendable, Equatable {
    package let path: String
    package let digest: SHA256.Digest
    /// Bytes.
    package let size: Int
  }

  /// Sorted by the bytes of their paths.
  package let files: [File]

  init(_ outcomes: [FileOutcome]) {
    files = outcomes.sorted { $0.path < $1.path }.map {
      File(path: $0.path.description, digest: $0.digest, size: $0.size)
    }
  }

  /// A line for each file, as `sha256sum --check` reads them.
  package var sums: String { files.map { "\($0.digest.hex)  \($0.path)\n" }.joined() }

  /// An array with an object and a line for each file.
  package var json: String {
    let lines = files.map {
      "{\"path\": \($0.path.jsonQuoted), \"sha256\": \"\($0.digest.hex)\", \"size\": \($0.size)}"
    }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// Writes the manifest to a file, which is replaced whole: as JSON when its name ends so, else as sums.
  ///
  /// - Throws: `MachineError`; an old file is then as it was.
  package func write(to path: String) throws {
    let text = path.hasSuffix(".json") ? json : sums
    try FileReplacement(creating: path).write(Array(text.utf8))
  }
}
