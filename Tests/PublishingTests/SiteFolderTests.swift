import HandbookTestSupport
import Foundation
import SiteRendering
import Testing

@testable import Publishing

@Suite("Writing a site")
struct SiteFolderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func write(_ files: [String: String], to output: String = "site") throws -> WriteSummary {
    try SiteFolder(path: scratch(output)).write(outputs(files)).summary
  }

  @Test("A new site is written with its folders, and the folders above it")
  func new() throws {
    let summary = try write(["index.html": "home", "fr/a/index.html": "á"], to: "some/where/site")
    #expect(summary == WriteSummary(written: 2, unchanged: 0, removed: 0, bytes: 6))
    #expect(scratch.text("some/where/site/fr/a/index.html") == "á")
    #expect(
      scratch.everything() == [
        "some", "some/where", "some/where/site", "some/where/site/.handbook-files", "some/where/site/fr",
        "some/where/site/fr/a", "some/where/site/fr/a/index.html", "some/where/site/index.html",
      ])
  }

  @Test("Unchanged files keep their place on the disk and their times")
  func unchanged() throws {
    try write(["a": "same", "b/c": "old"])
    let (same, changed) = (scratch.identity("site/a"), scratch.identity("site/b/c"))
    let summary = try write(["a": "same", "b/c": "new"])
    #expect(summary == WriteSummary(written: 1, unchanged: 1, removed: 0, bytes: 7))
    #expect(scratch.identity("site/a") == same)
    #expect(scratch.identity("site/b/c") != changed)
    #expect(scratch.text("site/b/c") == "new")
  }

  @Test("When nothing changed, nothing is swapped")
  func nothingChanged() throws {
    try write(["a": "same", "b/c": "same"])
    let folder = scratch.identity("site")
    let summary = try write(["a": "same", "b/c": "same"])
    #expect(summary == WriteSummary(written: 0, unchanged: 2, removed: 0, bytes: 8))
    #expect(scratch.identity("site") == folder)
  }

  @Test("Files of ours that are gone from the site are removed, with their folders")
  func stale() throws {
    try write(["a": "1", "old/page/index.html": "2"])
    #expect(try write(["a": "1"]).removed == 1)
    #expect(scratch.everything(below: "site") == [".handbook-files", "a"])
  }

  @Test("Other people's files, links and empty folders stay as they are")
  func foreign() throws {
    try write(["a": "1", "fr/b": "2"])
    try scratch.write("site/CNAME", "example.org")
    try scratch.write("site/fr/note.txt", "mine")
    try scratch.makeFolder("site/empty/inside")
    chmod(scratch("site/empty"), 0o700)
    try scratch.link("site/latest", to: "nowhere")
    let before = ["CNAME", "fr/note.txt", "latest"].map { scratch.identity("site/" + $0) }
    try write(["a": "changed"])
    #expect(["CNAME", "fr/note.txt", "latest"].map { scratch.identity("site/" + $0) } == before)
    #expect(
      scratch.everything(below: "site") == [
        ".handbook-files", "CNAME", "a", "empty", "empty/inside", "fr", "fr/note.txt", "latest",
      ])
    var status = stat()
    #expect(stat(scratch("site/empty"), &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test("A foreign file whose name is not text, or differs only in how accents are composed, stays")
  func foreignNames() throws {
    try write(["caf\u{E9}": "ours"])
    try scratch.write("site/cafe\u{301}", "theirs")
    let descriptor = open(scratch("site") + "/x", O_CREAT | O_WRONLY, 0o644)
    close(descriptor)
    let odd: [CChar] = Array(scratch("site/").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    #expect(rename(scratch("site/x"), odd) == 0)
    try write(["caf\u{E9}": "new"])
    #expect(scratch.text("site/cafe\u{301}") == "theirs")
    #expect(scratch.text("site/caf\u{E9}") == "new")
    #expect(access(odd, F_OK) == 0)
  }

  @Test(
    "A foreign file in the way of a page is named, and nothing is touched",
    arguments: [
      (foreign: "site/b", page: "b"), ("site/b", "b/index.html"), ("site/b/note.txt", "b"),
    ])
  func collision(_ example: (foreign: String, page: String)) throws {
    try write(["a": "1"])
    try scratch.write(example.foreign, "mine")
    let before = scratch.everything()
    #expect {
      try write(["a": "2", example.page: "ours"])
    } throws: {
      ($0 as? PathError)?.description.contains(example.foreign) == true
    }
    #expect(scratch.everything() == before)
    #expect(scratch.text(example.foreign) == "mine")
    #expect(scratch.text("site/a") == "1")
  }

  @Test("A folder that somebody else filled is refused and not touched")
  func foreignFolder() throws {
    try scratch.write("site/thesis.txt", "mine")
    #expect {
      try write(["a": "1"])
    } throws: {
      ($0 as? PathError)?.description.contains("was not written by handbook") == true
    }
    #expect(throws: PathError.self) { try SiteFolder(path: scratch("site")).check() }
    #expect(scratch.everything() == ["site", "site/thesis.txt"])
  }

  @Test("An empty folder is taken, and keeps its permissions")
  func emptyFolder() throws {
    try scratch.makeFolder("site")
    chmod(scratch("site"), 0o750)
    try write(["a": "1"])
    var status = stat()
    #expect(stat(scratch("site"), &status) == 0 && status.st_mode & 0o777 == 0o750)
    #expect(scratch.text("site/a") == "1")
  }

  @Test("The output may be relative to a link and end in a slash")
  func throughLink() throws {
    try scratch.makeFolder("real/site")
    try scratch.link("link", to: "real/site")
    try write(["a": "1"], to: "link/")
    try write(["a": "2"], to: "link")
    #expect(
      scratch.everything() == ["link", "real", "real/site", "real/site/.handbook-files", "real/site/a"])
    #expect(scratch.text("real/site/a") == "2")
  }

  @Test("A thousand files written by all cores are the files that were asked for")
  func many() throws {
    var files: [String: String] = [:]
    for number in 0..<1000 { files["\(number % 7)/\(number % 31)/\(number).html"] = "page \(number)" }
    #expect(try write(files).written == 1000)
    for (path, text) in files { #expect(scratch.text("site/" + path) == text) }
    files["0/0/0.html"] = "changed"
    #expect(try write(files).written == 1)
    #expect(try write([:]).removed == 1000)
    #expect(scratch.everything(below: "site") == [".handbook-files"])
  }
}

/// Output files with these contents.
func outputs(_ files: [String: String]) -> [OutputFile] {
  files.sorted { $0.key < $1.key }.map { path, text in OutputFile(path: path) { Array(text.utf8) } }
}
