import Diagnostics
import Testing

@testable import Fields

@Suite("What a decoder asks for can be recorded")
struct FieldShapeTests {
  private func shape(_ body: (inout Fields) -> Void) -> FieldsShape {
    FieldsShape(of: "a thing", languages: ["fr", "en"], body)
  }

  @Test("Each field is noted once with what it takes, in the order it was first asked for")
  func fields() {
    let shape = shape { fields in
      _ = fields.id("id", required: true)
      _ = fields.text("name", longest: 5)
      _ = fields.value("id")
      _ = fields.nested("size") { $0.integer("width", in: 1...9) }
    }
    #expect(shape.fields.map(\.name) == ["id", "name", "size"])
    #expect(shape.fields.map(\.isRequired) == [true, false, false])
    #expect(shape.field("id")?.shape == .id && shape.field("name")?.shape == .text(longest: 5))
    guard case .fields(let size)? = shape.field("size")?.shape else { return #expect(Bool(false)) }
    #expect(size.owner == "'size'" && size.field("width")?.shape == .integer(1...9))
  }

  @Test("A choice between fields is gone through one by one")
  func alternatives() {
    let shape = shape { fields in
      let name = fields.one(of: ["amount", "share"])
      _ = fields.text("unit", required: fields.has("amount"))
      if name == "amount" { _ = fields.integer("amount") }
      if name == "share" { _ = fields.flag("share") }
    }
    #expect(shape.oneOf == ["amount", "share"])
    #expect(shape.variants.map(\.required) == [["unit"], []])
    #expect(shape.field("unit")?.isRequired == false)
    #expect(shape.field("amount")?.shape == .integer(nil) && shape.field("share")?.shape == .flag)
  }

  @Test("A word that decides which other fields there are")
  func decidingWord() {
    let shape = shape { fields in
      if fields.decidingChoice("type", of: ["plain", "linked"])?.value == "linked" {
        _ = fields.id("target", required: true)
      }
    }
    #expect(shape.variants.map(\.condition) == [.says("type", "plain"), .says("type", "linked")])
    #expect(shape.variants.map(\.names) == [["type"], ["type", "target"]])
  }

  @Test("A value with a long form takes both")
  func longForm() {
    let shape = shape { fields in
      _ = fields.shortOrLong("year", required: true, isNested: true) {
        $0.years("year")
      } long: {
        $0.has(optional: "not_found") ? $0.text("not_found") : $0.years("value", required: true)
      }
    }
    guard case .either(let forms)? = shape.field("year")?.shape, case .fields(let long) = forms[1] else {
      return #expect(Bool(false), "\(shape)")
    }
    #expect(shape.field("year")?.isRequired == true && forms[0] == .year(holdsYear: false))
    #expect(long.variants.map(\.condition) == [.has("not_found"), .lacks("not_found")])
    #expect(long.variants.map(\.required) == [[], ["value"]])
  }

  @Test("Names that are not known stand for all, languages for each")
  func names() {
    let shape = shape { fields in
      _ = fields.each(of: "source") { _, fields in fields.localized("label") }
    }
    #expect(shape.namesAreIDs && shape.fields.map(\.name) == [FieldsShape.anyName])
    #expect(self.shape { _ = $0.languages() }.fields.map(\.name) == ["fr", "en"])
  }
}
