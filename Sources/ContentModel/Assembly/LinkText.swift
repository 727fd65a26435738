extension String {
  /// The part before the first colon, when it has the form of a URI scheme.
  var linkScheme: String? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = self[..<colon]
    guard let first = scheme.utf8.first, first.isASCIILetter else { return nil }
    let allowed = scheme.utf8.allSatisfy {
      $0.isASCIILetter || (48...57).contains($0) || [43, 45, 46].contains($0)
    }
    return allowed ? String(scheme) : nil
  }

  /// The text before and after the first `#`.
  var splitAtHash: (path: String, anchor: String?) {
    guard let hash = firstIndex(of: "#") else { return (self, nil) }
    return (String(self[..<hash]), String(self[index(after: hash)...]))
  }

  /// The text with `%41` read as `A`; a sequence that is not hexadecimal stays as it is.
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var result: [UInt8] = []
    var bytes = Array(utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%"), bytes.count >= 2, bytes.first != UInt8(ascii: "+"),
        let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        bytes = bytes.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The path seen from the top of the content, or nil when it leads out of it.
  func resolved(from folder: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
