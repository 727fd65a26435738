import Foundation
import HandbookTestSupport
import Hashing
import SiteRendering
import Testing

@testable import Publishing

@Suite("The manifest of a site")
struct ManifestTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func write(_ files: [String: String]) throws -> WrittenSite {
    try SiteFolder(path: scratch("site")).write(outputs(files))
  }

  private static let one = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
  private static let two = "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35"

  @Test("The list of our files is sorted, says what it is for, and has their hashes")
  func marker() throws {
    try write(["b": "2", "a/c": "1"])
    let lines = scratch.text("site/.handbook-files")?.split(separator: "\n") ?? []
    #expect(lines.first?.hasPrefix("# handbook files 2: ") == true)
    #expect(lines.dropFirst() == ["\(Self.one)  a/c", "\(Self.two)  b"])
  }

  @Test("sha256sum checks a site by its marker, and finds what was changed")
  func check() throws {
    try write(["b": "2", "a/c": "1", "with space \\ é": "3"])
    let command = ["--check", "--strict", "--quiet", ".handbook-files"]
    #expect(try sha256sum(command) == 0)
    try scratch.write("site/b", "3")
    #expect(try sha256sum(command) == 1)
  }

  @Test("A file that somebody changed is written again, and the list stays in its place")
  func changedFile() throws {
    try write(["b": "2", "a/c": "1"])
    let marker = scratch.text("site/.handbook-files")
    try scratch.write("site/b", "changed")
    #expect(try write(["b": "2", "a/c": "1"]).summary.written == 1)
    #expect(scratch.text("site/.handbook-files") == marker)
    #expect(scratch.everything(below: "site") == [".handbook-files", "a", "a/c", "b"])
  }

  @Test("It tells path, hash and size of every file, changed or not, without the marker")
  func files() throws {
    try write(["b": "2", "a/c": "1"])
    let manifest = try write(["b": "2", "a/c": "1", "a-b": "ab"]).manifest
    #expect(manifest.files.map(\.path) == ["a-b", "a/c", "b"])
    #expect(manifest.files.map(\.size) == [2, 1, 1])
    #expect(manifest.files.dropFirst().map(\.digest.hex) == [Self.one, Self.two])
  }

  @Test("As JSON, it is an array with a line for each file")
  func json() throws {
    let manifest = try write(["b": "2", "a\"c": "1"]).manifest
    #expect(
      manifest.json == """
        [
        {"path": "a\\"c", "sha256": "\(Self.one)", "size": 1},
        {"path": "b", "sha256": "\(Self.two)", "size": 1}
        ]

        """)
    try manifest.write(to: scratch("site.json"))
    #expect(scratch.text("site.json") == manifest.json)
  }

  @Test("Written to a file, it replaces the old one whole and keeps its mode; no folder is replaced")
  func file() throws {
    let manifest = try write(["b": "2"]).manifest
    try manifest.write(to: scratch("sums"))
    chmod(scratch("sums"), 0o640)
    let other = try write(["b": "1"]).manifest
    try other.write(to: scratch("sums"))
    #expect(scratch.text("sums") == "\(Self.one)  b\n")
    var status = stat()
    #expect(stat(scratch("sums"), &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(throws: MachineError.self) { try manifest.write(to: scratch("site")) }
    #expect(throws: MachineError.self) { try manifest.write(to: scratch("nowhere/sums")) }
  }

  @Test("A marker of the first version, without hashes, is read, and replaced by one with")
  func firstVersion() throws {
    try write(["b": "2", "stale": "1"])
    try scratch.write("site/.handbook-files", "handbook files 1: the files below are ours\nb\nstale\n")
    try scratch.write("site/foreign", "mine")
    let identity = scratch.identity("site/b")
    let summary = try write(["b": "2"]).summary
    #expect(summary == WriteSummary(written: 0, unchanged: 1, removed: 1, bytes: 1))
    #expect(scratch.identity("site/b") == identity)
    #expect(scratch.everything(below: "site") == [".handbook-files", "b", "foreign"])
    #expect(scratch.text("site/.handbook-files")?.hasSuffix("\n\(Self.two)  b\n") == true)
  }

  @Test(
    "A damaged marker is refused, and nothing is touched",
    arguments: [
      "", "# handbook files 2: ours\nb\n",
      "# handbook files 2: ours\n" + String(repeating: "0", count: 64) + "\n",
    ])
  func damagedMarker(text: String) throws {
    try write(["b": "2"])
    try scratch.write("site/.handbook-files", text)
    #expect(throws: PathError.self) { try write(["b": "1"]) }
    #expect(scratch.text("site/b") == "2")
  }

  private func sha256sum(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: scratch("site"))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
