import Diagnostics
import Hashing

/// A file that is published as it is, under a name that changes with its contents.
///
/// What stands in `assets/preview` is for the pages that only a preview shows, and is served with them; what stands in
/// `assets/copy` is for those that only copies have. Neither is part of a published site.
package struct Asset: Sendable {
  /// Name before it is published, for the theme's in the theme: `style.css`.
  let name: String
  /// Path in the site: `assets/style.1f2e3d4c.css`.
  package let path: String
  package let bytes: [UInt8]

  /// - Parameter folder: where in the site it is published.
  init(name: String, bytes: [UInt8], in folder: String = "assets") {
    self.name = name
    self.bytes = bytes
    use = Use.allCases.first { name.hasPrefix($0.folder) }
    let file = name.dropFirst(use?.folder.count ?? 0)
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    path =
      (use == .preview ? TranslationPages.folder : folder + "/")
      + "\(file[..<dot]).\(Self.fingerprint(bytes))\(file[dot...])"
  }

  /// The pages that an asset is for when it is not for all.
  enum Use: String, CaseIterable {
    case preview, copy

    var folder: String { rawValue + "/" }
  }

  let use: Use?

  /// How templates write the name: `style_css`.
  var templateName: String { String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }

  /// Eight hexadecimal digits of the 64-bit FNV-1a hash: enough to tell two states of a file apart.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    let digits = String(FNV1a.hash(of: bytes) >> 32, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension Asset {
  /// The assets of a theme; style sheets last, because they name others.
  static func assets(of files: [SourceFile], diagnostics: inout [Diagnostic]) -> [Asset] {
    let folder = "assets/"
    let named = files.filter { $0.path.hasPrefix(folder) }
    var assets = named.filter { !$0.path.hasSuffix(".css") }.map {
      Asset(name: String($0.path.dropFirst(folder.count)), bytes: $0.bytes)
    }
    for file in named where file.path.hasSuffix(".css") {
      let bytes = StyleSheet.resolved(file, assets: assets, diagnostics: &diagnostics)
      assets.append(Asset(name: String(file.path.dropFirst(folder.count)), bytes: bytes))
    }
    return assets.sorted { $0.name < $1.name }
  }

  /// What books have in them, by name: nothing of it is a file beside them, so style sheets refer to none.
  static func bookFiles(of files: [SourceFile], diagnostics: inout [Diagnostic]) -> [String: [UInt8]] {
    let folder = "books/"
    var found: [String: [UInt8]] = [:]
    for file in files where file.path.hasPrefix(folder) {
      let isSheet = file.path.hasSuffix(".css")
      found[String(file.path.dropFirst(folder.count))] =
        isSheet ? StyleSheet.resolved(file, assets: [], diagnostics: &diagnostics) : file.bytes
    }
    return found
  }
}

/// The references of a style sheet.
private enum StyleSheet {
  /// The sheet with the names of other assets replaced by their published ones; nothing else may be referred to.
  static func resolved(_ file: SourceFile, assets: [Asset], diagnostics: inout [Diagnostic]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = file.bytes[...]
    while let start = rest.firstRange(ofBytes: "url(") {
      result += rest[..<start.upperBound]
      let end = rest[start.upperBound...].firstIndex(of: UInt8(ascii: ")")) ?? rest.endIndex
      let reference = String(decoding: rest[start.upperBound..<end], as: UTF8.self)
      let name = reference.trimmed.filter { $0 != "\"" && $0 != "'" }
      if let asset = assets.first(where: { $0.name == name && $0.use == nil }) {
        result += address(of: asset, forPreview: file.path.hasPrefix("assets/preview/")).utf8
      } else {
        result += reference.utf8
        report(
          "The style sheet refers to '\(name)', which is not an asset", file, start.upperBound..<end,
          &diagnostics)
      }
      rest = rest[end...]
    }
    if let found = file.bytes.firstRange(ofBytes: "@import") {
      report("A style sheet cannot import another", file, found, &diagnostics)
    }
    return result + rest
  }

  private static func address(of asset: Asset, forPreview: Bool) -> String {
    forPreview
      ? TranslationPages.folder.split(separator: "/").map { _ in "../" }.joined() + asset.path
      : String(asset.path.dropFirst("assets/".count))
  }

  private static func report(
    _ message: Message, _ file: SourceFile, _ range: Range<Int>, _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        .assetReference, message, in: file, at: range,
        suggestion: "put the file into assets and write its bare name"))
  }
}
