import Diagnostics

/// A `script` element that has been opened.
struct PageScript {
  /// The place of its start tag's name.
  let range: Range<Int>
  /// Whether browsers run what it holds.
  let isExecutable: Bool
  let isModule: Bool
}

extension PageReader {
  mutating func base(_ token: HTMLToken) {
    guard value("href", token) != nil else { return }
    references.findings.add(
      .baseElement, "<base> changes where every address of the page leads", at: place(of: "href", in: token),
      suggestion: "take it out and write the addresses relative to the page")
  }

  mutating func meta(_ token: HTMLToken) {
    if let charset = value("charset", token) { facts.note(charset: charset, at: token.range) }
    guard let equivalent = value("http-equiv", token), let content = value("content", token) else { return }
    switch String(decoding: equivalent.map(\.lowercasedASCII), as: UTF8.self) {
    case "content-type":
      let lower = content.map(\.lowercasedASCII)
      guard let found = lower.firstRange(ofBytes: "charset=") else { return }
      let charset = lower[found.upperBound...].prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: ";") }
      facts.note(charset: Array(charset), at: token.range)
    case "content-security-policy": policy.add(content)
    case "refresh":
      guard let part = PageAttributes.redirection(in: content) else { return }
      references.judge(Array(content[part]), .redirect, at: place(of: "content", in: token))
    default: break
    }
  }

  // MARK: Scripts

  mutating func script(_ token: HTMLToken) {
    let type = ScriptType(value("type", token), language: value("language", token))
    if type == .module || type == .importMap {
      references.findings.add(
        .moduleScript, "Browsers load no modules from a disk", at: place(of: "type", in: token),
        suggestion: "write it as a classic script")
    }
    let isLoaded = ["src", "href", "xlink:href"].contains { value($0, token) != nil }
    let isExecutable = type == .classic || type == .module
    holder = .script(
      PageScript(range: token.name, isExecutable: isExecutable && !isLoaded, isModule: type == .module))
  }

  /// Text inside an element, or between two.
  mutating func hold(_ token: HTMLToken) {
    let isBlank = { [file] in file.bytes[token.range].allSatisfy(\.isHTMLSpace) }
    switch holder {
    case .none: break
    case .title: if !isBlank() { facts.hasTitle = true }
    case .style:
      for reference in StyleScanner.references(in: file.bytes, range: token.range) {
        references.judge(reference.address, .load, at: reference.range)
      }
    case .script(let script):
      guard script.isExecutable, !isBlank() else { return }
      inlineScript(script, token)
    }
  }

  private mutating func inlineScript(_ script: PageScript, _ token: HTMLToken) {
    if !(isSingleFile && policy.lists(file.bytes[token.range])) {
      references.findings.add(
        .inlineScript,
        isSingleFile
          ? "The policy of the page does not list the hash of this script"
          : "The page holds a script",
        at: script.range,
        suggestion: isSingleFile
          ? "list its sha256 under script-src in a Content-Security-Policy before it"
          : "move it to a file of its own")
    }
    references.judge(ScriptScanner.uses(in: file.bytes, range: token.range), inModule: script.isModule)
  }
}

extension References {
  /// - Parameter inModule: whether the script is known to be a module, which is told already.
  mutating func judge(_ uses: [ScriptScanner.Use], inModule: Bool) {
    for use in uses {
      if !use.isModule {
        findings.add(
          .scriptRequest, "'\(use.name)' does nothing in a page opened from a disk", at: use.range,
          suggestion: "load data by a classic script element, or do without")
      } else if !inModule {
        findings.add(
          .moduleScript, "'\(use.name)' makes the script a module, which browsers do not load from a disk",
          at: use.range, suggestion: "write it as a classic script")
      }
    }
  }
}

/// What browsers make of a `script` element.
enum ScriptType {
  case classic, module, importMap
  /// A block of data, such as `application/ld+json`.
  case data

  init(_ type: [UInt8]?, language: [UInt8]?) {
    guard let type else {
      let name = language.map { "text/" + String(decoding: $0, as: UTF8.self).lowercased() } ?? ""
      self = name.isEmpty || name == "text/" || Self.classicTypes.contains(name) ? .classic : .data
      return
    }
    let name = type.words.first?.prefix { $0 != ";" } ?? ""
    switch name {
    case "": self = .classic
    case "module": self = .module
    case "importmap": self = .importMap
    default: self = Self.classicTypes.contains(String(name)) ? .classic : .data
    }
  }

  private static let classicTypes: Set<String> = [
    "application/ecmascript", "application/javascript", "application/x-ecmascript",
    "application/x-javascript", "text/ecmascript", "text/javascript", "text/javascript1.0",
    "text/javascript1.1", "text/javascript1.2", "text/javascript1.3", "text/javascript1.4",
    "text/javascript1.5", "text/jscript", "text/livescript", "text/x-ecmascript", "text/x-javascript",
  ]
}
