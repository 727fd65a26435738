import Hashing
import Testing

@Suite("Requests to other hosts, and what else a page does not do")
struct RequestTests {
  private static let files = ["a/x.png": "", "a/x.css": "", "a/x.js": ""]

  @Test(
    "What a browser loads by itself is told",
    arguments: [
      "<img src='U'>", "<img srcset='x.png 1x, U 2x'>", "<picture><source srcset='U'></picture>",
      "<video poster='U'></video>", "<object data='U'></object>", "<iframe src='U'></iframe>",
      "<embed src='U'>", "<audio src='U'></audio>", "<track src='U'>", "<input type=image src='U'>",
      "<link rel=stylesheet href='U'>", "<link rel='shortcut icon' href='U'>", "<link rel=preload href='U'>",
      "<link rel=prefetch href='U'>", "<link rel=dns-prefetch href='U'>", "<link rel=PreConnect href='U'>",
      "<link rel=manifest href='U'>", "<link rel='alternate stylesheet' href='U'>",
      "<script src='U'></script>",
      "<form action='U'></form>", "<button formaction='U'></button>", "<a ping='U' href='#'></a>",
      "<body background='U'>", "<svg><image href='U'/></svg>", "<svg><use xlink:href='U'/></svg>",
      "<svg><script href='U'></script></svg>", "<noscript><img src='U'></noscript>",
      "<template><img src='U'></template>",
    ])
  func told(_ body: String) {
    for address in ["https://example.org/x", "//example.org/x", "HTTP://x", "wss://x"] {
      let copy = Copy(body: body.replacing("U", with: address), Self.files)
      #expect(copy.marks == ["outside-request: \(address)"], "\(body)")
    }
  }

  @Test("A style sheet's requests are told at their place")
  func styles() {
    let text = "url(https://example.org/x)"
    for body in [
      "<style>p { background: \(text) }</style>", "<p style='background: \(text)'>",
      "<svg><rect fill='\(text)'/></svg>", "<svg><style>p{fill:\(text)}</style></svg>",
    ] { #expect(Copy(body: body).marks == ["outside-request: \(text)"], "\(body)") }
    #expect(
      Copy(["a.html": Copy.page(""), "a.css": "@import 'https://x';"]).marks == [
        "outside-request: 'https://x'"
      ])
  }

  @Test("A page that leads on by itself makes a request, one that leads on inside the copy does not")
  func refresh() {
    func ids(_ content: String) -> [String] {
      Copy(head: "<meta http-equiv=Refresh content=\"\(content)\">", ["a/x.html": Copy.page("")]).ids
    }
    #expect(ids("0; url=https://example.org/") == ["outside-request"])
    #expect(ids("0;URL='//example.org/'") == ["outside-request"])
    #expect(ids("0, https://example.org/") == ["outside-request"])
    #expect(ids("0; url=b/") == ["missing-file"])
    #expect(ids("5; url = x.html") == [] && ids("5") == [] && ids("") == [])
  }

  @Test(
    "What a reader follows, and what only names something, is no request",
    arguments: [
      "<a href='https://example.org/'>x</a>", "<area href='https://example.org/'>",
      "<link rel=canonical href='https://example.org/'>", "<link rel=alternate hreflang=fr href='https://x'>",
      "<link rel=license href='https://x'>", "<link rel='author me' href='https://x'>",
      "<blockquote cite='https://x'>", "<meta property='og:image' content='https://x'>",
      "<svg xmlns='http://www.w3.org/2000/svg'><a href='https://x'>x</a></svg>", "<img src='data:,x'>",
      "<!-- <img src='https://x'> -->", "<textarea><img src='https://x'></textarea>",
      "<script type='application/ld+json'>{\"@id\": \"https://x\"}</script>",
      "<div src='https://x' data-src='https://x'>",
      "<p title='url(https://x)'>", "<link rel=preload imagesrcset='x.png 1x, x.png 2x'>",
    ])
  func fine(_ body: String) { #expect(Copy(body: body, Self.files).ids == [], "\(body)") }

  @Test("References to shapes of the drawing itself need the shape")
  func shapes() {
    #expect(Copy(body: "<svg><linearGradient id=g /><rect fill='url(#g)'/><use href='#g'/></svg>").ids == [])
    #expect(Copy(body: "<svg><rect fill='url(#g)'/></svg>").ids == ["missing-anchor"])
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg'><path id='p'/><use href='#q'/></svg>"
    #expect(
      Copy(["a.html": Copy.page("<img src='d.svg#p'>"), "d.svg": drawing]).marks == ["missing-anchor: #q"])
  }

  @Test(
    "Scripts inside the page are told, data blocks are not",
    arguments: [
      ("<script>x()</script>", ["inline-script: script"]),
      ("<SCRIPT type=''>x</SCRIPT>", ["inline-script: SCRIPT"]),
      ("<script type='text/javascript; x'>x</script>", ["inline-script: script"]),
      ("<p onclick='x()'>", ["inline-script: onclick"]), ("<svg onLoad=x>", ["inline-script: onLoad"]),
      ("<svg><script>x</script></svg>", ["inline-script: script"]),
      ("<script language=JavaScript>x</script>", ["inline-script: script"]),
      ("<script type=application/json>{}</script>", []), ("<script type=text/plain>fetch(1)</script>", []),
      ("<script> \n </script>", []), ("<script src=x.js>ignored()</script>", []), ("<p on='1' one=2>", []),
      ("<script src=x.js nomodule></script>", []),
      ("<script type=module src=x.js></script>", ["module-script: module"]),
      ("<script type=importmap>{}</script>", ["module-script: importmap"]),
      ("<script type=module>import 'x'</script>", ["inline-script: script", "module-script: module"]),
      ("<base href='https://x/'>", ["base-element: https://x/"]), ("<base target=_top>", []),
    ])
  func scripts(_ body: String, _ marks: [String]) {
    #expect(Copy(body: body, Self.files).marks.sorted() == marks, "\(body)")
  }

  @Test("In a single page a script is fine when the policy before it lists its hash")
  func hashes() {
    let listed = "'sha256-i0QonwthcMLk/Z7YyTp5Umn3zhj5DRHF5dbOjVrU4uA='"
    func ids(_ policy: String, _ script: String = "alert(1)", after: String = "", single: Bool = true)
      -> [String]
    {
      let head =
        "<meta http-equiv='Content-Security-Policy' content=\"\(policy)\"><script>\(script)</script>\(after)"
      return Copy(["x.html": Copy.page("", head: head)], isSingleFile: single).ids
    }
    let hash = Self.hash("alert(1)")
    #expect(ids("default-src 'none'; script-src 'sha256-\(hash)'") == [])
    #expect(ids("default-src 'sha256-\(hash)'") == [])
    #expect(ids("script-src 'sha256-\(hash)'; script-src-elem 'none'") == ["inline-script"])
    #expect(ids("script-src 'sha256-\(hash)'", "alert(2)") == ["inline-script"])
    #expect(ids("script-src 'unsafe-inline'") == ["inline-script"])
    #expect(ids("script-src \(listed)") == ["inline-script"])
    #expect(ids("script-src 'sha256-\(hash)'", after: "<p onclick=x>") == ["inline-script"])
    #expect(ids("script-src 'sha256-\(hash)'", single: false) == ["inline-script"])
    #expect(ids("script-src 'sha256-\(Self.hash("a\nb"))'", "a\r\nb") == [])
  }

  private static func hash(_ script: String) -> String { SHA256.digest(of: Array(script.utf8)).base64 }
}
