/// The script that searches in readers' browsers.
package enum SearchClient {
  /// One classic script, in which nothing but `handbookSearch` is seen from outside.
  package static let source: [UInt8] = joined(parts)

  /// In the order in which they are joined; `docs/search.md` says what each is for.
  private static let parts: [[UInt8]] = [
    PackageResources.decode_js,
    PackageResources.folding_js,
    PackageResources.loading_js,
    PackageResources.words_js,
    PackageResources.edition_js,
    PackageResources.files_js,
    PackageResources.query_js,
    PackageResources.spelling_js,
    PackageResources.expansion_js,
    PackageResources.ranking_js,
    PackageResources.phrases_js,
    PackageResources.search_js,
    PackageResources.excerpts_js,
    PackageResources.api_js,
  ]

  /// The parts as one script, without lines of comment and indentation: what makes it easy to read here would only be
  /// carried there.
  static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    var script = Array("(function () {\n\"use strict\";\n".utf8)
    for line in parts.joined().split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      if code.isEmpty || code.starts(with: "//".utf8) { continue }
      script += code
      script.append(UInt8(ascii: "\n"))
    }
    script += "})();\n".utf8
    return script
  }
}
