/// What was looked at.
package struct VerificationSummary: Sendable, Equatable {
  package struct Share: Sendable, Equatable {
    package let type: FileType
    package let files: Int
    package let bytes: Int
  }

  /// Files by their type, pages first; types without files are left out.
  package let shares: [Share]
  /// Addresses that were followed, of links and of what pages load.
  package let links: Int
  /// Those with a fragment, held against the anchors of a page.
  package let fragments: Int

  package var files: Int { shares.reduce(0) { $0 + $1.files } }
  package var bytes: Int { shares.reduce(0) { $0 + $1.bytes } }
  package var pages: Int { shares.first { $0.type == .page }?.files ?? 0 }

  init(of files: [VerifiedFile], links: Int, fragments: Int) {
    var counts: [FileType: (files: Int, bytes: Int)] = [:]
    for file in files where file.kind == .file {
      let old = counts[file.type] ?? (0, 0)
      counts[file.type] = (old.files + 1, old.bytes + file.size)
    }
    shares = FileType.allCases.compactMap { type in
      counts[type].map { Share(type: type, files: $0.files, bytes: $0.bytes) }
    }
    self.links = links
    self.fragments = fragments
  }
}
