/// What the path of an address asks for, decoded once.
enum SitePath: Equatable {
  /// A file of the site, its path from the top.
  case file(String)
  /// A folder, its path from the top with a `/` at the end; the top itself is empty.
  case folder(String)

  /// Longer targets are refused: no path of a site comes near.
  static let longestTarget = 8_192

  /// The path of a request's target, as it was sent; nil for what no link of a site says.
  ///
  /// A path that climbs, that hides a slash or a dot in an escape, that is no UTF-8, or that holds control characters
  /// or backslashes is never looked up.
  init?(decoding path: some StringProtocol) {
    guard path.utf8.first == UInt8(ascii: "/"), let decoded = Self.unescaped(path.utf8.dropFirst()) else {
      return nil
    }
    var parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
    let isFolder = parts.last?.isEmpty != false
    if isFolder { parts = parts.dropLast() }
    for part in parts where part.isEmpty || part == "." || part == ".." { return nil }
    self = isFolder ? .folder(decoded) : .file(decoded)
  }

  private static func unescaped(_ path: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.count)
    var rest = path.makeIterator()
    while var byte = rest.next() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.next()?.hexadecimal, let low = rest.next()?.hexadecimal else { return nil }
        byte = high << 4 | low
        if byte == UInt8(ascii: "/") { return nil }
      }
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexadecimal: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// The fields of a target's query, decoded; of a name that comes twice, the first.
struct Query {
  private let fields: [String: String]

  init(_ query: some StringProtocol) {
    var fields: [String: String] = [:]
    for field in query.split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.unescaped(parts[0]), fields[name] == nil else { continue }
      fields[name] = parts.count > 1 ? Self.unescaped(parts[1]) : ""
    }
    self.fields = fields
  }

  subscript(name: String) -> String? { fields[name] }

  private static func unescaped(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        continue
      }
      guard let high = rest.next()?.hexadecimal, let low = rest.next()?.hexadecimal else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
