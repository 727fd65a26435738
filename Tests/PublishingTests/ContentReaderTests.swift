import HandbookTestSupport
import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("Reading a folder")
struct ContentReaderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func read() throws -> FolderContents { try ContentReader(folder: scratch.path).read() }

  /// `path:line:column id`, or `path id` for a whole file.
  private func told(_ contents: FolderContents) -> [String] {
    contents.diagnostics.map { diagnostic in
      let place = diagnostic.location.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.file.path)\(place) \(diagnostic.kind.id)"
    }
  }

  @Test("Files come sorted by path, with their bytes")
  func sorted() throws {
    try scratch.write("services/lille-est/fr.md", "Été")
    try scratch.write("handbook.yml", "title: x")
    try scratch.write("services/lille-est/en.md", "")
    let contents = try read()
    let paths = ["handbook.yml", "services/lille-est/en.md", "services/lille-est/fr.md"]
    #expect(contents.files.map(\.path) == paths)
    #expect(contents.files.map(\.text) == ["title: x", "", "Été"])
    #expect(contents.diagnostics.isEmpty)
    #expect(contents.unusable.isEmpty)
  }

  @Test("Hundreds of files in one folder are all there")
  func many() throws {
    for number in 100..<600 { try scratch.write("a/\(number).md", "\(number)") }
    let contents = try read()
    #expect(contents.files.map(\.text) == (100..<600).map(String.init))
  }

  @Test("Hidden files and editors' backups are passed over without a word")
  func passedOver() throws {
    try scratch.write(".git/config", "x")
    try scratch.write("a/fr.md~", "x")
    try scratch.write("a/.fr.md.swp", [0xFF])
    let contents = try read()
    #expect(contents.files.isEmpty)
    #expect(contents.diagnostics.isEmpty)
  }

  @Test("Symbolic links are reported, not followed")
  func links() throws {
    try scratch.makeFolder("a")
    try scratch.link("a/fr.md", to: "/etc/passwd")
    try scratch.link("b", to: "/etc")
    try scratch.link("loop", to: ".")
    let contents = try read()
    #expect(contents.files.isEmpty)
    #expect(told(contents) == ["a/fr.md symbolic-link", "b symbolic-link", "loop symbolic-link"])
    #expect(contents.unusable == ["a/fr.md", "b", "loop"])
  }

  @Test("A pipe is reported and does not hold up the run", .timeLimit(.minutes(5)))
  func pipe() throws {
    #expect(mkfifo(scratch("fr.md"), 0o644) == 0)
    #expect(told(try read()) == ["fr.md unreadable-file"])
  }

  @Test("A file without read permission is reported", .disabled(if: geteuid() == 0, "root may read anything"))
  func unreadable() throws {
    try scratch.write("a/fr.md", "x")
    chmod(scratch("a/fr.md"), 0)
    try scratch.makeFolder("b")
    chmod(scratch("b"), 0)
    let contents = try read()
    chmod(scratch("b"), 0o755)
    #expect(told(contents) == ["a/fr.md unreadable-file", "b unreadable-file"])
  }

  @Test("Text over 2 MiB and pictures over 16 MiB are too large; at the limit they are not")
  func sizes() throws {
    for (name, size) in [("b.md", (2 << 20) + 1), ("c.PNG", 16 << 20), ("d.png", (16 << 20) + 1)] {
      try scratch.write(name, "")
      truncate(scratch(name), size)
    }
    // A file of zeros would have two million control characters.
    try scratch.write("a.md", [UInt8](repeating: 120, count: 2 << 20))
    let contents = try read()
    #expect(contents.files.map(\.path) == ["a.md", "c.PNG"])
    #expect(told(contents) == ["b.md file-too-large", "d.png file-too-large"])
  }

  @Test("Folders are read eight deep and no deeper")
  func depth() throws {
    try scratch.write("1/2/3/4/5/6/7/8/fr.md", "x")
    try scratch.write("1/2/3/4/5/6/7/8/9/fr.md", "x")
    let contents = try read()
    #expect(contents.files.map(\.path) == ["1/2/3/4/5/6/7/8/fr.md"])
    #expect(told(contents) == ["1/2/3/4/5/6/7/8/9 folder-too-deep"])
    #expect(contents.unusable == ["1/2/3/4/5/6/7/8/9"])
  }

  @Test("A byte order mark is taken off")
  func byteOrderMark() throws {
    try scratch.write("fr.md", "\u{FEFF}Été")
    let contents = try read()
    #expect(contents.files.map(\.text) == ["Été"])
    #expect(told(contents) == ["fr.md:1:1 byte-order-mark"])
  }

  @Test("Windows line endings become line feeds, reported once")
  func carriageReturns() throws {
    try scratch.write("fr.md", "un\ndeux\r\ntrois\r\nquatre\rcinq\r")
    let contents = try read()
    #expect(contents.files.map(\.text) == ["un\ndeux\ntrois\nquatre\ncinq\n"])
    #expect(told(contents) == ["fr.md:2:5 carriage-returns"])
  }

  @Test("Control characters are reported where they stand, behind dropped carriage returns too")
  func controlCharacters() throws {
    try scratch.write("a.md", "un\r\nd\u{0}eux\u{7}")
    try scratch.write("b.md", "déjà\u{85}vu et plus de huit lettres\u{7F}")
    let contents = try read()
    #expect(contents.files.map(\.text) == ["un\nd eux ", "déjà  vu et plus de huit lettres "])
    #expect(
      told(contents) == [
        "a.md:1:3 carriage-returns", "a.md:2:2 control-character", "b.md:1:5 control-character",
      ])
    #expect(contents.diagnostics.last?.message == "The text has a control character, U+0085 (and 1 more)")
  }

  @Test(
    "Bytes that are not UTF-8 are reported where they stand, and the file is unusable",
    arguments: [
      [0xE9], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0xFF],
      [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func notUTF8(_ bytes: [UInt8]) throws {
    try scratch.write("fr.md", Array("Été à Lille\nné ".utf8) + bytes)
    let contents = try read()
    #expect(contents.files.isEmpty)
    #expect(contents.unusable == ["fr.md"])
    #expect(told(contents) == ["fr.md:2:4 not-utf8"])
  }

  @Test("Every character of Unicode that is not a control character passes")
  func allOfUnicode() throws {
    let scalars = (UInt32(0xA0)..<0x11_0000).compactMap(Unicode.Scalar.init)
    let scan = TextScan(Array(String(String.UnicodeScalarView(scalars)).utf8))
    #expect(scan.firstInvalid == nil)
    #expect(scan.firstControl == nil)
  }

  @Test("A folder that is not there, or is a file, is a wrong path")
  func wrongPath() throws {
    try scratch.write("file", "x")
    #expect(throws: PathError.self) { try ContentReader(folder: scratch("none")).read() }
    #expect(throws: PathError("\(scratch("file")) is not a folder")) {
      try ContentReader(folder: scratch("file")).read()
    }
  }
}
