/// A path below a folder, byte for byte as the file system has it.
///
/// A `String` would not do: two names that differ only in how an accent is composed are equal as strings
/// but are two files, and a file of somebody else's need not be named in UTF-8 at all.
struct RelativePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The bytes with the closing NUL, ready for system calls.
  let cString: [CChar]

  init(_ text: String) { cString = text.utf8CString.withUnsafeBufferPointer { Array($0) } }

  init(_ bytes: some Sequence<UInt8>) {
    cString = bytes.map { CChar(bitPattern: $0) } + [0]
  }

  private init(prefix: ArraySlice<CChar>) { cString = prefix + [0] }

  /// The folder itself.
  static let root = RelativePath(".")

  /// The entry called `name` in the folder at this path.
  func appending(_ name: [CChar]) -> RelativePath {
    if self == .root { return RelativePath(prefix: name.dropLast()) }
    return RelativePath(prefix: cString.dropLast() + [Self.slash] + name.dropLast())
  }

  /// The folder it stands in; nil at the top.
  var parent: RelativePath? {
    cString.lastIndex(of: Self.slash).map { RelativePath(prefix: cString[..<$0]) }
  }

  /// How many folders it stands in.
  var depth: Int { cString.reduce(0) { $0 + ($1 == Self.slash ? 1 : 0) } }

  var description: String {
    String(decoding: cString.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func < (one: RelativePath, other: RelativePath) -> Bool {
    one.cString.lexicographicallyPrecedes(other.cString) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
  }

  func hash(into hasher: inout Hasher) {
    cString.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  private static let slash = CChar(bitPattern: UInt8(ascii: "/"))
}

extension Sequence<RelativePath> {
  /// Every folder that one of the paths stands in.
  var folders: Set<RelativePath> {
    var folders: Set<RelativePath> = []
    for path in self {
      var folder = path.parent
      while let current = folder, folders.insert(current).inserted { folder = current.parent }
    }
    return folders
  }
}
