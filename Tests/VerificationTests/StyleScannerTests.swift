import Testing

@testable import Verification

@Suite("Addresses in CSS")
struct StyleScannerTests {
  private func found(_ css: String) -> [String] {
    StyleScanner.references(in: Array(css.utf8)).map { String(decoding: $0.address, as: UTF8.self) }
  }

  @Test(
    "Every way to write one",
    arguments: [
      ("a{b:url(x)}", ["x"]), ("a{b:url( 'x' )}", ["x"]), ("a{b:URL(\"x\")}", ["x"]),
      ("a{b:u\\72l(x)}", ["x"]),
      ("a{b:url(a\\)b)}", ["a)b"]), ("a{b:url('a\\27 b')}", ["a'b"]), ("@import 'x';", ["x"]),
      ("@IMPORT \"x\" print;", ["x"]),
      ("@import url(x) layer(y);", ["x"]), ("@import/**/'x' supports(a:'y');", ["x"]),
      ("a{b:src('x')}", ["x"]),
      ("a{b:image-set('x' 1x, url(y) 2x)}", ["x", "y"]), ("a{b:-webkit-image-set(url(x) 1x)}", ["x"]),
      ("a{b:image-set('x' type('image/avif'))}", ["x"]),
      ("@font-face{src:url(x)format('woff2'),url(y)}", ["x", "y"]),
      ("a{b:url(x", ["x"]), ("a{b:url('x", ["x"]), ("@import 'x", ["x"]), ("a{--b:url(x)}", ["x"]),
      ("a{b:url(data:image/svg+xml;x)}", ["data:image/svg+xml;x"]),
    ])
  func found(_ css: String, _ addresses: [String]) { #expect(found(css) == addresses, "\(css)") }

  @Test(
    "What is none",
    arguments: [
      "/* url(x) */", "a{content:'url(x)'}", "a{content:\"@import 'x'\"}",
      "@namespace url(http://www.w3.org/1999/xhtml);",
      "@namespace svg 'x';", "a{b:my-url(x)}", "a{url:x}", "@charset 'utf-8';", "a[href='x']{}", "/* url(x)",
      "\\", "@", "url",
      "a{content:'a\\'url(x)'}", "a{b:attr(x) 'y'}", "@media (x) { a { content: 'y' } }", "",
    ])
  func none(_ css: String) { #expect(found(css) == [], "\(css)") }

  @Test("The place is that of the whole reference")
  func place() {
    let css = Array("a{b:url('x')}".utf8)
    let range = StyleScanner.references(in: css)[0].range
    #expect(String(decoding: css[range], as: UTF8.self) == "url('x')")
  }

  @Test(
    "A great many openings take no more than a look each",
    arguments: ["url(", "(", "@import", "/*", "'", "\\", "image-set("])
  func hostile(_ text: String) {
    let bytes = Array(String(repeating: text, count: 60_000 / text.utf8.count).utf8)
    #expect(StyleScanner.references(in: bytes).count <= bytes.count)
  }
}
