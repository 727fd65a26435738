import Testing

@testable import Preview

@Suite("The path of an address")
struct SitePathTests {
  @Test("A path is decoded once")
  func decoding() {
    #expect(SitePath(decoding: "/fr/co%C3%BBts/index.html") == .file("fr/coûts/index.html"))
    #expect(SitePath(decoding: "/fr/coûts/") == .folder("fr/coûts/"))
    #expect(SitePath(decoding: "/") == .folder(""))
    #expect(SitePath(decoding: "/a%20b+c") == .file("a b+c"))
    #expect(SitePath(decoding: "/%252e%252e/x") == .file("%2e%2e/x"))
  }

  @Test(
    "A path that climbs or hides something is none",
    arguments: [
      "", "x", "/..", "/../etc/passwd", "/fr/../../etc/passwd", "/%2e%2e/x", "/.%2E/x", "/./x", "/fr/./",
      "//", "//x",
      "/fr//x", "/fr%2f..%2fx", "/%00", "/x%00.html", "/x%0a", "/x\\..\\y", "/x%5cy", "/%", "/%2", "/%zz",
      "/%ff",
      "http://127.0.0.1/x", "*",
    ])
  func refused(_ path: String) {
    #expect(SitePath(decoding: path) == nil)
  }

  @Test("A query's fields are decoded; of two with one name, the first counts")
  func query() {
    let query = Query("file=a%20b%2Fc.md&line=3&line=4&empty=&bare&bad=%zz&sum=1+2")
    #expect(query["file"] == "a b/c.md")
    #expect(query["line"] == "3")
    #expect(query["empty"] == "" && query["bare"] == "")
    #expect(query["bad"] == nil && query["none"] == nil)
    #expect(query["sum"] == "1 2")
  }
}

@Suite("Whom the preview answers")
struct HostRuleTests {
  private let rule = HostRule(port: 8080)

  @Test(
    "This machine's own names with the right port",
    arguments: ["127.0.0.1:8080", "localhost:8080", "LocalHost:8080", "[::1]:8080"])
  func own(_ host: String) {
    #expect(rule.accepts(host: host))
  }

  @Test(
    "No other name, and no other port",
    arguments: [
      nil, "", "example.org", "example.org:8080", "127.0.0.1", "localhost", "127.0.0.1:8081",
      "127.0.0.1.example.org:8080",
      "127.0.0.2:8080", "localhost:8080.example.org", "localhost.:8080", "[::1]", "::1:8080", "0.0.0.0:8080",
      "127.0.0.1:8080, example.org",
    ])
  func foreign(_ host: String?) {
    #expect(!rule.accepts(host: host))
  }

  @Test("Without a port, a name means port 80")
  func port80() {
    #expect(HostRule(port: 80).accepts(host: "localhost"))
  }

  @Test("A request that does something comes from the preview's own pages")
  func origin() {
    #expect(rule.isSameOrigin(["sec-fetch-site": "same-origin"]))
    #expect(rule.isSameOrigin(["sec-fetch-site": "same-origin", "origin": "http://localhost:8080"]))
    #expect(!rule.isSameOrigin(["sec-fetch-site": "cross-site"]))
    #expect(!rule.isSameOrigin(["sec-fetch-site": "none"]))
    #expect(!rule.isSameOrigin(["origin": "http://localhost:9000"]))
    #expect(!rule.isSameOrigin(["origin": "null"]))
  }
}
