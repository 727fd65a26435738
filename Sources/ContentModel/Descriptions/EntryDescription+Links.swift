import Diagnostics
import Fields
import Markup

extension EntryDescription {
  /// References in the order they are met, each with all its places.
  struct Gathering {
    private(set) var references: [Reference] = []
    private var index: [String: Int] = [:]

    mutating func add(_ name: String, _ file: SourceFile, _ offset: Int) {
      let place = Place(path: file.path, line: file.location(at: offset).line)
      if let index = index[name] {
        if references[index].places.last != place { references[index] = references[index].adding(place) }
        return
      }
      index[name] = references.count
      references.append(Reference(name: name, places: [place]))
    }
  }
}

extension EntryDescription.Reference {
  fileprivate func adding(_ place: EntryDescription.Place) -> Self {
    Self(name: name, places: places + [place])
  }
}

extension Handbook {
  /// What the texts and the facts of an entry lead to.
  func links(of index: Int) -> [EntryDescription.Reference] {
    let entry = entries[index]
    var found = EntryDescription.Gathering()
    for (name, id) in namedEntries(by: entry) {
      found.add(name, entry.factsFile, id.range.lowerBound)
    }
    for (text, targets) in zip(entry.texts, targets[index]) {
      for (link, target) in zip(text.document.links, targets) {
        found.add(name(of: target, link), text.file, link.range.lowerBound)
      }
    }
    return found.references
  }

  /// What leads to an entry: texts and facts of others, the glossary, the menus.
  func backlinks(of index: Int) -> [EntryDescription.Reference] {
    let id = entries[index].id
    var found = EntryDescription.Gathering()
    for (other, entry) in entries.enumerated() where other != index {
      for (name, reference) in namedEntries(by: entry) where name == id.description {
        found.add(entry.id.description, entry.factsFile, reference.range.lowerBound)
      }
      for (text, targets) in zip(entry.texts, targets[other]) {
        for (link, target) in zip(text.document.links, targets) where target.leads(to: index) {
          found.add(entry.id.description, text.file, link.range.lowerBound)
        }
      }
    }
    if let file = glossaryFile {
      for term in glossary where self.entry(of: term) == index {
        found.add("term:\(term.id.value)", file, term.entry?.range.lowerBound ?? 0)
      }
    }
    for (menu, items) in [("navigation", configuration.navigation), ("footer", configuration.footer)] {
      for case .page(let page) in items where id == EntryID(kind: .page, name: page.value) {
        found.add(menu, configuration.file, page.range.lowerBound)
      }
    }
    return found.references
  }

  /// The entries that the facts of one name, with the places of their ids.
  private func namedEntries(by entry: Entry) -> [(name: String, id: Located<String>)] {
    entry.facts.values.flatMap { value -> [(name: String, id: Located<String>)] in
      guard case .entries(let references) = value.value, let kind = value.declaration.targetKind else {
        return []
      }
      return references.map { (EntryID(kind: kind, name: $0.id.value).description, $0.id) }
    }
  }

  /// A target as a link writes it; as it stands where it leads nowhere.
  private func name(of target: LinkTarget, _ link: Link) -> String {
    func id(_ index: Int) -> String { entries[index].id.description }
    switch target {
    case .entry(let index, _, _):
      // The target has no anchor where the page has no text in this language; the link has one all the same.
      return id(index) + (link.destination.splitAtHash.anchor.map { "#\($0)" } ?? "")
    case .anchor(let anchor): return "#\(anchor)"
    case .external(let address): return address
    case .source(let index): return "source:\(sources[index].id.value)"
    case .overview(let page): return "overview:\(page.rawValue)"
    case .term(let index): return "term:\(glossary[index].id.value)"
    case .figure(let entry, let index):
      return "figure:\(entries[entry].id.name)/\(entries[entry].facts.figures[index].id.value)"
    case .cost(let entry, let index, let ofComparator):
      let cost = "cost:\(entries[entry].id.name)/\(entries[entry].facts.costs[index].id.value)"
      return ofComparator ? cost + "#comparator" : cost
    case .picture(_, let name): return name
    case .unresolved: return "\(link.destination) (leads nowhere)"
    }
  }
}

extension LinkTarget {
  fileprivate func leads(to entry: Int) -> Bool {
    switch self {
    case .entry(entry, _, _), .figure(entry: entry, _), .cost(entry: entry, _, _), .picture(entry: entry, _):
      true
    default: false
    }
  }
}
