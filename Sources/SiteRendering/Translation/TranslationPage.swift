import ContentModel
import Languages

extension SiteRenderer {
  /// The translation of an entry beside its source; nil for the language of the source itself.
  func translationPage(
    of entry: Int, in book: LocalizedHandbook, earlier: (RecordedSection) -> String?
  ) -> [UInt8]? {
    let all = handbook.changes(of: entry, earlier: earlier)
    guard let changes = all.first(where: { $0.state.language == book.code }),
      let sourceBook = books.first(where: { $0.code == changes.state.source })
    else { return nil }
    let page = translationPage(of: entry, in: book, targets: all.map(\.state.language))
    let numbers = handbook.numberDifferences(
      of: entry, from: sourceBook.code, to: book.code, languages: theme.languages)
    let source = TranslationSide(
      entry, on: page.read(in: sourceBook), self, for: book.language, marks: numbers.mapValues(\.source),
      prefix: "from")
    let target = TranslationSide(
      entry, on: page, self, for: book.language, marks: numbers.mapValues(\.translation), prefix: "to")

    var values = View(.translation)
    values["title_lang"] = book.titleLanguages[entry].map { .text($0) }
    values["source"] = .view(languageLink(to: entry, in: sourceBook, from: page))
    values["target"] = .view(languageLink(to: entry, in: book, from: page))
    values["list_href"] = .text(page.href(TranslationPages.listAddress(in: book.code)))
    values["counts"] = .list(book.counts(changes))
    values["words"] = .text(book.wordsToDo(changes.wordsToDo))
    values["unusable"] = .flag(changes.state.isUnusable)
    values["rows"] = .list(rows(changes, source, target, book))
    values["first_href"] = changes.sections.first(where: \.isToDo).map { .text("#" + $0.anchor) }
    let notes = [source, target].compactMap(\.notes)
    values["has_notes"] = .flag(!notes.isEmpty)
    values["notes"] = .list(notes)
    return theme.html(.translation, frame: translationFrame(page), content: values, language: book.code)
  }

  /// - Parameter targets: the languages that the entry is translated into, which are switched between.
  private func translationPage(of entry: Int, in book: LocalizedHandbook, targets: [String]) -> Page {
    let folder = handbook.folder(of: entry)
    let address = TranslationPages.address(ofFolder: folder, in: book.code)
    let switches = books.map { other in
      let isTarget = targets.contains(other.code)
      return (
        language: other.code,
        address: isTarget
          ? TranslationPages.address(ofFolder: folder, in: other.code) : other.addresses[entry],
        isMissing: !other.isTranslated(entry)
      )
    }
    let list = Page.Place(
      title: book.string("translations_title", ["language": book.language.name]),
      address: TranslationPages.listAddress(in: book.code))
    return Page(
      book: book, style: "translation", title: book.titles[entry], description: "", address: address,
      links: RelativeLink(from: address), translations: [], switches: switches, parents: [list],
      isIndexed: false)
  }

  private func languageLink(to entry: Int, in book: LocalizedHandbook, from page: Page) -> View {
    View(
      .languageLink,
      [
        "lang": .text(book.code), "dir": .text(book.language.direction), "name": .text(book.language.name),
        "href": .text(page.href(book.addresses[entry])), "missing": .flag(!book.isTranslated(entry)),
        "label": .text(page.book.string("read_in", ["language": book.language.name])),
      ])
  }

  // MARK: Sections

  private func rows(
    _ changes: TranslationChanges, _ source: TranslationSide, _ target: TranslationSide,
    _ book: LocalizedHandbook
  ) -> [View] {
    // Links lead from one section with work to do to the next, wherever one stands between them.
    var previous: String?
    let before = changes.sections.map { section -> String? in
      defer { if section.isToDo { previous = section.anchor } }
      return previous
    }
    var next: String?
    let after = changes.sections.reversed().map { section -> String? in
      defer { if section.isToDo { next = section.anchor } }
      return next
    }
    return zip(changes.sections, zip(before, after.reversed())).map { section, links in
      var row = row(section, source, target, book)
      row["previous_href"] = links.0.map { .text("#" + $0) }
      row["next_href"] = links.1.map { .text("#" + $0) }
      return row
    }
  }

  private func row(
    _ section: TranslationChanges.Section, _ source: TranslationSide, _ target: TranslationSide,
    _ book: LocalizedHandbook
  ) -> View {
    let state = section.state.state
    var row = View(.translationRow)
    row["id"] = .text(section.anchor)
    row["name"] = .text(section.name(in: book))
    row["state"] = .text(state.rawValue)
    row["label"] = .text(book.string("translation_\(state.rawValue)"))
    row["words"] = .text(book.wordsToDo(section.wordsToDo))
    row["todo"] = .flag(section.isToDo)
    row["source"] = state == .orphan ? nil : .view(source.section(section.key))
    row["target"] = state == .missing ? nil : .view(target.section(section.key))
    row["revision"] = section.revision.map { .view($0.view) }
    row["page_lang"] = .text(book.code)
    row["unknown"] = .flag(state == .stale && section.revision == nil)
    return row
  }
}

extension TranslationChanges.Section {
  /// Whether a translator has something to do here.
  fileprivate var isToDo: Bool { state.state != .current }

  /// The id of the row; headings have none of their own on this page.
  fileprivate var anchor: String {
    key.hasPrefix("#") ? "section-heading-\(key.dropFirst())" : "section-\(key)"
  }

  fileprivate func name(in book: LocalizedHandbook) -> String {
    switch key {
    case "front": book.string("translation_front")
    case "intro": book.string("translation_intro")
    default: key.hasPrefix("#") ? String(key.dropFirst()) : key
    }
  }
}

extension Revision {
  /// The changed paragraphs, with a gap where others stand between them.
  fileprivate var view: View {
    var lines: [View] = []
    for row in rows {
      if row.isChanged {
        lines += row.paragraphs().map { runs in
          View(
            .revisionLine,
            [
              "runs": .list(
                runs.map { run in
                  View(
                    .revisionRun,
                    [
                      "text": .text(run.text), "removed": .flag(run.kind == .removed),
                      "added": .flag(run.kind == .added),
                    ])
                })
            ])
        }
      } else if case .flag(true)? = lines.last?["gap"] {
        continue
      } else {
        lines.append(View(.revisionLine, ["gap": .flag(true)]))
      }
    }
    return View(.revision, ["lines": .list(lines)])
  }
}
