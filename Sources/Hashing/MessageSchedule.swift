/// The last 16 words of a block's message schedule (6.2.2).
///
/// Everything is in variables and written out, since hashing a site must not be what a build waits for: words in an
/// array, and rounds in a loop that moves eight variables on, take twice the time.
struct MessageSchedule {
  private let block: UnsafeRawPointer

  /// - Parameter block: 64 bytes, which have to outlive it.
  @inline(__always)
  init(_ block: UnsafeRawPointer) { self.block = block }

  @inline(__always)
  private subscript(_ word: Int) -> UInt32 {
    UInt32(bigEndian: block.loadUnaligned(fromByteOffset: word &* 4, as: UInt32.self))
  }

  /// The 64 rounds of a block.
  @inline(__always)
  func compress(into words: inout SHA256.Words, _ constants: UnsafePointer<UInt32>) {
    var (a, b, c, d, e, f, g, h) = words
    var (w0, w1, w2, w3, w4, w5, w6, w7) = (
      self[0], self[1], self[2], self[3], self[4], self[5], self[6], self[7]
    )
    var (w8, w9, w10, w11, w12, w13, w14, w15) = (
      self[8], self[9], self[10], self[11], self[12], self[13], self[14], self[15]
    )
    var k = constants
    for part in 0..<4 {
      Self.round(a, b, c, &d, e, f, g, &h, k[0] &+ w0)
      Self.round(h, a, b, &c, d, e, f, &g, k[1] &+ w1)
      Self.round(g, h, a, &b, c, d, e, &f, k[2] &+ w2)
      Self.round(f, g, h, &a, b, c, d, &e, k[3] &+ w3)
      Self.round(e, f, g, &h, a, b, c, &d, k[4] &+ w4)
      Self.round(d, e, f, &g, h, a, b, &c, k[5] &+ w5)
      Self.round(c, d, e, &f, g, h, a, &b, k[6] &+ w6)
      Self.round(b, c, d, &e, f, g, h, &a, k[7] &+ w7)
      Self.round(a, b, c, &d, e, f, g, &h, k[8] &+ w8)
      Self.round(h, a, b, &c, d, e, f, &g, k[9] &+ w9)
      Self.round(g, h, a, &b, c, d, e, &f, k[10] &+ w10)
      Self.round(f, g, h, &a, b, c, d, &e, k[11] &+ w11)
      Self.round(e, f, g, &h, a, b, c, &d, k[12] &+ w12)
      Self.round(d, e, f, &g, h, a, b, &c, k[13] &+ w13)
      Self.round(c, d, e, &f, g, h, a, &b, k[14] &+ w14)
      Self.round(b, c, d, &e, f, g, h, &a, k[15] &+ w15)
      if part == 3 { break }
      Self.extend(&w0, w1, w9, w14)
      Self.extend(&w1, w2, w10, w15)
      Self.extend(&w2, w3, w11, w0)
      Self.extend(&w3, w4, w12, w1)
      Self.extend(&w4, w5, w13, w2)
      Self.extend(&w5, w6, w14, w3)
      Self.extend(&w6, w7, w15, w4)
      Self.extend(&w7, w8, w0, w5)
      Self.extend(&w8, w9, w1, w6)
      Self.extend(&w9, w10, w2, w7)
      Self.extend(&w10, w11, w3, w8)
      Self.extend(&w11, w12, w4, w9)
      Self.extend(&w12, w13, w5, w10)
      Self.extend(&w13, w14, w6, w11)
      Self.extend(&w14, w15, w7, w12)
      Self.extend(&w15, w0, w8, w13)
      k += 16
    }
    words = (
      words.0 &+ a, words.1 &+ b, words.2 &+ c, words.3 &+ d,
      words.4 &+ e, words.5 &+ f, words.6 &+ g, words.7 &+ h
    )
  }

  /// The word 16 places on; `w` is in its place so far, the others stand 1, 9 and 14 places after it.
  @inline(__always)
  private static func extend(_ w: inout UInt32, _ x: UInt32, _ v: UInt32, _ y: UInt32) {
    let s0 = x.rotated(7) ^ x.rotated(18) ^ (x &>> 3)
    let s1 = y.rotated(17) ^ y.rotated(19) ^ (y &>> 10)
    w = w &+ s0 &+ v &+ s1
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ added: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    let t1 = h &+ added &+ choice &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25))
    d = d &+ t1
    h = t1 &+ majority &+ (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22))
  }
}

extension UInt32 {
  /// Rotated to the right.
  @inline(__always)
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { (self &>> bits) | (self &<< (32 &- bits)) }
}
