package import Diagnostics
package import Languages
import Parallelism

/// What is wrong between the files of a handbook; each rule stands in a file of its own.
package struct Findings: Sendable {
  private let entryRules: [any EntryRule]
  private var ofEntries: [[Diagnostic]]
  private var ofWhole: [Diagnostic]

  private static let rules: [any Rule] = [
    AddressRule(), GlossaryRule(), HomeRule(), NavigationRule(), SourceRule(),
  ]

  /// - Parameter languages: by code; without them, the languages of an entry are not compared number by number.
  package init(in handbook: Handbook, languages: [String: Language]) {
    let rules: [any EntryRule] = [
      BlankRule(), CitationRule(), CostRule(), LinkRule(), ParityRule(languages: languages), PresenceRule(),
      RelationRule(),
      SectionRule(), SlugRule(), TranslationRule(),
    ]
    entryRules = rules
    ofEntries = Array(handbook.entries.indices).parallelMap { entry in
      rules.flatMap { $0.check(entry, of: handbook) }
    }
    ofWhole = Self.rules.parallelMap { $0.check(handbook) }.flatMap(\.self)
  }

  /// What is wrong once some entries say the same in other words (`Handbook.replacing`).
  package func replacing(_ entries: [Int], of old: Handbook, in handbook: Handbook) -> Findings {
    var findings = self
    for entry in entries { findings.ofEntries[entry] = entryRules.flatMap { $0.check(entry, of: handbook) } }
    let paths = Set(entries.flatMap { handbook.entries[$0].texts.map(\.file.path) })
    // Of the whole, only the sources nobody cites depend on words; and a place in a text may have moved.
    if old.citations != handbook.citations || ofWhole.contains(where: { paths.contains($0.file.path) }) {
      findings.ofWhole = Self.rules.flatMap { $0.check(handbook) }
    }
    return findings
  }

  package var diagnostics: [Diagnostic] { (ofEntries.joined() + ofWhole).sortedAndUnique }
}
