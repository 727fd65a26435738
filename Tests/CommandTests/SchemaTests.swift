import Foundation
import HandbookTestSupport
import Testing

/// That the schemas accept and refuse what the program does is tested in `Tests/Schema`.
@Suite("handbook schema")
struct SchemaTests {
  private let book: Book

  init() throws { book = try Book() }

  private func schema(_ arguments: String...) throws -> [String: Any] {
    let outcome = try book.program.run(["schema"] + arguments)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test("Without a name the names are listed, and each of them is a schema")
  func names() throws {
    let names = try book.program("schema").output.split(separator: "\n").map(String.init)
    #expect(names.count == 11 && names.contains("facts-service") && names.contains("front-matter"))
    for name in names {
      #expect(try schema(name)["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    }
  }

  @Test(
    "With a handbook it knows the declared fields, with what readers call them; without one it leaves them open"
  )
  func declaredFields() throws {
    let known = try schema("facts-service", "--content", "book")
    let country = try #require((known["properties"] as? [String: Any])?["country"] as? [String: Any])
    #expect(country["description"] as? String == "Pays")
    #expect(known["additionalProperties"] as? Bool == false)
    #expect(try schema("facts-service")["additionalProperties"] as? Bool == true)
  }

  @Test(
    "All of them are written to a folder, and again over old ones; the settings of the editor name each file")
  func output() throws {
    for _ in 1...2 {
      let outcome = try book.program("schema", "--content", "book", "--output", ".vscode/schemas")
      #expect(outcome.code == 0)
      let settings =
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [String: String]]
      let globs = try #require(settings?["yaml.schemas"])
      #expect(globs["./.vscode/schemas/facts-service.schema.json"] == "book/services/*/facts.yml")
      #expect(globs["./.vscode/schemas/facts-principle.schema.json"] == nil)
      #expect(book.scratch.everything(below: ".vscode/schemas").count == 11)
    }
    #expect(
      book.scratch.text(".vscode/schemas/language.schema.json")
        == (try book.program("schema", "language", "--content", "book").output))
  }

  @Test(
    "Wrong usage ends with 2",
    arguments: [
      (["schema", "fact-service"], "there is no schema 'fact-service'; did you mean 'facts-service'?"),
      (["schema", "sources", "--output", "x"], "name a schema or --output, not both"),
      (["schema", "sources", "--content", "nowhere"], "there is no folder nowhere"),
      (["schema", "--output", "book/handbook.yml"], "./book/handbook.yml is a file, not a folder"),
    ])
  func wrong(_ arguments: [String], _ message: String) throws {
    let outcome = try book.program.run(arguments)
    #expect(
      outcome.code == 2 && outcome.output == "" && outcome.errors.contains(": \(message)\n"),
      "\(outcome.errors)")
  }
}
