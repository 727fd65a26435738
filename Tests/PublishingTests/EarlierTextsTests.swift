import Foundation
import HandbookTestSupport
import Testing

import ContentModel
@testable import Publishing

@Suite("Where the words come from that a translation was made from")
struct EarlierTextsTests {
  private let scratch: Scratch
  private static let fr = SmallHandbook.text("Jardin", "Intro.\n\n## A {#a}\n\nUn.\n\n## B {#b}\n\nDeux.")
  private static let en = SmallHandbook.text("Garden", "Intro.\n\n## A {#a}\n\nOne.\n\n## B {#b}\n\nTwo.")
  private static let kept = "book/.translated/services/north/en.md"

  init() throws {
    scratch = try Scratch()
    let texts = [
      "services/north/facts.yml": "order: 1\n", "services/north/fr.md": Self.fr,
      "services/north/en.md": Self.en,
    ]
    for (path, text) in SmallHandbook.files.merging(texts, uniquingKeysWith: { $1 }) {
      try scratch.write("book/" + path, text)
    }
  }

  private func folder() throws -> TranslationFolder { try TranslationFolder(content: scratch("book")) }

  private func accept() throws {
    guard case .written = try folder().accept(.init(entry: "north")) else {
      return #expect(Bool(false), "was refused")
    }
  }

  private func edit(_ old: String, _ new: String, in file: String = "fr") throws {
    let path = "book/services/north/\(file).md"
    try scratch.write(path, try #require(scratch.text(path)).replacing(old, with: new))
  }

  /// Where the words of each stale section come from, with the words that are to do.
  private func found() throws -> [String] {
    let folder = try folder()
    return try folder.changes(of: "north", section: nil, language: "en").translations.flatMap(\.sections)
      .compactMap { section in
        guard let recorded = section.recorded else { return nil }
        let origin =
          switch folder.origin(of: recorded) {
          case .kept(let text): "kept \(text.debugDescription)"
          case .committed(let text, let commit): "git \(commit.count) \(text.debugDescription)"
          case .unknown(let reason): "unknown: \(reason)"
          }
        return "\(section.key) \(section.wordsToDo) \(origin)"
      }
  }

  // MARK: Kept

  @Test("Accepting keeps the words; they are found when the source has changed")
  func kept() throws {
    try accept()
    #expect(scratch.text(Self.kept)?.contains("\n%% a\n\n## A \n\nUn.\n") == true)
    #expect(try found() == [])
    try edit("Deux.", "Deux ou trois.")
    #expect(try found() == ["b 2 kept \"## B \\n\\nDeux.\""])
    // The record stays: what it was accepted for is kept on.
    guard case .written(let files, let count) = try folder().accept(.init(entry: "north", sections: ["a"]))
    else {
      return #expect(Bool(false))
    }
    #expect(files.isEmpty && count == 0)
    try accept()
    #expect(try found() == [])
    #expect(scratch.text(Self.kept)?.contains("Deux ou trois.") == true)
    #expect(scratch.everything(below: "book").allSatisfy { !$0.contains("handbook-new") })
  }

  @Test("Words with another hash than the recorded one are not used")
  func tampered() throws {
    try accept()
    try edit("Deux.", "Deux ou trois.")
    let text = try #require(scratch.text(Self.kept))
    try scratch.write(Self.kept, text.replacing("Deux.", with: "Douze."))
    #expect(try found() == ["b 4 unknown: git finds no repository around the content"])
    try scratch.write(Self.kept, [0xFF, 0xFE, 0x00])
    #expect(try found() == ["b 4 unknown: git finds no repository around the content"])
    #expect(try accepted() == (1, 1))
    #expect(scratch.text(Self.kept)?.contains("Deux ou trois.") == true)
  }

  private func accepted() throws -> (Int, Int) {
    guard case .written(let files, let kept) = try folder().accept(.init(entry: "north")) else {
      return (-1, -1)
    }
    return (files.count, kept)
  }

  @Test("Words are kept for records that were there before; the file of a translation without any goes")
  func later() throws {
    try accept()
    try scratch.remove(Self.kept)
    #expect(try accepted() == (0, 1))
    #expect(try accepted() == (0, 0))
    #expect(try found() == [])
    // Not a section of the record has a counterpart any more.
    try scratch.write(
      "book/services/north/en.md",
      SmallHandbook.text("Garden", more: "translation: {from: fr, sections: {gone: 000000000000}}\n"))
    #expect(try accepted() == (1, 1))
    #expect(scratch.text(Self.kept)?.contains("%% a\n") == false)
  }

  @Test("A link in the place of the folder is not followed")
  func links() throws {
    try scratch.makeFolder("elsewhere")
    try scratch.link("book/.translated", to: scratch("elsewhere"))
    #expect(throws: MachineError.self) { try accept() }
    #expect(scratch.everything(below: "elsewhere").isEmpty)
    // The record itself is written; accepting again makes up for the words.
    try scratch.remove("book/.translated")
    #expect(try accepted() == (0, 1))
  }

  @Test("The reader of content passes over what is kept")
  func hidden() throws {
    try accept()
    let files = try ContentReader(folder: scratch("book")).read().files.map(\.path)
    #expect(files.contains("services/north/en.md") && !files.contains { $0.contains("translated") })
  }

  // MARK: Git

  private static let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  /// Runs git in a folder of the scratch folder, without anybody's configuration.
  private func git(_ arguments: String..., in folder: String = "book") throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
    process.arguments =
      [
        "-C", scratch(folder), "-c", "user.name=A", "-c", "user.email=a@example.org", "-c",
        "commit.gpgsign=false",
      ]
      + arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": scratch.path, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
  }

  private func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", "Change")
  }

  /// A repository in which only the record says what the translation was made from.
  private func repository() throws {
    try git("init", "--quiet")
    try accept()
    try scratch.remove("book/.translated")
    try commit()
  }

  @Test(
    "Without kept words those of the newest version with the recorded hash are found", .enabled(if: hasGit))
  func versions() throws {
    try repository()
    try edit("Deux.", "Deux ou trois.")
    #expect(try found() == ["b 2 git 40 \"## B \\n\\nDeux.\""])
    try commit()
    try edit("Un.", "Un seul.")
    try edit("summary: 'Summary.'", "summary: 'Autre.'")
    try commit()
    #expect(
      try found() == [
        "front 1 git 40 \"Jardin\\n\\nSummary.\"", "a 1 git 40 \"## A \\n\\nUn.\"",
        "b 2 git 40 \"## B \\n\\nDeux.\"",
      ])
  }

  @Test(
    "A file that was renamed is followed; versions that cannot be understood are passed over",
    .enabled(if: hasGit))
  func renamed() throws {
    try repository()
    try edit("---\ntitle", "--\ntitle")
    try commit()
    try edit("--\ntitle", "---\ntitle")
    try git("mv", "services/north", "services/south")
    try git("commit", "--quiet", "--message", "Move")
    try git("mv", "services/south", "services/north")
    try commit()
    try edit("Deux.", "Deux ou trois.")
    #expect(try found() == ["b 2 git 40 \"## B \\n\\nDeux.\""])
  }

  @Test("Where git has not got the words either, a reason is told", .enabled(if: hasGit))
  func unknown() throws {
    try git("init", "--quiet")
    try accept()
    try scratch.remove("book/.translated")
    try edit("Deux.", "Deux ou trois.")
    #expect(try found() == ["b 4 unknown: the source was never committed to git"])
    try commit()
    #expect(try found() == ["b 4 unknown: the one version of the source in git has other words"])
    try edit("Un.", "Un seul.")
    try commit()
    #expect(try found().last == "b 4 unknown: none of the 2 versions of the source in git has them")
    #expect(try found().first == "a 1 git 40 \"## A \\n\\nUn.\"")
  }

  @Test("A shallow repository says that it is one", .enabled(if: hasGit))
  func shallow() throws {
    try repository()
    try edit("Deux.", "Deux ou trois.")
    try commit()
    try git("clone", "--quiet", "--depth", "1", "file://" + scratch("book"), "clone", in: "")
    try scratch.remove("book")
    try FileManager.default.moveItem(atPath: scratch("clone"), toPath: scratch("book"))
    #expect(
      try found() == ["b 4 unknown: the git repository is shallow, without its earlier versions"])
  }

  @Test("Looking leaves the repository as it was", .enabled(if: hasGit))
  func untouched() throws {
    try repository()
    try edit("Deux.", "Deux ou trois.")
    let before = scratch.everything(below: "book/.git").map { "\($0) \(scratch.identity("book/.git/\($0)"))" }
    #expect(try found().count == 1)
    #expect(
      scratch.everything(below: "book/.git").map { "\($0) \(scratch.identity("book/.git/\($0)"))" } == before)
  }
}
