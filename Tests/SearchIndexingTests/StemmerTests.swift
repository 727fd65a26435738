import Languages
import Testing

@testable import SearchIndexing

@Suite("Stems come from libstemmer")
struct StemmerTests {
  private struct NoStemmer: Error {}

  /// The stems of words by an algorithm, parted by spaces.
  private func stems(_ words: String, _ style: SearchStyle) throws -> String {
    guard var stemmer = Stemmer(style) else { throw NoStemmer() }
    let stems = words.split(separator: " ").map { word in
      let bytes = Array(word.utf8)
      return bytes.withUnsafeBufferPointer { word in
        stemmer.stem(word) { String(decoding: $0, as: UTF8.self) }
      }
    }
    return stems.joined(separator: " ")
  }

  private func exists(_ algorithm: String) -> Bool { if let _ = Stemmer(algorithm) { true } else { false } }

  private func stem(_ bytes: [UInt8], _ algorithm: String) throws -> [UInt8] {
    guard var stemmer = Stemmer(algorithm) else { throw NoStemmer() }
    return bytes.withUnsafeBufferPointer { word in stemmer.stem(word) { Array($0) } }
  }

  @Test(
    "Forms of one word have one stem",
    arguments: [
      ("french", "rétablissement rétablissements santé mentale", "rétabl rétabl sant mental"),
      ("english", "recovery recoveries hospital hospitals", "recoveri recoveri hospit hospit"),
      ("arabic", "كتاب الكتاب مدينة المدينة حدائق", "كتاب كتاب مدين مدين حدايق"),
    ])
  func forms(algorithm: String, words: String, expected: String) throws {
    #expect(try stems(words, SearchStyle(stemmer: algorithm)) == expected)
  }

  @Test("Endings of another spelling are exchanged before the word is stemmed")
  func exchange() throws {
    let style = SearchStyle(
      stemmer: "english",
      stemmedAs: [.init(from: "izations", to: "isations"), .init(from: "ization", to: "isation")])
    #expect(
      try stems("organization organisation organizations ization", style) == "organis organis organis isat")
    #expect(try stems("organization", SearchStyle(stemmer: "english")) == "organ")
  }

  @Test("The algorithms are those of Debian's libstemmer, sorted")
  func algorithms() {
    let names = Stemmer.algorithms
    #expect(names == names.sorted() && Set(names).isSuperset(of: ["arabic", "english", "french", "swedish"]))
    #expect(names.allSatisfy { exists($0) })
  }

  @Test("There is no stemmer without a name, or with one that is not known")
  func noStemmer() {
    #expect(throws: NoStemmer.self) { try stems("word", SearchStyle()) }
    #expect(!exists("frensh") && !exists(""))
  }

  @Test("A word of a thousand letters is its own stem, and one at the limit is stemmed")
  func longWords() throws {
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: 997) + Array("ing".utf8)
    #expect(try stem(long, "english") == long)
    #expect(try stem([], "english") == [])
    let longest = Array(long.suffix(Stemmer.longestWord))
    #expect(try stem(longest, "english") == longest.dropLast(3))
  }

  @Test("Bytes that are no UTF-8 do no harm")
  func invalidBytes() throws {
    // Sequences cut short, without a start, too long, of lone surrogates; nought bytes; every byte last.
    let tails: [[UInt8]] = [
      [0xC3], [0xE2, 0x80], [0x80], [0xF5, 0xBF], [0xED, 0xA0, 0x80], [0, 0], [0xFF],
    ]
    for algorithm in Stemmer.algorithms {
      for tail in tails + (0...255).map({ [$0] }) {
        for word in [tail, Array("rétablissement".utf8) + tail, tail + Array("nations".utf8), tail + tail] {
          _ = try stem(word, algorithm)
        }
      }
    }
  }

  @Test("A stem does not depend on the words before")
  func order() throws {
    let style = SearchStyle(stemmer: "french", stemmedAs: [.init(from: "x", to: "s")])
    let words = "nations x hôpitaux nation a réfugiés"
    let alone = try words.split(separator: " ").map { try stems(String($0), style) }
    #expect(try stems(words, style) == alone.joined(separator: " "))
  }
}
