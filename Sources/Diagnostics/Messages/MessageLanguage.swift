/// A language in which the program words what is wrong.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language for a page or a reader of another one: that one, or English where there are no words in it.
  public init(closestTo code: String) {
    self = Self(rawValue: code.lowercased().prefix { $0 != "-" }.description) ?? .english
  }

  /// What the language makes of a message's template; nil in English, and where it has no words for it.
  func pattern(for message: Message) -> MessagePattern? {
    switch self {
    case .english: nil
    case .french: FrenchCatalogue.texts[message.template].map { MessagePattern($0.frenchSpacing) }
    }
  }

  /// Whether the language has words of its own for a message, or there are none in it.
  package func hasWords(for message: Message) -> Bool {
    self == .english || FrenchCatalogue.texts[message.template] != nil
      || !message.template.contains(where: \.isLetter)
  }
}

extension Severity {
  /// What stands before a message.
  func label(in language: MessageLanguage) -> String {
    switch (self, language) {
    case (.error, .english): "error:"
    case (.warning, .english): "warning:"
    case (.error, .french): "erreur\u{A0}:"
    case (.warning, .french): "avertissement\u{A0}:"
    }
  }
}

extension MessageLanguage {
  /// What stands before a suggestion.
  var suggestionLabel: String {
    switch self {
    case .english: "help:"
    case .french: "conseil\u{A0}:"
    }
  }
}
