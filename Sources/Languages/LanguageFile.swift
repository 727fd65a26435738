package import Diagnostics
package import Fields

extension Language {
  /// What a language file may say.
  package static let shape = FieldsShape(of: "the language file", languages: []) { Language(&$0, code: "") }

  /// Reads a language file; nil when it is no YAML map or lacks a part, with the reasons in `diagnostics`.
  ///
  /// - Parameter code: the language's code, which is the file's name.
  package init?(decoding file: SourceFile, code: String, diagnostics: inout [Diagnostic]) {
    guard let value = YAMLValue(parsing: file, in: 0..<file.bytes.count, diagnostics: &diagnostics) else {
      return nil
    }
    let decoder = FieldDecoder(file: file, languages: [])
    let language = decoder.decode(value, of: "the language file") { Language(&$0, code: code) }
    diagnostics += decoder.diagnostics
    guard let language = language ?? nil else { return nil }
    self = language
  }

  private init?(_ fields: inout Fields, code: String) {
    // Everything is read before anything is missed, so that all mistakes are told at once.
    let name = fields.text("name", required: true)
    let locale = fields.text("locale", required: true)
    let direction = fields.choice("direction", of: ["ltr", "rtl"], required: true)
    let typography = fields.nested("typography") { Typography(&$0) }
    let numbers = fields.nested("numbers", required: true) { NumberStyle(&$0) } ?? nil
    let dates = fields.nested("dates", required: true) { DateStyle(&$0) } ?? nil
    let alphabet = fields.nested("collation") { $0.verbatim("alphabet") } ?? nil
    let plural = fields.nested("plural", required: true) { PluralRule(&$0) } ?? nil
    let place = fields.range(of: "strings")
    let strings = fields.nested("strings", required: true) { InterfaceStrings(&$0, at: place) }
    let search = fields.nested("search") { SearchStyle(&$0, numbers: numbers) }
    guard let name, let locale, let numbers, let dates, let plural, let strings else { return nil }
    self.init(
      code: code, name: name.value, locale: locale.value, isRightToLeft: direction?.value == "rtl",
      typography: typography ?? Typography(), numbers: numbers, dates: dates,
      collation: Collation(alphabet: alphabet ?? ""), plural: plural, strings: strings,
      search: search ?? SearchStyle(digitGroups: numbers.group, decimal: numbers.decimal))
  }
}

extension Typography {
  fileprivate init(_ fields: inout Fields) {
    self.init(
      apostrophe: fields.rule("apostrophe"), quotes: fields.quotes("quotes"),
      innerQuotes: fields.quotes("inner_quotes"), ellipsis: fields.rule("ellipsis"),
      dash: fields.rule("dash"), narrowSpaceBefore: fields.verbatim("narrow_space_before") ?? "",
      spaceBefore: fields.verbatim("space_before") ?? "", spaceAfter: fields.verbatim("space_after") ?? "",
      groupsDigits: fields.flag("group_digits"),
      units: fields.texts("space_before_units").map(\.value))
  }
}

extension NumberStyle {
  fileprivate init?(_ fields: inout Fields) {
    let group = fields.verbatim("group", required: true)
    let decimal = fields.verbatim("decimal", required: true)
    let minus = fields.verbatim("minus", required: true)
    let percent = fields.pattern("percent", of: ["number"])
    let currency = fields.pattern("currency", of: ["number", "symbol"])
    let groupFrom = fields.integer("group_from")?.value
    let symbols = fields.nested("symbols") { symbols in
      symbols.names.reduce(into: [String: String]()) { $0[$1] = symbols.verbatim($1) }
    }
    let words = fields.texts("words").map(\.value)
    let percentWords = fields.texts("percent_words", orOne: true).map(\.value)
    guard let group, let decimal, let minus, let percent, let currency else { return nil }
    self.init(
      group: group, decimal: decimal, minus: minus, percentPattern: percent, currencyPattern: currency,
      groupFrom: groupFrom ?? 4, symbols: symbols ?? [:], words: words, percentWords: percentWords)
  }
}

extension DateStyle {
  fileprivate init?(_ fields: inout Fields) {
    let pattern = fields.pattern("long", of: ["day", "month", "year"])
    let firstDay = fields.verbatim("first_day")
    let place = fields.range(of: "months")
    let months = fields.texts("months").map(\.value)
    if months.count != 12 {
      fields.decoder.report(
        .wrongType, "The field 'months' takes the names of twelve months, not \(months.count)",
        at: place ?? fields.range, suggestion: "list them in order, as they stand in a date")
    }
    guard let pattern, months.count == 12 else { return nil }
    self.init(longPattern: pattern, firstDay: firstDay, months: months)
  }
}

extension PluralRule {
  fileprivate init?(_ fields: inout Fields) {
    fields.need(anyOf: ["one_below", "one"])
    let below = fields.integer("one_below")
    let counts = fields.texts("one", orOne: true, as: .integer(nil))
    if let below {
      self = .below(below.value)
      return
    }
    let numbers = counts.compactMap { Int($0.value) }
    guard !counts.isEmpty, numbers.count == counts.count else {
      fields.decoder.report(
        .missingField, "'plural' does not say which counts take the singular", at: fields.range,
        suggestion: "write 'one: [1]', or 'one_below: 2' if nought takes it too")
      return nil
    }
    self = .exactly(numbers)
  }
}

extension InterfaceStrings {
  fileprivate init(_ fields: inout Fields, at place: Range<Int>?) {
    var entries: [String: Entry] = [:]
    for name in fields.names {
      guard let text = fields.locatedVerbatim(name) else { continue }
      entries[name] = Entry(text: text.value, nameRange: fields.range(of: name), textRange: text.range)
    }
    self.init(file: fields.decoder.file, range: place, entries: entries)
  }
}

extension Fields {
  /// A text as it stands, be it empty or a no-break space.
  fileprivate mutating func verbatim(_ name: String, required: Bool = false) -> String? {
    locatedVerbatim(name, required: required)?.value
  }

  fileprivate mutating func locatedVerbatim(
    _ name: String, required: Bool = false, as shape: FieldShape = .verbatim
  ) -> Located<String>? {
    guard let value = value(name, required: required, as: shape) else { return nil }
    guard case .scalar(let text) = value.content else {
      return wrong(name, "a text", value)
    }
    return Located(text, at: value.range)
  }

  /// A replacement; an empty one stands for none, and does not delete what it would replace.
  fileprivate mutating func rule(_ name: String) -> String? {
    verbatim(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A text with exactly these placeholders.
  fileprivate mutating func pattern(_ name: String, of placeholders: Set<String>) -> String? {
    let every = placeholders.sorted().map { "(?=.*\\{\($0)\\})" }.joined()
    guard let text = locatedVerbatim(name, required: true, as: .text(pattern: "^" + every)) else {
      return nil
    }
    guard text.value.placeholders == placeholders else {
      let names = placeholders.sorted().map { "{\($0)}" }.joined(separator: ", ")
      decoder.report(
        .unmatchedPlaceholder, "The pattern '\(name)' has to hold \(names) and no other placeholder",
        at: text.range, suggestion: "write these placeholders where the values belong")
      return nil
    }
    return text.value
  }

  /// An opening and a closing mark, which may be the same.
  fileprivate mutating func quotes(_ name: String) -> Typography.Quotes? {
    guard let value = value(name, as: .pair) else { return nil }
    guard case .list(let items) = value.content, items.count == 2,
      case .scalar(let opening) = items[0].content, case .scalar(let closing) = items[1].content
    else { return wrong(name, "an opening and a closing mark", value) }
    return Typography.Quotes(opening, closing)
  }

  private func wrong<Value>(_ name: String, _ expected: Message, _ value: YAMLValue) -> Value? {
    decoder.report(
      .wrongType, "The field '\(name)' takes \(expected)", at: value.range, suggestion: "write \(expected)")
    return nil
  }
}
