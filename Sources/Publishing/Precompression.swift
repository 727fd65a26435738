import BrotliCompression
import GzipCompression

/// A way in which servers may send a text instead of as it is, made when the site is built.
enum Encoding: CaseIterable, Sendable {
  case gzip, brotli

  /// What servers look for beside a file (nginx' `gzip_static` and `brotli_static`, Caddy's `precompressed`).
  var suffix: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// Nil when there is no memory for it.
  func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .gzip: Gzip.compressed(bytes)
    case .brotli: Brotli.compressed(bytes)
    }
  }

  /// Smaller files fit into the first packets of an answer as they are.
  static let smallestSize = 1024

  /// All that the compressed bytes depend on but the file: a site with another one is compressed anew.
  static let rules = "\(Gzip.version), \(Brotli.version), texts from \(smallestSize) bytes"
}

extension RelativePath {
  /// Whether it is a text by its name; pictures and fonts are compressed already.
  var isCompressible: Bool {
    let name = description
    return Self.textEndings.contains { name.hasSuffix($0) }
  }

  private static let textEndings = [
    ".html", ".css", ".js", ".json", ".geojson", ".csv", ".svg", ".xml", ".txt", ".bib", ".ris",
    ".webmanifest",
  ]

  /// The file's compressed twin.
  func encoded(_ encoding: Encoding) -> RelativePath {
    RelativePath(cString.dropLast().map { UInt8(bitPattern: $0) } + encoding.suffix.utf8)
  }
}
