import Diagnostics
import Fields

/// Every page has an address of its own.
struct AddressRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    handbook.configuration.languages.flatMap { duplicates(handbook, $0) }
  }

  private func duplicates(_ handbook: Handbook, _ language: String) -> [Diagnostic] {
    var taken = ownPages(handbook, language)
    var diagnostics: [Diagnostic] = []
    for index in handbook.entries.indices {
      let address = handbook.address(of: index, in: language)
      guard let other = taken[address] else {
        taken[address] = "\(handbook.entries[index].id)"
        continue
      }
      let entry = handbook.entries[index]
      let text = entry.text(in: language)
      diagnostics.append(
        Diagnostic(
          .duplicateURL, "The address /\(address) belongs to \(other) already",
          in: text?.file ?? entry.factsFile,
          at: text?.slug?.range,
          suggestion: text == nil ? "give one of the two another slug" : "give this page another slug"))
    }
    return diagnostics
  }

  /// Pages that the site makes itself, with what they are called in a message.
  private func ownPages(_ handbook: Handbook, _ language: String) -> [String: Message] {
    var pages: [String: Message] = [:]
    for page in handbook.configuration.overviewsInOrder {
      if let address = handbook.address(of: page, in: language) {
        pages[address] = "the page '\(page.rawValue)'"
      }
    }
    for settings in handbook.configuration.kindsInOrder {
      if let address = handbook.listAddress(of: settings.kind, in: language) {
        pages[address] = "the list of \(settings.folder)"
      }
    }
    return pages
  }
}
