import Dispatch
import Foundation
import Synchronization

/// A made-up handbook: the same for the same number of entries, seed and word lists.
struct Corpus: Sendable {
  /// Five principles, seven packages, three pages, and something to read.
  static let fewestEntries = 20
  /// Goes up when the same options start to give other bytes.
  static let version = 3

  let seed: UInt64
  let entries: [CorpusEntry]
  let principles: Int
  let packages = 7
  let sources: Int
  let services: Int
  let vocabularies: [(language: String, words: Vocabulary)]
  /// Whether its site has a search, to measure what that takes.
  let isSearchable: Bool

  init(entries count: Int, seed: UInt64, french: Vocabulary, english: Vocabulary, isSearchable: Bool) {
    self.seed = seed
    self.isSearchable = isSearchable
    vocabularies = [("fr", french), ("en", english)]
    principles = max(5, count / 100)
    sources = max(Self.fewestEntries, count / 10)
    let pages = ["home", "about", "how-to-use"]
    let rest = count - principles - packages - pages.count
    services = rest * 2 / 5
    let recommendations = rest * 2 / 5
    var entries = (0..<services).map { CorpusEntry(.service, $0) }
    entries += (0..<recommendations).map { CorpusEntry(.recommendation, $0) }
    entries += (0..<(rest - services - recommendations)).map { CorpusEntry(.resource, $0) }
    entries += (0..<principles).map { CorpusEntry(.principle, $0) }
    entries += (0..<packages).map { CorpusEntry(.package, $0) }
    entries += pages.enumerated().map { CorpusEntry(.page, $0.offset, named: $0.element) }
    self.entries = entries
  }

  /// The principles that a service has a section on: two or three neighbours.
  func principles(of entry: CorpusEntry) -> [String] {
    guard entry.kind == .service else { return [] }
    return (0..<(2 + entry.number % 2)).map { "principle-\((entry.number * 3 + $0) % principles + 1)" }
  }

  /// Writes all files, entries on all cores.
  func write(to folder: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(handbookFile.utf8).write(to: URL(fileURLWithPath: folder + "/handbook.yml"))
    try Data(sourcesFile.utf8).write(to: URL(fileURLWithPath: folder + "/sources.yml"))
    try Data(glossaryFile.utf8).write(to: URL(fileURLWithPath: folder + "/glossary.yml"))
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: entries.count) { index in
      do {
        try write(index, to: folder)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  private func write(_ index: Int, to folder: String) throws {
    let place = "\(folder)/\(entries[index].folder)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data(facts(of: index).utf8).write(to: URL(fileURLWithPath: place + "/facts.yml"))
    for number in vocabularies.indices {
      let text = CorpusText(of: index, in: self, language: number).bytes
      let file = "\(place)/\(vocabularies[number].language).md"
      try Data(text).write(to: URL(fileURLWithPath: file))
    }
  }

  /// Random numbers for one entry and purpose, so that the order of work on many cores does not matter.
  func random(_ entry: Int, _ purpose: UInt64) -> SplitMix64 {
    var mixer = SplitMix64(seed: seed ^ UInt64(entry) << 8 ^ purpose)
    return SplitMix64(seed: mixer.next())
  }
}

/// One entry: its kind and its name.
struct CorpusEntry: Sendable {
  enum Kind: String, Sendable { case service, recommendation, resource, principle, package, page }

  let kind: Kind
  let number: Int
  let name: String

  init(_ kind: Kind, _ number: Int, named name: String? = nil) {
    self.kind = kind
    self.number = number
    self.name = name ?? "\(kind.rawValue)-\(number + 1)"
  }

  /// Its folder inside the content folder.
  var folder: String { "\(kind.rawValue)s/\(name)" }
}
