import HandbookTestSupport
import Foundation
import SiteRendering
import Testing

@testable import Publishing

@Suite("When writing a site goes wrong")
struct SiteFolderFailureTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func folder(_ path: String = "site") -> SiteFolder { SiteFolder(path: scratch(path)) }

  @Test("A file that cannot be written leaves the old site and nothing beside it")
  func failingFile() throws {
    _ = try folder().write(outputs(["a": "old"]))
    let long = String(repeating: "x", count: 300)
    #expect {
      try folder().write(outputs(["a": "new", long: "name is too long"]))
    } throws: {
      ($0 as? MachineError)?.description.contains("File name too long") == true
    }
    #expect(scratch.everything() == ["site", "site/.handbook-files", "site/a"])
    #expect(scratch.text("site/a") == "old")
  }

  @Test(
    "Paths that lead out of the site, or twice to the same place, are refused",
    arguments: [
      ["/etc/x"], ["../x"], ["a/../x"], ["a//b"], ["a/"], [""], ["."], ["a/./b"], ["a\nb"], ["a", "a"],
      ["a", "a/b"], [".handbook-files"],
    ])
  func impossiblePaths(_ paths: [String]) throws {
    #expect(throws: MachineError.self) {
      try folder().write(paths.map { path in OutputFile(path: path) { [] } })
    }
    #expect(scratch.everything() == [])
  }

  @Test("A second run on the same output at the same time is told so, and the first goes on")
  func twoWriters() throws {
    let (first, second) = (folder(), folder("./site/"))
    let file = OutputFile(path: "a") {
      do {
        _ = try second.write([])
        return Array("the second run wrote too".utf8)
      } catch {
        return Array("\(error)".utf8)
      }
    }
    _ = try first.write([file])
    #expect(scratch.text("site/a") == "another run is writing to \(scratch("./site/"))")
    #expect(scratch.everything() == ["site", "site/.handbook-files", "site/a"])
  }

  @Test("What a killed run left beside the output is cleared away")
  func leftOvers() throws {
    _ = try folder().write(outputs(["a": "old"]))
    try scratch.write(".site.handbook-new/deep/half", "written")
    try scratch.write(".site.handbook-lock", "")
    _ = try folder().write(outputs(["a": "new"]))
    #expect(scratch.everything() == ["site", "site/.handbook-files", "site/a"])
  }

  @Test("A run killed between its two renames is undone: the old site comes back")
  func halfSwapped() throws {
    _ = try folder().write(outputs(["a": "1", "b": "2"]))
    try scratch.write("site/foreign", "mine")
    let before = scratch.identity("site/a")
    rename(scratch("site"), scratch(".site.handbook-old"))
    try scratch.write(".site.handbook-new/a", "new")
    #expect(try folder().write(outputs(["a": "1"])).summary.unchanged == 1)
    #expect(scratch.everything(below: "site") == [".handbook-files", "a", "foreign"])
    #expect(scratch.identity("site/a") == before)
    #expect(scratch.everything().filter { !$0.hasPrefix("site") } == [])
  }

  @Test("On a disk that cannot exchange folders, the old one is set aside first")
  func withoutExchange() throws {
    var site = folder()
    site.exchangeFolders = { _, _ in EINVAL }
    _ = try site.write(outputs(["a": "1", "b": "2"]))
    try scratch.write("site/foreign", "mine")
    _ = try site.write(outputs(["a": "1", "b": "3"]))
    #expect(scratch.everything() == ["site", "site/.handbook-files", "site/a", "site/b", "site/foreign"])
    #expect(scratch.text("site/b") == "3")
  }

  @Test("A swap that fails leaves the old site and nothing beside it")
  func failingSwap() throws {
    var site = folder()
    _ = try site.write(outputs(["a": "old"]))
    site.exchangeFolders = { _, _ in EIO }
    #expect(throws: MachineError.self) { try site.write(outputs(["a": "new"])) }
    #expect(scratch.everything() == ["site", "site/.handbook-files", "site/a"])
    #expect(scratch.text("site/a") == "old")
  }

  @Test("A foreign file that appears while the site is being written is not lost")
  func lateForeignFile() throws {
    _ = try folder().write(outputs(["a": "1"]))
    try scratch.write("site/log", "first")
    let scratch = scratch
    let file = OutputFile(path: "a") {
      try? scratch.write("site/late/upload.txt", "mine")
      try? FileManager.default.removeItem(atPath: scratch("site/log"))
      try? scratch.write("site/log", "second")
      return [2]
    }
    _ = try folder().write([file])
    #expect(scratch.text("site/late/upload.txt") == "mine")
    #expect(scratch.text("site/log") == "second")
    #expect(scratch.everything().filter { !$0.hasPrefix("site") } == [])
  }

  @Test("A foreign file that appears where a page goes is set aside and named")
  func lateCollision() throws {
    _ = try folder().write(outputs(["a": "1"]))
    let scratch = scratch
    let file = OutputFile(path: "b") {
      try? scratch.write("site/b", "mine")
      return [2]
    }
    #expect(throws: MachineError.self) { try folder().write([file]) }
    #expect(scratch.text("site.rescued-\(getpid())/b") == "mine")
    #expect(scratch.everything(below: "site") == [".handbook-files", "b"])
  }

  @Test("A file, a dangling link, or a folder below a file cannot be the output")
  func wrongKind() throws {
    try scratch.write("file", "x")
    try scratch.link("link", to: "nowhere")
    for path in ["file", "link", "file/site", ""] {
      let place = path.isEmpty ? "" : scratch(path)
      #expect(throws: PathError.self) { try SiteFolder(path: place).check() }
      #expect(throws: PathError.self) { try SiteFolder(path: place).write([]) }
    }
    #expect(scratch.everything() == ["file", "link"])
  }

  @Test("The output may not overlap the content, hold the current folder or be the disk's root")
  func overlap() throws {
    try scratch.write("book/Content/handbook.yml", "x")
    for path in ["book/Content", "book/Content/site", "book", "book/none/../Content/site"] {
      let site = SiteFolder(path: scratch(path), protecting: [scratch("book/Content/")])
      #expect(throws: PathError.self, "\(path)") { try site.write([]) }
    }
    let beside = SiteFolder(path: scratch("book/Contents"), protecting: [scratch("book/Content")])
    #expect(throws: Never.self) { try beside.write([]) }
    let home = ProcessInfo.processInfo.environment["HOME"] ?? "/"
    for path in ["/", ".", "..", home, "/usr/../"] {
      #expect(throws: PathError.self, "\(path)") { try SiteFolder(path: path).check() }
    }
  }

  @Test(
    "A folder without write permission is a failure of the machine",
    .disabled(if: geteuid() == 0, "root may write anywhere"))
  func noPermission() throws {
    try scratch.makeFolder("closed")
    chmod(scratch("closed"), 0o555)
    #expect(throws: MachineError.self) { try folder("closed/site").write(outputs(["a": "1"])) }
    chmod(scratch("closed"), 0o755)
    #expect(scratch.everything() == ["closed"])
  }

  @Test("A marker of another program's making is not trusted")
  func strangeMarker() throws {
    try scratch.write("site/.handbook-files", "# handbook files 99: from the future\na\n")
    try scratch.write("site/a", "mine")
    #expect(throws: PathError.self) { try folder().write(outputs(["b": "1"])) }
    #expect(scratch.everything(below: "site") == [".handbook-files", "a"])
  }
}
