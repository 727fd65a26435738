/// Why an archive cannot be written or read.
package enum ArchiveError: Error, Equatable, CustomStringConvertible {
  /// An archive was to be written of nothing.
  case empty
  /// A path that is not ASCII or does not lead to a place below the archive's top.
  case unusablePath(String)
  case duplicatePath(String)
  /// libzip could not write; its words.
  case notWritten(String)

  /// The bytes are no ZIP archive, or the end of one is missing; libzip's words.
  case notAnArchive(String)
  case tooManyEntries(Int)
  /// Unpacked, it would take more bytes than the limit.
  case tooLarge(limit: Int)
  /// The file would unfold to more than any honest one does, or shares its bytes with others.
  case bomb(String)
  case encrypted(String)
  /// The file's bytes are not those that were packed, or they end too soon; libzip's words.
  case damaged(String, String)

  package var description: String {
    switch self {
    case .empty: "an archive needs a file"
    case .unusablePath(let path): "'\(path)' is no path for an archive"
    case .duplicatePath(let path): "two files have the path '\(path)'"
    case .notWritten(let reason): "the archive cannot be written: \(reason)"
    case .notAnArchive(let reason): "this is no whole ZIP archive: \(reason)"
    case .tooManyEntries(let count):
      "the archive has \(count) entries; \(ZipReader.Limits.entries) are read at most"
    case .tooLarge(let limit): "unpacked, the archive has more than \(limit >> 20) MiB"
    case .bomb(let path): "'\(path)' unfolds to far more than it takes in the archive"
    case .encrypted(let path): "'\(path)' is encrypted"
    case .damaged(let path, let reason): "'\(path)' is damaged: \(reason)"
    }
  }
}
