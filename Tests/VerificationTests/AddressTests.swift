import Verification
import Testing

@Suite("Addresses of a copy")
struct AddressTests {
  private static let files = [
    "index.html": Copy.page("<h1 id=top-of-all>T</h1>"), "a/b/index.html": Copy.page("<p id=\"é\">x"),
    "a/Other.html": Copy.page("<a name=old></a><p id=new>"), "a/x.png": "", "a/my file.txt": "",
  ]

  private func copy(_ body: String) -> Copy { Copy(body: body, Self.files) }

  @Test(
    "What leads to a file and an anchor is fine",
    arguments: [
      "../index.html", "Other.html", "./Other.html?x=1", "b/../x.png", "b/index.html#%C3%A9",
      "b/index.html#é",
      "Other.html#old", "Other.html#new", "Other.html#", "Other.html#TOP", "#", "#top", "#here", "",
      "my%20file.txt", "my file.txt", " Other.html\n", "Oth\ner.html", "x.png#t=3", "#here:~:text=x",
      "https://example.org/", "mailto:a@example.org", "tel:1", "data:,x", "page.html#here",
    ])
  func fine(_ address: String) { #expect(copy("<p id=here><a href=\"\(address)\">x</a>").ids == []) }

  @Test(
    "What does not is told",
    arguments: [
      ("missing.html", "missing-file"), ("../a/b/none.html", "missing-file"), ("none/", "missing-file"),
      ("Other.html#none", "missing-anchor"), ("#none", "missing-anchor"),
      ("page.html#none", "missing-anchor"),
      ("b/", "folder-link"), ("b", "folder-link"), ("./", "folder-link"), (".", "folder-link"),
      ("..", "folder-link"), ("../", "folder-link"), ("b/?x#y", "folder-link"), ("%2E%2e/", "folder-link"),
      ("other.html", "link-case"), ("OTHER.HTML#new", "link-case"), ("/index.html", "rooted-link"),
      ("/", "rooted-link"), ("//example.org/x", "rooted-link"), ("file:///etc/passwd", "disk-path"),
      ("FILE:x", "disk-path"), ("C:\\Users\\me\\x.html", "disk-path"), ("c:/x", "disk-path"),
      (#"\\server\x"#, "disk-path"), ("b\\index.html", "backslash-in-link"), ("../../x.html", "path-outside"),
      ("../../a/page.html", "path-outside"), ("javascript:void(0)", "inline-script"),
      ("java\nscript:x", "inline-script"), ("java&Tab;script&colon;x", "inline-script"),
    ])
  func wrong(_ address: String, _ id: String) {
    #expect(copy("<a href='\(address)'>x</a>").marks == ["\(id): \(address)"])
  }

  @Test("Suggestions are addresses from the page that can be copied")
  func suggestions() {
    #expect(copy("<a href='b/'>").suggestions == ["link to 'b/index.html'"])
    #expect(copy("<a href='..'>").suggestions == ["link to '../index.html'"])
    #expect(copy("<a href='/a/b'>").suggestions == ["write 'b/index.html'"])
    #expect(copy("<a href='other.html'>").suggestions == ["write 'Other.html'"])
    #expect(copy("<a href='Othr.html'>").suggestions == ["did you mean 'Other.html'?"])
    #expect(copy("<a href='Other.html#nwe'>").suggestions == ["did you mean 'new'?"])
  }

  @Test("A single page may lead nowhere but to itself")
  func single() {
    let copy = Copy(
      ["x.html": Copy.page("<a href='#a' id=a>x</a><a href='y.html'>y</a>")], isSingleFile: true)
    #expect(copy.marks == ["missing-file: y.html"])
  }

  @Test("One mistake made often in a file is told ten times and counted")
  func capped() {
    let copy = copy(String(repeating: "<a href='b/'>x</a>", count: 37))
    #expect(copy.ids.count == 10)
    #expect(
      copy.messages.last
        == "'b/' is a folder, and on a disk a folder has no first page (and 27 more in this file)")
  }

  @Test("Addresses and anchors are counted")
  func counts() {
    let summary = copy("<a href='#top'></a><a href='Other.html#new'></a><img src=x.png>").verification.summary
    #expect(summary.links == 3 && summary.fragments == 2)
    #expect(summary.pages == 4 && summary.files == 6)
  }
}
