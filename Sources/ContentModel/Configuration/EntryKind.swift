package import Fields

/// The kinds of entries a handbook is made of.
///
/// The names are generic; how a handbook calls them, where they stand and which fields they have is said
/// in its `handbook.yml`.
package enum EntryKind: String, Sendable, CaseIterable, Comparable {
  case service, principle, package, recommendation, resource, page

  package static func < (one: Self, other: Self) -> Bool {
    guard let first = allCases.firstIndex(of: one), let second = allCases.firstIndex(of: other) else {
      return false
    }
    return first < second
  }
}

/// What `handbook.yml` says about one kind of entry.
package struct KindSettings: Sendable {
  /// How the entries of a kind follow one another.
  package enum Order: String, Sendable, CaseIterable {
    /// By title, as the language sorts.
    case title
    /// By the `order` field of the entries.
    case listed
  }

  /// A section that every text of the kind has.
  package struct Section: Sendable {
    package let id: String
    /// The table of facts that is shown at its end.
    package let shows: FactsTable?
    /// Texts that have less to say may leave it out.
    package let isOptional: Bool
  }

  /// The tables made from facts.
  package enum FactsTable: String, Sendable, CaseIterable { case costs, figures }

  package let kind: EntryKind
  /// Folder of the kind inside the content folder.
  package let folder: String
  /// First part of the address in each language; empty for pages that stand at the top.
  package let path: LocalizedPath
  /// What the entries are called: "Services".
  package let title: LocalizedText
  /// What one of them is called: "Service".
  package let item: LocalizedText
  package let order: Order
  package let sections: [Section]
  package let fields: [FieldDeclaration]
}
