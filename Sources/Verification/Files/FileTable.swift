import Diagnostics

/// A path, byte for byte: two that differ in how an accent is composed are two.
struct PathBytes: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// The files of a copy by their paths.
struct FileTable: Sendable {
  /// What a relative address leads to.
  enum Target: Equatable {
    case file(Int)
    /// A folder of the copy, or its top, as `path/`; empty for the top.
    case folder(String)
    /// No file, but one of this path, which differs in upper and lower case.
    case otherCase(String)
    case missing(String)
    case outside
  }

  private var files: [PathBytes: Int] = [:]
  private var folders: Set<PathBytes> = [PathBytes("")]
  private var folded: [String: Int] = [:]
  /// The first files of each folder, as candidates for what was meant.
  private var beside: [String: [Int]] = [:]
  private let paths: [String]

  init(paths: [String]) {
    self.paths = paths
    files.reserveCapacity(paths.count)
    folded.reserveCapacity(paths.count)
    for (index, path) in paths.enumerated() {
      let bytes = Array(path.utf8)
      if files[PathBytes(bytes)] == nil { files[PathBytes(bytes)] = index }
      let key = path.lowercased()
      if folded[key] == nil { folded[key] = index }
      beside[Self.split(path).folder, default: []].appendUpTo(Self.mostLookedThrough, index)
      var folder = bytes[...]
      while let slash = folder.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        if !folders.insert(PathBytes(Array(folder))).inserted { break }
      }
    }
  }

  /// - Parameters:
  ///   - path: a relative path as an address has it, percent-encoded.
  ///   - file: the path of the file it is written in.
  func target(of path: [UInt8], from file: String) -> Target {
    guard let resolved = Self.resolve(path, from: file) else { return .outside }
    if resolved.isFolder || resolved.path.isEmpty { return target(ofFolder: resolved.path) }
    let key = PathBytes(resolved.path)
    if let index = files[key] { return .file(index) }
    if folders.contains(key) { return .folder(key.text + "/") }
    if let index = folded[key.text.lowercased()] { return .otherCase(paths[index]) }
    return .missing(key.text)
  }

  private func target(ofFolder path: [UInt8]) -> Target {
    if folders.contains(PathBytes(path)) { return .folder(path.isEmpty ? "" : PathBytes(path).text + "/") }
    return .missing(PathBytes(path).text + "/")
  }

  func has(_ path: String) -> Bool { files[PathBytes(path)] != nil }

  /// The path from the top, and whether it names a folder by its end; nil when it climbs out.
  private static func resolve(_ path: [UInt8], from file: String) -> (path: [UInt8], isFolder: Bool)? {
    var result = Array(file.utf8)
    removeLast(&result)
    var isFolder = false
    for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let name = Address.percentDecoded(part)
      isFolder = name.isEmpty || name == [0x2E] || name == [0x2E, 0x2E]
      if name == [0x2E, 0x2E] {
        guard !result.isEmpty else { return nil }
        removeLast(&result)
      } else if !isFolder {
        if !result.isEmpty { result.append(UInt8(ascii: "/")) }
        result += name
      }
    }
    return (result, isFolder)
  }

  private static func removeLast(_ path: inout [UInt8]) {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    path.removeSubrange((slash ?? 0)...)
  }

  // MARK: Suggestions

  /// A file of the same folder whose name is close; in a large folder only the first ones are looked at.
  func nearMiss(to path: String) -> String? {
    let (folder, name) = Self.split(path)
    let names = (beside[folder] ?? []).map { Self.split(paths[$0]).name }
    return NearMiss.best(for: name, among: names).map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
  }

  private static let mostLookedThrough = 100

  /// The address that leads from one file to another.
  static func address(of target: String, from file: String) -> String {
    let from = file.split(separator: "/").dropLast()
    let to = target.split(separator: "/", omittingEmptySubsequences: false)
    var same = 0
    while same < from.count, same < to.count - 1, from[same] == to[same] { same += 1 }
    return String(repeating: "../", count: from.count - same) + to[same...].joined(separator: "/")
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}

extension [Int] {
  fileprivate mutating func appendUpTo(_ limit: Int, _ element: Int) {
    if count < limit { append(element) }
  }
}
