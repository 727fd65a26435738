package import ContentModel
import Diagnostics

/// A file of the site: where it stands, and how its bytes are made.
///
/// The bytes are made when they are asked for, on the thread that asks, so that a large site is never
/// held in memory whole.
package struct OutputFile: Sendable {
  /// Path from the top of the site.
  package let path: String
  package let contents: @Sendable () -> [UInt8]

  package init(path: String, contents: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.contents = contents
  }
}

/// The whole site as files, ready to be written anywhere.
package struct Site: Sendable {
  /// Sorted by path; no two share one.
  package let files: [OutputFile]
  /// Pages of entries for each language, translated or not.
  package let pageCounts: [(language: String, pages: Int)]
}

extension Site {
  /// Renders a handbook that has been checked.
  package init(rendering handbook: Handbook, theme: Theme) {
    let renderer = SiteRenderer(handbook, theme)
    var files = [
      OutputFile(path: "index.html") { renderer.rootPage() },
      OutputFile(path: "404.html") { renderer.notFoundPage() },
      OutputFile(path: "robots.txt") { Sitemap.robots(renderer) },
      OutputFile(path: "sitemap.xml") { Sitemap.xml(renderer.pages, renderer) },
    ]
    files += theme.assets.map { asset in OutputFile(path: asset.path) { asset.bytes } }
    files += [renderer.searchClient].compactMap(\.self).map { client in
      OutputFile(path: client.path) { client.bytes }
    }
    files += renderer.media
    files += renderer.dataFiles.map { file in OutputFile(path: file.path) { file.contents() } }
    var pageCounts: [(language: String, pages: Int)] = []
    for book in renderer.books {
      let pages = renderer.files(in: book)
      files += pages
      files += renderer.searchIndex(of: book)
      pageCounts.append((book.code, pages.count { $0.path.hasSuffix(".html") }))
    }
    self.pageCounts = pageCounts
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension SiteRenderer {
  /// The pictures of all entries.
  fileprivate var media: [OutputFile] {
    handbook.entries.flatMap { entry in
      entry.pictures.map { name, picture in OutputFile(path: mediaPath(entry.id, name)) { picture.file.bytes }
      }
    }
  }

  /// The pages and the feed of one language.
  fileprivate func files(in book: LocalizedHandbook) -> [OutputFile] {
    func file(_ address: String, _ contents: @escaping @Sendable () -> [UInt8]) -> OutputFile {
      OutputFile(path: address + "index.html", contents: contents)
    }
    var files = handbook.entries.indices.map { entry in
      file(book.addresses[entry]) { self.entryPage(entry, in: book) }
    }
    for settings in handbook.configuration.kindsInOrder where book.order[settings.kind]?.isEmpty == false {
      guard let address = handbook.listAddress(of: settings.kind, in: book.code) else { continue }
      files.append(file(address) { self.listPage(settings, in: book) })
    }
    for overview in handbook.configuration.overviewsInOrder {
      guard let address = handbook.address(of: overview, in: book.code) else { continue }
      files.append(file(address) { self.page(of: overview, in: book) })
    }
    files.append(OutputFile(path: Feed.path(book.code)) { Feed.xml(book, self) })
    return files
  }

  /// Every page of the site, for lists of them.
  fileprivate var pages: [Page] {
    books.prefix(1).map(chooser)
      + books.flatMap { book -> [Page] in
        var pages = handbook.entries.indices.map { Page(entry: $0, in: book, books: books) }
        for settings in handbook.configuration.kindsInOrder
        where book.order[settings.kind]?.isEmpty == false && settings.kind != .page {
          pages.append(plainPage(in: book) { handbook.listAddress(of: settings.kind, in: $0.code) ?? "" })
        }
        return pages + handbook.configuration.overviewsInOrder.map { overviewPage($0, in: book) }
      }
  }

  private func plainPage(in book: LocalizedHandbook, address: (LocalizedHandbook) -> String) -> Page {
    Page("", title: "", description: "", in: book, books: books, address: address)
  }
}
