/// Reckons before parsing how long libcmark-gfm would take, and finds what it must not be given.
///
/// The library (0.29.0.gfm.6) takes time that grows with the square of some inputs; each term here is
/// one of these, with nanoseconds measured. Blocks are told apart by what certainly starts a new one, so
/// that a long list or table is not taken for one long paragraph. A term that is reckoned too high only
/// matters for texts that nobody writes: ten thousand words of prose come to a thousandth of the limit.
struct WorkEstimate {
  /// What a text is refused for.
  enum Refusal {
    case nesting(Range<Int>)
    case table(Range<Int>)
    case work(Range<Int>)
  }

  let lines: SourceLines
  private(set) var refusal: Refusal?
  /// Nanoseconds beyond what every text of this size takes.
  private var work = 0
  private var run = Run()
  private var table = Table()
  /// Cells of all tables so far.
  private var cells = 0
  /// The fence of the code block that stands open, if it is not indented.
  private var fence: (mark: UInt8, length: Int)?
  /// An upper bound of the lists and quotes that are open.
  private var depth = 0
  private var isAfterBlank = true

  static func refusal(of lines: SourceLines) -> Refusal? {
    var estimate = WorkEstimate(lines: lines)
    lines.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<lines.count {
        estimate.read(LineStart(lines.line(index), of: bytes), bytes)
        if estimate.refusal != nil { return }
      }
      estimate.closeRun()
    }
    return estimate.refusal
  }

  private init(lines: SourceLines) { self.lines = lines }

  private mutating func read(_ line: LineStart, _ bytes: UnsafeBufferPointer<UInt8>) {
    if line.isBlank { return readBlank(line) }
    if isInFence(line, bytes) { return }
    if line.markers > Limits.depth, !line.isThematicBreak(bytes) {
      refusal = .nesting(line.range.lowerBound..<line.content.lowerBound)
      return
    }
    depth = isAfterBlank ? line.depth : max(depth, line.depth)
    // Every open block is looked at again for every line.
    work += depth * 60
    if isAfterBlank || startsBlock(line, bytes) { openRun(line) }
    isAfterBlank = false
    let count = RunCount(of: line.content, in: bytes)
    work += count.tokenWork
    readTable(line, count, bytes)
    run.add(count, until: line.range.upperBound)
    if table.columns > 0 { closeRun(startingAt: line.range.upperBound) }
    if work > Limits.work { refuseForWork(at: line.range.lowerBound..<line.content.upperBound) }
  }

  private mutating func readBlank(_ line: LineStart) {
    guard fence == nil else { return }
    // A quote line without words keeps the quote open; so does the blank line in a list.
    work += depth * 60
    closeRun(startingAt: line.range.upperBound)
    table = Table()
    isAfterBlank = true
    if work > Limits.work { refuseForWork(at: line.range) }
  }

  /// Keeps track of code blocks that are fenced without indentation, which can hold anything.
  private mutating func isInFence(_ line: LineStart, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = line.range.lowerBound
    guard line.content.lowerBound == start || fence != nil else { return false }
    let mark = bytes[line.content.lowerBound]
    let length = line.content.prefix { bytes[$0] == mark }.count
    let rest = line.content.dropFirst(length)
    if let open = fence {
      let isClosing =
        mark == open.mark && length >= open.length && line.indentation < 4 && line.markers == 0
        && rest.allSatisfy { bytes[$0] == 32 || bytes[$0] == 9 }
      if isClosing { fence = nil }
      return true
    }
    let isTilde = mark == UInt8(ascii: "~")
    let isBacktick = mark == UInt8(ascii: "`") && !rest.contains { bytes[$0] == mark }
    guard length >= 3, isTilde || isBacktick else { return false }
    closeRun(startingAt: line.range.upperBound)
    table = Table()
    fence = (mark, length)
    isAfterBlank = true
    return true
  }

  private mutating func refuseForWork(at range: Range<Int>) {
    if refusal == nil { refusal = .work(range) }
  }

  // MARK: - Runs

  private mutating func openRun(_ line: LineStart) {
    closeRun(startingAt: line.range.lowerBound)
    table = Table()
    run.numberIndentation = line.isNumbered ? line.indentation : nil
  }

  private mutating func closeRun(startingAt next: Int = 0) {
    work += run.work
    if work > Limits.work { refuseForWork(at: run.range) }
    run = Run(start: next, numberIndentation: run.numberIndentation)
  }

  /// Whether a line certainly starts a block, whatever stands before it.
  private func startsBlock(_ line: LineStart, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.indentation < 4 else { return false }
    if line.isBullet { return true }
    if let first = run.numberIndentation, line.isNumbered, line.indentation <= first + 2 { return true }
    return line.isHeading(bytes) || line.isFootnote(bytes)
  }

  // MARK: - Tables

  private mutating func readTable(_ line: LineStart, _ count: RunCount, _ bytes: UnsafeBufferPointer<UInt8>) {
    if table.columns > 0 {
      table.rows += 1
      cells += table.columns
      if table.rows > Limits.rows { refusal = .table(line.content) }
      if cells > Limits.cells { refusal = .work(line.content) }
    } else if line.isTableMark(bytes) {
      let columns = line.columns(pipes: count.pipes, bytes)
      // Cells are put into a list of which the end is looked for each time.
      work += columns * columns * 10
      run.tableMarks += 1
      if columns == table.columnsBefore {
        table = Table(columns: columns)
        if columns > Limits.columns { refusal = .table(line.content) }
        closeRun(startingAt: line.range.lowerBound)
      }
    }
    table.columnsBefore = line.columns(pipes: count.pipes, bytes)
  }

  private struct Table {
    /// Columns of the table that is being read; 0 outside tables.
    var columns = 0
    var rows = 0
    /// Columns of the line before, if it were the head of a table.
    var columnsBefore = 0
  }
}
