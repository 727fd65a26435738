import Diagnostics
package import Fields
import Markup
import Parallelism

extension Handbook {
  /// Puts the parsed files together: entries with their languages, links and relations resolved, backlinks.
  ///
  /// What does not fit is kept as it is, for the rules to report.
  package init(assembling files: [ParsedFile], configuration: Configuration, includingDrafts: Bool) {
    var gathered = GatheredEntries(files, includingDrafts: includingDrafts)
    let entries = gathered.entries(languages: configuration.languages)
    let directory = EntryDirectory(
      entries, sources: gathered.sources, glossary: gathered.glossary, drafts: gathered.drafts,
      configuration: configuration)
    let resolver = LinkResolver(entries: entries, directory: directory, configuration: configuration)
    let targets = Array(entries.indices).parallelMap { resolver.targets(of: $0) }
    let relations = entries.indices.map { Self.relations(of: $0, in: entries, directory) }
    let cited = entries.indices.map { Self.citedSources(of: entries[$0], targets: targets[$0], directory) }

    self.configuration = configuration
    self.entries = entries
    heldBack = gathered.heldBack
    self.directory = directory
    self.targets = targets
    self.relations = relations
    sources = gathered.sources
    sourcesFile = gathered.sourcesFile
    glossary = gathered.glossary
    glossaryFile = gathered.glossaryFile
    outlines = gathered.outlines
    rates = gathered.rates
    dataFiles = gathered.dataFiles
    referrers = Self.referrers(relations, count: entries.count)
    backlinks = Self.backlinks(targets)
    citedSources = cited
    citations = Self.inverse(cited, count: gathered.sources.count)
  }

  private static func relations(of index: Int, in entries: [Entry], _ directory: EntryDirectory) -> [Relation]
  {
    entries[index].facts.values.compactMap { value in
      guard case .entries(let references) = value.value, let kind = value.declaration.targetKind else {
        return nil
      }
      let found = references.compactMap { reference in
        directory.index[EntryID(kind: kind, name: reference.id.value)].map { ($0, reference.level) }
      }
      return Relation(
        declaration: value.declaration, source: index, targets: found.map(\.0), levels: found.map(\.1))
    }
  }

  private static func referrers(_ relations: [[Relation]], count: Int) -> [[Relation]] {
    var referrers = Array(repeating: [Relation](), count: count)
    for relation in relations.joined() {
      for target in relation.targets { referrers[target].append(relation) }
    }
    return referrers
  }

  static func backlinks(_ targets: [[[LinkTarget]]]) -> [[Int]] {
    var backlinks = Array(repeating: [Int](), count: targets.count)
    for (source, texts) in targets.enumerated() {
      for target in texts.joined().compactMap(\.entryIndex) where target != source {
        // Sources come in order, so a repeated one is always the last.
        if backlinks[target].last != source { backlinks[target].append(source) }
      }
    }
    return backlinks
  }

  /// Citations of the facts first, then those of the texts, each source once.
  static func citedSources(of entry: Entry, targets: [[LinkTarget]], _ directory: EntryDirectory)
    -> [Int]
  {
    var seen: Set<Int> = []
    let facts = entry.facts.citedSources.compactMap { directory.sources[$0.value] }
    let texts = targets.joined().compactMap { target in
      if case .source(let index) = target { index } else { nil }
    }
    return (facts + texts).filter { seen.insert($0).inserted }
  }

  static func inverse(_ lists: [[Int]], count: Int) -> [[Int]] {
    var inverse = Array(repeating: [Int](), count: count)
    for (index, list) in lists.enumerated() {
      for item in list { inverse[item].append(index) }
    }
    return inverse
  }
}

extension LinkTarget {
  /// The entry a link leads to.
  var entryIndex: Int? {
    switch self {
    case .entry(let index, _, _), .figure(let index, _), .cost(let index, _, _): index
    default: nil
    }
  }
}

extension Facts {
  /// Every source the facts name, in the order of the file's parts.
  package var citedSources: [Located<String>] {
    sources + values.flatMap(\.sources) + events.flatMap(\.sources) + figures.flatMap(\.sources)
      + costs.flatMap(\.sources)
  }
}

/// Collects the files of each entry.
private struct GatheredEntries {
  private struct Parts {
    var facts: (file: SourceFile, facts: Facts?)?
    var texts: [EntryText] = []
    var drafts: [EntryText] = []
    var unusable: Set<String> = []
    var pictures: [String: Picture] = [:]
  }

  private var parts: [EntryID: Parts] = [:]
  private(set) var sources: [Source] = []
  private(set) var sourcesFile: SourceFile?
  private(set) var glossary: [Term] = []
  private(set) var glossaryFile: SourceFile?
  private(set) var outlines: WorldOutlines?
  private(set) var rates: ExchangeRates?
  private(set) var dataFiles: Set<String> = []
  private(set) var drafts: Set<EntryID> = []
  private(set) var heldBack: [Entry] = []

  init(_ files: [ParsedFile], includingDrafts: Bool) {
    for parsed in files {
      switch parsed.content {
      case .none: continue
      case .bibliography(let sources): (self.sources, sourcesFile) = (sources, parsed.file)
      case .outlines(let outlines):
        self.outlines = outlines
        dataFiles.insert(parsed.file.path)
      case .rates(let rates):
        self.rates = rates
        dataFiles.insert(parsed.file.path)
      case .glossary(let terms): (glossary, glossaryFile) = (terms, parsed.file)
      case .facts(let id, let facts): parts[id, default: Parts()].facts = (parsed.file, facts)
      case .picture(let id, let name, let picture): parts[id, default: Parts()].pictures[name] = picture
      case .text(let id, _, let text?):
        if text.isDraft, !includingDrafts {
          drafts.insert(id)
          parts[id, default: Parts()].unusable.insert(text.language)
          parts[id, default: Parts()].drafts.append(text)
        } else {
          parts[id, default: Parts()].texts.append(text)
        }
      case .text(let id, let language, nil): parts[id, default: Parts()].unusable.insert(language)
      }
    }
  }

  /// Every entry except those of which every text is a draft.
  mutating func entries(languages: [String]) -> [Entry] {
    var entries: [Entry] = []
    for (id, parts) in parts.sorted(by: { $0.key < $1.key }) {
      if !parts.drafts.isEmpty {
        // The facts of an entry that is published in part are told with what is published.
        heldBack.append(entry(id, parts, parts.drafts, languages, hasFacts: parts.texts.isEmpty))
      }
      if parts.texts.isEmpty, drafts.contains(id) { continue }
      drafts.remove(id)
      entries.append(entry(id, parts, parts.texts, languages))
    }
    return entries
  }

  private func entry(
    _ id: EntryID, _ parts: Parts, _ texts: [EntryText], _ languages: [String], hasFacts: Bool = true
  ) -> Entry {
    Entry(
      id: id, facts: hasFacts ? parts.facts?.facts ?? .none : .none,
      hasUsableFacts: parts.facts.map { $0.facts != nil } ?? true,
      factsFile: parts.facts?.file ?? SourceFile(path: "", bytes: []),
      texts: languages.compactMap { language in texts.first { $0.language == language } },
      pictures: parts.pictures, unusableLanguages: parts.unusable)
  }
}

extension Facts {
  /// The facts of an entry whose file is missing or unusable; a diagnostic says so.
  fileprivate static let none = Facts(
    order: nil, review: .none, events: [], values: [], figures: [], costs: [], sources: [], faultyIDs: [])
}
