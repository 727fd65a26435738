import Diagnostics
import Testing

@testable import ContentModel

@Suite("Outlines of countries")
struct WorldOutlinesTests {
  private func decode(_ text: String) -> (outlines: WorldOutlines?, told: [String]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "data/world.geojson", text: text)
    let outlines = WorldOutlines(decoding: file, diagnostics: &diagnostics)
    return (
      outlines,
      diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" }
    )
  }

  private static let square = "[[[0,0],[10,0],[10,10],[0,10],[0,0]]]"

  /// A collection of one country, on one line.
  private static func collection(
    _ properties: String = #""name":"A","iso_a3":"AAA","continent":"Africa""#,
    _ geometry: String = #""type":"Polygon","coordinates":"# + square
  ) -> String {
    #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{\#(properties)},"#
      + #""geometry":{\#(geometry)}}]}"#
  }

  @Test("A country has its name, code, continent and rings")
  func country() throws {
    let country = try #require(decode(Self.collection()).outlines?.countries.first)
    #expect(country.name == "A")
    #expect(country.code == "AAA")
    #expect(country.continent == "Africa")
    #expect(country.polygons.count == 1)
    #expect(country.polygons[0][0].count == 5)
    #expect(country.polygons[0][0][2] == WorldOutlines.Position(longitude: 10, latitude: 10))
  }

  @Test("The code -99 is none, and may stand more than once")
  func noCode() throws {
    let feature = Self.collection(#""name":"A","iso_a3":"-99","continent":"Africa""#)
    let outlines = try #require(decode(feature).outlines)
    #expect(outlines.countries[0].code == nil)
  }

  @Test("Heights, other properties, a bounding box and other members are passed over")
  func extensions() {
    let text = Self.collection(
      #""name":"A","iso_a3":"AAA","continent":"","population":1e6,"list":[{},null,true,false]"#,
      #""bbox":[0,0,1,1],"type":"MultiPolygon","coordinates":[[[[0,0,5],[1,0,5],[1,1,5],[0,0,5]]]]"#)
    #expect(decode(text).told.isEmpty)
  }

  @Test(
    "What is not an outline is told with its place",
    arguments: [
      ("[]", "1:1 The file is not a FeatureCollection"),
      (#"{"type":"FeatureCollection","features":[]}"#, "1:1 There are no outlines"),
      (#"{"type":"FeatureCollection","features":[1]}"#, "1:41 The outline is not a Feature with properties"),
      (collection(#""name":"A","continent":"Africa""#), "1:72 The outline has no text 'iso_a3'"),
      (collection(#""name":1,"iso_a3":"AAA","continent":"""#), "1:80 The outline has no text 'name'"),
      (collection(#""name":"A","iso_a3":"AA","continent":"""#), "1:93 'AA' is not the code of a country"),
      (
        collection(#""name":"A","iso_a3":"AAA","continent":"""#, #""type":"Point","coordinates":[0,0]"#),
        "1:126 The outline is neither a Polygon nor a MultiPolygon"
      ),
      (
        collection(#""name":"","iso_a3":"AAA","continent":"""#, #""type":"Polygon","coordinates":[]"#),
        "1:157 Here a list of rings is wanted"
      ),
      (
        collection(
          #""name":"","iso_a3":"AAA","continent":"""#,
          #""type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]"#),
        "1:158 A ring has four positions at least, and its last is its first"
      ),
      (
        collection(
          #""name":"","iso_a3":"AAA","continent":"""#,
          #""type":"Polygon","coordinates":[[[0,0],[181,1],[0,5],[0,0]]]"#),
        "1:165 A position is a longitude from -180 to 180 and a latitude from -90 to 90"
      ),
    ])
  func wrong(_ text: String, _ told: String) {
    let result = decode(text)
    #expect(result.told == [told])
    #expect(result.outlines == nil)
  }

  @Test("A code given twice is told")
  func twice() {
    let one = Self.collection()
    let feature = one.dropFirst(40).dropLast(2)
    #expect(decode("\(one.dropLast(2)),\n\(feature)]}").told == ["2:53 The code 'AAA' is given twice"])
  }

  @Test("A file wrong in every feature is told twenty times")
  func manyFaults() {
    let features = Array(repeating: "1", count: 100_000).joined(separator: ",")
    #expect(decode(#"{"type":"FeatureCollection","features":["# + features + "]}").told.count == 20)
  }
}

@Suite("JSON")
struct JSONReaderTests {
  private func read(_ text: String) throws(JSONError) -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  @Test(
    "Texts are read with their escapes",
    arguments: [
      (#""""#, ""), (#""é""#, "é"), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9""#, "é"),
      (#""\ud83d\uDE00""#, "😀"), (#""\u0000""#, "\0"),
    ])
  func texts(_ json: String, _ text: String) throws { #expect(try read(json).text == text) }

  @Test(
    "Numbers are read as written",
    arguments: [("0", 0), ("-0.5", -0.5), ("1e3", 1000), ("12.25E-2", 0.1225), (" 7\n", 7.0)])
  func numbers(_ json: String, _ number: Double) throws { #expect(try read(json).number == number) }

  @Test(
    "What is not JSON is told with its place",
    arguments: [
      ("", "the file ends too early", 0), ("[1,", "the file ends too early", 3),
      ("[1,]", "here a value is wanted", 3), ("[1 2]", "here ',' or ']' is wanted", 3),
      ("{1:2}", "here a name between quotes is wanted", 1), (#"{"a" 1}"#, "here ':' is wanted", 5),
      (#"{"a":1,"a":2}"#, "the name 'a' stands twice in an object", 7),
      (#"{"a":1;"#, "here ',' or '}' is wanted", 6), ("01", "something follows after the end", 1),
      ("+1", "here a value is wanted", 0), (".5", "here a value is wanted", 0),
      ("1.x", "here a digit is wanted", 2), ("1ex", "here a digit is wanted", 2),
      ("-x", "here a value is wanted", 1), ("1e999", "the number is too large", 0),
      ("tru", "the file ends too early", 3), ("trie", "here a value is wanted", 2),
      ("NaN", "here a value is wanted", 0), ("'a'", "here a value is wanted", 0),
      ("\"a\nb\"", "a text holds no control character and no line end", 2),
      (#""\x""#, "there is no such escape", 1), (#""\u12g4""#, "here a hexadecimal digit is wanted", 5),
      (#""\ud800""#, "half a surrogate pair stands alone", 1),
      (#""\ud800\u0041""#, "half a surrogate pair stands alone", 1),
      (#""\udc00""#, "half a surrogate pair stands alone", 1), ("\"a", "the file ends too early", 2),
      ("\"a\\", "the file ends too early", 3), ("[] []", "something follows after the end", 3),
    ])
  func wrong(_ json: String, _ problem: String, _ offset: Int) {
    #expect(throws: JSONError(problem: Message(verbatim: problem), offset: offset)) { try read(json) }
  }

  @Test("Brackets nested without end are refused, not followed", arguments: ["[", "{\"a\":"])
  func nested(_ opening: String) {
    #expect(throws: JSONError.self) { try read(String(repeating: opening, count: 500_000)) }
    let deepest = JSONReader.depthLimit
    let json = String(repeating: "[", count: deepest) + "1" + String(repeating: "]", count: deepest)
    #expect(throws: Never.self) { try read(json) }
  }

  @Test("Bytes that are no text stop nothing")
  func invalidBytes() {
    for byte in UInt8.min...UInt8.max {
      _ = try? JSONReader.read([byte])
      _ = try? JSONReader.read([UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "u"), byte, byte])
      _ = try? JSONReader.read([UInt8(ascii: "["), UInt8(ascii: "\""), byte, UInt8(ascii: "\""), byte])
    }
  }
}
