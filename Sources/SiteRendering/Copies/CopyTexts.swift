package import ContentModel
import Fields
import Languages

/// Plain texts that go with a copy, in each of its languages, for whoever unpacks it.
package struct CopyTexts: Sendable {
  private let handbook: Handbook
  private let languages: [Language]

  package init(_ handbook: Handbook, _ theme: Theme) {
    self.handbook = handbook
    languages = handbook.configuration.languages.compactMap { theme.languages[$0] }
  }

  /// What the copy is and how to open it.
  package var readMe: [UInt8] {
    text { [$0.strings.fill("copy_readme"), imprint($0)] }
  }

  /// How to bring an older copy up to date.
  ///
  /// - Parameter removed: name of the list of files to remove; nil when there are none.
  package func update(removed: String?) -> [UInt8] {
    let folder = handbook.configuration.bundles.name
    return text { language in
      [language.strings.fill("copy_update", ["folder": folder])]
        + (removed.map { name in
          [
            language.strings.fill("copy_update_removed", ["file": name]),
            "Linux, macOS: xargs rm -f < \(name)\r\nWindows (PowerShell): Get-Content \(name) | Remove-Item",
          ]
        } ?? [])
    }
  }

  /// The paragraphs of every language under its title, with line ends that all editors know.
  private func text(_ paragraphs: (Language) -> [String]) -> [UInt8] {
    let parts = languages.map { language in
      let title = language.typography.plain(handbook.configuration.title[language.code])
      return ([title] + paragraphs(language)).joined(separator: "\r\n\r\n") + "\r\n"
    }
    return Array(parts.joined(separator: "\r\n\r\n").utf8)
  }

  private func imprint(_ language: Language) -> String {
    let (edition, licence) = (handbook.configuration.edition, handbook.configuration.licence)
    let date = language.dates.long(year: edition.date.year, month: edition.date.month, day: edition.date.day)
    let title = language.typography.plain(licence.title[language.code])
    return language.strings.fill(
      "copy_imprint", ["edition": edition.name, "date": date, "licence": title, "url": licence.url])
  }
}
