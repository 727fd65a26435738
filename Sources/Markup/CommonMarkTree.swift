import CCmarkGFM
import Synchronization

/// A tree as libcmark-gfm makes it; freed with this value.
struct CommonMarkTree: ~Copyable {
  /// The document node; nil only when memory has run out.
  let root: OpaquePointer?

  /// Footnotes and positions; no smart punctuation, which knows English only.
  static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS

  /// Extensions may be registered only once in a process; a second time aborts it.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// Held while text is parsed, and only then.
  ///
  /// Parsing inlines switches entries of a table on and off that all parsers share: the special
  /// characters of the extensions. Without the lock documents with `~~` come out wrong.
  private static let parsing = Mutex(())

  init(parsing bytes: [UInt8], from start: Int) {
    let parser = cmark_parser_new(Self.options)
    defer { cmark_parser_free(parser) }
    Self.registration
    for name in Self.extensions {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var finished: OpaquePointer?
    bytes.withUnsafeBytes { buffer in
      let text = UnsafeRawBufferPointer(rebasing: buffer[min(start, buffer.count)...])
      Self.parsing.withLock { _ in
        cmark_parser_feed(parser, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
        finished = cmark_parser_finish(parser)
      }
    }
    root = finished
  }

  deinit { cmark_node_free(root) }
}
