import ArgumentParser

/// Measures handbook on made-up handbooks of any size.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook-bench",
    abstract: "Makes large handbooks and measures how fast they are built.",
    subcommands: [Synth.self, Run.self])
}

/// `handbook-bench synth`.
struct Synth: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a made-up handbook in French and English; the same options give the same bytes.")

  @Option(help: "How many entries it has; each has two pages of about 10 KB.")
  var entries: Int

  @Option(help: "The folder to write it to; files of the same names are replaced.")
  var output: String

  @Option(help: "Another number gives another handbook.")
  var seed: UInt64 = 1

  @Option(help: "Folder with the word lists 'french' and 'british-english', one word a line.")
  var words = "/usr/share/dict"

  @Flag(inversion: .prefixedNo, help: "Whether its site has a search.")
  var search = true

  func validate() throws {
    if entries < Corpus.fewestEntries {
      throw ValidationError("a handbook has at least \(Corpus.fewestEntries) entries")
    }
  }

  func run() throws {
    let corpus = Corpus(
      entries: entries, seed: seed,
      french: Vocabulary(list: words + "/french", seed: seed),
      english: Vocabulary(list: words + "/british-english", seed: seed &+ 1), isSearchable: search)
    try corpus.write(to: output)
    print("\(entries) entries, \(entries * 2) pages in \(output)")
  }
}
