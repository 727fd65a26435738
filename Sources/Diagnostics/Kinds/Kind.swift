extension Diagnostic {
  /// A kind of trouble: its stable id, how much it matters, why it is trouble and how it is mended.
  ///
  /// The texts are the documentation: `handbook explain ID` prints them, and the pages of
  /// `Diagnostics.docc` are recorded from them.
  public struct Kind: Sendable, Equatable, CustomStringConvertible {
    /// Stable, lower-case, hyphenated; printed in brackets after every message.
    public let id: String
    public let severity: Severity
    /// The rule, in one line.
    public let rule: String
    /// Why the rule is there.
    public let reason: String
    /// How to mend a breach of it.
    public let remedy: String

    init(_ id: String, _ severity: Severity, _ rule: String, because reason: String, mend remedy: String) {
      self.id = id
      self.severity = severity
      self.rule = rule
      self.reason = reason
      self.remedy = remedy
    }

    public var description: String { id }

    public static func == (one: Self, other: Self) -> Bool { one.id == other.id }
  }
}

extension Diagnostic.Kind {
  /// Kinds that belong together, under a title.
  public static let groups: [(title: String, kinds: [Diagnostic.Kind])] = [
    ("Files and folders", files), ("YAML", yaml), ("Fields", fields), ("Texts", text), ("Links", links),
    ("Entries", entries), ("Figures and costs", figures), ("Data files", data), ("Themes", theme),
    ("Copies", copies), ("Bundles", bundles),
  ]

  /// Every kind there is, sorted by id.
  public static let all: [Diagnostic.Kind] = groups.flatMap(\.kinds).sorted { $0.id < $1.id }

  /// The rule as a part of a sentence: without its capital letter, unless that belongs to an abbreviation.
  package var clause: String {
    rule.dropFirst().first?.isUppercase == true ? rule : rule.prefix(1).lowercased() + rule.dropFirst()
  }

  /// The documentation page of this kind, in Markdown.
  public var page: String {
    """
    # \(id)

    \(severity == .error ? "Error" : "Warning"): \(clause).

    ## Why

    \(reason)

    ## How to mend it

    \(remedy)

    """
  }
}
