/// The script and the style sheet that the preview adds to pages.
enum PreviewClient {
  /// In the order in which they are joined; nothing is seen from outside.
  static let script: [UInt8] = joined([
    PackageResources.page_js, PackageResources.replace_js, PackageResources.problems_js,
    PackageResources.events_js,
  ])

  static let style: [UInt8] = PackageResources.preview_css

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    Array("(function () {\n\"use strict\";\n".utf8) + parts.joined() + Array("})();\n".utf8)
  }
}
