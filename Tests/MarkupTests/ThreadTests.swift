import Foundation
import Synchronization
import Testing

@testable import Markup

@Suite struct ThreadTests {
  /// A text full of what switches the library's shared table.
  private static func text(_ number: Int) -> String {
    let line = "~~one~~ ~two~ www.a\(number).org https://b.org/~c *d* ~~e f~~ me@g.org [h](i) `~~j~~`\n"
    return "## H\(number) {#h\(number)}\n\n" + String(repeating: line + "\n- " + line, count: 1 + number % 3)
  }

  @Test func oneThreadAndManyGiveTheSameBytes() {
    let count = 2_000
    let alone = (0..<count).map { Parsed(Self.text($0)).document.plainHTML() }
    let together = Mutex<[Int: [UInt8]]>([:])
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      for number in stride(from: thread, to: count, by: 4) {
        let html = Parsed(Self.text(number)).document.plainHTML()
        together.withLock { $0[number] = html }
      }
    }
    let results = together.withLock { $0 }
    #expect((0..<count).allSatisfy { results[$0] == alone[$0] })
    #expect(String(decoding: alone[0], as: UTF8.self).contains("<del>one</del> <del>two</del> <a href="))
  }
}
