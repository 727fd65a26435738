package import Archives
import ContentModel
package import Diagnostics
import SiteRendering
package import Verification

/// Verifies a bundle as it will be given out.
package enum BundleVerification {
  /// What would not work in it, with paths below that of the bundle.
  ///
  /// A PDF holds no pages and no addresses that could be wrong in this way. An update holds only a part: what it makes
  /// of an older copy is the whole archive's folder, which is verified itself.
  ///
  /// - Parameter folder: where the bundle is going.
  package static func diagnostics(of bundle: Bundle, under folder: String) throws(ArchiveError)
    -> [Diagnostic]
  {
    let path = "\(folder)/\(bundle.path)"
    switch bundle.format {
    case .pdf: return []
    case .html:
      let name = String(bundle.path.split(separator: "/").last ?? "")
      return Verification(of: [VerifiedFile(path: name, bytes: bundle.bytes)], isSingleFile: true).diagnostics
        .map { $0.under(String(path.dropLast(name.utf8.count + 1))) }
    case .zip where bundle.isUpdate: return []
    case .zip, .epub:
      return Verification(of: try ZipReader(bundle.bytes).verifiedFiles).diagnostics.map { $0.under(path) }
    }
  }
}

extension ZipReader {
  /// The files of an archive as they are verified.
  ///
  /// - Throws: `ArchiveError` for a file that cannot be unpacked.
  package var verifiedFiles: [VerifiedFile] {
    get throws(ArchiveError) {
      var files: [VerifiedFile] = []
      for entry in entries where !entry.isFolder {
        let bytes = entry.isLink ? [] : try self.bytes(of: entry)
        files.append(
          VerifiedFile(path: entry.path, kind: entry.isLink ? .symbolicLink : .file, size: bytes.count) {
            bytes
          })
      }
      return files
    }
  }
}
