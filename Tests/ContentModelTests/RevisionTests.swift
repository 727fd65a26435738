import Testing

@testable import ContentModel

@Suite("What has changed in a text, word by word")
struct RevisionTests {
  /// The paragraphs of a revision with `[-…-]` and `{+…+}`; those that stayed are left out.
  private func changes(_ old: String, _ new: String) -> [String] {
    Revision(from: old, to: new).rows.filter(\.isChanged).map { row in
      row.runs.map { run in
        switch run.kind {
        case .kept: run.text
        case .removed: "[-\(run.text)-]"
        case .added: "{+\(run.text)+}"
        }
      }.joined().replacing("\n", with: "¶")
    }
  }

  @Test(
    "A word that was replaced, added or taken out is marked alone",
    arguments: [
      ("One two three.", "One 2 three.", "One [-two-]{+2+} three.¶"),
      ("One three.", "One two three.", "One {+two +}three.¶"),
      ("One two three.", "One three.", "One [-two -]three.¶"),
      ("It costs 40 000 a year.", "It costs 45 000 a year.", "It costs [-40-]{+45+} 000 a year.¶"),
      ("A *word* here.", "A **word** here.", "A *{+*+}word{+*+}* here.¶"),
      ("Yes", "Yes!", "Yes{+!+}¶"),
    ])
  func words(_ old: String, _ new: String, _ expected: String) {
    #expect(changes(old, new) == [expected])
  }

  @Test("French elisions, guillemets and no-break spaces are told apart from the words beside them")
  func french() {
    #expect(
      changes("L’équipe de l’hôpital.", "L’équipe de l’asile.") == ["L’équipe de l’[-hôpital-]{+asile+}.¶"])
    #expect(changes("Il dit « oui ».", "Il dit «\u{A0}oui\u{A0}».").count == 1)
    #expect(
      changes("Combien\u{A0}?", "Combien\u{202F}?") == ["Combien[-\u{A0}-]{+\u{202F}+}?¶"])
    // A number with its spaces is one word, so that nobody overlooks half of it.
    #expect(
      changes("soit 40\u{202F}000 euros", "soit 45\u{202F}000 euros") == [
        "soit [-40\u{202F}000-]{+45\u{202F}000+} euros¶"
      ])
    #expect(changes("soit 1,5 %", "soit 1,7 %") == ["soit [-1,5-]{+1,7+} %¶"])
    #expect(changes("été", "e\u{301}te\u{301}").count == 1, "the hash tells them apart")
  }

  @Test("Lines broken elsewhere are no change; a new paragraph is")
  func lines() {
    #expect(changes("One two\nthree four.", "One\ntwo three  four.\n") == [])
    #expect(changes("One.\n\nTwo.", "One.\n\nNew words.\n\nTwo.") == ["{+New words.¶+}"])
    #expect(changes("- a b\n- c d\n- e f", "- a b\n- e f") == ["[-- c d¶-]"])
    #expect(changes("One two.\n\nThree four.", "One two. Three four.") == ["One two.[-¶-]{+ +}Three four.¶"])
    #expect(changes("```\na\n\nb\n```", "```\na\n\nc\n```") == ["[-b-]{+c+}¶"])
    #expect(
      changes("", "") == [] && changes("", "One.") == ["{+One.¶+}"] && changes("One.", "") == ["[-One.¶-]"])
  }

  @Test("Words that only happen to be the same do not cut what was rewritten into pieces")
  func islands() {
    #expect(
      changes("They met in the old town hall of Oslo.", "They met at a new school near the port of Oslo.")
        .count == 1)
    #expect(
      changes("Every first day, and all the nights.", "Every second week, and all the nights.") == [
        "Every [-first day-]{+second week+}, and all the nights.¶"
      ])
    // Two sentences without much in common are shown one after the other.
    #expect(
      changes("The bakers sell their bread on Sundays.", "Nobody came on foot to see the sea.") == [
        "[-The bakers sell their bread on Sundays.-]{+Nobody came on foot to see the sea.+}¶"
      ])
  }

  @Test("A word replaced by another is one word to do; a comma is one too")
  func toDo() {
    func words(_ old: String, _ new: String) -> Int { Revision(from: old, to: new).wordsToDo }
    #expect(words("One two three.", "One 2 three.") == 1)
    #expect(words("One two three.", "One three.") == 1)
    #expect(words("One two three.", "One two, three.") == 1)
    #expect(words("A b c d.\n\nE f g.", "A b x d.\n\nE f g.\n\nNew words here.") == 4)
    #expect(words("A b.", "A b.") == 0)
  }

  // MARK: Properties

  /// A small generator, so that a failure can be had again.
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  private func text(_ random: inout Random, words: Int) -> String {
    let parts = [
      "a", "b", "été", "l’eau", "40\u{202F}000", "%", "«\u{A0}", "\u{A0}»", ",", "\n", "\n\n", "- ", "# ",
      "|", " ", "\n```\n", "x",
    ]
    return (0..<words).map { _ in parts.randomElement(using: &random).map { $0 + " " } ?? "" }.joined()
  }

  @Test("What was kept and removed is the old text, what was kept and added the new one")
  func applying() {
    var random = Random(state: 7)
    for round in 0..<300 {
      let (old, new) = (text(&random, words: round % 40), text(&random, words: (round * 7) % 40))
      for limit in [0, 3, 2_000] {
        let revision = Revision(from: old, to: new, mostEdits: limit)
        #expect(revision.text(.removed) == Revision(from: old, to: old).text(.kept), "round \(round)")
        #expect(revision.text(.added) == Revision(from: new, to: new).text(.kept), "round \(round)")
        #expect(
          revision.rows.contains(where: \.isChanged) == (revision.text(.removed) != revision.text(.added)))
      }
      // One line a paragraph is what the text says: cutting it again changes nothing.
      let plain = Revision(from: old, to: old).text(.kept)
      #expect(
        plain.split(separator: "\n").joined(separator: " ").split(separator: " ")
          == old.split(whereSeparator: { $0 == " " || $0 == "\n" }))
    }
  }

  @Test("The shortest script is found, and only matches that are there")
  func scripts() throws {
    var random = Random(state: 3)
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        Int32.random(in: 0..<4, using: &random)
      }
      let new = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        Int32.random(in: 0..<4, using: &random)
      }
      let script = try #require(EditScript(from: old, to: new))
      for match in script.matches {
        #expect(old[match.old..<match.old + match.count] == new[match.new..<match.new + match.count])
      }
      for (one, next) in zip(script.matches, script.matches.dropFirst()) {
        #expect(one.old + one.count <= next.old && one.new + one.count <= next.new)
      }
      #expect(script.matches.reduce(0) { $0 + $1.count } == longestCommon(old, new), "\(old) \(new)")
    }
  }

  /// The length of the longest common subsequence, worked out the slow way.
  private func longestCommon(_ old: [Int32], _ new: [Int32]) -> Int {
    var row = Array(repeating: 0, count: new.count + 1)
    for one in old {
      var diagonal = 0
      for (index, other) in new.enumerated() {
        let above = row[index + 1]
        row[index + 1] = one == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }

  @Test("Beyond its limits a script gives up, and paragraphs are shown as replaced")
  func limits() {
    let old = (0..<60_000).map { "old\($0)" }.joined(separator: " ")
    let new = (0..<60_000).map { "new\($0)" }.joined(separator: " ")
    let script = EditScript(from: Array(0..<3_000), to: Array(3_000..<6_000))
    #expect(script.map(\.matches) == nil)
    let revision = Revision(from: "Same.\n\n" + old, to: "Same.\n\n" + new)
    #expect(revision.rows.map { $0.runs.map(\.kind) } == [[.kept], [.removed, .added]])
    #expect(revision.wordsToDo == 60_000)
  }
}
