import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook preview, run for real", .serialized)
struct PreviewCommandTests {
  private let book: Book

  init() throws { book = try Book() }

  /// A port that nobody listens on, with twenty more above it.
  private static let port = 20_000 + Int(getpid()) % 30_000

  /// Runs the preview until it says what is waited for, and hands over its address.
  private func preview(_ more: [String] = [], during work: (String) throws -> Void) throws -> Program.Outcome
  {
    let arguments = ["preview"] + Book.places + ["--port", "\(Self.port)"] + more
    let running = try book.program.start(Program.path, arguments)
    do {
      try work(try told(#/preview: (http:\S+)/#, by: running))
    } catch {
      kill(running.process, SIGKILL)
      _ = try book.program.finished(running)
      throw error
    }
    kill(running.process, SIGINT)
    return try book.program.finished(running)
  }

  private struct Silence: Error { let output: String }

  /// The first group of what a run prints, once it has printed it.
  private func told(_ pattern: Regex<(Substring, Substring)>, by running: Program.Running) throws -> String {
    for _ in 0..<3_000 {
      if let found = book.scratch.text(running.name + "-output")?.firstMatch(of: pattern) {
        return String(found.1)
      }
      usleep(10_000)
    }
    throw Silence(output: book.scratch.text(running.name + "-errors") ?? "")
  }

  /// The answer to a request, head and body, asked for through the shell's own connections.
  private func ask(_ path: String, method: String = "GET", host: String? = nil, port: Int = Self.port) throws
    -> String
  {
    let head =
      "\(method) \(path) HTTP/1.1\\r\\nHost: \(host ?? "127.0.0.1:\(port)")\\r\\nConnection: close\\r\\n\\r\\n"
    return try book.program.shell(
      "exec 3<>/dev/tcp/127.0.0.1/\(port) && printf '\(head)' >&3 && timeout 20 cat <&3"
    ).output
  }

  @Test("It prints its address, serves, and ends with 0 on Ctrl-C")
  func serving() throws {
    let outcome = try preview { address in
      #expect(address == "http://127.0.0.1:\(Self.port)/")
      #expect(try ask("/en/").contains("<h1>Home</h1>"))
      #expect(try ask("/robots.txt", host: "localhost:\(Self.port)").contains("Sitemap"))
      #expect(try ask("/en/", host: "example.org").hasPrefix("HTTP/1.1 403 "))
      #expect(try ask("/en/", method: "POST").hasPrefix("HTTP/1.1 405 "))
      let head = try ask("/en/", method: "HEAD")
      #expect(head.hasPrefix("HTTP/1.1 200 ") && !head.contains("<h1>"))
    }
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.firstMatch(of: /built in \d+ ms\n/) != nil, "\(outcome.output)")
  }

  @Test("It tells of each rebuild, in one line and the problems")
  func rebuilding() throws {
    let outcome = try preview { _ in
      try book.scratch.write("book/pages/home/en.md", SmallHandbook.text("House"))
      try eventually { try ask("/en/").contains("<h1>House</h1>") }
      #expect(try ask("/en/").contains("<h1>House</h1>"))
      try book.scratch.write("book/pages/home/en.md", "Nothing")
      try eventually { refused() }
      #expect(try ask("/en/").contains("<h1>House</h1>"))
    }
    #expect(outcome.code == 0)
    #expect(
      outcome.output.firstMatch(of: /\nrebuilt in \d+ ms: 1 file changed\n/) != nil, "\(outcome.output)")
    #expect(outcome.output.contains("; not shown: 1 error\n"), "\(outcome.output)")
    #expect(outcome.told.first?.hasPrefix("book/pages/home/en.md") == true, "\(outcome.errors)")
  }

  /// Waits until a condition holds; what comes after it tells if it never does.
  private func eventually(_ condition: () throws -> Bool) throws {
    for _ in 0..<1_000 {
      if try condition() { return }
      usleep(10_000)
    }
  }

  private func refused() -> Bool {
    book.scratch.everything().contains {
      $0.hasSuffix("-output") && book.scratch.text($0)?.contains("not shown") == true
    }
  }

  @Test("When the port is taken it takes the next")
  func nextPort() throws {
    _ = try preview { _ in
      let outcome = try preview { address in #expect(address == "http://127.0.0.1:\(Self.port + 1)/") }
      #expect(outcome.code == 0)
    }
  }

  @Test("It looks at the files again and again where it is told to, and says so")
  func polling() throws {
    let outcome = try preview(["--poll"]) { _ in }
    #expect(outcome.code == 0)
    #expect(outcome.errors == "preview: looking at all files again and again\n")
  }

  @Test("A folder that is not there, a port or an editor that is none: wrong usage")
  func usage() throws {
    #expect(try book.program("preview", "--content", "gone", "--theme", "theme").code == 2)
    #expect(try book.program("preview", "--port", "0").code == 2)
    #expect(try book.program("preview", "--port", "70000").code == 2)
    #expect(try book.program("preview", "--editor", "code 'x").code == 2)
  }

  @Test("The folders stay as they were")
  func readOnly() throws {
    let before = try book.scratch.contents(below: "book")
    _ = try preview { _ in _ = try ask("/") }
    #expect(try book.scratch.contents(below: "book") == before)
  }
}
