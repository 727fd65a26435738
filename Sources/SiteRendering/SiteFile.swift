import ContentModel
import Diagnostics

/// What a file of the site shows; the files of the search index are apart, since its build alone knows them.
enum SiteFile: Sendable {
  case chooser, notFound, robots, sitemap
  case asset(Int)
  case searchClient
  case picture(entry: Int, name: String)
  case data(Int)
  // Books are languages by their number.
  case entry(Int, book: Int)
  case list(EntryKind, book: Int)
  case overview(OverviewPage, book: Int)
  case feed(book: Int)
  case copy(book: Int)

  /// Whether it is a page in a language.
  func isPage(of number: Int) -> Bool {
    switch self {
    case .entry(_, let book), .list(_, let book), .overview(_, let book), .copy(let book): book == number
    default: false
    }
  }
}

extension SiteRenderer {
  /// Every file but those of the search index, with its path.
  var places: [(path: String, file: SiteFile)] {
    var places: [(path: String, file: SiteFile)] = [("index.html", .chooser)]
    if medium.isWeb {
      places += [("404.html", .notFound), ("robots.txt", .robots), ("sitemap.xml", .sitemap)]
    }
    for (number, asset) in theme.assets.enumerated() where isUsed(asset) {
      places.append((asset.path, .asset(number)))
    }
    if let searchClient { places.append((searchClient.path, .searchClient)) }
    places += picturePlaces
    places += dataFiles.indices.map { (dataFiles[$0].path, .data($0)) }
    for (number, book) in books.enumerated() { places += self.places(in: book, number) }
    return places
  }

  private func isUsed(_ asset: Asset) -> Bool { asset.use == nil || asset.use == .copy && medium.copy != nil }

  /// On the web every picture has its address; a copy has those that its own languages show.
  private var picturePlaces: [(path: String, file: SiteFile)] {
    let places = handbook.entries.enumerated().flatMap { index, entry in
      entry.pictures.keys.map {
        (path: mediaPath(entry.id, $0), file: SiteFile.picture(entry: index, name: $0))
      }
    }
    guard !medium.isWeb else { return places }
    let shown = Set(books.flatMap { picturesShown(in: $0.code) })
    return places.filter { shown.contains($0.path) }
  }

  /// The pages of one language and what goes with them.
  private func places(in book: LocalizedHandbook, _ number: Int) -> [(path: String, file: SiteFile)] {
    var places: [(path: String, file: SiteFile)] = handbook.entries.indices.map {
      (book.addresses[$0] + "index.html", .entry($0, book: number))
    }
    for settings in handbook.configuration.kindsInOrder where book.order[settings.kind]?.isEmpty == false {
      guard let address = handbook.listAddress(of: settings.kind, in: book.code) else { continue }
      places.append((address + "index.html", .list(settings.kind, book: number)))
    }
    for overview in handbook.configuration.overviewsInOrder {
      guard let address = handbook.address(of: overview, in: book.code) else { continue }
      places.append((address + "index.html", .overview(overview, book: number)))
    }
    places.append(
      medium.isWeb
        ? (Feed.path(book.code), .feed(book: number))
        : (copyAddress(in: book.code) + "index.html", .copy(book: number)))
    return places
  }

  /// Makes a file; what other files need of it is not kept.
  func bytes(of file: SiteFile) -> [UInt8] {
    switch file {
    case .chooser: rootPage()
    case .notFound: notFoundPage()
    case .robots: Sitemap.robots(self)
    case .sitemap: Sitemap.xml(pages, self)
    case .asset(let number): theme.assets[number].bytes
    case .searchClient: searchClient?.bytes ?? []
    case .picture(let entry, let name): handbook.entries[entry].pictures[name]?.file.bytes ?? []
    case .data(let number): dataFiles[number].contents()
    case .entry(let entry, let book): entryPage(entry, in: books[book])
    case .list(let kind, let book):
      handbook.configuration.settings(kind).map { listPage($0, in: books[book]) } ?? []
    case .overview(let overview, let book): page(of: overview, in: books[book])
    case .feed(let book): Feed.xml(books[book], self)
    case .copy(let book): copyPage(in: books[book])
    }
  }

  /// Every page of the site, for lists of them.
  private var pages: [Page] {
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
