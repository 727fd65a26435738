import Foundation
import HandbookTestSupport

/// A small handbook on the disk, in the folder `book`, with the project's theme beside it as `theme`.
struct Book {
  let scratch: Scratch
  var program: Program

  init(_ changes: [String: String] = [:]) throws {
    scratch = try Scratch()
    program = Program(scratch: scratch)
    try scratch.link("theme", to: Repository.theme.path)
    for (path, text) in SmallHandbook.files.merging(changes, uniquingKeysWith: { $1 }) {
      try scratch.write("book/" + path, text)
    }
  }

  static let places = ["--content", "book", "--theme", "theme"]

  func build(_ more: String...) throws -> Program.Outcome {
    try program.run(["build"] + Self.places + ["--output", "site"] + more)
  }

  func check(_ more: String...) throws -> Program.Outcome {
    try program.run(["check"] + Self.places + more)
  }
}
