import Foundation
import HandbookTestSupport
import Testing

@Suite("A build that is killed")
struct KillTests {
  private static let entries = 1_500

  @Test("It leaves the old site whole, and the next build clears up after it")
  func killed() throws {
    let book = try Book()
    let scratch = book.scratch
    _ = try book.build()
    let before = try scratch.contents(below: "site")
    try writeEntries(scratch)
    let running = try book.program.start(
      Program.path, ["build"] + Book.places + ["--output", "site"])
    // The new tree is begun, and far from done.
    let deadline = ContinuousClock.now + .seconds(40)
    while !scratch.exists(".site.handbook-new/en"), ContinuousClock.now < deadline { usleep(2_000) }
    #expect(kill(running.process, SIGKILL) == 0)
    let outcome = try book.program.finished(running)
    #expect(outcome.code == 128 + SIGKILL, "\(outcome.output)")
    #expect(try scratch.contents(below: "site") == before)
    #expect(scratch.exists(".site.handbook-new"))
    // Over half a second something is told, in plain lines: this is no terminal.
    #expect(!outcome.progress.isEmpty && outcome.errors == "")

    try scratch.remove("book/services")
    #expect(try book.build().output.hasSuffix("site: 0 written, 18 unchanged, 0 removed\n"))
    #expect(try scratch.contents(below: "site") == before)
    #expect(!scratch.exists(".site.handbook-new"))
  }

  private func writeEntries(_ scratch: Scratch) throws {
    for number in 1...Self.entries {
      let text = SmallHandbook.text("Garden \(number)", "Some *text* of a garden, with [a link](service:g1).")
      for (path, text) in SmallHandbook.service("g\(number)", text) {
        try scratch.write("book/" + path, text)
      }
    }
  }
}
