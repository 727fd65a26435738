import Diagnostics
import Glibc

/// A few files of one folder that are read in one go.
struct FileBatch: Sendable {
  private let parts: [String]
  private let names: [String]

  /// Files opened while their folder is open: enough to save opening it again and again, few enough for a
  /// large folder to be shared by all cores.
  private static let size = 16

  static func batches(of listing: FolderListing) -> [FileBatch] {
    stride(from: 0, to: listing.files.count, by: size).map { start in
      let names = listing.files[start..<min(start + size, listing.files.count)]
      return FileBatch(parts: listing.parts, names: Array(names))
    }
  }

  private init(parts: [String], names: [String]) {
    self.parts = parts
    self.names = names
  }

  /// A single file.
  init(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    self.init(parts: Array(parts.dropLast()), names: parts.suffix(1))
  }

  func read(below root: Int32) -> [ReadFile] {
    let prefix = parts.map { $0 + "/" }.joined()
    do throws(ErrorNumber) {
      let folder = try openFolder(parts, below: root)
      defer { close(folder) }
      return names.map { name in Self.read(name, path: prefix + name, in: folder) }
    } catch {
      return names.map { .unreadable(prefix + $0, "The folder of the file", error.code) }
    }
  }

  private static func read(_ name: String, path: String, in folder: Int32) -> ReadFile {
    // Without O_NONBLOCK, a pipe put in the file's place a moment ago would hang the run.
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return errno == ELOOP ? .link(path) : .unreadable(path, "The file", errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .unreadable(path, "The file", errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile(path) }

    let picture = FileLimits.isPicture(name)
    let limit = picture ? FileLimits.picture : FileLimits.text
    let size = Int(status.st_size)
    guard size <= limit else { return .tooLarge(path, size: size, limit: limit, picture: picture) }
    do throws(ErrorNumber) {
      let bytes = try readBytes(descriptor, size: size)
      return picture ? ReadFile(picture: bytes, path: path) : ReadFile(text: bytes, path: path)
    } catch {
      return .unreadable(path, "The file", error.code)
    }
  }
}

extension ReadFile {
  fileprivate static func tooLarge(_ path: String, size: Int, limit: Int, picture: Bool) -> ReadFile {
    let what: Message = picture ? "a picture" : "a text file"
    return ReadFile(
      path, .fileTooLarge,
      "The file has \(FileLimits.spelled(size)); \(what) has at most \(limit >> 20) MiB",
      suggestion: picture ? "make the picture smaller" : "split the text, or take the file out of the folder")
  }

  /// A text file: checked, and cleaned of what is harmless.
  fileprivate init(text: [UInt8], path: String) {
    let marked = text.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = marked ? Array(text.dropFirst(3)) : text
    let scan = TextScan(bytes)
    if let offset = scan.firstInvalid {
      self.init(notUTF8: bytes, at: offset, path: path)
      return
    }
    let isClean = scan.firstReturn == nil && scan.firstControl == nil
    let clean = isClean ? bytes : bytes.withPlainLines
    self.init(picture: clean, path: path)
    report(scan, byteOrderMark: marked, in: SourceFile(path: path, bytes: clean), original: bytes)
  }

  private init(notUTF8 bytes: [UInt8], at offset: Int, path: String) {
    self.init(picture: bytes, path: path)
    let wide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    diagnostics = [
      Diagnostic(
        .notUTF8, "The byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) is not UTF-8",
        in: SourceFile(path: path, bytes: bytes), at: offset..<(offset + 1),
        suggestion: wide ? "save the file as UTF-8; it seems to be UTF-16" : "save the file as UTF-8")
    ]
    file = nil
  }

  private mutating func report(
    _ scan: TextScan, byteOrderMark: Bool, in file: SourceFile, original: [UInt8]
  ) {
    if byteOrderMark {
      diagnostics.append(
        Diagnostic(
          .byteOrderMark, "The file starts with a byte order mark", in: file,
          at: 0..<min(1, file.bytes.count),
          suggestion: "save the file as UTF-8 without one"))
    }
    if let offset = scan.firstReturn {
      // Nothing before the first one was changed, so its offset holds for the clean text too.
      diagnostics.append(
        Diagnostic(
          .carriageReturns, "Lines end with a carriage return", in: file, at: offset..<(offset + 1),
          suggestion: "save the file with LF line endings"))
    }
    if let offset = scan.firstControl {
      diagnostics.append(controlCharacter(scan, at: offset, in: file, original: original))
    }
  }

  private func controlCharacter(
    _ scan: TextScan, at offset: Int, in file: SourceFile, original: [UInt8]
  ) -> Diagnostic {
    // Each carriage return that was dropped moved what follows one byte forward.
    let dropped = (0..<offset).count { original[$0] == 13 && original[$0 + 1] == 10 }
    // A control character of two bytes is named by its second.
    let code = original[offset] == 0xC2 ? original[offset + 1] : original[offset]
    let digits = String(code, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    let message: Message =
      scan.controls == 1
      ? "The text has a control character, \(name)"
      : "The text has a control character, \(name) (and \(scan.controls - 1) more)"
    return Diagnostic(
      .controlCharacter, message, in: file,
      at: (offset - dropped)..<(offset - dropped + 1), suggestion: "delete it")
  }
}
