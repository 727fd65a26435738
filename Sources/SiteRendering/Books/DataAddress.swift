import Hashing

/// Addresses that hold a file themselves (RFC 2397).
enum DataAddress {
  /// - Parameter name: ends in the file's extension, which tells the type.
  static func of(_ bytes: [UInt8], named name: String) -> String {
    "data:\(MediaType.of(name));base64," + Base64.encoded(bytes)
  }
}
