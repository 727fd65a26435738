import Markup

/// Which links of a section stand in one language and not in the other, as multisets of their targets.
struct LinkComparison {
  /// A link of a section with what it is compared by.
  struct Item: Sendable {
    let link: Link
    let key: Key
    /// Whether it leads to an entry that has no text in the language, and so to no section of it.
    var isUntranslated = false
    /// The host of a web or mail address without `www` and the language: each language may have its own page there.
    var host: String?

    var entry: Int? {
      if case .entry(let index, _) = key { index } else { nil }
    }

    /// Nil for pictures, which differ from language to language, and for links reported elsewhere.
    ///
    /// - Parameter owner: the entry whose text the link stands in.
    init?(_ link: Link, _ target: LinkTarget, owner: Int, language: String) {
      self.link = link
      switch target {
      case .entry(let index, let anchor, let isTranslated):
        key = .entry(index, anchor: anchor)
        isUntranslated = !isTranslated
      case .anchor(let anchor): key = .entry(owner, anchor: anchor)
      case .external(let address):
        key = .external(address)
        host = Self.host(of: address, language: language)
      case .source(let index): key = .source(index)
      case .figure(let entry, let index): key = .figure(entry: entry, index)
      case .cost(let entry, let index, let isComparator):
        key = .cost(entry: entry, index, ofComparator: isComparator)
      case .overview(let page): key = .overview(page)
      case .term(let index): key = .term(index)
      case .picture, .unresolved: return nil
      }
    }

    private static func host(of address: String, language: String) -> String? {
      // Each language may have its own letter box and telephone.
      if address.linkScheme?.lowercased() == "tel" { return "tel:" }
      if let at = address.lastIndex(of: "@"), address.linkScheme?.lowercased() == "mailto" {
        return "mailto:" + address[at...].lowercased()
      }
      let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count >= 3, parts[1].isEmpty else { return nil }
      let host = parts[2].prefix { !"/?#".contains($0) }.lowercased()
      let labels = host.split(separator: ".").filter { $0 != language && $0 != "www" }
      return labels.joined(separator: ".")
    }
  }

  /// A target as every language has it.
  enum Key: Hashable, Sendable {
    case entry(Int, anchor: String?)
    case external(String)
    case source(Int)
    case overview(OverviewPage)
    case term(Int)
    case figure(entry: Int, Int)
    case cost(entry: Int, Int, ofComparator: Bool)
  }

  private(set) var one: [Item]
  private(set) var other: [Item]

  init(_ one: [Item], _ other: [Item]) {
    (self.one, self.other) = Self.difference(one, other) { $0.key }
    // A page that is not translated has no sections to lead to.
    let untranslated = Set((one + other).filter(\.isUntranslated).compactMap(\.entry))
    (self.one, self.other) = Self.difference(self.one, self.other) { item in
      if let host = item.host { return .external(host) }
      if let entry = item.entry, untranslated.contains(entry) { return .entry(entry, anchor: nil) }
      return item.key
    }
  }

  private static func difference(_ one: [Item], _ other: [Item], by key: (Item) -> Key) -> (
    [Item], [Item]
  ) {
    func left(_ items: [Item], without others: [Item]) -> [Item] {
      var counts = others.reduce(into: [Key: Int]()) { $0[key($1), default: 0] += 1 }
      return items.filter { item in
        let count = counts[key(item)] ?? 0
        counts[key(item)] = count - 1
        return count <= 0
      }
    }
    return (left(one, without: other), left(other, without: one))
  }
}
