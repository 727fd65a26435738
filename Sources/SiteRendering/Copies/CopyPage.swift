import ContentModel
import Fields
import Languages

extension SiteRenderer {
  /// Where a language's page about the copy stands.
  func copyAddress(in language: String) -> String { "\(handbook.homeAddress(language))copy/" }

  /// What every page says of the copy it is in.
  func note(_ copy: Copy, on page: Page) -> View {
    let address = copyAddress(in: page.book.code)
    let leads = !medium.isBook && page.address != address
    var view = View(
      .copyNote,
      [
        "href": leads ? .text(page.href(address)) : nil,
        "made": .text(page.book.long(copy.made)), "made_datetime": .text(copy.made.iso),
      ])
    if let due = copy.due {
      view["due"] = .text(page.book.long(due))
      view["due_datetime"] = .text(due.iso)
    }
    return view
  }

  /// The page on which readers check that their copy is whole.
  func copyPage(in book: LocalizedHandbook) -> [UInt8] {
    let page = Page(
      "copy", title: book.string("copy_title"),
      description: book.plain(handbook.configuration.description), in: book, books: books
    ) {
      copyAddress(in: $0.code)
    }
    let view = View(
      .copyPage,
      [
        "languages": .text(book.language.list(books.map(\.language.name))),
        "manifest": .text(page.href(CopyManifest.name)), "manifest_name": .text(CopyManifest.name),
        "windows": .text(CopyManifest.windowsCommand),
      ])
    return theme.html(.copy, frame: frame(page), content: view, language: book.code)
  }
}

/// The list of a copy's files and their checksums.
package enum CopyManifest {
  /// In the form that `sha256sum --check` reads, at the top of the copy.
  package static let name = "sha256sums.txt"

  /// Checks a copy with what Windows brings along; prints the lines that are not as they were.
  static let windowsCommand =
    "Get-Content \(name) | ForEach-Object { $h, $f = $_ -split '  ', 2; "
    + "if (-not (Test-Path $f) -or (Get-FileHash $f).Hash -ne $h) { $f } }"
}

extension ViewShape {
  static let copyNote = ViewShape([
    "href": .text, "made": .text, "made_datetime": .text, "due": .text, "due_datetime": .text,
  ])
  static let copyPage = ViewShape([
    "languages": .text, "manifest": .text, "manifest_name": .text, "windows": .text,
  ])
}
