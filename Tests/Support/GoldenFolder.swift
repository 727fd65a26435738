import Diagnostics
package import Foundation

/// A folder of expected files, compared whole: what is missing and what is too much fails as well.
package struct GoldenFolder {
  private let folder: URL

  package init(_ folder: URL) { self.folder = folder }

  /// What differs between the expected files and these, one message a file; records them if asked to.
  package func differences(from actual: [String: [UInt8]]) throws -> [String] {
    if Repository.isRecording {
      try record(actual)
      return []
    }
    let expected = Dictionary(
      try Repository.files(below: folder).map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    return Set(expected.keys).union(actual.keys).sorted().compactMap { path in
      switch (expected[path], actual[path]) {
      case (nil, _): "\(path): unexpected file"
      case (_, nil): "\(path): missing file"
      case (let old, let new) where old == new: nil
      case (let old, let new): "\(path): \(LineDifference(old ?? [], new ?? []).description)"
      }
    }
  }

  private func record(_ files: [String: [UInt8]]) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, bytes) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }
}

/// The lines that two texts do not share, between those they begin and end with.
package struct LineDifference: CustomStringConvertible {
  private static let most = 6
  package let description: String

  package init(_ expected: [UInt8], _ actual: [UInt8]) {
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    var (old, new) = (lines(expected)[...], lines(actual)[...])
    while let first = old.first, first == new.first {
      old.removeFirst()
      new.removeFirst()
    }
    while let last = old.last, last == new.last {
      old.removeLast()
      new.removeLast()
    }
    let shown = old.prefix(Self.most).map { "- \($0)" } + new.prefix(Self.most).map { "+ \($0)" }
    description = "differs from line \(old.startIndex + 1)\n" + shown.joined(separator: "\n")
  }
}
