import Foundation
import HandbookTestSupport
import Testing

@Suite("What a build makes for servers and uploads")
struct UploadTests {
  @Test("--precompress writes twins that gzip reads, keeps them, and without it they go")
  func precompress() throws {
    let book = try Book()
    let plain = try book.build()
    #expect(plain.code == 0)
    let names = book.scratch.everything(below: "site")
    let first = try book.build("--precompress")
    #expect(first.code == 0 && first.errors == "")
    let all = book.scratch.everything(below: "site")
    #expect(all.contains("en/index.html.gz") && all.contains("en/index.html.br"))
    let page = book.scratch.text("site/en/index.html")
    #expect(try book.program.shell("gzip -dc site/en/index.html.gz").output == page)
    let twin = book.scratch.identity("site/en/index.html.br")
    let again = try book.build("--precompress")
    #expect(again.output.contains(": 0 written, ") && again.output.hasSuffix(", 0 removed\n"))
    #expect(book.scratch.identity("site/en/index.html.br") == twin)
    let off = try book.build()
    #expect(off.output.hasSuffix("0 written, 18 unchanged, \(all.count - names.count) removed\n"))
    #expect(book.scratch.everything(below: "site") == names)
  }

  @Test("Two folders with twins are the same, byte for byte")
  func sameBytes() throws {
    let book = try Book()
    _ = try book.build("--precompress")
    _ = try book.program.run(["build"] + Book.places + ["--output", "other", "--precompress"])
    let (site, other) = try (book.scratch.contents(below: "site"), book.scratch.contents(below: "other"))
    #expect(site == other && site.keys.contains("fr/index.html.br"))
  }

  @Test("The marker and --manifest are checked by sha256sum; JSON has sizes")
  func manifest() throws {
    let book = try Book()
    #expect(try book.build("--manifest", "site.sums").code == 0)
    #expect(try book.build("--manifest", "site.json").code == 0)
    let check = try book.program.shell(
      "cd site && sha256sum --check --strict --quiet .handbook-files && sha256sum --check --strict --quiet ../site.sums"
    )
    #expect(check.code == 0 && check.output == "" && check.errors == "")
    struct File: Decodable { let path: String, sha256: String, size: Int }
    let json = try #require(book.scratch.text("site.json"))
    let files = try JSONDecoder().decode([File].self, from: Data(json.utf8))
    #expect(files.count == 18 && files.allSatisfy { $0.sha256.count == 64 })
    let page = try #require(files.first { $0.path == "en/index.html" })
    #expect(page.size == book.scratch.text("site/en/index.html")?.utf8.count)
  }

  @Test("A site that is refused leaves the old manifest; a manifest that cannot be written ends with 3")
  func noManifest() throws {
    let book = try Book()
    try book.scratch.write("site.sums", "old")
    let outcome = try book.build("--manifest", "nowhere/site.sums")
    #expect(outcome.code == 3 && outcome.errors.contains("nowhere"), "\(outcome.errors)")
    try book.scratch.write("book/pages/home/en.md", SmallHandbook.text("Home", "<b>x</b>"))
    #expect(try book.build("--manifest", "site.sums").code == 1)
    #expect(book.scratch.text("site.sums") == "old")
  }
}
