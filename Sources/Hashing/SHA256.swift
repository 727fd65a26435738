/// The hash function of FIPS 180-4.
package struct SHA256: Sendable {
  /// The 32 bytes of a hash.
  package struct Digest: Sendable, Hashable {
    package let bytes: [UInt8]
  }

  package static func digest(of bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { digest(of: $0) } }

  package static func digest(of bytes: ArraySlice<UInt8>) -> Digest {
    bytes.withUnsafeBytes { digest(of: $0) }
  }

  package static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var state = SHA256()
    let whole = bytes.count & ~63
    state.hash(bytes, blocks: whole / 64)
    state.hashEnd(UnsafeRawBufferPointer(rebasing: bytes[whole...]), length: bytes.count)
    return state.digest
  }

  /// A word for each of the variables a to h.
  typealias Words = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  private var words: Words = (
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19
  )

  /// The last bytes, a one bit, zeros, and the length of everything in bits (5.1.1).
  private mutating func hashEnd(_ rest: UnsafeRawBufferPointer, length: Int) {
    let blocks = rest.count < 56 ? 1 : 2
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 16) { padded in
      padded.initializeMemory(as: UInt8.self, repeating: 0)
      padded.copyMemory(from: rest)
      padded[rest.count] = 0x80
      let end = (blocks * 64 - 8)
      padded.storeBytes(of: (UInt64(length) << 3).bigEndian, toByteOffset: end, as: UInt64.self)
      hash(UnsafeRawBufferPointer(padded), blocks: blocks)
    }
  }

  private var digest: Digest {
    let (a, b, c, d, e, f, g, h) = words
    return Digest(
      bytes: [a, b, c, d, e, f, g, h].flatMap { word in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
      })
  }

  /// Hashes whole blocks of 64 bytes (6.2.2).
  private mutating func hash(_ input: UnsafeRawBufferPointer, blocks: Int) {
    guard let start = input.baseAddress else { return }
    roundConstants.withUnsafeBufferPointer { constants in
      guard let constants = constants.baseAddress else { return }
      for block in 0..<blocks {
        let schedule = MessageSchedule(start + block * 64)
        schedule.compress(into: &words, constants)
      }
    }
  }
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2).
private let roundConstants: [UInt32] = [
  0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
  0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
  0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
  0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
  0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
  0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
  0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
  0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
]
