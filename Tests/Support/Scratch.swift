import Diagnostics
package import Foundation

/// A folder of its own for one test, deleted afterwards.
package final class Scratch: Sendable {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("handbook-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The absolute path of something in the folder.
  package func callAsFunction(_ relative: String) -> String { path + "/" + relative }

  /// Writes a file and the folders it needs.
  package func write(_ relative: String, _ bytes: some Sequence<UInt8>) throws {
    let folder = (self(relative) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: self(relative)))
  }

  package func write(_ relative: String, _ text: String) throws { try write(relative, text.utf8) }

  package func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(atPath: self(relative), withIntermediateDirectories: true)
  }

  package func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(relative), withDestinationPath: target)
  }

  package func copy(_ folder: URL, to relative: String) throws {
    try FileManager.default.copyItem(atPath: folder.path, toPath: self(relative))
  }

  package func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: self(relative))
  }

  package func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: self(relative)).map { String(decoding: $0, as: UTF8.self) }
  }

  package func exists(_ relative: String) -> Bool {
    var status = stat()
    return lstat(self(relative), &status) == 0
  }

  /// Number of the file on its disk, and when it was last changed, in nanoseconds.
  package func identity(_ relative: String) -> [Int] {
    var status = stat()
    guard lstat(self(relative), &status) == 0 else { return [] }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  /// Every path below the folder, sorted; hidden ones too.
  package func everything(below relative: String = "") -> [String] {
    (FileManager.default.enumerator(atPath: self(relative))?.compactMap { $0 as? String } ?? []).sorted()
  }

  /// Every file below a folder with its bytes.
  package func contents(below relative: String) throws -> [String: [UInt8]] {
    let files = try Repository.files(below: URL(fileURLWithPath: self(relative)))
    return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
  }
}
