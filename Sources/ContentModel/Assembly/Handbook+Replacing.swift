import Diagnostics
import Fields
import Markup

extension Handbook {
  /// The handbook with other words in some of its texts, without assembling everything anew.
  ///
  /// - Parameter files: texts as they are now.
  /// - Returns: the handbook and the entries whose texts were replaced; nil when more than words is other than it
  ///   was: when anything other texts, lists or addresses depend on has changed.
  package func replacing(_ files: [ParsedFile]) -> (handbook: Handbook, changed: [Int])? {
    var entries = entries
    var changed: [Int] = []
    for file in files {
      guard case .text(let id, let language, let new?) = file.content, let index = directory.index[id],
        let place = entries[index].texts.firstIndex(where: { $0.language == language }),
        entries[index].texts[place].isInterchangeable(with: new)
      else { return nil }
      entries[index] = entries[index].replacing(place, by: new)
      if !changed.contains(index) { changed.append(index) }
    }
    return (Handbook(self, with: entries, changed: changed), changed)
  }

  private init(_ old: Handbook, with entries: [Entry], changed: [Int]) {
    let resolver = LinkResolver(
      entries: entries, directory: old.directory, configuration: old.configuration)
    var targets = old.targets
    var cited = old.citedSources
    for index in changed {
      targets[index] = resolver.targets(of: index)
      cited[index] = Self.citedSources(of: entries[index], targets: targets[index], old.directory)
    }
    let hasSameLinks = changed.allSatisfy { index in
      targets[index].joined().compactMap(\.entryIndex) == old.targets[index].joined().compactMap(\.entryIndex)
    }
    let hasSameSources = changed.allSatisfy { cited[$0] == old.citedSources[$0] }
    self.init(
      configuration: old.configuration, sources: old.sources, sourcesFile: old.sourcesFile,
      glossary: old.glossary, glossaryFile: old.glossaryFile, outlines: old.outlines, rates: old.rates,
      dataFiles: old.dataFiles, entries: entries, heldBack: old.heldBack, directory: old.directory,
      targets: targets,
      relations: old.relations, referrers: old.referrers,
      backlinks: hasSameLinks ? old.backlinks : Self.backlinks(targets),
      citations: hasSameSources ? old.citations : Self.inverse(cited, count: old.sources.count),
      citedSources: cited)
  }
}

extension Entry {
  fileprivate func replacing(_ place: Int, by text: EntryText) -> Entry {
    var texts = texts
    texts[place] = text
    return Entry(
      id: id, facts: facts, hasUsableFacts: hasUsableFacts, factsFile: factsFile, texts: texts,
      pictures: pictures, unusableLanguages: unusableLanguages)
  }
}

extension EntryText {
  /// Whether nothing but the entry's own pages, and what quotes them, can tell the two apart.
  fileprivate func isInterchangeable(with other: EntryText) -> Bool {
    title == other.title && slug?.value == other.slug?.value && isDraft == other.isDraft
      && document.headings.elementsEqual(other.document.headings) { $0.id == $1.id }
  }
}
