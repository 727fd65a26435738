/// Makes the Markdown of one entry in one language, about 10 KB.
///
/// A class so that calls can be strung together the way the text reads.
final class CorpusText {
  private(set) var bytes: [UInt8] = []
  private let corpus: Corpus
  private let entry: CorpusEntry
  private let language: String
  private let words: Vocabulary
  /// Chooses the words.
  private var random: SplitMix64
  /// Chooses everything else: the languages of an entry have the same sections, numbers and links.
  private var plan: SplitMix64
  private var footnotes = 0

  init(of index: Int, in corpus: Corpus, language number: Int) {
    self.corpus = corpus
    entry = corpus.entries[index]
    language = corpus.vocabularies[number].language
    words = corpus.vocabularies[number].words
    random = corpus.random(index, UInt64(number))
    plan = corpus.random(index, 0xB1)
    bytes.reserveCapacity(12_500)
    frontMatter()
    paragraph()
    let sections = entry.kind == .service ? Self.serviceSections : (1...6).map { "part-\($0)" }
    for id in sections { section(id) }
    for note in 0..<footnotes { add("[^n\(note + 1)]: ").sentence().add("\n\n") }
  }

  private static let serviceSections = [
    "what-it-is", "principles", "evaluation", "costs", "challenges", "lessons",
  ]

  private func frontMatter() {
    add("---\ntitle: \"").phrase(4, capital: true).add(" \(entry.number + 1)\"\nsummary: \"")
    phrase(20, capital: true).add(".\"\nkeywords: [\"")
    phrase(1).add("\", \"").phrase(2).add("\", \"").phrase(3).add("\"]\n---\n\n")
  }

  private func section(_ id: String) {
    add("## ").phrase(3, capital: true).add(" {#\(id)}\n\n")
    switch id {
    case "principles":
      for principle in corpus.principles(of: entry) {
        add("### ").phrase(2, capital: true).add(" {#\(principle)}\n\n")
        paragraph()
      }
    case "evaluation", "part-3": table()
    case "challenges", "part-5": list()
    case "costs": add("<cost:cost-1> (<cost:cost-1#comparator>), <figure:figure-1>.\n\n")
    default: break
    }
    for _ in 0..<(2 + plan.below(2)) { paragraph(footnote: footnotes < 4) }
  }

  private func table() {
    add("| ").phrase(1).add(" | ").phrase(2).add(" | ").phrase(1).add(" |\n| --- | --- | ---: |\n")
    for _ in 0..<(3 + plan.below(5)) {
      add("| ").phrase(2).add(" | ").phrase(4).add(" | \(plan.below(10_000)) |\n")
    }
    add("\n")
  }

  private func list() {
    for number in 0..<(3 + plan.below(4)) {
      add("- ").sentence().add("\n")
      if number % 3 == 1 { add("  1. ").sentence().add("\n  2. ").sentence().add("\n") }
    }
    add("\n")
  }

  private func paragraph(footnote: Bool = false) {
    for _ in 0..<(3 + plan.below(4)) { sentence().add(" ") }
    bytes.removeLast()
    if footnote {
      footnotes += 1
      add("[^n\(footnotes)]")
    }
    add("\n\n")
  }

  @discardableResult
  private func sentence() -> Self {
    phrase(3 + plan.below(6), capital: true)
    add(" ")
    inline()
    for _ in 0..<plan.below(3) {
      add(language == "fr" && random.once(in: 4) ? " ; " : ", ").phrase(2 + plan.below(5))
    }
    return add(".")
  }

  /// Something other than plain words, mostly.
  private func inline() {
    let service = "service-\(plan.below(corpus.services) + 1)"
    switch plan.below(14) {
    case 0: add("*").phrase(2).add("*")
    case 1: add("**").phrase(1).add("**")
    case 2: add("~~").phrase(2).add("~~")
    case 3: add("`").phrase(1).add("`")
    case 4: add("[").phrase(2).add("](service:\(service)#costs)")
    case 5: add("[").phrase(2).add("](../../services/\(service)/\(language).md)")
    case 6: add("[").phrase(2).add("](https://example.org/\(plan.below(100_000)))")
    case 7: add("<principle:principle-\(plan.below(corpus.principles) + 1)>")
    case 8: add("<source:source-\(plan.below(corpus.sources) + 1)>")
    case 9: add("<figure:\(service)/figure-\(plan.below(3) + 1)>")
    case 10: add("\"").phrase(2).add("\"")
    default: phrase(2)
    }
  }

  @discardableResult
  private func phrase(_ count: Int, capital: Bool = false) -> Self {
    for number in 0..<count {
      if number > 0 { bytes.append(UInt8(ascii: " ")) }
      let start = bytes.count
      bytes += words.draw(&random)
      if capital, number == 0, bytes[start] < 0x80 { bytes[start] &= 0xDF }
    }
    return self
  }

  @discardableResult
  private func add(_ text: String) -> Self {
    bytes += text.utf8
    return self
  }
}
