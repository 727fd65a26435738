import CBrotli

/// Files in the format of RFC 7932, as small as the library makes them.
package enum Brotli {
  /// Settings and version of the library, on which the compressed bytes depend.
  package static var version: String {
    let version = BrotliEncoderVersion()
    return "brotli \(quality) by libbrotli \(version >> 24).\(version >> 12 & 0xFFF).\(version & 0xFFF)"
  }

  private static let quality: Int32 = 11

  /// The same bytes for the same bytes. Nil when there is no memory for it.
  package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var size = BrotliEncoderMaxCompressedSize(bytes.count)
    let result = [UInt8](unsafeUninitializedCapacity: max(16, size)) { output, count in
      bytes.withUnsafeBufferPointer { input in
        let isDone = BrotliEncoderCompress(
          quality, window(for: bytes.count), BROTLI_MODE_TEXT, input.count, input.baseAddress, &size,
          output.baseAddress)
        count = isDone == BROTLI_TRUE ? size : 0
      }
    }
    return result.isEmpty ? nil : result
  }

  /// The smallest window, as a power of two, that holds the whole file: readers need no more memory than it takes.
  ///
  /// 16 MiB are what every decoder has to be able to do.
  private static func window(for size: Int) -> Int32 {
    // The window is 16 bytes smaller than the power of two.
    (10..<24).first { (1 << $0) - 16 >= size }.map(Int32.init) ?? 24
  }
}
