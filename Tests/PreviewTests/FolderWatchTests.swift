import Foundation
import HandbookTestSupport
import Testing

@testable import Preview

/// A folder with a file in it, watched; every change is made while the watch waits.
private final class Watched {
  let scratch: Scratch
  let stop: WatchStop
  let watch: any FolderWatch

  init(polls: Bool = false) throws {
    scratch = try Scratch()
    stop = try WatchStop()
    try scratch.write("book/services/one/fr.md", "One")
    let roots = [scratch("book") + "/"]
    watch = polls ? PollingWatch(roots, stop: stop) : try InotifyWatch(roots, stop: stop)
  }

  deinit { stop.close() }

  /// What the watch tells, with paths below the folder, of a change that was made before.
  func changes(after change: () throws -> Void) throws -> [String]? {
    try change()
    guard case .paths(let paths) = watch.next() else { return nil }
    return paths.map { String($0.dropFirst(scratch("book").count + 1)) }.sorted()
  }

  /// Whether nothing more is told.
  var isQuiet: Bool { stop.wait(for: -1, milliseconds: 1) == .late }
}

@Suite("Folders are watched")
struct FolderWatchTests {
  @Test("A file that is written", arguments: [false, true])
  func edit(polls: Bool) throws {
    let watched = try Watched(polls: polls)
    #expect(
      try watched.changes { try watched.scratch.write("book/services/one/fr.md", "Another") } == [
        "services/one/fr.md"
      ])
  }

  @Test("A file that is written aside and put in its place", arguments: [false, true])
  func renameWrite(polls: Bool) throws {
    let watched = try Watched(polls: polls)
    let changes = try watched.changes {
      try watched.scratch.write("book/services/one/.fr.md.swp", "Another")
      #expect(
        rename(watched.scratch("book/services/one/.fr.md.swp"), watched.scratch("book/services/one/fr.md"))
          == 0)
    }
    #expect(changes == ["services/one/fr.md"])
  }

  @Test("A file that goes and comes back at once is one change, and it is there")
  func vim() throws {
    let watched = try Watched()
    let path = watched.scratch("book/services/one/fr.md")
    let changes = try watched.changes {
      #expect(rename(path, path + "~") == 0)
      Thread.detachNewThread {
        usleep(15_000)
        try? Data("Another".utf8).write(to: URL(fileURLWithPath: path))
        unlink(path + "~")
      }
    }
    #expect(changes == ["services/one/fr.md"])
    #expect(watched.scratch.text("book/services/one/fr.md") == "Another")
  }

  @Test("A new folder with what is in it, and what is written there later", arguments: [false, true])
  func newFolder(polls: Bool) throws {
    let watched = try Watched(polls: polls)
    let new = try watched.changes { try watched.scratch.write("book/services/two/parts/fr.md", "Two") }
    #expect(new?.contains("services/two/parts/fr.md") == true, "\(new ?? [])")
    let later = try watched.changes { try watched.scratch.write("book/services/two/parts/fr.md", "Three") }
    #expect(later == ["services/two/parts/fr.md"])
  }

  @Test("A folder that has moved is watched under its new name")
  func movedFolder() throws {
    let watched = try Watched()
    let moved = try watched.changes {
      #expect(rename(watched.scratch("book/services/one"), watched.scratch("book/services/two")) == 0)
    }
    #expect(moved == ["services/one", "services/two", "services/two/fr.md"])
    let later = try watched.changes { try watched.scratch.write("book/services/two/fr.md", "Two") }
    #expect(later == ["services/two/fr.md"])
  }

  @Test("A file that is deleted", arguments: [false, true])
  func delete(polls: Bool) throws {
    let watched = try Watched(polls: polls)
    #expect(
      try watched.changes { try watched.scratch.remove("book/services/one/fr.md") } == ["services/one/fr.md"])
  }

  @Test("A thousand files at once are one change")
  func burst() throws {
    let watched = try Watched()
    let changes = try watched.changes {
      for number in 0..<1_000 { try watched.scratch.write("book/pages/\(number).md", "Text") }
    }
    #expect(changes?.count { $0.hasSuffix(".md") } == 1_000)
    #expect(watched.isQuiet)
  }

  @Test("Files that the reader passes over are no change", arguments: [false, true])
  func passedOver(polls: Bool) throws {
    let watched = try Watched(polls: polls)
    let changes = try watched.changes {
      for name in [".hidden", "fr.md~", ".git/index"] {
        try watched.scratch.write("book/services/one/\(name)", "x")
      }
      try watched.scratch.write("book/services/one/en.md", "One")
    }
    #expect(changes == ["services/one/en.md"])
  }

  @Test("A folder that goes away and comes back is looked at anew")
  func root() throws {
    let watched = try Watched()
    #expect(rename(watched.scratch("book"), watched.scratch("away")) == 0)
    #expect(watched.watch.next() == .everything)
    #expect(rename(watched.scratch("away"), watched.scratch("book")) == 0)
    #expect(watched.watch.next() == .everything)
    #expect(
      try watched.changes { try watched.scratch.write("book/services/one/fr.md", "Back") } == [
        "services/one/fr.md"
      ])
  }

  @Test("A watch ends when the stop is pulled", arguments: [false, true])
  func stopping(polls: Bool) throws {
    let watched = try Watched(polls: polls)
    watched.stop.pull()
    #expect(watched.watch.next() == nil)
  }
}
