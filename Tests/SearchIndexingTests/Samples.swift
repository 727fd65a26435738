import Diagnostics
import Foundation
import HandbookTestSupport
import Languages

@testable import SearchIndexing

/// Numbers that look random and are the same every time (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

enum Sample {
  /// Languages of the theme, by code.
  static let languages: [String: Language] = {
    var languages: [String: Language] = [:]
    for code in ["fr", "en"] {
      let file = Repository.theme.appendingPathComponent("languages/\(code).yml")
      var diagnostics: [Diagnostic] = []
      guard let data = try? Data(contentsOf: file) else { continue }
      languages[code] = Language(
        decoding: SourceFile(path: "\(code).yml", bytes: Array(data)), code: code, diagnostics: &diagnostics)
    }
    return languages
  }()

  static var french: Language { languages["fr"]! }

  static func settings(facets: [SearchSettings.Facet] = []) -> SearchSettings {
    SearchSettings(language: french, facets: facets, languageNames: ["en": "English"])
  }

  /// A page with one text a section.
  static func page(_ number: Int, title: String = "Page", summary: String = "", _ texts: String...)
    -> SearchDocument
  {
    SearchDocument(
      address: "fr/pages/\(number)/", title: title, summary: summary,
      sections: texts.enumerated().map {
        SearchDocument.Section(
          id: $0 > 0 ? "s\($0)" : "", title: $0 > 0 ? "Partie \($0)" : "", text: $1)
      })
  }

  /// Pages of made-up words, some of them in most sections, the same for the same seed.
  static func corpus(_ count: Int, seed: UInt64) -> [SearchDocument] {
    var random = SeededNumbers(seed: seed)
    let syllables = ["ba", "ré", "mi", "ton", "œu", "cha", "le", "qu", "Ni", "sou", "ïa", "z"]
    func word(_ random: inout SeededNumbers) -> String {
      if Int.random(in: 0..<6, using: &random) == 0 {
        return ["la", "de", "centre", "Santé"].randomElement(using: &random)!
      }
      return (0..<Int.random(in: 1...3, using: &random)).map { _ in syllables.randomElement(using: &random)! }
        .joined()
    }
    func text(_ most: Int, _ random: inout SeededNumbers) -> String {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in word(&random) }.joined(separator: " ")
    }
    return (0..<count).map { number in
      let sections = (0..<Int.random(in: 1...4, using: &random)).map { section in
        SearchDocument.Section(
          id: section > 0 ? "s\(section)" : "", title: section > 0 ? text(4, &random) : "",
          text: text(40, &random))
      }
      return SearchDocument(
        address: "fr/p/\(number)/", title: "T\(number) " + text(3, &random), summary: text(10, &random),
        keywords: [text(2, &random), text(2, &random)], facts: text(3, &random),
        weight: UInt8.random(in: 0...75, using: &random), sections: sections)
    }
  }
}

/// An index in the making, for tests of its parts.
struct Indexing {
  let runs: [ScannedRun]
  let words: MergedWords
  let vocabulary: Vocabulary
  let occurrences: Occurrences
  let pages: Pages

  init(_ documents: [SearchDocument], _ language: Language = Sample.french, isSmall: Bool = false) {
    let rules = WordRules(language)
    runs = stride(from: 0, to: documents.count, by: 3).map {
      ScannedRun(pages: $0..<min(documents.count, $0 + 3), rules: rules, isSmall: isSmall) { documents[$0] }
    }
    words = MergedWords(runs)
    vocabulary = Vocabulary(words, language.search)
    let firsts = runs.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + $1.pages.reduce(0) { $0 + $1.sections.count })
    }
    occurrences = Occurrences(runs, words, vocabulary, firstSections: firsts.dropLast())
    pages = Pages(runs, words, vocabulary, occurrences)
  }
}

/// An index as a client has it.
struct ReadIndex {
  let files: [String: ReadFile]
  let core: [String: Any]

  init(_ index: SearchIndex, _ code: String = "fr") throws {
    files = try Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, try ReadFile($0.bytes)) })
    core = files["\(code).js"]?.object ?? [:]
  }

  func file(_ name: String) -> [Any] { files[name]?.list ?? [] }
  func text(_ key: String) -> String { core[key] as? String ?? "" }
  /// How many files there are of words, pages and texts.
  var names: [Int] { SymbolReader.numbers(text("names")) }
  /// The words of the core's lexicon and of a file of texts.
  func lexicon(of texts: [Any]) -> [String] {
    Decoded.lines(text("lexicon")) + Decoded.lines(texts[3] as! String)
  }
  var firstSections: [Int] {
    SymbolReader.numbers(text("counts")).reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }
}
