import Testing

@testable import SearchIndexing

/// What readers' browsers load to search with.
struct SearchClientTests {
  @Test("The client is one function in strict mode, and all of its parts are in it")
  func isOneScript() {
    let script = String(decoding: SearchClient.source, as: UTF8.self)
    #expect(script.hasPrefix("(function () {\n\"use strict\";\n"))
    #expect(script.hasSuffix("})();\n"))
    for name in [
      "class Numbers", "function fold(", "class Edition", "function rank(", "handbookSearch.open =",
    ] {
      #expect(script.contains(name))
    }
  }

  @Test("Comments, empty lines and indentation stay behind")
  func isStripped() {
    let parts = ["// Why.\n\nlet a = 1;\n", "if (a) {\n  // Because.\n  a = \"// 2\";\n}\n"].map {
      Array($0.utf8)
    }
    #expect(
      String(decoding: SearchClient.joined(parts), as: UTF8.self)
        == "(function () {\n\"use strict\";\nlet a = 1;\nif (a) {\na = \"// 2\";\n}\n})();\n")
  }

  @Test("The client is small enough to be loaded with the core")
  func isSmall() {
    #expect(SearchClient.source.count < 36_000)
  }
}
