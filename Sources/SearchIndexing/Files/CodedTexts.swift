import Parallelism

/// The texts and headings of a large site, in the codes of its lexicon.
struct CodedTexts: Sendable {
  /// For each section.
  let headings: [[UInt8]]
  let texts: [[UInt8]]

  init(_ runs: [ScannedRun], _ words: MergedWords, _ lexicon: Lexicon) {
    let coded = runs.indices.map(\.self).parallelMap { Self.coded(runs[$0], words.numbers[$0], lexicon) }
    headings = coded.flatMap(\.headings)
    texts = coded.flatMap(\.texts)
  }

  private static func coded(
    _ run: ScannedRun, _ numbers: [UInt32], _ lexicon: Lexicon
  ) -> (headings: [[UInt8]], texts: [[UInt8]]) {
    var headings: [[UInt8]] = []
    var texts: [[UInt8]] = []
    var heading: [UInt8] = []
    var text: [UInt8] = []
    var isHeading = false
    func end() {
      headings.append(heading)
      texts.append(text)
      heading.removeAll(keepingCapacity: true)
      text.removeAll(keepingCapacity: true)
    }
    for (number, item) in run.items.enumerated() {
      if let zone = item.zone {
        if zone == .title || zone == .heading, number > 0 { end() }
        isHeading = zone == .heading
        continue
      }
      guard item.uses.contains(.text) else { continue }
      let word = Int(numbers[item.word])
      let isGlued = item.uses.contains(.glued)
      if isHeading {
        lexicon.append(word, isGlued: isGlued, to: &heading)
      } else {
        lexicon.append(word, isGlued: isGlued, to: &text)
      }
    }
    if !run.pages.isEmpty { end() }
    return (headings, texts)
  }
}
