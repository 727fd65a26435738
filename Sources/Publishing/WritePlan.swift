import Hashing
import SiteRendering

/// The files of a new site, checked.
struct WritePlan: Sendable {
  /// The site's files, without the marker.
  let files: [PlannedFile]
  /// How texts are compressed; nil when they are not.
  let rules: String?
  /// Where files of ours may stand: the site's, the marker, and the twins, which not every text gets.
  private let paths: Set<RelativePath>
  private let folders: Set<RelativePath>

  /// - Throws: `MachineError` for a path that leads out of the site or that is there twice.
  init(_ outputs: [OutputFile], precompressing: Bool = false) throws {
    for output in outputs where !Self.isAllowed(output.path) {
      throw MachineError("the program made a file with an impossible path: '\(output.path)'")
    }
    rules = precompressing ? Encoding.rules : nil
    files = outputs.map { output in
      let path = RelativePath(output.path)
      return PlannedFile(
        path: path, hasTwins: precompressing && path.isCompressible, contents: output.contents)
    }
    let twins = files.lazy.filter(\.hasTwins).flatMap { file in Encoding.allCases.map(file.path.encoded) }
    var paths: Set<RelativePath> = []
    for path in files.map(\.path) + twins + [RelativePath(OwnFiles.name)]
    where !paths.insert(path).inserted {
      throw MachineError("the program made two files with the same path: '\(path)'")
    }
    self.paths = paths
    folders = paths.folders
    if let both = paths.intersection(folders).min() {
      throw MachineError("the program made a file and a folder with the same path: '\(both)'")
    }
  }

  private static func isAllowed(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
  }

  /// What in the old folder is somebody else's and has to be carried over.
  ///
  /// - Throws: `PathError` when it is in the way of a file of the new site.
  func foreign(in old: OldSite, _ output: OutputPath) throws -> ForeignFiles {
    let ourFolders = old.own.paths.folders
    let files = old.tree.files.filter { !old.own.paths.contains($0) }
    let folders = old.tree.folders.filter { !ourFolders.contains($0) }
    let blockingFile = files.first { self.folders.contains($0) || isInTheWay($0) }
    if let blocking = blockingFile ?? folders.first(where: isInTheWay) {
      throw PathError(
        "\(output.given)/\(blocking) was not written by handbook and is in the way of the site: move it away")
    }
    return ForeignFiles(files: files, folders: folders)
  }

  /// Whether the path, or a folder it stands in, is to become a file.
  private func isInTheWay(_ path: RelativePath) -> Bool {
    var current: RelativePath? = path
    while let each = current {
      if paths.contains(each) { return true }
      current = each.parent
    }
    return false
  }
}

/// A file to be written, with its contents made when it is its turn.
struct PlannedFile: Sendable {
  let path: RelativePath
  /// Whether it is a text that gets compressed twins.
  let hasTwins: Bool
  let contents: @Sendable () -> [UInt8]
}

/// What became of one file.
struct FileOutcome: Sendable {
  let path: RelativePath
  /// False when the old site has the same bytes.
  let isWritten: Bool
  let size: Int
  let digest: SHA256.Digest
}

/// What in the output is somebody else's.
struct ForeignFiles: Sendable {
  let files: [RelativePath]
  /// Folders that no file of ours stands in, those above first.
  let folders: [RelativePath]
}
