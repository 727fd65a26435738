/// The hash function SHA-256 of FIPS 180-4.
package struct SHA256 {
  /// The hash of some bytes.
  package struct Digest: Sendable, Hashable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// 64 hexadecimal digits in lower case, as `sha256sum` prints them.
    package var hex: String {
      let digits = Array("0123456789abcdef".utf8)
      return String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// 44 characters with their padding, as Content-Security-Policy and `integrity` spell hashes.
    package var base64: String { Base64.encoded(bytes) }
  }

  package static func digest(of bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { digest(of: $0) } }

  package static func digest(of bytes: ArraySlice<UInt8>) -> Digest {
    bytes.withUnsafeBytes { digest(of: $0) }
  }

  package static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var state = initialState
    let tail = bytes.count & ~63
    state.withUnsafeMutableBufferPointer { state in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        compress(UnsafeRawBufferPointer(rebasing: bytes[..<tail]), into: state, schedule)
        let last = padded(UnsafeRawBufferPointer(rebasing: bytes[tail...]), length: bytes.count)
        last.withUnsafeBytes { compress($0, into: state, schedule) }
      }
    }
    return Digest(
      bytes: state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } })
  }

  /// What is left of the message after its whole blocks, the bit 1, zeros and the length in bits.
  private static func padded(_ rest: UnsafeRawBufferPointer, length: Int) -> [UInt8] {
    var block = Array(rest) + [0x80]
    block += Array(repeating: 0, count: ((block.count + 8 + 63) & ~63) - 8 - block.count)
    let bits = UInt64(length) << 3
    return block + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
  }

  // Pointers without checks: hashing a site must not be what a build waits for.
  private static func compress(
    _ blocks: UnsafeRawBufferPointer, into state: UnsafeMutableBufferPointer<UInt32>,
    _ schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let source = blocks.baseAddress, let w = schedule.baseAddress, let h = state.baseAddress else {
      return
    }
    constants.withUnsafeBufferPointer { constants in
      guard let k = constants.baseAddress else { return }
      var block = source
      let end = source + blocks.count
      while block < end {
        expand(block, w)
        rounds(h, w, k)
        block += 64
      }
    }
  }

  @inline(__always)
  private static func expand(_ block: UnsafeRawPointer, _ w: UnsafeMutablePointer<UInt32>) {
    for index in 0..<16 {
      w[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let (x, y) = (w[index &- 15], w[index &- 2])
      let first = rotated(x, 7) ^ rotated(x, 18) ^ (x &>> 3)
      let second = rotated(y, 17) ^ rotated(y, 19) ^ (y &>> 10)
      w[index] = w[index &- 16] &+ first &+ w[index &- 7] &+ second
    }
  }

  @inline(__always)
  private static func rounds(
    _ state: UnsafeMutablePointer<UInt32>, _ w: UnsafeMutablePointer<UInt32>, _ k: UnsafePointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ high &+ ((e & f) ^ (~e & g)) &+ k[index] &+ w[index]
      let low = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = low &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    (word &>> bits) | (word &<< (32 &- bits))
  }

  private static let initialState: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
