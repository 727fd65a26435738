/// A file of the index: one call of a function with one value, so that a page can load it as a script.
struct IndexFile {
  enum Kind: String {
    case core, texts, words, pages, spellings
  }

  /// Name from the folder of the index, without the ending: `fr/w0`.
  let name: String
  let bytes: [UInt8]
  /// Two symbols that change with the contents: the core lists them, so that a client sees when files are of two
  /// editions.
  let check: [UInt8]

  /// - Parameter value: JSON.
  init(_ kind: Kind, _ name: String, _ value: [UInt8]) {
    self.name = name
    check = Symbols.pair(Int(Self.fingerprint(value) % UInt64(Symbols.squared)))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count + 64)
    bytes += "handbookSearch(".utf8
    bytes.append(quoted: kind.rawValue)
    bytes.append(UInt8(ascii: ","))
    bytes.append(quoted: name)
    bytes.append(UInt8(ascii: ","))
    bytes.append(quotedSymbols: check)
    bytes.append(UInt8(ascii: ","))
    bytes += value
    bytes += ")\n".utf8
    self.bytes = bytes
  }

  /// The 64-bit FNV-1a hash.
  static func fingerprint(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
