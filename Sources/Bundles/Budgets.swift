import ContentModel
package import Diagnostics
import Fields

extension Bundler {
  /// The bundles that weigh more than `handbook.yml` allows, each at the line that says so.
  package func budgetDiagnostics(_ bundles: [Bundle]) -> [Diagnostic] {
    let settings = handbook.configuration.bundles
    return bundles.compactMap { bundle in
      guard let budget = settings.budgets[bundle.format] else { return nil }
      return diagnostic(bundle, budget.fail, .bundleTooLarge) ?? diagnostic(bundle, budget.warn, .largeBundle)
    }
  }

  private func diagnostic(_ bundle: Bundle, _ limit: Located<Int>?, _ kind: Diagnostic.Kind) -> Diagnostic? {
    guard let limit, bundle.bytes.count > limit.value * 1000 else { return nil }
    let kilobytes = (bundle.bytes.count + 999) / 1000
    return Diagnostic(
      kind, "\(bundle.path) weighs \(kilobytes) kB, \(kilobytes - limit.value) more than its budget",
      in: handbook.configuration.file, at: limit.range,
      suggestion: "make pictures smaller, or raise the budget")
  }
}
