import Foundation
import Hashing
import Testing

@testable import SearchIndexing

@Suite("Numbers, lists and strings of index files")
struct EncodingTests {
  @Test("Symbols are the printable characters of ASCII but two, in order")
  func symbols() {
    #expect(Symbols.alphabet.count == 93)
    #expect((0..<93).map { Symbols.symbol($0) } == Symbols.alphabet)
    #expect(!Symbols.alphabet.contains(UInt8(ascii: "\"")) && !Symbols.alphabet.contains(UInt8(ascii: "\\")))
  }

  @Test("A number is read as it was written")
  func numbers() {
    let numbers = Array(0...20_000) + Array(stride(from: 20_001, through: 2_000_000, by: 97)) + [2_000_000]
    var bytes: [UInt8] = []
    for number in numbers { bytes.append(number: number) }
    #expect(SymbolReader.numbers(bytes) == numbers)
  }

  @Test(
    "A number takes one, two, three or five symbols",
    arguments: [
      (0, " "), (75, "m"), (76, "n "), (1377, "{~"), (1378, "|  "), (18_675, "}~~"), (18_676, "~    "),
      (18_676 + 93 * 93 * 93 * 93 - 1, "~~~~~"),
    ])
  func lengths(number: Int, symbols: String) {
    var bytes: [UInt8] = []
    bytes.append(number: number)
    #expect(String(decoding: bytes, as: UTF8.self) == symbols)
    #expect(SymbolReader.numbers(bytes) == [number])
  }

  @Test(
    "Words share what they begin with, counted in units of UTF-16",
    arguments: [
      (["a", "ab", "abc", "b"], "AaBbCcAb"), (["été", "étés", "ét"], "AétéDsC"), ([], ""), ([""], "A"),
      (["𐐨𐐨", "𐐨𐐩"], "A𐐨𐐨C𐐩"),
      // The lead bytes of two letters may be the same.
      (["à", "á"], "AàAá"),
    ])
  func frontCodedWords(words: [String], coded: String) {
    let bytes = FrontCoding.words(words.map { Array($0.utf8) })
    #expect(String(decoding: bytes, as: UTF8.self) == coded)
    #expect(Decoded.words(coded) == words)
  }

  @Test(
    "Lists are read as they were written, whatever they share",
    arguments: ["a", "é", "𐐨", "東"])
  func sharedPrefixes(letter: String) {
    // All lengths around the limits of 25 and 60, at which letters of two units do not fit.
    let words = (0...140).map { String(repeating: letter, count: $0 % 70) + ($0 % 2 == 0 ? "x" : "") }
    let bytes = words.map { Array($0.utf8) }
    #expect(Decoded.words(String(decoding: FrontCoding.words(bytes), as: UTF8.self)) == words)
    #expect(Decoded.lines(String(decoding: FrontCoding.lines(bytes), as: UTF8.self)) == words)
  }

  @Test("Empty lines stay")
  func emptyLines() {
    let lines = ["", "fr/a/", "", "", "fr/b/", "fr/b/"]
    let coded = String(decoding: FrontCoding.lines(lines.map { Array($0.utf8) }), as: UTF8.self)
    #expect(Decoded.lines(coded) == lines)
    #expect(FrontCoding.lines([]) == [])
  }

  @Test("JSON gives texts back as they were")
  func json() throws {
    let controls = (0..<0x20).map { String(UnicodeScalar(UInt8($0))) }.joined()
    let texts = ["", "a", "\"\\", controls, "\u{7F}\u{2028}\u{2029}é𐐨", "</script><!--", "\\u0041", "a\r\nb"]
    var bytes: [UInt8] = []
    bytes.appendList(texts)
    #expect(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String] == texts)
    #expect(!bytes.contains { $0 < 0x20 })
  }

  @Test("A file is one call with its check, which is the hash that docs/search.md names")
  func file() throws {
    let file = IndexFile(.words, "fr/w0", Array("[1]".utf8))
    let check = Symbols.pair(Int(FNV1a.hash(of: Array("[1]".utf8)) % 8649))
    #expect(file.check == check)
    let text = "handbookSearch(\"words\",\"fr/w0\",\"\(String(decoding: check, as: UTF8.self))\",[1])\n"
    #expect(file.bytes == Array(text.utf8))
    #expect(IndexFile(.words, "fr/w0", Array("[2]".utf8)).check != file.check)
  }

  @Test(
    "Runs of pages are read as they were written",
    arguments: [[], [0], [5], [0, 1, 2], [1, 2, 4], [0, 2, 4, 5, 6, 100, 2000, 2001], Array(0..<300)])
  func runs(pages: [Int]) {
    var runs = PageRuns()
    #expect(runs.isEmpty)
    for page in pages {
      runs.add(page)
      // A page that has a value twice is there once.
      runs.add(page)
    }
    #expect(Decoded.pages(runs.symbols) == pages && runs.isEmpty == pages.isEmpty)
  }

  @Test("Scripts and bytes differ in their order only beyond the first 65,536 letters")
  func order() {
    let words = [
      "", "a", "ab", "b", "é", "ﬁ", "\u{E000}", "𐐨", "😀", "a𐐨", "aﬁ", "a\u{D7FF}", "\u{FFFD}", "𐐩",
    ]
    for one in words {
      for other in words {
        #expect(
          UTF8Scalar.precedes(Array(one.utf8), Array(other.utf8))
            == one.utf16.lexicographicallyPrecedes(other.utf16), "\(one) \(other)")
      }
    }
  }
}
