import Diagnostics
import Testing

@testable import ContentModel

@Suite("Pictures")
struct PictureTests {
  private func dangers(_ svg: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = Picture(parsing: SourceFile(path: "a.svg", text: svg), diagnostics: &diagnostics)
    return diagnostics.map { "\($0.message.description.replacing("An SVG picture cannot hold ", with: ""))" }
  }

  @Test(
    "Plain drawings pass",
    arguments: [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
      "<svg><use href=\"#a\"/><use xlink:href = '#a'/><rect fill=\"url(#g)\" style=\"fill:url('#g')\"/></svg>",
      "<svg><text>one=1, on second thoughts, a description; monday = 1</text><title>Season</title></svg>",
    ])
  func plain(_ svg: String) { #expect(dangers(svg) == []) }

  @Test(
    "Whatever runs or loads something is refused",
    arguments: [
      ("<svg><script>x</script></svg>", "a script"), ("<svg><SCRIPT href=\"#a\"/></svg>", "a script"),
      ("<svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>x</s:script></svg>", "a script"),
      ("<svg onload=\"x()\"/>", "event handlers"), ("<svg\nonload = 'x()'/>", "event handlers"),
      ("<svg a=\"\"ONLOAD=\"x()\"/>", "event handlers"), ("<svg/onload=\"x()\"/>", "event handlers"),
      ("<svg><a href=\"https://example.org\"/></svg>", "a reference to another file"),
      ("<svg><image xlink:href='a.png'/></svg>", "a reference to another file"),
      ("<svg><image href = \"data:image/png,\"/></svg>", "a reference to another file"),
      ("<svg><rect fill=\"url(https://example.org/#a)\"/></svg>", "a reference to another file"),
      ("<svg><style>@import 'a.css';</style></svg>", "a style sheet from elsewhere"),
      ("<?xml-stylesheet href=\"#a\"?><svg/>", "a style sheet from elsewhere"),
      ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "entities"),
      ("<svg><foreignObject/></svg>", "foreign objects"),
      ("<svg xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:img src=\"a\"/></svg>", "HTML"),
      ("<svg><set attributeName=\"x\" to=\"javascript:x\"/></svg>", "a script"),
    ])
  func dangerous(_ svg: String, _ what: String) { #expect(dangers(svg).contains(what)) }

  @Test("A danger is told at its place")
  func place() {
    var diagnostics: [Diagnostic] = []
    _ = Picture(parsing: SourceFile(path: "a.svg", text: "<svg>\n  <script/>"), diagnostics: &diagnostics)
    #expect(diagnostics.map { $0.location?.line } == [2])
    #expect(diagnostics.map { $0.location?.column } == [3])
  }

  // MARK: Sizes

  private func size(_ name: String, _ bytes: [UInt8]) -> [Int]? {
    PictureSize.read(SourceFile(path: name, bytes: bytes)).map { [$0.width, $0.height] }
  }

  @Test("Width and height are read from each format")
  func sizes() {
    let png: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0x2C, 0, 0, 0, 200, 8, 6,
    ]
    #expect(size("a.png", png) == [300, 200])
    #expect(size("a.gif", Array("GIF89a".utf8) + [0x2C, 1, 200, 0, 0]) == [300, 200])
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 200, 1, 0x2C, 3, 1, 0]
    #expect(size("a.jpg", jpeg) == [300, 200])
    #expect(size("a.svg", Array("<svg viewBox=\"0 0 300 200.6\"/>".utf8)) == [300, 200])
    #expect(size("a.svg", Array("<svg viewBox=\"0,0,300,200\"/>".utf8)) == [300, 200])
  }

  @Test(
    "A file that does not say its size has none, and a damaged one does no harm",
    arguments: [
      "", "<svg/>", "<svg viewBox=\"0 0 1\"/>", "<svg viewBox=\"a b c d\"/>",
      "<svg viewBox=\"0 0 nan inf\"/>",
      "<svg viewBox=\"0 0 1e300 1\"/>", "<svg viewBox=\"", "GIF8", "GIF89a",
    ])
  func none(_ text: String) {
    #expect(size("a.svg", Array(text.utf8)) == nil)
    #expect(size("a.png", [0x89, 0x50, 0x4E, 0x47]) == nil)
    for end in 2..<20 { _ = size("a.jpg", [0xFF, 0xD8] + Array(repeating: 0xFF, count: end)) }
    #expect(size("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0]) == nil)
  }
}
