/// Plain search for runs of bytes: the standard library's generic one takes milliseconds for what is nothing here.
extension ArraySlice<UInt8> {
  /// The first place a text occurs.
  package func firstRange(ofBytes text: String) -> Range<Int>? {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, count >= pattern.count else { return nil }
    let found = withUnsafeBufferPointer { bytes in
      pattern.withUnsafeBufferPointer { pattern in
        (0...(bytes.count - pattern.count)).first { index in
          bytes[index] == first && (1..<pattern.count).allSatisfy { bytes[index + $0] == pattern[$0] }
        }
      }
    }
    return found.map { startIndex + $0..<startIndex + $0 + pattern.count }
  }

  /// Every place a text occurs, none overlapping another.
  package func ranges(ofBytes text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var rest = self
    while let found = rest.firstRange(ofBytes: text) {
      ranges.append(found)
      rest = rest[found.upperBound...]
    }
    return ranges
  }
}

extension [UInt8] {
  /// The first place a text occurs.
  package func firstRange(ofBytes text: String) -> Range<Int>? { self[...].firstRange(ofBytes: text) }

  /// Every place a text occurs, none overlapping another.
  package func ranges(ofBytes text: String) -> [Range<Int>] { self[...].ranges(ofBytes: text) }

  /// The bytes with ASCII letters in lower case.
  package var lowercasedASCII: [UInt8] { map { (65...90).contains($0) ? $0 + 32 : $0 } }
}
