import CZip
import Glibc

/// Writes ZIP archives whose bytes depend on nothing but the files and the day.
///
/// Every entry bears the same day, the mode 0644, and neither extra fields nor comments: nothing of the machine
/// or the time gets in. What deflate makes of a file may differ between versions of zlib.
package struct ZipArchive {
  /// The bytes of an archive with these files, in this order.
  ///
  /// - Throws: `empty`, `unusablePath`, `duplicatePath` or `notWritten`.
  package static func bytes(
    of files: [ArchivedFile], dated date: ArchiveDate
  ) throws(ArchiveError) -> [UInt8] {
    // libzip makes no archive of nothing.
    guard !files.isEmpty else { throw .empty }
    guard let buffer = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notWritten("out of memory") }
    defer { zip_source_free(buffer) }
    let archive = try ZipArchive(writingTo: buffer)
    do throws(ArchiveError) {
      for file in files { try archive.add(file, date) }
      try archive.close()
    } catch {
      zip_discard(archive.handle)
      throw error
    }
    return try contents(of: buffer)
  }

  private let handle: OpaquePointer

  private init(writingTo buffer: OpaquePointer) throws(ArchiveError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let handle = zip_open_from_source(buffer, ZIP_TRUNCATE, &error) else {
      throw .notWritten(String(cString: zip_error_strerror(&error)))
    }
    // The handle gives the buffer up when it is closed; what was written is read after that.
    zip_source_keep(buffer)
    self.handle = handle
  }

  private var reason: ArchiveError { .notWritten(String(cString: zip_strerror(handle))) }

  private func add(_ file: ArchivedFile, _ date: ArchiveDate) throws(ArchiveError) {
    guard file.hasPortablePath else { throw .unusablePath(file.path) }
    guard let source = source(of: file.bytes) else { throw reason }
    let added = zip_file_add(handle, file.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard added >= 0 else {
      zip_source_free(source)
      throw zip_error_code_zip(zip_get_error(handle)) == ZIP_ER_EXISTS ? .duplicatePath(file.path) : reason
    }
    let index = zip_uint64_t(added)
    let method = file.isStored || file.bytes.isEmpty ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    let regularFile: UInt32 = 0o100644
    guard zip_set_file_compression(handle, index, method, 9) == 0,
      zip_file_set_dostime(handle, index, 0, date.bits, 0) == 0,
      zip_file_set_external_attributes(handle, index, 0, UInt8(ZIP_OPSYS_UNIX), regularFile << 16) == 0
    else { throw reason }
  }

  /// A copy of the bytes, which libzip frees: it reads them only when the archive is closed.
  private func source(of bytes: [UInt8]) -> OpaquePointer? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    let source = zip_source_buffer(handle, copy, zip_uint64_t(bytes.count), 1)
    if source == nil { free(copy) }
    return source
  }

  /// Lets libzip write it all; the handle is gone then, unless this throws.
  private func close() throws(ArchiveError) {
    guard zip_close(handle) == 0 else { throw reason }
  }

  private static func contents(of buffer: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(buffer, &status) == 0, zip_source_open(buffer) == 0 else {
      throw .notWritten("the buffer cannot be read")
    }
    defer { zip_source_close(buffer) }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      count = max(0, Int(zip_source_read(buffer, bytes.baseAddress, zip_uint64_t(size))))
    }
    guard bytes.count == size else { throw .notWritten("the buffer ends too soon") }
    return bytes
  }
}
