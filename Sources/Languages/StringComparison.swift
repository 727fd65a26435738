package import Diagnostics

/// Holds the interface texts of the languages against one another and against what the program needs.
package struct StringComparison {
  private let languages: [Language]
  private var diagnostics: [Diagnostic] = []

  /// What is wrong with the texts of the languages, the default language first.
  ///
  /// Texts the program needs are missing where they are not there. Others must be in every language: a text
  /// the default language does not have, or one that is nearly the name of a missing one, is unknown.
  package static func diagnostics(for languages: [Language]) -> [Diagnostic] {
    var comparison = StringComparison(languages: languages)
    let names = Set(languages.flatMap { $0.strings.entries.keys }).union(InterfaceStrings.required.keys)
    for name in names.sorted() {
      comparison.compareNames(name)
      comparison.comparePlaceholders(name)
    }
    return comparison.diagnostics.sortedAndUnique
  }

  private init(languages: [Language]) { self.languages = languages }

  private mutating func compareNames(_ name: String) {
    let isRequired = InterfaceStrings.required[name] != nil
    let holders = languages.filter { $0.strings[name] != nil }
    guard holders.count < languages.count else { return }
    guard
      isRequired || holders.contains(where: { $0.code == languages.first?.code && !isMisspelt(name, in: $0) })
    else { return holders.forEach { reportUnknown(name, in: $0) } }
    for language in languages where language.strings[name] == nil { reportMissing(name, in: language) }
  }

  /// Whether a name resembles one that this language lacks.
  private func isMisspelt(_ name: String, in language: Language) -> Bool {
    NearMiss.best(for: name, among: missingNames(in: language)) != nil
  }

  /// What the program needs, and the default language has, and this one lacks.
  private func missingNames(in language: Language) -> [String] {
    Set(languages.first?.strings.names ?? []).union(InterfaceStrings.required.keys)
      .filter { language.strings[$0] == nil }.sorted()
  }

  private mutating func reportUnknown(_ name: String, in language: Language) {
    let strings = language.strings
    diagnostics.append(
      Diagnostic(
        .unknownString, "The text '\(name)' is unknown in the other languages", in: strings.file,
        at: strings.entries[name]?.nameRange,
        suggestion: NearMiss.suggestion(for: name, among: missingNames(in: language))
          ?? "add it to the other languages, or delete it"))
  }

  private mutating func reportMissing(_ name: String, in language: Language) {
    let strings = language.strings
    let model = languages.lazy.compactMap { other in other.strings[name].map { (other.name, $0) } }.first
    let suggestion: Message = model.map { "add '\(name): …'; in \($0.0): \($0.1)" } ?? "add '\(name): …'"
    diagnostics.append(
      Diagnostic(
        .missingString, "The text '\(name)' is missing in \(language.name)", in: strings.file,
        at: strings.range, suggestion: suggestion))
  }

  private mutating func comparePlaceholders(_ name: String) {
    let model = languages.first { $0.strings[name] != nil }
    guard let expected = InterfaceStrings.required[name] ?? model?.strings[name]?.placeholders else { return }
    let reference = InterfaceStrings.required[name] == nil ? model?.name : nil
    for language in languages {
      guard let entry = language.strings.entries[name] else { continue }
      let found = entry.text.placeholders
      // The singular may be spelt out: `one entry`.
      let lacking = name.hasSuffix("_one") ? [] : expected.subtracting(found)
      let surplus = found.subtracting(expected)
      guard !lacking.isEmpty || !surplus.isEmpty else { continue }
      diagnostics.append(
        Diagnostic(
          .unmatchedPlaceholder, Self.message(name, lacking: lacking, surplus: surplus, reference: reference),
          in: language.strings.file, at: entry.textRange,
          suggestion: Self.suggestion(expected)))
    }
  }

  private static func message(
    _ name: String, lacking: Set<String>, surplus: Set<String>, reference: String?
  ) -> Message {
    var faults: [Message] = []
    if !lacking.isEmpty { faults.append("lacks \(listed(lacking))") }
    if !surplus.isEmpty { faults.append("does not know \(listed(surplus))") }
    guard let reference else { return "The text '\(name)' \(Message.all(faults))" }
    return "The text '\(name)' \(Message.all(faults)), unlike the one in \(reference)"
  }

  private static func suggestion(_ expected: Set<String>) -> Message {
    expected.isEmpty ? "use no placeholders" : "use \(listed(expected))"
  }

  private static func listed(_ names: Set<String>) -> String {
    names.sorted().map { "{\($0)}" }.joined(separator: ", ")
  }
}
