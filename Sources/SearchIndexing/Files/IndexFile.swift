import Hashing

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
    check = Symbols.pair(Int(FNV1a.hash(of: value) % UInt64(Symbols.squared)))
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
}
