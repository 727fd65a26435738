import Diagnostics

/// Whether the paths of a copy work on every disk it may be unpacked to.
enum FileNames {
  /// Bytes in one name: most disks take 255 bytes or characters, encrypting ones 143.
  static let longestName = 100
  /// Bytes in a path: Windows takes 260 characters in all, and copies are unpacked into `C:\Users\NAME\Downloads\…`.
  static let longestPath = 180

  static func diagnostics(of files: [VerifiedFile]) -> [Diagnostic] {
    files.flatMap { file in
      Names(file: SourceFile(path: file.path, bytes: [])).diagnostics + kind(of: file)
    } + clashes(files)
  }

  private static func kind(of file: VerifiedFile) -> [Diagnostic] {
    let source = SourceFile(path: file.path, bytes: [])
    switch file.kind {
    case .file: return []
    case .symbolicLink:
      return [
        Diagnostic(
          .linkedFile, "A symbolic link is no file", in: source,
          suggestion: "put a copy of what it points to in its place")
      ]
    case .special:
      return [
        Diagnostic(
          .unreadableFile, "This is a pipe, a socket or a device, not a file", in: source,
          suggestion: "take it out of the copy")
      ]
    }
  }

  private static func clashes(_ files: [VerifiedFile]) -> [Diagnostic] {
    var first: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for path in files.map(\.path).sorted() {
      let key = path.lowercased()
      guard let other = first[key] else {
        first[key] = path
        continue
      }
      let source = SourceFile(path: path, bytes: [])
      // Compared byte for byte: two ways to compose an accent are the same string.
      let isSame = path.utf8.elementsEqual(other.utf8)
      diagnostics.append(
        isSame
          ? Diagnostic(
            .caseClash, "There are two files of this path", in: source, suggestion: "take one of them out")
          : Diagnostic(
            .caseClash, "Only upper and lower case, or how an accent is written, tells this from '\(other)'",
            in: source, suggestion: "rename one of them"))
    }
    return diagnostics
  }

  /// Device names of Windows, which are no file names there, whatever ending they have.
  static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul", "conin$", "conout$"]
    for digit in "123456789¹²³" { names.formUnion(["com\(digit)", "lpt\(digit)"]) }
    return names
  }()
}

/// What is wrong with one path.
private struct Names {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile) {
    self.file = file
    let path = file.path
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(
      Array.init)
    if parts.contains(where: { $0.isEmpty || $0 == [0x2E] || $0 == [0x2E, 0x2E] }) {
      add(.pathOutside, "'\(path)' is no path inside the copy", "pack the files by their plain paths")
      return
    }
    for part in parts { check(part) }
    if path.utf8.contains(where: { $0 >= 0x80 }) {
      add(
        .nonASCIIFileName, "'\(path)' has characters that are not ASCII",
        "use letters without accents, digits and hyphens")
    }
    if path.utf8.count > FileNames.longestPath {
      add(
        .longPath, "The path has \(path.utf8.count) bytes, more than \(FileNames.longestPath)",
        "shorten the names of its folders")
    }
  }

  private mutating func check(_ bytes: [UInt8]) {
    let name = String(decoding: bytes, as: UTF8.self)
    if bytes.count > FileNames.longestName {
      add(
        .longPath, "The name '\(name)' has \(bytes.count) bytes, more than \(FileNames.longestName)",
        "shorten it")
    }
    if let bad = bytes.first(where: { $0 < 0x20 || $0 == 0x7F || Self.forbidden.contains($0) }) {
      let shown: Message =
        bad < 0x21 || bad == 0x7F ? "a control character" : "'\(String(decoding: [bad], as: UTF8.self))'"
      add(.unsafeFileName, "The name '\(name)' holds \(shown)", "use letters, digits and hyphens")
    }
    if let last = bytes.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      let message: Message =
        last == 0x20 ? "The name '\(name)' ends with a space" : "The name '\(name)' ends with a dot"
      add(.unsafeFileName, message, "rename it")
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    let trimmed = stem.utf8.last == 0x20 ? String(stem.prefix { $0 != " " }) : stem
    if FileNames.reserved.contains(trimmed) {
      add(.unsafeFileName, "'\(name)' is the name of a device on Windows", "rename it")
    }
  }

  private mutating func add(_ kind: Diagnostic.Kind, _ message: Message, _ suggestion: Message) {
    diagnostics.append(Diagnostic(kind, message, in: file, suggestion: suggestion))
  }

  private static let forbidden = Set(#"<>:"|?*\"#.utf8)
}
