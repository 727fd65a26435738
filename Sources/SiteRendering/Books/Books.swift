package import ContentModel
import Diagnostics
import Languages
import Markup

/// Makes books of a handbook, in any of its languages and forms.
package struct Books: Sendable {
  private let renderer: SiteRenderer
  /// For each language, its pages in reading order.
  private let outlines: [[ChapterOutline]]
  /// The pictures of all entries, by address.
  private let pictures: [String: @Sendable () -> [UInt8]]

  /// - Parameter handbook: one that has been checked.
  package init(of handbook: Handbook, theme: Theme, copy: Copy) {
    renderer = SiteRenderer(handbook, theme, for: .book(.folders, copy))
    outlines = renderer.books.indices.map { [renderer] in renderer.outline(of: renderer.books[$0], $0) }
    pictures = renderer.pictures
  }

  /// The languages that there can be books in.
  package var languages: [String] { renderer.books.map(\.code) }

  /// Nil for a language that the handbook is not in.
  package func book(in language: String, as form: Book.Form) -> Book? {
    guard let number = languages.firstIndex(of: language) else { return nil }
    let (outline, shown) = parts(of: form, number)
    let linked = SiteRenderer(renderer, linking: links(form, outline))
    var isWhole = true
    if case .entry = form { isWhole = false }
    return Book(
      book: linked.books[number], renderer: linked, isWhole: isWhole,
      chapters: outline.map { $0.chapter(of: linked) },
      pictures: shown.compactMap { address in pictures[address].map { (address, $0()) } })
  }

  /// The chapters, and the pictures that are files beside them.
  ///
  /// What a book of one entry takes does not grow with the handbook, since there is one for each entry.
  private func parts(of form: Book.Form, _ number: Int) -> ([ChapterOutline], pictures: [String]) {
    let book = renderer.books[number]
    return switch form {
    case .chapters: (outlines[number], renderer.picturesShown(in: book.code))
    case .document: (outlines[number], [])
    case .entry(let entry): ([renderer.outline(ofEntry: entry, book, number, depth: 0)], [])
    }
  }

  private func links(_ form: Book.Form, _ outline: [ChapterOutline]) -> LinkStyle {
    let baseURL = renderer.handbook.configuration.baseURL
    switch form {
    case .chapters:
      let addresses = Set(outline.map(\.address)).union(pictures.keys)
      return .chapters(ChapterPlaces(addresses: addresses, baseURL: baseURL))
    case .document, .entry:
      let ids = Dictionary(outline.map { ($0.address, $0.id) }, uniquingKeysWith: { first, _ in first })
      return .document(
        DocumentPlaces(
          ids: ids,
          file: { [pictures] address in pictures[address].map { DataAddress.of($0(), named: address) } },
          baseURL: baseURL))
    }
  }
}

/// A page of the site as a part of a book, before it is known where its links lead.
struct ChapterOutline: Sendable {
  let id: String
  let address: String
  let title: String
  let depth: Int
  let file: SiteFile
  let headings: [(id: String, title: String)]

  func chapter(of renderer: SiteRenderer) -> Chapter {
    Chapter(
      id: id, address: address, title: title, depth: depth, headings: headings,
      html: { [file] in renderer.bytes(of: file) })
  }
}

extension SiteRenderer {
  /// The pages of a book: the home, the entries of each kind below their list, single pages, what shows the whole.
  func outline(of book: LocalizedHandbook, _ number: Int) -> [ChapterOutline] {
    let home = handbook.entry(Handbook.homeID)
    var chapters = home.map { [outline(ofEntry: $0, book, number, depth: 0)] } ?? []
    let kinds = handbook.configuration.kindsInOrder.filter { book.order[$0.kind]?.isEmpty == false }
    for settings in kinds where settings.kind != .page {
      guard let address = handbook.listAddress(of: settings.kind, in: book.code) else { continue }
      chapters.append(
        pageOutline(address, book.plain(settings.title), .list(settings.kind, book: number), book))
      chapters += (book.order[settings.kind] ?? []).map { outline(ofEntry: $0, book, number, depth: 1) }
    }
    chapters += (book.order[.page] ?? []).filter { $0 != home }.map {
      outline(ofEntry: $0, book, number, depth: 0)
    }
    for overview in [OverviewPage.costs, .matrix, .timeline, .glossary, .sources] {
      guard let address = handbook.address(of: overview, in: book.code) else { continue }
      chapters.append(pageOutline(address, book.title(of: overview), .overview(overview, book: number), book))
    }
    return chapters
  }

  func outline(ofEntry entry: Int, _ book: LocalizedHandbook, _ number: Int, depth: Int)
    -> ChapterOutline
  {
    let headings = handbook.entries[entry].text(in: book.code)?.document.headings ?? []
    return ChapterOutline(
      id: chapterID(book.addresses[entry], book), address: book.addresses[entry], title: book.titles[entry],
      depth: depth, file: .entry(entry, book: number),
      headings: headings.filter { $0.level == 2 }.compactMap { heading in
        heading.id.map { ($0, book.language.typography.plain(heading.text)) }
      })
  }

  private func pageOutline(_ address: String, _ title: String, _ file: SiteFile, _ book: LocalizedHandbook)
    -> ChapterOutline
  {
    ChapterOutline(
      id: chapterID(address, book), address: address, title: title, depth: 0, file: file,
      headings: [])
  }

  /// `fr/services/atmiyata/` is `services-atmiyata`, and the home `home`.
  private func chapterID(_ address: String, _ book: LocalizedHandbook) -> String {
    let path = address.dropFirst(handbook.homeAddress(book.code).count).dropLast()
    return path.isEmpty ? "home" : path.split(separator: "/").joined(separator: "-")
  }

  fileprivate var pictures: [String: @Sendable () -> [UInt8]] {
    var pictures: [String: @Sendable () -> [UInt8]] = [:]
    for entry in handbook.entries {
      for (name, picture) in entry.pictures { pictures[mediaPath(entry.id, name)] = { picture.file.bytes } }
    }
    return pictures
  }

  /// Addresses of the pictures that the texts of a language show, sorted.
  func picturesShown(in language: String) -> [String] {
    var shown: Set<String> = []
    for entry in handbook.entries.indices {
      for case .picture(let owner, let name) in handbook.targets(of: entry, in: language) {
        shown.insert(mediaPath(handbook.entries[owner].id, name))
      }
    }
    return shown.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
