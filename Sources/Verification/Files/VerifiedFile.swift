/// A file of a copy, as `Verification` sees it.
package struct VerifiedFile: Sendable {
  package enum Kind: Sendable {
    case file
    case symbolicLink
    /// A pipe, a socket, a device.
    case special
  }

  /// From the top of the copy, with `/` between the names.
  package let path: String
  package let kind: Kind
  /// Bytes it has.
  package let size: Int
  /// What it holds; nil when it cannot be read. Asked for pages, drawings, style sheets and scripts alone, and again
  /// when a link into another page turns out to lead nowhere.
  let contents: @Sendable () -> [UInt8]?

  package init(
    path: String, kind: Kind = .file, size: Int, contents: @escaping @Sendable () -> [UInt8]?
  ) {
    self.path = path
    self.kind = kind
    self.size = size
    self.contents = contents
  }

  /// A file in memory.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, size: bytes.count) { bytes }
  }

  /// What a file is, going by the end of its name.
  var type: FileType { FileType(path: path) }
}

/// What a file is for a browser.
package enum FileType: String, Sendable, CaseIterable {
  case page, styleSheet, script, picture, font, sound, data, other

  package init(path: String) {
    let name = path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
    guard let dot = name.firstIndex(of: UInt8(ascii: ".")) else {
      self = .other
      return
    }
    let ending = String(decoding: name[..<dot].reversed(), as: UTF8.self).lowercased()
    self = Self.endings[ending] ?? .other
  }

  private static let endings: [String: FileType] = [
    "html": .page, "htm": .page, "xhtml": .page, "xht": .page, "css": .styleSheet, "js": .script,
    "mjs": .script, "svg": .picture, "png": .picture, "jpg": .picture, "jpeg": .picture, "gif": .picture,
    "webp": .picture, "avif": .picture, "ico": .picture, "bmp": .picture, "woff": .font, "woff2": .font,
    "ttf": .font, "otf": .font, "mp3": .sound, "ogg": .sound, "wav": .sound, "mp4": .sound, "webm": .sound,
    "json": .data, "csv": .data, "xml": .data, "txt": .data, "geojson": .data, "bib": .data, "ris": .data,
    "yml": .data, "yaml": .data, "webmanifest": .data,
  ]

  /// As a summary calls one of them.
  package var noun: String {
    switch self {
    case .page: "page"
    case .styleSheet: "style sheet"
    case .script: "script"
    case .picture: "picture"
    case .font: "font"
    case .sound: "recording"
    case .data: "data file"
    case .other: "other file"
    }
  }
}

extension VerifiedFile {
  /// Whether it is written as XML: SVG and XHTML.
  var isXML: Bool {
    let path = path.lowercased()
    return path.hasSuffix(".svg") || path.hasSuffix(".xhtml") || path.hasSuffix(".xht")
  }

  /// Whether it has anchors that links can lead to.
  var hasAnchors: Bool { type == .page || path.lowercased().hasSuffix(".svg") }
}
