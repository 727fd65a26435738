import Diagnostics
import Verification

/// A copy written down as paths and texts, and what is told of it.
struct Copy {
  let verification: Verification

  init(_ files: [String: String], isSingleFile: Bool = false) {
    let files = files.map { VerifiedFile(path: $0.key, bytes: Array($0.value.utf8)) }
    verification = Verification(of: files, isSingleFile: isSingleFile)
  }

  /// A page with this in its body and head, and files beside it; it is `a/page.html`.
  init(body: String = "", head: String = "", _ files: [String: String] = [:]) {
    self.init(files.merging(["a/page.html": Self.page(body, head: head)]) { $1 })
  }

  static func page(_ body: String, head: String = "") -> String {
    "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>T</title>\(head)</head>"
      + "<body>\(body)</body></html>"
  }

  /// Ids in the order they are told.
  var ids: [String] { verification.diagnostics.map(\.kind.id) }

  /// Each as `id: the bytes that are marked`.
  var marks: [String] {
    verification.diagnostics.map { diagnostic in
      let marked = diagnostic.range.map { String(decoding: diagnostic.file.bytes[$0], as: UTF8.self) }
      return "\(diagnostic.kind.id): \(marked ?? "–")"
    }
  }

  var messages: [String] { verification.diagnostics.map(\.message.description) }
  var suggestions: [String] { verification.diagnostics.map { $0.suggestion?.description ?? "" } }
}
