import Fields

/// Addresses of pages: paths from the top of the site, ending in `/`, the same for every kind of output.
extension Handbook {
  /// The id of the page that is the home of every language.
  package static let homeID = EntryID(kind: .page, name: "home")

  package func homeAddress(_ language: String) -> String { "\(language)/" }

  /// Address of an entry's page: of its text, or of the short page that stands for it.
  package func address(of entry: Int, in language: String) -> String {
    let entry = entries[entry]
    if entry.id == Self.homeID { return homeAddress(language) }
    let slug = entry.text(in: language)?.slug?.value ?? entry.id.name
    return address([language, configuration.settings(entry.id.kind)?.path[language] ?? "", slug])
  }

  /// Address of the list of a kind; nil for pages, which are listed nowhere.
  package func listAddress(of kind: EntryKind, in language: String) -> String? {
    guard kind != .page, let settings = configuration.settings(kind) else { return nil }
    return address([language, settings.path[language]])
  }

  /// Address of an overview page; nil when the handbook does not have it.
  package func address(of page: OverviewPage, in language: String) -> String? {
    configuration.overviews[page].map { address([language, $0.path[language]]) }
  }

  /// Address of the bibliography, which every handbook has.
  package func sourcesAddress(in language: String) -> String {
    address(of: .sources, in: language) ?? homeAddress(language)
  }

  private func address(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "/") + "/"
  }
}
