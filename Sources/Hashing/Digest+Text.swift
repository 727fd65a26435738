extension SHA256.Digest {
  /// 64 hexadecimal digits in lower case, as `sha256sum` prints them.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Base64 with padding (RFC 4648, section 4), as content security policies and `integrity` want it.
  package var base64: String { Base64.encoded(bytes) }

  /// The digest that 64 hexadecimal digits in lower case stand for.
  package init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var (bytes, high): ([UInt8], UInt8?) = ([], nil)
    bytes.reserveCapacity(32)
    for digit in hex {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high { bytes.append(first << 4 | value); high = nil } else { high = value }
    }
    self.init(bytes: bytes)
  }
}
