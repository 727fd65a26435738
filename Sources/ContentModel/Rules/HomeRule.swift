import Diagnostics

/// The handbook has a home.
struct HomeRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    guard handbook.entry(Handbook.homeID) == nil else { return [] }
    let folder = Handbook.homeID.folder(handbook.configuration)
    return [
      Diagnostic(
        .missingHome, "The handbook has no home page",
        in: SourceFile(path: "\(folder)/\(Facts.fileName)", bytes: []),
        suggestion: "add the folder \(folder) with \(Facts.fileName) and a text in each language")
    ]
  }
}
