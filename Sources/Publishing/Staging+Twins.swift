import Hashing

extension Staging {
  /// Writes the compressed twins of a file that is in place; none where they would not be smaller.
  ///
  /// Brotli takes far longer than all the rest of a build. So the old site's twin stays when its marker says that it
  /// was made by the same rules, of the same bytes, and when it is still what was written then.
  func writeTwins(of original: FileOutcome, _ bytes: [UInt8], from old: OldSite) throws -> [FileOutcome] {
    guard bytes.count >= Encoding.smallestSize else { return [] }
    let isSame = old.own.rules == Encoding.rules && old.own.digests[original.path] == original.digest
    return try Encoding.allCases.compactMap { encoding in
      let path = original.path.encoded(encoding)
      if isSame {
        // It was not smaller the last time either.
        guard let digest = old.own.digests[path] else { return nil }
        if let outcome = old.unchanged(path, digest) { return outcome }
      }
      guard let compressed = encoding.compressed(bytes) else {
        throw MachineError("the memory is not enough to compress \(original.path)")
      }
      return compressed.count < bytes.count ? try write(path, compressed, comparedTo: old) : nil
    }
  }
}

extension OldSite {
  /// The file as it is in place, when it is what the marker says of it.
  fileprivate func unchanged(_ path: RelativePath, _ digest: SHA256.Digest) -> FileOutcome? {
    guard let bytes = readFile(at: path, in: root), SHA256.digest(of: bytes) == digest else { return nil }
    return FileOutcome(path: path, isWritten: false, size: bytes.count, digest: digest)
  }
}
