package import ContentModel
import Diagnostics
import Synchronization

/// The words of a source as they were when it was translated, and where they were found.
package enum EarlierText: Sendable, Equatable {
  /// Kept by `accept`, below `.translated`.
  case kept(String)
  /// From a version in git.
  case committed(String, commit: String)
  /// Not to be had; the reason completes "the earlier words are not known: …".
  case unknown(reason: String)

  package var text: String? {
    switch self {
    case .kept(let text), .committed(let text, _): text
    case .unknown: nil
    }
  }
}

/// Finds the words that the sections of translations were made from: those that were kept with the record, or
/// else those of a version in git.
///
/// What was found stays in memory, and so does that nothing was found; make another one when the files or the
/// repository may have changed. It can be asked from several threads.
package final class EarlierTexts: Sendable {
  private let content: String
  private let configuration: Configuration
  private let git: GitHistory
  private let state = Mutex(State())

  private struct State {
    var kept: [String: KeptSections] = [:]
    var repository: (unknown: GitHistory.Unknown?, isShallow: Bool)?
    var histories: [String: History] = [:]
  }

  /// The sections of all versions of a source, the newest of each.
  private struct History: Sendable {
    var sections: [SectionText.ID: (text: String, commit: String)] = [:]
    var versions = 0
  }

  /// - Parameter content: the folder of the content.
  package init(content: String, configuration: Configuration) {
    self.content = content
    self.configuration = configuration
    git = GitHistory(folder: content)
  }

  package func find(_ section: RecordedSection) -> EarlierText {
    // One at a time: the first section of a source finds what the others need.
    state.withLock { state in
      if let text = kept(section, &state) { return .kept(text) }
      return committed(section, &state)
    }
  }

  /// The words alone.
  package func text(of section: RecordedSection) -> String? { find(section).text }

  private func kept(_ section: RecordedSection, _ state: inout State) -> String? {
    let path = KeptSections.path(of: section.entry.folder(configuration), language: section.language)
    let sections = state.kept[path] ?? KeptFile(content: content, path: path).read()
    state.kept[path] = sections
    return sections.text(of: section.key, hash: section.hash)
  }

  private func committed(_ section: RecordedSection, _ state: inout State) -> EarlierText {
    let repository = state.repository ?? git.trouble()
    state.repository = repository
    if let unknown = repository.unknown { return .unknown(reason: unknown.reason) }
    let path = "\(section.entry.folder(configuration))/\(section.source).md"
    let history = state.histories[path] ?? history(of: path, language: section.source)
    state.histories[path] = history
    if let found = history.sections[SectionText.ID(key: section.key, hash: section.hash)] {
      return .committed(found.text, commit: found.commit)
    }
    if repository.isShallow { return .unknown(reason: GitHistory.Unknown.shallow.reason) }
    switch history.versions {
    case 0: return .unknown(reason: GitHistory.Unknown.uncommitted.reason)
    case 1: return .unknown(reason: "the one version of the source in git has other words")
    default: return .unknown(reason: "none of the \(history.versions) versions of the source in git has them")
    }
  }

  private func history(of path: String, language: String) -> History {
    var history = History()
    // A program that cannot be started has been told of before, by `trouble`.
    try? git.read(path) { version in
      history.versions += 1
      guard TextScan(version.bytes).firstInvalid == nil else { return false }
      let sections = SectionText.sections(
        ofVersion: version.bytes, path: path, language: language, languages: configuration.languages)
      for section in sections {
        let id = SectionText.ID(key: section.key, hash: section.hash)
        if history.sections[id] == nil { history.sections[id] = (section.text, version.commit) }
      }
      return false
    }
    return history
  }
}

extension SectionText {
  /// What tells the words of a section apart from those of another version.
  fileprivate struct ID: Hashable {
    let key: String
    let hash: SectionHash
  }
}
