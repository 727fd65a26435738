package import Diagnostics
import Parallelism

/// One thing that has to hold between the files of a handbook.
protocol Rule: Sendable {
  func check(_ handbook: Handbook) -> [Diagnostic]
}

extension Handbook {
  /// What is wrong between the files, sorted; each rule stands in a file of its own.
  package func check() -> [Diagnostic] {
    let rules: [any Rule] = [
      AddressRule(), CostRule(), EntryRule(), GlossaryRule(), LinkRule(), NavigationRule(), RelationRule(),
      SectionRule(),
      SourceRule(), TranslationRule(),
    ]
    return rules.parallelMap { $0.check(self) }.flatMap { $0 }.sortedAndUnique
  }
}
