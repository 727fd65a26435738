import Diagnostics

/// What one file told when it was read.
struct FileReading: Sendable {
  /// A link into another file, whose anchors are known when that has been read.
  struct Pending: Sendable {
    let target: Int
    let fragment: [UInt8]
    let range: Range<Int>
  }

  var diagnostics: [Diagnostic] = []
  var anchors: Set<PathBytes> = []
  var pending: [Pending] = []
  /// Addresses that were followed.
  var links = 0
  /// Addresses with a fragment.
  var fragments = 0
}

/// Judges the addresses of one file.
struct References {
  /// What a browser does with an address.
  enum Use { case load, link, form, redirect }

  let path: String
  let table: FileTable
  /// The files that have anchors.
  let hasAnchors: [Bool]
  var findings: FileFindings
  private(set) var pending: [FileReading.Pending] = []
  /// Fragments of the file itself.
  private(set) var ownFragments: [(fragment: [UInt8], range: Range<Int>)] = []
  private(set) var count = 0

  init(of file: SourceFile, table: FileTable, hasAnchors: [Bool]) {
    path = file.path
    self.table = table
    self.hasAnchors = hasAnchors
    findings = FileFindings(in: file)
  }

  /// - Parameters:
  ///   - text: the address as it is meant: character references or escapes decoded.
  ///   - range: where it is written.
  mutating func judge(_ text: [UInt8], _ use: Use, at range: Range<Int>) {
    count += 1
    let shown = String(decoding: text.prefix(120), as: UTF8.self) + (text.count > 120 ? "…" : "")
    switch Address(text) {
    case .empty: break
    case .fragment(let fragment): ownFragments.append((fragment, range))
    case .relative(let path, let fragment): follow(path, fragment, shown, at: range)
    case .rooted(let path): rooted(path, shown, at: range)
    case .network where use == .link:
      findings.add(
        .rootedLink, "'\(shown)' takes the scheme of the page, which on a disk is file:", at: range,
        suggestion: "write https: in front of it")
    case .network: otherHost(shown, use, at: range)
    case .disk:
      findings.add(
        .diskPath, "'\(shown)' is a place on one computer", at: range,
        suggestion: "put the file into the copy and write a relative address")
    case .backslash:
      findings.add(
        .backslashInLink, "'\(shown)' has a backslash, which separates names on Windows only", at: range,
        suggestion: "write / instead")
    case .scheme("javascript"):
      findings.add(
        .inlineScript, "A javascript: address is a script inside the page", at: range,
        suggestion: "move the script to a file of its own")
    case .scheme("data"), .scheme("blob"), .scheme("about"): break
    case .scheme: if use != .link { otherHost(shown, use, at: range) }
    }
  }

  private mutating func otherHost(_ shown: String, _ use: Use, at range: Range<Int>) {
    switch use {
    case .load, .link:
      findings.add(
        .outsideRequest, "'\(shown)' is loaded from another host", at: range,
        suggestion: "put the file into the copy, or take the reference out")
    case .form:
      findings.add(
        .outsideRequest, "The form sends what is typed to another host, '\(shown)'", at: range,
        suggestion: "take the form out of the copy")
    case .redirect:
      findings.add(
        .outsideRequest, "The page leads on to another host by itself, '\(shown)'", at: range,
        suggestion: "make it a link that the reader follows")
    }
  }

  private mutating func rooted(_ path: [UInt8], _ shown: String, at range: Range<Int>) {
    let target = String(decoding: Address.percentDecoded(path.dropFirst()), as: UTF8.self)
    let file = [target, target + "index.html", target + "/index.html"].first { table.has($0) }
    let better: Message? = file.map { "write '\(FileTable.address(of: $0, from: self.path))'" }
    findings.add(
      .rootedLink, "'\(shown)' starts at the top of the disk, not of the copy", at: range,
      suggestion: better ?? "write an address relative to the page")
  }

  private mutating func follow(
    _ path: [UInt8], _ fragment: [UInt8]?, _ shown: String, at range: Range<Int>
  ) {
    switch table.target(of: path, from: self.path) {
    case .file(let index):
      if let fragment, hasAnchors[index], !Self.isTop(fragment) {
        pending.append(FileReading.Pending(target: index, fragment: fragment, range: range))
      }
    case .folder(let folder):
      let index = folder + "index.html"
      let better: Message? =
        table.has(index) ? "link to '\(FileTable.address(of: index, from: self.path))'" : nil
      findings.add(
        .folderLink, "'\(shown)' is a folder, and on a disk a folder has no first page", at: range,
        suggestion: better ?? "link to a page in it")
    case .otherCase(let file):
      findings.add(
        .linkCase, "'\(shown)' and the file '\(file)' differ in upper and lower case", at: range,
        suggestion: "write '\(FileTable.address(of: file, from: self.path))'")
    case .missing(let file):
      let near: Message? = table.nearMiss(to: file).map {
        "did you mean '\(FileTable.address(of: $0, from: self.path))'?"
      }
      findings.add(
        .missingFile, "There is no file '\(file)' in the copy", at: range,
        suggestion: near ?? "add the file, or correct the address")
    case .outside:
      findings.add(
        .pathOutside, "'\(shown)' leads out of the copy", at: range,
        suggestion: "put the file into the copy and correct the address")
    }
  }

  // MARK: Anchors

  /// Whether a fragment stands for the top of the page, which needs no anchor.
  static func isTop(_ fragment: [UInt8]) -> Bool {
    fragment.isEmpty || fragment.lowercasedASCII == Array("top".utf8)
  }

  /// Whether the anchors of a file have what a fragment names, as it stands or with its escapes decoded.
  static func has(_ fragment: [UInt8], in anchors: Set<PathBytes>) -> Bool {
    // What follows `:~:` is for the browser alone.
    let name = fragment.firstRange(ofBytes: ":~:").map { Array(fragment[..<$0.lowerBound]) } ?? fragment
    return isTop(name) || anchors.contains(PathBytes(name))
      || anchors.contains(PathBytes(Address.percentDecoded(name)))
  }

  /// Holds the fragments of the file itself against its anchors, once all of it has been read.
  mutating func judgeOwnFragments(_ anchors: Set<PathBytes>) {
    for (fragment, range) in ownFragments where !Self.has(fragment, in: anchors) {
      Self.report(fragment, in: path, anchors, at: range, to: &findings)
    }
  }

  static func report(
    _ fragment: [UInt8], in target: String, _ anchors: Set<PathBytes>, at range: Range<Int>,
    to findings: inout FileFindings
  ) {
    let name = String(decoding: Address.percentDecoded(fragment).prefix(80), as: UTF8.self)
    // Looking through thousands of anchors for each mistake would take its time.
    let candidates = anchors.count <= 100 ? anchors.map(\.text).sorted() : []
    findings.add(
      .missingAnchor, "'\(target)' has no id '\(name)'", at: range,
      suggestion: NearMiss.suggestion(for: name, among: candidates) ?? "link to an id of that page")
  }
}
