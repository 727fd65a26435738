import Diagnostics

/// What a text may not exceed.
enum Limits {
  /// Quotes and lists around a block.
  static let depth = 32
  /// Marks of emphasis, links and the like around a word.
  static let inlineDepth = 100
  /// Columns of a table.
  static let columns = 64
  /// Rows of a table, its head not counted.
  static let rows = 2_000

  /// Cells of all tables of a text, also those that rows leave out.
  static let cells = 500_000
  /// Nanoseconds that parsing may take, as `WorkEstimate` reckons.
  static let work = 1_500_000_000

  /// Why a text must not be given to the parser; nil when it may.
  static func refusal(of file: SourceFile, lines: SourceLines) -> Diagnostic? {
    let start = lines.starts[0]
    // Line and column numbers, node numbers and offsets are 32 bits wide.
    if file.bytes.count > 1 << 28 { return tooComplex(in: file, at: start..<start + 1) }
    switch WorkEstimate.refusal(of: lines) {
    case nil: return nil
    case .nesting(let range): return tooDeep(in: file, at: range)
    case .table(let range): return tooWide(in: file, at: range)
    case .work(let range): return tooComplex(in: file, at: range)
    }
  }

  static func tooDeep(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .nestingTooDeep, "Quotes and lists are nested at most \(depth) deep", in: file, at: range,
      suggestion: "remove some of the leading '>' or indentation")
  }

  static func tooWide(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .tableTooWide, "A table has at most \(columns) columns and 2,000 rows", in: file, at: range,
      suggestion: "split the table, or turn its columns into rows")
  }

  static func tooComplex(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .textTooComplex, "A paragraph has more brackets, stars or other marks than can be parsed in time",
      in: file, at: range, suggestion: "look for a run of the same mark and shorten it")
  }
}
