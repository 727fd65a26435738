package import ContentModel

/// A copy of the handbook that needs no server and no network: a file to give away.
package struct Bundle: Sendable {
  /// Path below the folder that bundles are written to.
  package let path: String
  package let format: BundleFormat
  /// Codes of the languages that are in it.
  package let languages: [String]
  package let bytes: [UInt8]
  /// Whether it turns an older copy into this one, and is none by itself.
  package var isUpdate = false
}

/// What the names of bundles begin with.
struct BundleNames {
  private let start: String

  /// `community-mental-health-2026-1`; letters, digits and hyphens of the edition's name, whatever it is.
  init(_ configuration: Configuration) {
    let edition = configuration.edition.name.lowercased().utf8.map { byte -> Character in
      let isPlain = byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
      return isPlain ? Character(UnicodeScalar(byte)) : "-"
    }
    let words = String(edition).split(separator: "-").joined(separator: "-")
    start = configuration.bundles.name + (words.isEmpty ? "" : "-" + words)
  }

  /// - Parameter languages: those in the file when they are not all that the handbook has.
  func name(_ languages: [String] = [], kind: String = "", suffix: String) -> String {
    ([start] + languages + (kind.isEmpty ? [] : [kind])).joined(separator: "-") + "." + suffix
  }

  /// The folder of the single pages of a language.
  func folder(_ language: String) -> String { "\(start)-\(language)" }
}
