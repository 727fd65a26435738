import Foundation
import HandbookTestSupport
import Testing

@testable import BrotliCompression
@testable import GzipCompression

@Suite("Compressed files")
struct CompressionTests {
  private static let texts = [
    [], Array("a".utf8), Array(String(repeating: "The same words again. ", count: 4000).utf8),
    (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &>> 3) },
  ]

  @Test("gzip unpacks what was packed", arguments: texts)
  func gzip(bytes: [UInt8]) throws {
    let packed = try #require(Gzip.compressed(bytes))
    #expect(try output(of: ["/usr/bin/gzip", "-dc"], on: packed) == bytes)
  }

  @Test("The head of a gzip file has no time, no name and no system")
  func gzipHeader() throws {
    let packed = try #require(Gzip.compressed(Array("words".utf8)))
    // Sign, method, no flags, no time, best compression, unknown system.
    #expect(packed.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
  }

  @Test("Brotli packs smaller than gzip, and the same each time")
  func brotli() throws {
    let text = Array(String(repeating: "Words and words. ", count: 300).utf8)
    let packed = try #require(Brotli.compressed(text))
    #expect(try packed.count < #require(Gzip.compressed(text)).count)
    #expect(Brotli.compressed(text) == packed)
  }

  @Test(
    "Brotli unpacks what was packed, with Python's module", .enabled(if: python != nil), arguments: texts)
  func brotliRoundTrip(bytes: [UInt8]) throws {
    let packed = try #require(Brotli.compressed(bytes))
    let script = "import sys, brotli; sys.stdout.buffer.write(brotli.decompress(sys.stdin.buffer.read()))"
    #expect(try output(of: [#require(Self.python), "-c", script], on: packed) == bytes)
  }

  @Test("The versions say with what settings and by what library")
  func versions() {
    #expect(Gzip.version.wholeMatch(of: /gzip 9 by zlib [0-9.]+\S*/) != nil, "\(Gzip.version)")
    #expect(Brotli.version.wholeMatch(of: /brotli 11 by libbrotli 1\.\d+\.\d+/) != nil, "\(Brotli.version)")
  }

  /// A Python that has a module for brotli.
  private static let python: String? = ["/usr/bin/python3"].first { path in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-c", "import brotli"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private func output(of command: [String], on input: [UInt8]) throws -> [UInt8] {
    let scratch = try Scratch()
    try scratch.write("input", input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch("input")))
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(bytes)
  }
}
