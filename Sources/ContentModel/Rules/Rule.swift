package import Diagnostics
package import Languages
import Parallelism

/// One thing that has to hold between the files of a handbook.
protocol Rule: Sendable {
  func check(_ handbook: Handbook) -> [Diagnostic]
}

extension Handbook {
  /// What is wrong between the files, sorted; each rule stands in a file of its own.
  ///
  /// - Parameter languages: by code; without them, the languages of an entry are not compared number by number.
  package func check(languages: [String: Language]) -> [Diagnostic] {
    let rules: [any Rule] = [
      AddressRule(), CostRule(), EntryRule(), GlossaryRule(), LinkRule(), NavigationRule(),
      ParityRule(languages: languages), RelationRule(), SectionRule(), SourceRule(), TranslationRule(),
    ]
    return rules.parallelMap { $0.check(self) }.flatMap { $0 }.sortedAndUnique
  }
}
