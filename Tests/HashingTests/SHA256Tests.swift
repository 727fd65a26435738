import Foundation
import Hashing
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  private func hex(_ text: String) -> String { SHA256.digest(of: Array(text.utf8)).hex }

  @Test("The examples of the standard")
  func vectors() {
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hex(
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")
        == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1")
  }

  @Test("A million times 'a'")
  func million() {
    #expect(
      SHA256.digest(of: [UInt8](repeating: 0x61, count: 1_000_000)).hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("Every length around the ends of blocks, held against sha256sum's answer for all of them together")
  func lengths() {
    let digests = (0...130).flatMap { SHA256.digest(of: (0..<$0).map { UInt8($0 & 255) }).bytes }
    #expect(
      SHA256.digest(of: digests).hex == "e5bbbecd60c3632a3455f465bfd8b079c30ef608d2bcc34227f4e5573029020e")
  }

  @Test("A part of an array is hashed like an array of its own")
  func slices() {
    let bytes = Array("xxabcxx".utf8)
    #expect(SHA256.digest(of: bytes[2..<5]) == SHA256.digest(of: Array("abc".utf8)))
  }

  @Test("Base64 is that of the policies")
  func base64() {
    #expect(
      SHA256.digest(of: Array("abc".utf8)).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    for count in 0...7 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 250 + $0) }
      #expect(Base64.encoded(bytes) == Data(bytes).base64EncodedString())
    }
  }
}
