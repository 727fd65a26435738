/// An address as a page writes it, with what it means for a copy on a disk.
enum Address: Equatable {
  case empty
  /// A place in the same file; the fragment as it is written.
  case fragment([UInt8])
  /// A file beside this one: the path as it is written, without query, and the fragment if there is one.
  case relative(path: [UInt8], fragment: [UInt8]?)
  /// `/path`: from the top of the site.
  case rooted([UInt8])
  /// `//host/path`: another host, in the scheme of the page.
  case network
  /// `file:` or `C:\`: a place on one computer.
  case disk
  /// Anything else with a scheme; in lower case.
  case scheme(String)
  /// A path with a backslash in it, which some browsers take for a slash.
  case backslash

  /// - Parameter text: the value with character references decoded.
  init(_ text: [UInt8]) {
    let bytes = Self.cleaned(text)
    if bytes.isEmpty {
      self = .empty
    } else if let scheme = Self.scheme(bytes) {
      self = scheme.utf8.count == 1 || scheme == "file" ? .disk : .scheme(scheme)
    } else {
      self = Self.withoutScheme(bytes)
    }
  }

  private static func withoutScheme(_ bytes: ArraySlice<UInt8>) -> Address {
    let fragmentStart = bytes.firstIndex(of: UInt8(ascii: "#"))
    let fragment = fragmentStart.map { Array(bytes[($0 + 1)...]) }
    let beforeFragment = bytes[..<(fragmentStart ?? bytes.endIndex)]
    let path = beforeFragment.prefix { $0 != UInt8(ascii: "?") }
    if path.starts(with: Array(#"\\"#.utf8)) { return .disk }
    if path.contains(UInt8(ascii: "\\")) { return .backslash }
    if path.starts(with: Array("//".utf8)) { return .network }
    if path.first == UInt8(ascii: "/") { return .rooted(Array(path)) }
    return path.isEmpty ? .fragment(fragment ?? []) : .relative(path: Array(path), fragment: fragment)
  }

  /// Without the spaces around it, and the tabs and line ends in it, that browsers take out.
  private static func cleaned(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var bytes = text[...]
    if bytes.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
      bytes = bytes.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    }
    bytes = bytes.drop { $0 <= 0x20 }
    while let byte = bytes.last, byte <= 0x20 { bytes.removeLast() }
    return bytes
  }

  private static func scheme(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    let name = bytes.prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
    guard name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ":") else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// The bytes with `%41` and its like decoded; what is no such escape stays.
  static func percentDecoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue
      {
        result.append(UInt8(high << 4 | low))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
