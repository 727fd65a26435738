/// A request, as far as the preview answers to it.
struct Request: Sendable {
  var method: String
  /// The path as it was sent, percent-encoded.
  var path: String
  /// The query as it was sent.
  var query = ""
  /// By name in lower case.
  var headers: [String: String] = [:]
}

/// An answer that is whole.
struct Answer: Sendable, Equatable {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  init(_ status: Int, _ type: String, _ body: [UInt8] = [], more: [(name: String, value: String)] = []) {
    self.status = status
    self.body = body
    // Nothing is to be kept, guessed at, or lent to other sites' pages.
    headers = [
      ("Content-Type", type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    headers += more
  }

  /// A few words in plain text.
  static func words(_ status: Int, _ text: String, more: [(name: String, value: String)] = []) -> Answer {
    Answer(status, "text/plain; charset=utf-8", Array((text + "\n").utf8), more: more)
  }

  subscript(header: String) -> String? { headers.first { $0.name == header }?.value }

  static func == (one: Answer, other: Answer) -> Bool {
    one.status == other.status && one.body == other.body
      && one.headers.elementsEqual(other.headers) { $0 == $1 }
  }
}

/// What a file of the site is, told by its name.
enum ContentType {
  static func of(_ path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "application/octet-stream" }
    return types[String(path[dot...].dropFirst()).lowercased()] ?? "application/octet-stream"
  }

  private static let types: [String: String] = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "ico": "image/x-icon", "woff2": "font/woff2",
  ]
}
