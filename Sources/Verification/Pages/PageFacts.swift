import Diagnostics

/// What a page says of itself before its text begins.
struct PageFacts {
  var hasLanguage = false
  var hasTitle = false
  private var charset: [UInt8]?
  private var charsetRange: Range<Int>?

  /// Browsers look for the encoding in so many bytes.
  private static let searchedForCharset = 1024

  mutating func note(charset: [UInt8], at range: Range<Int>) {
    guard self.charset == nil, range.upperBound <= Self.searchedForCharset else { return }
    self.charset = charset
    charsetRange = range
  }

  func report(bytes: [UInt8], isXML: Bool, to findings: inout FileFindings) {
    encoding(of: bytes, isXML: isXML, to: &findings)
    if !hasLanguage {
      findings.add(
        .unlabelledPage, "The page does not say its language", suggestion: "write <html lang=\"…\">")
    }
    if !hasTitle {
      findings.add(.unlabelledPage, "The page has no title", suggestion: "write a <title>")
    }
  }

  private func encoding(of bytes: [UInt8], isXML: Bool, to findings: inout FileFindings) {
    if let offset = Self.firstInvalid(bytes) {
      findings.add(
        .pageEncoding, "The byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) is not UTF-8",
        at: offset..<(offset + 1), suggestion: "save the page as UTF-8")
      return
    }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if let charset {
      let name = charset.words.first ?? ""
      if name != "utf-8", name != "utf8" {
        findings.add(
          .pageEncoding, "The page says it is written in '\(name)'", at: charsetRange,
          suggestion: "write charset=\"utf-8\" and save it so")
      }
    } else if !isXML, !isMarked {
      findings.add(
        .pageEncoding, "The page does not say its encoding in its first \(Self.searchedForCharset) bytes",
        suggestion: "write <meta charset=\"utf-8\"> first in <head>")
    }
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return min(offset, bytes.count - 1)
      case .emptyInput: return nil
      }
    }
  }
}

/// Attributes that hold scripts.
enum EventHandlers {
  /// Every attribute whose name begins with `on` and goes on in letters is one, or will be: HTML reserves the prefix.
  static func contains(_ name: String) -> Bool {
    name.utf8.count > 4 && name.utf8.dropFirst(2).allSatisfy(\.isASCIILetter)
  }
}
