import Diagnostics
package import Fields

/// Formats of copies that need no server and no network.
package enum BundleFormat: String, Sendable, CaseIterable {
  /// A folder of pages in an archive, for computers.
  case zip
  /// A page with everything in it, for each language and each entry: for phones.
  case html
  /// EPUB 3, for readers of books.
  case epub
  /// For printers.
  case pdf
}

/// What `handbook.yml` says of copies.
package struct BundleSettings: Sendable {
  /// What a file may weigh, in kilobytes of 1,000 bytes.
  package struct Budget: Sendable {
    /// From here on it is told.
    package let warn: Located<Int>?
    /// From here on nothing is written.
    package let fail: Located<Int>?
  }

  /// What the files and the folder in the archive are called: an id.
  package let name: String
  package let budgets: [BundleFormat: Budget]
}

extension BundleSettings {
  init(decoding fields: inout Fields) {
    let decoded: (name: String?, budgets: [(BundleFormat, Budget)])? = fields.nested("bundles") { fields in
      let name = fields.id("name")?.value
      let budgets = fields.nested("budgets") { fields in
        BundleFormat.allCases.compactMap { format in
          fields.nested(format.rawValue) { Budget(decoding: &$0) }.map { (format, $0) }
        }
      }
      return (name, budgets ?? [])
    }
    name = decoded?.name ?? "handbook"
    budgets = Dictionary(decoded?.budgets ?? [], uniquingKeysWith: { first, _ in first })
  }
}

extension BundleSettings.Budget {
  fileprivate init(decoding fields: inout Fields) {
    warn = fields.integer("warn", in: 1...10_000_000)
    fail = fields.integer("fail", in: 1...10_000_000)
  }
}
