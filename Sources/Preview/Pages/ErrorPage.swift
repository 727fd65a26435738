import Diagnostics

/// What is shown while there has never been a site without errors; the script adds the list of them.
enum ErrorPage {
  static func html(in texts: PreviewTexts) -> [UInt8] {
    let title = texts["title"].attributeEscaped
    return Array(
      """
      <!doctype html>
      <html lang="\(texts.code)" dir="\(texts.direction)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; \
      connect-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      </head>
      <body class="handbook-preview-own">
      <main>
      <h1>\(title)</h1>
      <p>\(texts["never"].attributeEscaped)</p>
      </main>
      </body>
      </html>

      """.utf8)
  }

  /// The language for a page that has none: the first part of its path, or what the browser asks for.
  static func texts(path: String, accepting languages: String?) -> PreviewTexts {
    let first = path.drop { $0 == "/" }.prefix { $0 != "/" }
    let wanted =
      [String(first)]
      + (languages ?? "").split(separator: ",").map {
        String($0.drop(while: \.isWhitespace).prefix { $0 != "-" && $0 != ";" && $0 != " " })
      }
    return PreviewTexts.of(wanted.first { PreviewTexts.isWritten(in: $0.lowercased()) } ?? "en")
  }
}
