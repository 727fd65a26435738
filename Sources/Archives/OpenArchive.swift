import CZip
import Glibc
import Synchronization

/// An archive that libzip has open; threads take turns, since it is not made for several.
final class OpenArchive: Sendable {
  private let handle: Mutex<Handle>

  init(_ bytes: [UInt8]) throws(ArchiveError) { handle = Mutex(try Handle(bytes)) }

  func entries() throws(ArchiveError) -> [ZipReader.Entry] {
    try handle.withLock { handle throws(ArchiveError) in try handle.entries() }
  }

  func bytes(of entry: ZipReader.Entry) throws(ArchiveError) -> [UInt8] {
    try handle.withLock { handle throws(ArchiveError) in try handle.bytes(of: entry) }
  }
}

/// Owns what libzip has opened.
private struct Handle: ~Copyable {
  private let archive: OpaquePointer

  init(_ bytes: [UInt8]) throws(ArchiveError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // A copy that libzip frees: an array's bytes have no address that lasts.
    guard let copy = malloc(bytes.count) else { throw .notAnArchive("out of memory") }
    bytes.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw .notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .notAnArchive(String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  func entries() throws(ArchiveError) -> [ZipReader.Entry] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= ZipReader.Limits.entries else { throw .tooManyEntries(count) }
    var entries: [ZipReader.Entry] = []
    entries.reserveCapacity(count)
    for index in 0..<count { entries.append(try entry(index)) }
    return entries
  }

  private func entry(_ index: Int) throws(ArchiveError) -> ZipReader.Entry {
    let number = zip_uint64_t(index)
    var status = zip_stat_t()
    guard zip_stat_index(archive, number, 0, &status) == 0, let name = status.name,
      // An archive may claim any number of 64 bits.
      let size = Int(exactly: status.size), let packedSize = Int(exactly: status.comp_size),
      max(size, packedSize) <= Int(UInt32.max) << 8
    else { throw .notAnArchive("entry \(index + 1) cannot be read") }
    let path = String(cString: name)
    var (system, attributes): (UInt8, UInt32) = (0, 0)
    zip_file_get_external_attributes(archive, number, 0, &system, &attributes)
    let isUnix = [UInt8(ZIP_OPSYS_UNIX), UInt8(ZIP_OPSYS_OS_X)].contains(system)
    let linkType: UInt32 = 0o120000
    return ZipReader.Entry(
      path: path, size: size, isFolder: path.utf8.last == UInt8(ascii: "/"),
      isLink: isUnix && (attributes >> 16) & 0o170000 == linkType,
      isEncrypted: status.encryption_method != ZIP_EM_NONE, packedSize: packedSize, index: index)
  }

  func bytes(of entry: ZipReader.Entry) throws(ArchiveError) -> [UInt8] {
    guard let file = zip_fopen_index(archive, zip_uint64_t(entry.index), 0) else {
      throw .damaged(entry.path, String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(file) }
    var failed = false
    // One more than it should have: only reading on to the end compares the sum, and shows a size that lies.
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size + 1) { bytes, count in
      while count <= entry.size, let start = bytes.baseAddress {
        let got = zip_fread(file, start + count, zip_uint64_t(entry.size + 1 - count))
        if got <= 0 { failed = got < 0; return }
        count += Int(got)
      }
    }
    if failed { throw .damaged(entry.path, String(cString: zip_file_strerror(file))) }
    guard bytes.count == entry.size else {
      throw .damaged(entry.path, "it does not have the size that the archive says")
    }
    return bytes
  }
}
