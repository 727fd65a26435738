/// An archive put together byte by byte, so that it can be wrong in any way.
struct RawZip {
  struct Entry {
    var name: [UInt8]
    var bytes: [UInt8] = []
    var flags = 0, method = 0
    var crc = 0
    /// What the headers claim; nil for the truth.
    var claimedSize: Int?, claimedPackedSize: Int?
    /// Unix mode, in the high half.
    var mode = 0o100644
    /// Offset of another entry's bytes.
    var offset: Int?

    init(_ name: String, _ bytes: [UInt8] = []) {
      self.name = Array(name.utf8)
      self.bytes = bytes
      crc = RawZip.crc(bytes)
    }
  }

  static func archive(_ entries: [Entry]) -> [UInt8] {
    var (bytes, list): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let offset = entry.offset ?? bytes.count
      let fields =
        entry.flags.bytes(2) + entry.method.bytes(2) + 0.bytes(2) + 0x5A21.bytes(2) + entry.crc.bytes(4)
        + (entry.claimedPackedSize ?? entry.bytes.count).bytes(4)
        + (entry.claimedSize ?? entry.bytes.count).bytes(4) + entry.name.count.bytes(2) + 0.bytes(2)
      if entry.offset == nil {
        bytes += 0x0403_4B50.bytes(4) + 20.bytes(2) + fields + entry.name + entry.bytes
      }
      list += 0x0201_4B50.bytes(4) + 0x0314.bytes(2) + 20.bytes(2) + fields + 0.bytes(6)
      list += (entry.mode << 16).bytes(4) + offset.bytes(4) + entry.name
    }
    let end = entries.count.bytes(2) + entries.count.bytes(2) + list.count.bytes(4) + bytes.count.bytes(4)
    return bytes + list + 0x0605_4B50.bytes(4) + 0.bytes(4) + end + 0.bytes(2)
  }

  /// The sum that the format wants, one bit after the other.
  static func crc(_ bytes: [UInt8]) -> Int {
    let sum = bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}

extension Int {
  /// The number in so many bytes, the least first.
  fileprivate func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
  }
}
