package import ContentModel
package import Fields
package import SiteRendering

/// Makes the bundles of a handbook that has been checked.
package struct Bundler: Sendable {
  let handbook: Handbook
  let theme: Theme
  let copy: Copy
  let names: BundleNames
  /// Whether only some of the handbook's languages are wanted, so that names have to say which.
  let isPart: Bool

  /// - Parameters:
  ///   - languages: codes of those to make bundles in; nil for all.
  ///   - made: the day that the copies say they were made.
  package init(_ handbook: Handbook, _ theme: Theme, languages: [String]?, made: CalendarDate) {
    let configuration = handbook.configuration
    self.handbook = languages.map(handbook.limited) ?? handbook
    self.theme = theme
    isPart = self.handbook.configuration.languages.count < configuration.languages.count
    copy = Copy(
      made: made,
      due: configuration.reviewMonths.flatMap { configuration.edition.date.adding(months: $0) })
    names = BundleNames(configuration)
  }

  /// Languages for the name of a file that has all of them.
  var namedLanguages: [String] { isPart ? handbook.configuration.languages : [] }

  var books: Books { Books(of: handbook, theme: theme, copy: copy) }
}
