import Parallelism

/// How often the words of a run stand where.
struct WordUses: Sendable {
  /// As forms in titles and headings.
  private(set) var titled: [UInt32]
  /// As forms elsewhere.
  private(set) var plain: [UInt32]
  /// In texts of excerpts.
  private(set) var shown: [UInt32]

  init(count: Int) {
    titled = [UInt32](repeating: 0, count: count)
    plain = titled
    shown = titled
  }

  init(of run: ScannedRun) {
    self.init(count: run.table.count)
    var isTitled = false
    for item in run.items {
      if let zone = item.zone {
        isTitled = zone == .title || zone == .heading
        continue
      }
      let uses = item.uses
      if uses.contains(.text) { shown[item.word] += 1 }
      if uses.contains(.form) {
        if isTitled { titled[item.word] += 1 } else { plain[item.word] += 1 }
      }
    }
  }

  /// Adds the uses of a run, whose words have the numbers `words` here.
  mutating func add(_ run: WordUses, as words: [UInt32]) {
    for (local, word) in words.enumerated() {
      titled[Int(word)] += run.titled[local]
      plain[Int(word)] += run.plain[local]
      shown[Int(word)] += run.shown[local]
    }
  }
}

/// The words of all runs under one numbering.
struct MergedWords: Sendable {
  let table: WordTable
  let uses: WordUses
  /// For each run, the numbers of its words.
  let numbers: [[UInt32]]

  init(_ runs: [ScannedRun]) {
    let perRun = runs.parallelMap { WordUses(of: $0) }
    var table = WordTable()
    var numbers: [[UInt32]] = []
    for run in runs { numbers.append((0..<run.table.count).map { UInt32(table.number(of: run.table[$0])) }) }
    var uses = WordUses(count: table.count)
    for (run, words) in zip(perRun, numbers) { uses.add(run, as: words) }
    self.table = table
    self.uses = uses
    self.numbers = numbers
  }
}
