import Diagnostics
import Testing
import Verification

@Suite("Files of a copy")
struct FileNameTests {
  private func ids(_ paths: String...) -> [String] {
    Copy(
      Dictionary(uniqueKeysWithValues: (paths + ["p.html"]).map { ($0, $0 == "p.html" ? Copy.page("") : "") })
    ).ids
  }

  @Test("Names that some system does not know")
  func unsafe() {
    for name in ["con", "CON.txt", "a/aux.js", "Nul", "com1.css", "lpt9", "COM³.png", "con .txt"] {
      #expect(ids(name).contains("unsafe-file-name"), "\(name)")
    }
    for name in [
      "a<b", "a>b", "a:b", "a\"b", "a|b", "a?b", "a*b", "a\\b", "a\u{1}b", "a\u{7F}", "x.", "x ", "d./x",
    ] {
      #expect(ids(name) == ["unsafe-file-name"], "\(name)")
    }
    for name in ["console", "com10", "auxiliary.js", "com", "lpt0x", ".hidden", "a b", "x-y_z(1)+~!.png"] {
      #expect(ids(name) == [], "\(name)")
    }
  }

  @Test("Names and paths that are too long, at the limit and past it")
  func long() {
    let name = String(repeating: "n", count: 100)
    #expect(ids(name) == [] && ids(name + "n") == ["long-path"])
    let path = String(repeating: "12345678/", count: 19) + "123456789"
    #expect(path.utf8.count == 180 && ids(path) == [] && ids(path + "0") == ["long-path"])
  }

  @Test("Accents are warned of, paths out of the copy refused")
  func paths() {
    #expect(ids("été.txt") == ["non-ascii-file-name"])
    for path in ["../x", "a/../x", "/x", "a//x", "./x", "a/.."] {
      #expect(ids(path) == ["path-outside"], "\(path)")
    }
  }

  @Test("Names that differ in case or composition only")
  func clashes() {
    #expect(ids("a/X.png", "a/x.png") == ["case-clash"])
    #expect(ids("A/x.png", "a/x.png") == ["case-clash"])
    #expect(ids("x.png", "y.png") == [])
    // As strings the two are the same, so they cannot be keys of one dictionary.
    let composed = ["\u{E9}.txt", "e\u{301}.txt"].map { VerifiedFile(path: $0, bytes: []) }
    #expect(Verification(of: composed).diagnostics.contains { $0.kind.id == "case-clash" })
    let page = Array(Copy.page("").utf8)
    let twice = Verification(of: [
      VerifiedFile(path: "a.html", bytes: page), VerifiedFile(path: "a.html", bytes: page),
    ])
    #expect(twice.diagnostics.map(\.message) == ["There are two files of this path"])
  }

  @Test("A link does not lead to a name that is only composed alike")
  func composition() {
    let copy = Copy(body: "<a href='e\u{301}.txt'>x</a>", ["a/\u{E9}.txt": ""])
    #expect(copy.ids.contains("link-case"))
  }

  @Test("Links and devices are told, files that cannot be read too")
  func kinds() {
    let files = [
      VerifiedFile(path: "l.html", kind: .symbolicLink, size: 0) { nil },
      VerifiedFile(path: "p", kind: .special, size: 0) { nil },
      VerifiedFile(path: "u.html", size: 9) { nil },
    ]
    #expect(
      Verification(of: files).diagnostics.map(\.kind.id) == [
        "linked-file", "unreadable-file", "unreadable-file",
      ])
  }

  @Test("A copy without a page is none")
  func empty() {
    #expect(Verification(of: []).diagnostics.map(\.kind.id) == ["no-pages"])
    #expect(Copy(["a.txt": ""]).ids == ["no-pages"])
  }

  @Test("Ids are used once in a page, but for those of templates")
  func ids() {
    #expect(Copy(body: "<p id=a><p id='a'><p id=b>").marks == ["duplicate-id: a"])
    #expect(Copy(body: "<p id=a><template><p id=a><p id=c></template><p id=b><a name=b></a>").ids == [])
  }

  @Test("Encoding, language and title")
  func labels() {
    func marks(_ page: String) -> [String] { Copy(["p.html": page]).marks }
    let head = "<html lang=en><title>T</title>"
    #expect(marks("<meta charset=UTF-8>" + head) == [])
    #expect(marks("<meta http-equiv=content-type content='text/html; charset=utf-8'>" + head) == [])
    #expect(marks("\u{FEFF}" + head) == [])
    #expect(marks(head) == ["page-encoding: –"])
    #expect(
      marks("<!--" + String(repeating: "x", count: 1024) + "--><meta charset=utf-8>" + head) == [
        "page-encoding: –"
      ])
    #expect(marks("<meta charset=latin1>" + head) == ["page-encoding: <meta charset=latin1>"])
    #expect(
      marks("<meta charset=utf-8><html lang=''><title> </title>") == [
        "unlabelled-page: –", "unlabelled-page: –",
      ])
    #expect(marks("<meta charset=utf-8><html lang=en><svg><title>T</title></svg>") == ["unlabelled-page: –"])
    let latin = VerifiedFile(
      path: "p.html", bytes: Array(("<meta charset=utf-8>" + head).utf8) + [0xE9, 0x20])
    #expect(Verification(of: [latin]).diagnostics.map(\.message) == ["The byte 0xE9 is not UTF-8"])
  }
}
