import CZlib

/// Files in the format of RFC 1952, as small as zlib makes them.
package enum Gzip {
  /// Settings and version of the library, on which the compressed bytes depend.
  package static var version: String { "gzip \(level) by zlib \(String(cString: zlibVersion()))" }

  private static let level: Int32 = 9

  /// The same bytes for the same bytes: the header has no time and no name.
  ///
  /// Nil when there is no memory for it, or 2 GiB are to be compressed.
  package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count < 1 << 31 else { return nil }
    var stream = z_stream()
    // 15 bits are the whole window of 32 KiB; 16 more ask for gzip's header and sum.
    let isReady = deflateInit2_(
      &stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard isReady == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var isDone = false
    var result = [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) {
      output, count in
      // zlib only reads from what it wants as mutable.
      bytes.withUnsafeBytes { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = output.count - Int(stream.avail_out)
      }
    }
    guard isDone else { return nil }
    // zlib names the system that it was built for.
    let (systemByte, unknown) = (9, UInt8(255))
    result[systemByte] = unknown
    return result
  }
}
