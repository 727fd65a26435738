import Glibc

/// Reads up to `size` bytes from an open file; fewer when it ends before.
func readBytes(_ descriptor: Int32, size: Int) throws(ErrorNumber) -> [UInt8] {
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      if got > 0 { count += got; continue }
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      break
    }
  }
  if failure != 0 { throw ErrorNumber(code: failure) }
  return bytes
}

/// Writes all the bytes to an open file.
func writeBytes(_ bytes: [UInt8], to descriptor: Int32) throws(ErrorNumber) {
  var failure: Int32 = 0
  bytes.withUnsafeBytes { buffer in
    var done = 0
    while done < buffer.count {
      let written = write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      if written > 0 { done += written; continue }
      if written < 0, errno == EINTR { continue }
      // A write of nothing without an error would go on for ever.
      failure = written < 0 ? errno : EIO
      return
    }
  }
  if failure != 0 { throw ErrorNumber(code: failure) }
}

/// The bytes of the regular file at `path`; nil when there is none or it cannot be read.
func readFile(at path: RelativePath, in folder: Int32) -> [UInt8]? {
  let descriptor = openat(folder, path.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  return try? readBytes(descriptor, size: Int(status.st_size))
}

/// Whether the file at `path` is a regular file with exactly these bytes.
///
/// The size is compared first, then the bytes, a piece at a time.
func holds(_ bytes: [UInt8], at path: RelativePath, in folder: Int32) -> Bool {
  let descriptor = openat(folder, path.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
    Int(status.st_size) == bytes.count
  else { return false }
  return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { piece in
    bytes.withUnsafeBytes { wanted in
      var done = 0
      while done < wanted.count {
        let got = read(descriptor, piece.baseAddress, min(piece.count, wanted.count - done))
        if got < 0, errno == EINTR { continue }
        guard got > 0, let old = piece.baseAddress, let new = wanted.baseAddress,
          memcmp(old, new + done, got) == 0
        else { return false }
        done += got
      }
      return true
    }
  }
}
