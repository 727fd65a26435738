import Diagnostics
import Hashing

/// Tells whether the words of a section are still the same: twelve hexadecimal digits.
///
/// FNV-1a over 64 bits, mixed twice by the finalizer of MurmurHash3, of which the first 48 bits are kept. It
/// finds changes that people make; it is no defence against somebody who looks for two equal ones.
package struct SectionHash: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// A hash as it is written in front matter; nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.count == 12,
      text.utf8.allSatisfy({ $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) })
    else { return nil }
    description = text
  }

  /// The hash of some pieces of text, each with its runs of white space as one space and none at its ends.
  init(of pieces: [[ArraySlice<UInt8>]]) {
    var hash = FNV1a()
    for piece in pieces {
      var isAfterSpace = false
      var isAtStart = true
      for byte in piece.joined() {
        if byte == 32 || (9...13).contains(byte) {
          isAfterSpace = true
          continue
        }
        if isAfterSpace, !isAtStart { hash.add(32) }
        (isAfterSpace, isAtStart) = (false, false)
        hash.add(byte)
      }
      // No text holds this byte: `a`, `b` is not `ab`.
      hash.add(0xFF)
    }
    description = Self.digits(Self.mixed(Self.mixed(hash.value)))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }

  private static func digits(_ value: UInt64) -> String {
    let digits = String(value >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }
}

extension EntryText {
  /// The hash of a section's own words: the line of its heading without the id, and what stands under it.
  ///
  /// Of the front matter, title, summary and keywords count.
  func hash(of section: TextSection) -> SectionHash {
    if section.name == .front {
      return SectionHash(of: ([title, summary] + keywords).map { [Array($0.utf8)[...]] })
    }
    return SectionHash(of: [source(of: section)])
  }

  /// The source of a section of the text, in pieces, without the id of its heading.
  func source(of section: TextSection) -> [ArraySlice<UInt8>] {
    guard case .heading = section.name else { return [file.bytes[section.range]] }
    return heading(section.mark) + [file.bytes[section.mark.upperBound..<section.range.upperBound]]
  }

  /// The line of a heading without its `{#id}`.
  private func heading(_ line: Range<Int>) -> [ArraySlice<UInt8>] {
    let bytes = file.bytes[line]
    guard let brace = bytes.lastIndex(of: UInt8(ascii: "{")),
      let close = bytes[brace...].firstIndex(of: UInt8(ascii: "}"))
    else { return [bytes] }
    return [bytes[..<brace], bytes[(close + 1)...]]
  }
}
