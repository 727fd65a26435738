import Glibc
package import SiteRendering

/// A folder that a site is written to: the last verb of the road.
///
/// The new tree is made beside the old one and swapped in whole. Files that did not change are hard-linked,
/// so they keep their times; files of ours that are no longer part of the site go with the old tree; files
/// of somebody else's are carried over. However a run ends, the folder holds one whole site: the old or the
/// new. (What a power cut leaves is up to the disk: nothing is flushed.)
package struct SiteFolder: Sendable {
  private let path: String
  private let protected: [String]
  /// Replaced by tests, to try a disk that cannot do it.
  var exchangeFolders: ExchangeFolders = renameExchange

  /// - Parameters:
  ///   - path: the folder, which need not be there yet.
  ///   - protecting: folders the output must neither lie in nor hold, such as the content's.
  package init(path: String, protecting: [String] = []) {
    self.path = path
    protected = protecting
  }

  /// Says before any work is done whether the folder can be written to.
  ///
  /// - Throws: `PathError` for a file, for somebody else's folder, or for one that holds too much.
  package func check() throws {
    let output = try OutputPath(path)
    try output.refuse(protecting: protected)
    let root = try OldSite.open(output)
    guard root >= 0 else { return }
    defer { close(root) }
    _ = try OwnFiles(in: root, called: output.given)
  }

  /// Writes the site, with all cores, and swaps it in.
  ///
  /// - Parameter precompressing: whether texts get twins that servers send to those who take them compressed.
  /// - Throws: `PathError` as `check` does, and when a file of somebody else's is in the way; `MachineError`
  ///   when the machine fails. The old site is untouched then, and nothing is left beside it.
  package func write(_ files: [OutputFile], precompressing: Bool = false) throws -> WrittenSite {
    // A file larger than the process may write is then an error like any other, and does not end the run.
    signal(SIGXFSZ, SIG_IGN)
    let output = try OutputPath(path)
    try output.refuse(protecting: protected)
    let plan = try WritePlan(files, precompressing: precompressing)
    try makeFolders(to: output.parent)
    let lock = try OutputLock(output)
    defer { lock.release() }
    try Swap(output, exchangeFolders).recover()
    return try write(plan, to: output)
  }

  private func write(_ plan: WritePlan, to output: OutputPath) throws -> WrittenSite {
    let old = try OldSite(output)
    defer { old.close() }
    let foreign = try plan.foreign(in: old, output)
    let staging = try Staging(output)
    defer { staging.close() }

    let swap = Swap(output, exchangeFolders)
    let site: WrittenSite
    do {
      let isChanged: Bool
      (site, isChanged) = try fill(staging, plan, from: old, foreign)
      guard isChanged else {
        try FolderTree.delete(output.staging)
        return site
      }
      try swap.putInPlace(old)
    } catch {
      try? FolderTree.delete(output.staging)
      throw error
    }
    // From here on the new site is in place, and what lies at the staging path is the old one.
    if old.exists { try swap.clearAway(old, foreign: foreign.files, staging: staging) }
    return site
  }

  private func fill(
    _ staging: Staging, _ plan: WritePlan, from old: OldSite, _ foreign: ForeignFiles
  ) throws -> (WrittenSite, isChanged: Bool) {
    let outcomes = try staging.write(plan.files, comparedTo: old)
    let manifest = Manifest(outcomes)
    let marker = try staging.write(
      RelativePath(OwnFiles.name), OwnFiles.marker(manifest, rules: plan.rules), comparedTo: old)
    let summary = WriteSummary(of: outcomes, replacing: old)
    let all = outcomes + [marker]
    let isChanged = !old.exists || summary.removed > 0 || all.contains(where: \.isWritten)
    if isChanged {
      // The marker too can be as it was: a file that somebody changed is written anew with the hash it had.
      let unchanged = all.filter { !$0.isWritten }.map(\.path)
      try staging.carry(unchanged + foreign.files, folders: foreign.folders, from: old)
    }
    return (WrittenSite(summary: summary, manifest: manifest), isChanged)
  }

  private func makeFolders(to folder: String) throws {
    if mkdir(folder, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else {
      throw MachineError("create the folder", folder)
    }
    try makeFolders(to: String(folder[..<slash]))
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw MachineError("create the folder", folder)
    }
  }
}

/// A site that is in place.
package struct WrittenSite: Sendable {
  package let summary: WriteSummary
  package let manifest: Manifest
}

/// What a write did.
package struct WriteSummary: Sendable, Equatable {
  /// Files that are new or changed.
  package var written = 0
  /// Files that were there with the same bytes already.
  package var unchanged = 0
  /// Files of an earlier run that are no longer part of the site.
  package var removed = 0
  /// Size of the whole site, changed or not, without the marker file.
  package var bytes = 0
}

extension WriteSummary {
  init(of outcomes: [FileOutcome], replacing old: OldSite) {
    for outcome in outcomes {
      bytes += outcome.size
      if outcome.isWritten { written += 1 } else { unchanged += 1 }
    }
    let paths = Set(outcomes.lazy.map(\.path))
    removed = old.ours.count { !paths.contains($0) }
  }
}
