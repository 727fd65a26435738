/// Byte offsets at which the lines of a text start, to turn other people's lines and columns into offsets.
package struct LineTable: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 40 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
    self.starts = starts
    self.bytes = bytes
  }

  /// Offset of a line (1-based) and a column counted in UTF-8 bytes (1-based), as libcmark-gfm counts.
  package func offset(line: Int, byteColumn: Int) -> Int? {
    guard line >= 1, line <= starts.count, byteColumn >= 1 else { return nil }
    return min(starts[line - 1] + byteColumn - 1, bytes.count)
  }

  /// Offset of a line (1-based) and a column counted in Unicode scalars (1-based), as libYAML counts.
  package func offset(line: Int, scalarColumn: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= starts.count else { return bytes.count }
    var offset = starts[line - 1]
    var remaining = scalarColumn - 1
    while remaining > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }
}
