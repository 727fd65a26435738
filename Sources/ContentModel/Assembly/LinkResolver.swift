import Diagnostics
import Fields
import Markup

/// Finds what the links of a text lead to.
struct LinkResolver: Sendable {
  let entries: [Entry]
  let directory: EntryDirectory
  let configuration: Configuration

  private static let external = ["https", "http", "mailto", "tel"]
  private static let unsafe = ["javascript", "data", "vbscript", "file"]
  private static let facts = ["figure", "cost", "source", "term", "overview", "entry"]

  /// For each text of an entry, the targets of its links in their order.
  func targets(of entry: Int) -> [[LinkTarget]] {
    entries[entry].texts.map { text in
      text.document.links.map { resolve($0, in: entry, language: text.language) }
    }
  }

  private func resolve(_ link: Link, in entry: Int, language: String) -> LinkTarget {
    let destination = link.destination
    if destination.isEmpty { return .unresolved(.reported) }
    if let scheme = destination.linkScheme {
      let rest = String(destination.dropFirst(scheme.count + 1))
      return resolve(scheme: scheme.lowercased(), rest, of: link, in: entry, language: language)
    }
    if destination.hasPrefix("/") || destination.hasPrefix("\\") { return .unresolved(.absolute) }
    let (path, anchor) = destination.splitAtHash
    if path.isEmpty { return anchorTarget(anchor ?? "", onPage: entry, language: language, isSamePage: true) }
    guard let file = path.percentDecoded.resolved(from: entries[entry].id.folder(configuration)) else {
      return .unresolved(.outside)
    }
    if link.isImage { return picture(at: file, of: entry) }
    return self.file(file, anchor: anchor, language: language)
  }

  private func resolve(
    scheme: String, _ rest: String, of link: Link, in entry: Int, language: String
  ) -> LinkTarget {
    if link.isImage { return .unresolved(Self.unsafe.contains(scheme) ? .reported : .remotePicture) }
    if Self.external.contains(scheme) { return .external(link.destination) }
    if Self.unsafe.contains(scheme) { return .unresolved(.reported) }
    switch scheme {
    case "source": return source(rest)
    case "term": return term(rest)
    case "overview": return overview(rest)
    case "figure": return figure(rest, in: entry)
    case "cost": return cost(rest, in: entry)
    case "entry": return entryTarget(rest, kind: nil, language: language)
    default:
      if let kind = EntryKind(rawValue: scheme) { return entryTarget(rest, kind: kind, language: language) }
      let known = EntryKind.allCases.map(\.rawValue) + Self.facts + Self.external
      return .unresolved(.unknownScheme(scheme, nearest: NearMiss.best(for: scheme, among: known)))
    }
  }

  // MARK: Entries

  private func entryTarget(_ rest: String, kind: EntryKind?, language: String) -> LinkTarget {
    let (name, anchor) = rest.splitAtHash
    switch directory.find(name, kind: kind) {
    case .found(let index): return page(index, anchor: anchor, language: language)
    case .ambiguous(let ids): return .unresolved(.ambiguous(ids))
    case .draft(let id): return .unresolved(.draft(id))
    case .unknown(let nearest): return .unresolved(.unknownTarget(name, nearest: nearest))
    }
  }

  private func page(_ index: Int, anchor: String?, language: String) -> LinkTarget {
    guard let anchor else {
      return .entry(index, anchor: nil, isTranslated: entries[index].text(in: language) != nil)
    }
    return anchorTarget(anchor, onPage: index, language: language, isSamePage: false)
  }

  private func anchorTarget(
    _ anchor: String, onPage index: Int, language: String, isSamePage: Bool
  ) -> LinkTarget {
    // The short page of an entry that is not translated has no sections to land on.
    guard let text = entries[index].text(in: language) else {
      return .entry(index, anchor: nil, isTranslated: false)
    }
    guard text.document.hasHeading(anchor) || entries[index].facts.anchors.contains(anchor) else {
      let ids = text.document.headings.compactMap(\.id)
      return .unresolved(.deadAnchor(anchor, page: index, nearest: NearMiss.best(for: anchor, among: ids)))
    }
    return isSamePage ? .anchor(anchor) : .entry(index, anchor: anchor, isTranslated: true)
  }

  // MARK: Files

  private func file(_ path: String, anchor: String?, language: String) -> LinkTarget {
    switch ContentPath(path, configuration: configuration) {
    case .text(let id, let other):
      guard let index = directory.index[id] else { return missingFile(path, id) }
      if other != language, entries[index].text(in: other) != nil { return .unresolved(.otherLanguage(id)) }
      if other != language {
        return .unresolved(.deadFile(nearest: "\(id.folder(configuration))/\(language).md"))
      }
      return page(index, anchor: anchor, language: language)
    case .facts(let id):
      guard let index = directory.index[id] else { return missingFile(path, id) }
      return page(index, anchor: anchor, language: language)
    case .picture(let id, let name):
      guard let index = directory.index[id], entries[index].pictures[name] != nil else {
        return missingFile(path, id)
      }
      return .picture(entry: index, name: name)
    default:
      // A link to the folder of an entry is a link to the entry.
      if let index = directory.byFolder[path] { return page(index, anchor: anchor, language: language) }
      return .unresolved(.deadFile(nearest: NearMiss.best(for: path, among: directory.byFolder.keys)))
    }
  }

  private func missingFile(_ path: String, _ id: EntryID) -> LinkTarget {
    if directory.drafts.contains(id) { return .unresolved(.draft(id)) }
    let siblings = directory.index.keys.filter { $0.kind == id.kind }.map(\.name)
    let nearest = NearMiss.best(for: id.name, among: siblings).map { name in
      path.replacing("/\(id.name)/", with: "/\(name)/", maxReplacements: 1)
    }
    return .unresolved(.deadFile(nearest: nearest))
  }

  private func picture(at path: String, of entry: Int) -> LinkTarget {
    if case .picture(let id, let name) = ContentPath(path, configuration: configuration),
      let index = directory.index[id], entries[index].pictures[name] != nil
    {
      return .picture(entry: index, name: name)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return .unresolved(
      .missingPicture(nearest: NearMiss.best(for: name, among: entries[entry].pictures.keys)))
  }

  // MARK: Facts

  private func source(_ id: String) -> LinkTarget {
    if let index = directory.sources[id] { return .source(index) }
    return .unresolved(.unknownTarget(id, nearest: NearMiss.best(for: id, among: directory.sources.keys)))
  }

  private func overview(_ name: String) -> LinkTarget {
    let known = configuration.overviewsInOrder
    if let page = known.first(where: { $0.rawValue == name }) { return .overview(page) }
    return .unresolved(.unknownTarget(name, nearest: NearMiss.best(for: name, among: known.map(\.rawValue))))
  }

  private func term(_ id: String) -> LinkTarget {
    // Without its page the glossary has nothing to land on.
    guard configuration.overviews[.glossary] != nil else {
      return .unresolved(.unknownTarget(id, nearest: nil))
    }
    if let index = directory.terms[id] { return .term(index) }
    return .unresolved(.unknownTarget(id, nearest: NearMiss.best(for: id, among: directory.terms.keys)))
  }

  /// The entry a figure belongs to and the figure's own id: `villages`, `atmiyata/villages`.
  private func owner(_ reference: String, in entry: Int) -> (entry: Int, id: String)? {
    let parts = reference.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return (entry, reference) }
    guard case .found(let index) = directory.find(parts[0], kind: nil) else { return nil }
    return (index, parts[1])
  }

  /// Whether a figure is there with faults that are reported in its own file.
  private func isFaulty(_ id: String, of owner: Int) -> Bool {
    !entries[owner].hasUsableFacts || entries[owner].facts.faultyIDs.contains(id)
  }

  private func figure(_ reference: String, in entry: Int) -> LinkTarget {
    guard let (owner, id) = owner(reference, in: entry) else {
      return .unresolved(.unknownFigure(reference, nearest: nil))
    }
    guard !isFaulty(id, of: owner) else { return .unresolved(.reported) }
    let figures = entries[owner].facts.figures
    if let index = figures.firstIndex(where: { $0.id.value == id }) { return .figure(entry: owner, index) }
    return .unresolved(.unknownFigure(id, nearest: NearMiss.best(for: id, among: figures.map(\.id.value))))
  }

  private func cost(_ reference: String, in entry: Int) -> LinkTarget {
    let (path, part) = reference.splitAtHash
    guard let (owner, id) = owner(path, in: entry) else {
      return .unresolved(.unknownFigure(path, nearest: nil))
    }
    guard !isFaulty(id, of: owner) else { return .unresolved(.reported) }
    let costs = entries[owner].facts.costs
    guard let index = costs.firstIndex(where: { $0.id.value == id }) else {
      return .unresolved(.unknownFigure(id, nearest: NearMiss.best(for: id, among: costs.map(\.id.value))))
    }
    guard let part else { return .cost(entry: owner, index, ofComparator: false) }
    guard part == "comparator", costs[index].comparator != nil else {
      return .unresolved(
        .unknownFigure(reference, nearest: costs[index].comparator == nil ? id : "\(id)#comparator"))
    }
    return .cost(entry: owner, index, ofComparator: true)
  }
}

extension Facts {
  /// Ids of the rows of its tables.
  fileprivate var anchors: [String] {
    figures.map { "figure-\($0.id.value)" } + costs.map { "cost-\($0.id.value)" }
  }
}

extension EntryID {
  /// Path of the entry's folder in the content.
  package func folder(_ configuration: Configuration) -> String {
    "\(configuration.settings(kind)?.folder ?? kind.rawValue)/\(name)"
  }
}
