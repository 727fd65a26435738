/// One thing wrong with the content or the theme: what, where, and how to mend it.
///
/// Trouble in what people wrote is always a `Diagnostic` value: collected, sorted and shown all at once.
/// Trouble with the machine is a thrown error instead.
public struct Diagnostic: Sendable, Equatable {
  public let kind: Kind
  /// Says the rule that was broken, without a full stop.
  public let message: Message
  /// The file it stands in; empty bytes for a file that is not there or could not be read.
  public let file: SourceFile
  /// The smallest range of bytes that shows the trouble; nil when the whole file is meant.
  public let range: Range<Int>?
  /// What to do about it, as a verb phrase.
  public let suggestion: Message?

  public init(
    _ kind: Kind, _ message: Message, in file: SourceFile, at range: Range<Int>? = nil,
    suggestion: Message? = nil
  ) {
    self.kind = kind
    self.message = message
    self.file = file
    self.range = range
    self.suggestion = suggestion
  }

  public var severity: Severity { kind.severity }

  /// The same diagnostic with its path seen from outside the folder that was read.
  public func under(_ folder: String) -> Diagnostic {
    let path = folder.hasSuffix("/") ? folder + file.path : "\(folder)/\(file.path)"
    return Diagnostic(
      kind, message, in: SourceFile(path: path, bytes: file.bytes), at: range, suggestion: suggestion)
  }

  /// Where it stands, for people; nil when the whole file is meant.
  public var location: SourceLocation? { range.map { file.location(at: $0.lowerBound) } }
}

/// How much a diagnostic matters.
public enum Severity: String, Sendable, Comparable {
  /// The site can be published, but a reader or translator would be better served otherwise.
  case warning
  /// The site is not written.
  case error

  public static func < (one: Severity, other: Severity) -> Bool { one == .warning && other == .error }
}

extension [Diagnostic] {
  /// By file, position, kind and message, each only once: the same list in every run.
  public var sortedAndUnique: [Diagnostic] {
    let sorted = sorted { one, other in
      if one.file.path != other.file.path { return one.file.path < other.file.path }
      let (first, second) = (one.range?.lowerBound ?? -1, other.range?.lowerBound ?? -1)
      if first != second { return first < second }
      if one.kind.id != other.kind.id { return one.kind.id < other.kind.id }
      return one.message < other.message
    }
    var unique: [Diagnostic] = []
    unique.reserveCapacity(sorted.count)
    for diagnostic in sorted where diagnostic != unique.last { unique.append(diagnostic) }
    return unique
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }
}
