import Foundation
import HandbookTestSupport
import Testing

@testable import Archives

@Suite("Writing archives")
struct ZipArchiveTests {
  private static let date = ArchiveDate(year: 2026, month: 11, day: 22)!
  private static let text = Array(String(repeating: "Words of a page. ", count: 500).utf8)
  private static let files = [
    ArchivedFile(path: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true),
    ArchivedFile(path: "fr/index.html", bytes: text),
    ArchivedFile(path: "a/empty.txt", bytes: []),
    ArchivedFile(path: "a/noise.bin", bytes: (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 &>> 3) }),
  ]

  private func archive(_ files: [ArchivedFile] = files) throws -> [UInt8] {
    try ZipArchive.bytes(of: files, dated: Self.date)
  }

  @Test("Headers say the same of each file, and nothing of machine, time or person")
  func headers() throws {
    let headers = try ZipHeaders(archive())
    #expect(headers.central.map(\.name) == Self.files.map(\.path))
    #expect(headers.commentLength == 0)
    for (local, central) in zip(headers.local, headers.central) {
      var same = central
      (same.madeBy, same.commentLength, same.attributes) = (nil, nil, nil)
      #expect(local == same)
      #expect((central.time, central.date) == (0, 46 << 9 | 11 << 5 | 22))
      #expect(central.extraLength == 0 && central.commentLength == 0)
      // A regular file of mode 0644, made on Unix.
      #expect(central.attributes == 0o100644 << 16)
      #expect(central.madeBy.map { $0 >> 8 } == 3)
      // Neither encryption (0), a trailing descriptor (3) nor a mark for names in UTF-8 (11).
      #expect(central.flags & 0x0809 == 0)
    }
  }

  @Test("What is stored comes first, as it is, where an EPUB's reader looks for it")
  func stored() throws {
    let bytes = try archive()
    let headers = ZipHeaders(bytes)
    #expect(headers.central.map(\.method) == [0, 8, 0, 8])
    #expect(headers.central[0].flags == 0)
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    #expect(headers.central[1].packedSize < Self.text.count / 20)
  }

  @Test("The same files give the same bytes, in any time zone")
  func sameBytes() throws {
    let first = try archive()
    setenv("TZ", "Pacific/Kiritimati", 1)
    tzset()
    defer {
      unsetenv("TZ")
      tzset()
    }
    #expect(try archive() == first)
  }

  @Test("Our reader, unzip and Python's module read what was written")
  func roundTrip() throws {
    let bytes = try archive()
    let reader = try ZipReader(bytes)
    #expect(reader.entries.map(\.path) == Self.files.map(\.path))
    for (entry, file) in zip(reader.entries, Self.files) {
      #expect(try reader.bytes(of: entry) == file.bytes)
    }
    let scratch = try Scratch()
    try scratch.write("book.zip", bytes)
    #expect(try run("/usr/bin/python3", "-m", "zipfile", "-t", scratch("book.zip")) == 0)
    if scratch.hasUnzip { #expect(try run("/usr/bin/unzip", "-tqq", scratch("book.zip")) == 0) }
  }

  @Test("A thousand files are written, in the order given")
  func many() throws {
    let files = (0..<1000).map { ArchivedFile(path: "\($0 * 7919 % 1000).txt", bytes: Array("\($0)".utf8)) }
    let reader = try ZipReader(archive(files))
    #expect(reader.entries.map(\.path) == files.map(\.path))
    #expect(try reader.bytes(of: reader.entries[999]) == Array("999".utf8))
  }

  @Test(
    "A path that would lead elsewhere, or that not everybody can write, is refused",
    arguments: [
      "", "/a", "a/", "../a", "a/../b", "./a", "a//b", "caf\u{E9}", "a\\b", "a\nb", "a\u{7F}", "a\0b",
    ])
  func paths(path: String) {
    #expect(throws: ArchiveError.unusablePath(path)) { try archive([ArchivedFile(path: path, bytes: [])]) }
  }

  @Test("No file, and two with one path, are refused")
  func refused() {
    #expect(throws: ArchiveError.empty) { try archive([]) }
    let file = ArchivedFile(path: "a", bytes: [1])
    #expect(throws: ArchiveError.duplicatePath("a")) { try archive([file, file]) }
  }

  @Test(
    "A day that the format cannot say is none",
    arguments: [(1979, 12, 31), (2108, 1, 1), (2000, 13, 1), (2000, 1, 0)])
  func dates(year: Int, month: Int, day: Int) {
    #expect(ArchiveDate(year: year, month: month, day: day) == nil)
  }

  private func run(_ command: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

extension Scratch {
  /// Debian's minimal systems have none.
  fileprivate var hasUnzip: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip") }
}
