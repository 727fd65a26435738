import ContentModel
import Foundation
import HandbookTestSupport
import Testing

@testable import SiteRendering

@Suite("The handbook as one JSON file")
struct HandbookJSONTests {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.golden.get() }

  private func object(_ path: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(site.files[path] ?? []))
    return try #require(value as? [String: Any])
  }

  @Test("It has every entry, source and kind, and says its edition")
  func whole() throws {
    let handbook = try object("data/handbook.json")
    #expect((handbook["edition"] as? [String: Any])?["name"] as? String == "2025-2")
    let entries = try #require(handbook["entries"] as? [[String: Any]])
    #expect(entries.compactMap { $0["id"] as? String }.contains("service:hillside"))
    #expect(!entries.contains { $0["id"] as? String == "service:orchard" }, "a draft")
    #expect((handbook["sources"] as? [Any])?.count == 3)
    #expect(handbook["languages"] as? [String] == ["fr", "en", "ar"])
    #expect(
      (handbook["glossary"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["spring", "plot"])
  }

  @Test("Numbers are JSON numbers as typed; what is not there is null")
  func numbers() throws {
    let text = site.text("data/handbook.json")
    #expect(text.contains("\"amount\":2500.50,") && text.contains("\"value\":-2.2,"))
    #expect(text.contains("\"low\":null"))
    #expect(text.contains("\"title\":{\"fr\":\"Jardins") || text.contains("\"title\": {\"fr\":"))
  }

  @Test(
    "Noughts that JSON does not have are left out, and no others",
    arguments: [
      ("007", "7"), ("0", "0"), ("0.50", "0.50"), ("-00.5", "-0.5"), ("000", "0"), ("1000", "1000"),
      ("-0", "-0"), ("3.0", "3.0"),
    ])
  func noughts(_ example: (typed: String, json: String)) throws {
    #expect(JSONValue.decimal(try #require(DecimalNumber(example.typed))).text == example.json)
  }

  @Test("The schema asks for every field that the file has, at every level")
  func schema() throws {
    let schema = try object("data/handbook.schema.json")
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    func required(_ name: String) -> [String]? { definitions[name]?["required"] as? [String] }
    let handbook = try object("data/handbook.json")
    #expect(required("handbook")?.sorted() == handbook.keys.sorted())
    let entries = try #require(handbook["entries"] as? [[String: Any]])
    for entry in entries {
      #expect(required("entry")?.sorted() == entry.keys.sorted())
      for (list, name) in [("costs", "cost"), ("figures", "figure"), ("events", "event")] {
        for item in try #require(entry[list] as? [[String: Any]]) {
          #expect(required(name)?.sorted() == item.keys.sorted())
        }
      }
    }
  }

  @Test("Lines for the outer levels only; strings are escaped")
  func layout() {
    let value: JSONValue = .object([
      "a": .array([.array([.integer(1), .null]), .flag(true)]), "b": .object([:]), "c": .string("<\"\n"),
    ])
    #expect(value.text == #"{"a":[[1,null],true],"b":{},"c":"\u003c\"\u000a"}"#)
    #expect(
      String(decoding: value.bytes(linesTo: 2), as: UTF8.self)
        == "{\n  \"a\": [\n    [1,null],\n    true\n  ],\n  \"b\": {},\n  \"c\": \"\\u003c\\\"\\u000a\"\n}\n")
    #expect(JSONValue.each(2) { .integer($0) }.text == "[0,1]")
  }
}
