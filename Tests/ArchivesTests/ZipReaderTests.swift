import Testing

@testable import Archives

@Suite("Reading archives that anybody made")
struct ZipReaderTests {
  private static let words = Array("Some words.".utf8)

  private func failure(reading entry: Int = 0, of bytes: [UInt8]) -> ArchiveError? {
    do throws(ArchiveError) {
      let reader = try ZipReader(bytes)
      _ = try reader.bytes(of: reader.entries[entry])
      return nil
    } catch { return error }
  }

  @Test("Paths are told as they are, and equal ones apart")
  func paths() throws {
    let names = ["../up", "/top", "a\\b", "C:\\x", "a", "a", "caf\u{E9}", "folder/", "a/./b", " "]
    let entries = names.enumerated().map { RawZip.Entry($1, $1 == "folder/" ? [] : [UInt8($0)]) }
    let reader = try ZipReader(RawZip.archive(entries))
    #expect(reader.entries.map(\.path) == names)
    #expect(reader.entries.map(\.isFolder) == names.map { $0 == "folder/" })
    #expect(try reader.bytes(of: reader.entries[4]) == [4])
    #expect(try reader.bytes(of: reader.entries[5]) == [5])
  }

  @Test("A name that is no UTF-8, or holds a zero byte, is still a path")
  func oddNames() throws {
    var (latin, zero) = (RawZip.Entry("x"), RawZip.Entry("y"))
    latin.name = [0x63, 0x82]
    zero.name = [0x61, 0, 0x62]
    let reader = try ZipReader(RawZip.archive([latin, zero]))
    #expect(reader.entries.map(\.path) == ["c\u{E9}", "a b"])
  }

  @Test("A symbolic link is told by its mode; its bytes are the target")
  func links() throws {
    var link = RawZip.Entry("link", Array("/etc/passwd".utf8))
    link.mode = 0o120777
    let reader = try ZipReader(RawZip.archive([link, RawZip.Entry("file")]))
    #expect(reader.entries.map(\.isLink) == [true, false])
    #expect(try reader.bytes(of: reader.entries[0]) == Array("/etc/passwd".utf8))
  }

  @Test("What is no archive, or only the beginning of one, is refused")
  func notAnArchive() throws {
    let whole = RawZip.archive([RawZip.Entry("a", Self.words), RawZip.Entry("b", Self.words)])
    for bytes in [[], [0x50, 0x4B], Array("<!doctype html>, and more than 22 bytes".utf8)]
      + whole.indices.map({ Array(whole[..<$0]) })
    {
      #expect {
        _ = try ZipReader(bytes)
      } throws: { if case .notAnArchive = $0 as? ArchiveError { true } else { false } }
    }
    #expect(try ZipReader(RawZip.archive([])).entries.isEmpty)
  }

  @Test("No changed byte makes the reader trap, nor gives other bytes under the same sum")
  func changedBytes() throws {
    let date = try #require(ArchiveDate(year: 2026, month: 1, day: 1))
    let text = Array(String(repeating: "Words. ", count: 40).utf8)
    let whole = try ZipArchive.bytes(of: [ArchivedFile(path: "a.html", bytes: text)], dated: date)
    for place in whole.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = whole
        bytes[place] ^= change
        guard let reader = try? ZipReader(bytes) else { continue }
        for entry in reader.entries {
          if let read = try? reader.bytes(of: entry) {
            #expect(read == text || read.isEmpty, "byte \(place)")
          }
        }
      }
    }
  }

  @Test("A wrong sum, and a size that lies, are damage")
  func damage() {
    var (sum, short, long) = (
      RawZip.Entry("a", Self.words), RawZip.Entry("a", Self.words), RawZip.Entry("a", Self.words)
    )
    sum.crc ^= 1
    short.claimedSize = 5
    long.claimedSize = 5000
    for entry in [sum, short, long] {
      guard case .damaged("a", _) = failure(of: RawZip.archive([entry])) else {
        Issue.record("\(String(describing: failure(of: RawZip.archive([entry]))))")
        continue
      }
    }
  }

  @Test("An encrypted file is named when it is read; the others are read")
  func encrypted() throws {
    var secret = RawZip.Entry("secret", Array(repeating: 7, count: 40))
    secret.flags = 1
    let bytes = RawZip.archive([secret, RawZip.Entry("open", Self.words)])
    #expect(failure(of: bytes) == .encrypted("secret"))
    let reader = try ZipReader(bytes)
    #expect(reader.entries.map(\.isEncrypted) == [true, false])
    #expect(try reader.bytes(of: reader.entries[1]) == Self.words)
  }

  @Test("A bomb is refused before anything is unpacked")
  func bombs() throws {
    let date = try #require(ArchiveDate(year: 2026, month: 1, day: 1))
    let zeros = ArchivedFile(path: "zeros", bytes: Array(repeating: 0, count: 8 << 20))
    let bomb = try ZipArchive.bytes(of: [zeros], dated: date)
    #expect(throws: ArchiveError.bomb("zeros")) { try ZipReader(bomb) }

    var huge = RawZip.Entry("huge", Self.words)
    (huge.claimedSize, huge.method) = (0xFFFF_FFFE, 8)
    #expect(throws: ArchiveError.tooLarge(limit: ZipReader.Limits.totalSize)) {
      try ZipReader(RawZip.archive([huge]))
    }

    let kernel = RawZip.Entry("kernel", Array(repeating: 65, count: 1000))
    let shared = (0..<9).map { number in
      var entry = kernel
      (entry.name, entry.offset) = (Array("copy\(number)".utf8), 0)
      return entry
    }
    #expect(throws: ArchiveError.bomb("copy0")) { try ZipReader(RawZip.archive([kernel] + shared)) }
  }

  @Test("A file of little that is much the same is no bomb")
  func harmless() throws {
    let date = try #require(ArchiveDate(year: 2026, month: 1, day: 1))
    let zeros = ArchivedFile(path: "zeros", bytes: Array(repeating: 0, count: 1 << 20))
    let reader = try ZipReader(ZipArchive.bytes(of: [zeros], dated: date))
    #expect(try reader.bytes(of: reader.entries[0]) == zeros.bytes)
  }

  @Test("Threads may read at once")
  func threads() async throws {
    let entries = (0..<50).map { RawZip.Entry("\($0)", Array(repeating: UInt8($0), count: 1000)) }
    let reader = try ZipReader(RawZip.archive(entries))
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for (index, entry) in reader.entries.enumerated() {
        group.addTask { try reader.bytes(of: entry) == Array(repeating: UInt8(index), count: 1000) }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }
}
