import ContentModel
import Fields
import Testing

@testable import SiteRendering

@Suite("Schemas are made from what the decoders ask for")
struct ContentSchemaTests {
  private let schemas = ContentSchemas(of: nil)

  @Test("Every field has words that describe it")
  func descriptions() {
    #expect(schemas.undescribed == [])
  }

  @Test("Every name has a schema, and no other has one")
  func names() {
    #expect(ContentSchemas.names.allSatisfy { schemas.schema($0) != nil })
    #expect(schemas.schema("facts-servant") == nil && schemas.schema("") == nil)
  }

  @Test("No field is left without saying what it takes")
  func shapes() throws {
    func open(_ shape: FieldsShape) -> [String] {
      shape.fields.filter { $0.shape == .anything }.map { "\(shape.owner).\($0.name)" }
    }
    let found = ContentSchemas.names.compactMap { schemas.shape($0) }.flatMap {
      open($0) + $0.parts.flatMap(open)
    }
    #expect(found == [])
  }

  @Test("A schema is the same in every run")
  func sameBytes() {
    #expect(schemas.schema("handbook") == ContentSchemas(of: nil).schema("handbook"))
  }
}
