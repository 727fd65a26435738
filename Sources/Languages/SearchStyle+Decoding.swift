import Diagnostics
import Fields

extension SearchStyle {
  /// Reads the block `search` of a language file; what it leaves out of numbers is as the language writes them.
  init(_ fields: inout Fields, numbers: NumberStyle?) {
    let stemmer = fields.text("stemmer")
    self.init(
      stemmer: stemmer?.value, stemmerRange: stemmer?.range, elisions: fields.words("elisions"),
      wholeWords: fields.wholeWords("whole_words"), dropsPossessive: fields.flag("drops_possessive"),
      digitGroups: fields.signs("digit_groups") ?? numbers?.group ?? "", decimal: numbers?.decimal ?? ".",
      spellings: fields.exchanges("spellings"), stemmedAs: fields.exchanges("stemmed_as"),
      stopWords: fields.words("stop_words"), endings: fields.endings("endings"))
  }
}

extension Fields {
  /// A list of what the search takes for one word each.
  fileprivate mutating func words(_ name: String) -> [String] {
    texts(name).filter { item in
      if item.value.isSearchWord { return true }
      report("'\(item.value)' in '\(name)' is not one word", item, "write lower-case letters and digits only")
      return false
    }.map(\.value)
  }

  /// A list of words with apostrophes, which become straight ones.
  fileprivate mutating func wholeWords(_ name: String) -> [String] {
    texts(name).compactMap { item in
      let parts = item.value.split(omittingEmptySubsequences: false) { "'’ʼ‘".contains($0) }
      if parts.count > 1, parts.allSatisfy(\.isSearchWord) { return parts.joined(separator: "'") }
      report(
        "'\(item.value)' in '\(name)' is not a word with an apostrophe in it", item,
        "write it in lower case, as 'aujourd''hui'")
      return nil
    }
  }

  /// A list of exchanges, neither side empty.
  fileprivate mutating func exchanges(_ name: String) -> [SearchStyle.Exchange] {
    texts(name).compactMap { item in
      let sides = item.value.split(separator: ">", omittingEmptySubsequences: false)
      if sides.count == 2, sides.allSatisfy(\.isSearchWord) {
        return SearchStyle.Exchange(from: String(sides[0]), to: String(sides[1]))
      }
      report("'\(item.value)' in '\(name)' does not say what becomes what", item, "write it as 'our>or'")
      return nil
    }
  }

  /// Signs that stand between digits; spaces count.
  fileprivate mutating func signs(_ name: String) -> String? {
    guard let value = value(name, as: .verbatim) else { return nil }
    guard case .scalar(let signs) = value.content, !signs.contains(where: \.isSearchLetter) else {
      decoder.report(
        .wrongType, "The field '\(name)' takes signs, not letters or digits", at: value.range,
        suggestion: "write all characters that may stand between groups of digits, in double quotes")
      return nil
    }
    return signs
  }

  /// Rules `from>to,to`, parted by white space, of which there may be more after a comma.
  fileprivate mutating func endings(_ name: String) -> String {
    guard let text = text(name) else { return "" }
    var rules: [String] = []
    for piece in text.value.split(whereSeparator: \.isWhitespace) {
      if let rule = rules.last, rule.hasSuffix(",") {
        rules[rules.count - 1] += piece
      } else {
        rules.append(String(piece))
      }
    }
    for rule in rules where !rule.isRuleOfEndings {
      let start = rule.count > 40 ? "\(rule.prefix(40))…" : rule
      report("'\(start)' in '\(name)' is no rule for endings", text, "write it as 's>,ing', in lower case")
      return ""
    }
    return rules.joined(separator: " ")
  }

  private func report(_ message: Message, _ item: Located<String>, _ suggestion: Message) {
    decoder.report(.wrongType, message, at: item.range, suggestion: suggestion)
  }
}

extension StringProtocol {
  /// Lower-case letters and digits, at least one.
  fileprivate var isSearchWord: Bool {
    !isEmpty && lowercased() == self && allSatisfy(\.isSearchLetter)
  }

  /// An ending, which may be empty, and those it may become.
  fileprivate var isRuleOfEndings: Bool {
    let sides = split(separator: ">", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return false }
    let endings = sides[1].split(separator: ",", omittingEmptySubsequences: false)
    return ([sides[0]] + endings).allSatisfy { $0.isEmpty || $0.isSearchWord }
  }
}

extension Character {
  fileprivate var isSearchLetter: Bool { isLetter || isNumber }
}
