import Diagnostics
import Fields

/// Every page has an address of its own.
struct AddressRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    handbook.configuration.languages.flatMap { duplicates(handbook, $0) }
  }

  private func duplicates(_ handbook: Handbook, _ language: String) -> [Diagnostic] {
    var taken: [String: Message] = [:]
    var diagnostics = ownPages(handbook, language).compactMap { page -> Diagnostic? in
      let (file, range) = (handbook.configuration.file, page.path.range(in: language))
      if SlugRule.isReserved(page.path[language], atTop: true) {
        return Diagnostic(
          .reservedSlug, "The path '\(page.path[language])' is reserved", in: file, at: range,
          suggestion: "choose another path")
      }
      return take(page.address, page.name, &taken).map {
        Diagnostic(.duplicateURL, $0, in: file, at: range, suggestion: "give one of the two another path")
      }
    }
    for index in handbook.entries.indices {
      let address = handbook.address(of: index, in: language)
      let entry = handbook.entries[index]
      guard let message = take(address, "\(entry.id)", &taken) else { continue }
      let text = entry.text(in: language)
      diagnostics.append(
        Diagnostic(
          .duplicateURL, message, in: text?.file ?? entry.factsFile, at: text?.slug?.range,
          suggestion: text == nil ? "give one of the two another slug" : "give this page another slug"))
    }
    return diagnostics
  }

  /// Gives an address to a page; says whose it is when it is taken.
  private func take(_ address: String, _ page: Message, _ taken: inout [String: Message]) -> Message? {
    guard let other = taken[address] else {
      taken[address] = page
      return nil
    }
    return "The address /\(address) belongs to \(other) already"
  }

  /// A page that the site makes itself, with what it is called in a message.
  private typealias OwnPage = (address: String, name: Message, path: LocalizedPath)

  private func ownPages(_ handbook: Handbook, _ language: String) -> [OwnPage] {
    let configuration = handbook.configuration
    let lists = configuration.kindsInOrder.compactMap { settings in
      handbook.listAddress(of: settings.kind, in: language).map { address -> OwnPage in
        (address, "the list of \(settings.folder)", settings.path)
      }
    }
    let overviews = configuration.overviewsInOrder.compactMap { page -> OwnPage? in
      guard let overview = configuration.overviews[page],
        let address = handbook.address(of: page, in: language)
      else { return nil }
      return (address, "the page '\(page.rawValue)'", overview.path)
    }
    return lists + overviews
  }
}
