import Foundation
import HandbookTestSupport
import Testing

@Suite("handbook init")
struct InitTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(scratch: scratch)
    try scratch.link("theme", to: Repository.theme.path)
  }

  @Test(
    "The example builds at once without a warning, and lacks nothing",
    arguments: [["fr", "en"], ["en", "fr"], ["fr"], ["en"], []])
  func builds(_ languages: [String]) throws {
    let made = try program.run(["init", "garden"] + languages.flatMap { ["--language", $0] })
    #expect(made.code == 0 && made.errors == "", "\(made.errors)")
    #expect(scratch.everything(below: "garden").first == "Content")
    #expect(made.output.hasPrefix("garden/Content/handbook.yml\n"))
    #expect(
      made.output.hasSuffix(
        "\nNext:\n  cd garden\n  handbook check\n  handbook build\n  handbook new service my-first-entry\n"))
    let places = ["--content", "garden/Content", "--theme", "theme"]
    let built = try program.run(["build", "--strict", "--output", "site"] + places)
    #expect(built.code == 0 && built.errors == "", "\(built.errors)")
    let coverage = try program("coverage", "--content", "garden/Content", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(coverage.output.utf8)) as? [String: Any]
    let measures = try #require(object?["measures"] as? [[String: Any]])
    #expect(measures.filter { $0["count"] as? Int != 0 }.compactMap { $0["id"] as? String } == [])
    #expect(object?["languages"] as? [String] == (languages.isEmpty ? ["fr", "en"] : languages))
    for code in ["fr", "en"] {
      #expect(scratch.exists("site/\(code)/index.html") == (languages.isEmpty || languages.contains(code)))
    }
  }

  @Test("A page of the example can be followed by an entry of one's own")
  func newEntry() throws {
    _ = try program("init", "garden", "--language", "en")
    var inside = program
    inside.folder = "garden"
    #expect(try inside("new", "service", "my-first-entry").code == 0)
    #expect(try inside("check", "--strict", "--drafts", "--theme", "../theme").code == 0)
  }

  @Test("Titles go to the languages in their order")
  func titles() throws {
    _ = try program("init", "one", "--title", "Le \"potager\"")
    #expect(
      scratch.text("one/Content/handbook.yml")?.contains(
        #"title: {fr: "Le \"potager\"", en: "Le \"potager\""}"#) == true)
    _ = try program(
      "init", "two", "--language", "en", "--language", "fr", "--title", "Plot", "--title", "Parcelle")
    #expect(
      scratch.text("two/Content/handbook.yml")?.contains(#"title: {en: "Plot", fr: "Parcelle"}"#) == true)
  }

  @Test("An empty folder is taken, also the one the program runs in")
  func emptyFolder() throws {
    try scratch.makeFolder("empty")
    #expect(try program("init", "empty/").code == 0)
    try scratch.makeFolder("here")
    var inside = program
    inside.folder = "here"
    #expect(try inside("init", ".").code == 0)
    #expect(scratch.exists("here/Content/handbook.yml"))
  }

  @Test("A folder with something in it, a file or a place that is not there is refused with 2")
  func refused() throws {
    try scratch.write("full/.git", "mine")
    try scratch.write("file", "mine")
    let before = scratch.everything()
    for (folder, message) in [
      ("full", "the folder full is not empty: name a new or empty one; nothing was touched"),
      ("file", "file is a file, not a folder"), ("", "name a folder"),
      ("no/where", "the folder that no/where would stand in is not there"),
    ] {
      let outcome = try program("init", folder)
      #expect(outcome.code == 2 && outcome.output == "" && outcome.errors == "handbook: \(message)\n")
    }
    for arguments in [
      ["--language", "de"], ["--language", "en", "--title", "a", "--title", "b"], ["--title", ""],
    ] {
      #expect(try program.run(["init", "new"] + arguments).code == 2)
    }
    #expect(scratch.everything() == before)
  }

  @Test("A machine that fails ends with 3, and leaves nothing half made")
  func failing() throws {
    let outcome = try program.shell("ulimit -f 1; trap '' XFSZ; exec $handbook init garden")
    #expect(outcome.code == 3 && outcome.errors.contains("File too large"), "\(outcome.errors)")
    #expect(!scratch.exists("garden"))
    #expect(try program("init", "/proc/garden").code >= 2)
  }
}

@Suite("Which theme is taken")
struct ThemeLocationTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(scratch: scratch)
    _ = try program("init", "garden")
  }

  @Test("Without any, it is told where one was looked for")
  func none() throws {
    let outcome = try program("check", "--content", "garden/Content")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.firstMatch(
        of:
          /^handbook: there is no theme: no folder Themes\/handbook here and none at \/.*\/share\/handbook\/themes\/handbook; name one with --theme\n$/
      ) != nil, "\(outcome.errors)")
  }

  @Test("The one that is named, before the project's own, before the one installed with the program")
  func order() throws {
    try scratch.makeFolder("prefix/bin")
    // Another process copies it: while this one holds it open for writing, no run that starts beside could start it.
    #expect(try program.shell("cp $handbook prefix/bin/handbook").code == 0)
    try scratch.makeFolder("prefix/share/handbook/themes")
    try scratch.link("prefix/share/handbook/themes/handbook", to: Repository.theme.path)
    let check = ["check", "--content", "garden/Content"]
    let installed = scratch("prefix/bin/handbook")
    #expect(try program.finished(program.start(installed, check)).code == 0)
    try scratch.makeFolder("Themes/handbook")
    let own = try program.finished(program.start(installed, check))
    #expect(own.code == 1 && own.errors.hasPrefix("Themes/handbook/"), "\(own.errors)")
    let named = try program.finished(program.start(installed, check + ["--theme", Repository.theme.path]))
    #expect(named.code == 0, "\(named.errors)")
  }
}
