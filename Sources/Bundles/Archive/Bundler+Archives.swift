import Archives
import ContentModel
import Fields
import SiteRendering

extension Bundler {
  /// The archive of the site, and what brings an older one up to date.
  ///
  /// - Parameter old: the older archive; nil when no update is wanted.
  /// - Throws: `ArchiveError`, `SiteUpdate.Failure`.
  package func archives(since old: [UInt8]?) throws -> [Bundle] {
    let (copy, date) = (siteCopy, handbook.configuration.edition.date)
    let whole = bundle(try copy.archive(dated: date), named: names.name(namedLanguages, suffix: "zip"))
    guard let old else { return [whole] }
    let update = try SiteUpdate(to: copy, since: old).archive(CopyTexts(handbook, theme), dated: date)
    var second = bundle(update, named: names.name(namedLanguages, kind: "update", suffix: "zip"))
    second.isUpdate = true
    return [whole, second]
  }

  private func bundle(_ bytes: [UInt8], named name: String) -> Bundle {
    Bundle(path: name, format: .zip, languages: handbook.configuration.languages, bytes: bytes)
  }
}
