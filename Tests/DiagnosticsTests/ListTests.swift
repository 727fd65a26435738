import Testing

@testable import Diagnostics

@Suite("Lists of diagnostics and their kinds")
struct ListTests {
  private func diagnostic(_ kind: Diagnostic.Kind, _ path: String, _ offset: Int?, _ message: Message = "m")
    -> Diagnostic
  {
    let file = SourceFile(path: path, text: "0123456789")
    return Diagnostic(kind, message, in: file, at: offset.map { $0..<$0 + 1 })
  }

  @Test("They are sorted by file, place, kind and message, the whole file before its parts")
  func sorted() {
    let sorted = [
      diagnostic(.rawHTML, "a", nil), diagnostic(.emptyText, "a", 2), diagnostic(.rawHTML, "a", 2, "l"),
      diagnostic(.rawHTML, "a", 2, "m"), diagnostic(.rawHTML, "a", 5), diagnostic(.emptyText, "b", 0),
    ]
    #expect([Diagnostic](sorted.reversed()).sortedAndUnique == sorted)
  }

  @Test("Each is told once")
  func unique() {
    let one = diagnostic(.rawHTML, "a", 1)
    #expect([one, diagnostic(.rawHTML, "a", 2), one].sortedAndUnique.count == 2)
  }

  @Test("Warnings alone are no errors")
  func errors() {
    #expect(![diagnostic(.emptyText, "a", nil)].hasErrors)
    #expect([diagnostic(.emptyText, "a", nil), diagnostic(.rawHTML, "a", nil)].hasErrors)
    #expect(Severity.warning < .error)
  }

  @Test("Seen from outside its folder, only the path changes", arguments: ["Content", "Content/"])
  func under(_ folder: String) {
    let moved = diagnostic(.rawHTML, "fr.md", 3).under(folder)
    #expect(moved.location == diagnostic(.rawHTML, "Content/fr.md", 3).location)
  }

  @Test("Ids are unique, lower-case words with hyphens")
  func ids() {
    let ids = Diagnostic.Kind.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
    for id in ids { #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil) }
  }

  @Test("Rules are one line without a full stop; reasons and remedies are sentences")
  func texts() {
    for kind in Diagnostic.Kind.all {
      #expect(!kind.rule.hasSuffix(".") && !kind.rule.contains("\n"), "\(kind.id)")
      #expect(kind.reason.hasSuffix("."), "\(kind.id)")
      #expect(kind.remedy.hasSuffix("."), "\(kind.id)")
    }
  }
}

@Suite("Places in files")
struct PlaceTests {
  private let file = SourceFile(path: "a", text: "été\n\n🙂 fin")

  @Test(
    "Offsets become lines and columns, both from 1",
    arguments: [
      (0, 1, 1), (2, 1, 2), (5, 1, 4), (6, 2, 1), (7, 3, 1), (11, 3, 2), (15, 3, 6), (999, 3, 6), (-1, 1, 1),
    ])
  func locations(_ offset: Int, _ line: Int, _ column: Int) {
    let location = file.location(at: offset)
    #expect((location.line, location.column) == (line, column))
  }

  @Test("Lines and columns become offsets again, by characters and by bytes")
  func offsets() {
    let table = LineTable(file.bytes)
    #expect(table.offset(line: 1, scalarColumn: 3) == 3)
    #expect(table.offset(line: 3, scalarColumn: 3) == 12)
    #expect(table.offset(line: 9, scalarColumn: 1) == file.bytes.count)
    #expect(table.offset(line: 3, byteColumn: 6) == 12)
    #expect(table.offset(line: 0, byteColumn: 1) == nil)
    #expect(table.offset(line: 9, byteColumn: 1) == nil)
  }
}

@Suite("Names that were probably meant")
struct NearMissTests {
  @Test(
    "A few slips are seen through",
    arguments: [
      ("trieste", "treiste"), ("trieste", "Trieste"), ("trieste", "triest"), ("trieste", "triesste"),
      ("recovery", "recvoery"), ("fr", "fe"), ("outreach", "utreech"),
    ])
  func near(_ meant: String, _ typed: String) {
    #expect(NearMiss.best(for: typed, among: ["recovery", "outreach", "trieste", "fr"]) == meant)
  }

  @Test("What is too far off is not proposed", arguments: ["", "x", "tr", "paris", "triangle"])
  func far(_ typed: String) {
    #expect(NearMiss.best(for: typed, among: ["trieste", "recovery"]) == nil)
  }

  @Test("The nearest wins, and among equals the first of the alphabet")
  func ties() {
    #expect(NearMiss.best(for: "costs", among: ["costa", "cost", "costly"]) == "cost")
    #expect(NearMiss.best(for: "bbb", among: ["bbd", "bbc"]) == "bbc")
    #expect(NearMiss.suggestion(for: "bbb", among: ["bbd"]) == "did you mean 'bbd'?")
    #expect(NearMiss.suggestion(for: "bbb", among: []) == nil)
  }

  @Test("Very long names cost no time worth mentioning", .timeLimit(.minutes(5)))
  func long() {
    let long = String(repeating: "a", count: 2_000)
    #expect(NearMiss.best(for: long, among: [long + "b", "a"]) == long + "b")
  }
}
