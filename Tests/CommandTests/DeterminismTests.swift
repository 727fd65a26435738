import Foundation
import HandbookTestSupport
import Testing

@Suite("The same content gives the same bytes")
struct DeterminismTests {
  @Test("From another folder, time zone, locale, home and umask too")
  func elsewhere() throws {
    let scratch = try Scratch()
    try copyBook(to: ["here", "there/deep below"], in: scratch)
    var one = Program(scratch: scratch)
    one.environment.merge(["TZ": "UTC", "LC_ALL": "C", "HOME": "/root"]) { $1 }
    one.folder = "here"
    let first = try one.run(["build", "--content", "Content", "--theme", "theme", "--output", "site"])
    #expect(first.code == 0, "\(first.errors)")
    var other = Program(scratch: scratch)
    let variables = [
      "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nowhere",
      "SOURCE_DATE_EPOCH": "1", "USER": "somebody", "TERM": "xterm",
    ]
    other.environment.merge(variables) { $1 }
    let places = ["--content", "/Content", "--theme", "/theme", "--output", "/site"].map {
      $0.hasPrefix("/") ? "'\(scratch("there/deep below"))\($0)'" : $0
    }
    let second = try other.shell("umask 077; exec $handbook build \(places.joined(separator: " "))")
    #expect(second.code == 0, "\(second.errors)")
    let (site, again) = try (
      scratch.contents(below: "here/site"), scratch.contents(below: "there/deep below/site")
    )
    #expect(site == again && site.count > 50)
    for (path, bytes) in site { #expect(!bytes.contains(scratch.path.utf8), "\(path)") }
  }

  private func copyBook(to folders: [String], in scratch: Scratch) throws {
    let golden = Repository.fixtures.appendingPathComponent("GoldenSite")
    let arabic = try Data(contentsOf: golden.appendingPathComponent("languages/ar.yml"))
    for folder in folders {
      try scratch.makeFolder(folder)
      try scratch.copy(golden.appendingPathComponent("Content"), to: folder + "/Content")
      try scratch.copy(Repository.theme, to: folder + "/theme")
      try scratch.write(folder + "/theme/languages/ar.yml", arabic)
    }
  }
}
