import HandbookTestSupport
import Foundation

/// Files written down in one text: comment lines, then sections `-- path --` with what each file holds.
///
/// A note in brackets after the path says what a text cannot: `(deleted)`, `(bytes: e9 00)`, `(bom)`,
/// `(crlf)`, `(size: 100)`, `(symlink: target)`, `(pipe)`, `(repeat: 9)` for the last line so many times,
/// `(edit)` for lines taken out of the file below, marked `-`, and those put in their place, marked `+`.
struct FixtureFolder {
  struct Section: Equatable {
    let path: String
    let note: String?
    var body: String
  }

  private(set) var comment = ""
  private(set) var sections: [Section] = []

  init(parsing text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if let header = Self.header(line) {
        sections.append(header)
      } else if sections.isEmpty {
        comment += line + "\n"
      } else {
        sections[sections.count - 1].body += line + "\n"
      }
    }
  }

  private static func header(_ line: Substring) -> Section? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else { return nil }
    let content = line.dropFirst(3).dropLast(3)
    guard content.hasSuffix(")"), let bracket = content.firstRange(of: " (") else {
      return Section(path: String(content), note: nil, body: "")
    }
    let note = content[bracket.upperBound...].dropLast()
    return Section(path: String(content[..<bracket.lowerBound]), note: String(note), body: "")
  }

  /// These files with others laid over them.
  func overlaid(with other: FixtureFolder) -> FixtureFolder {
    var result = self
    result.sections.removeAll { section in other.sections.contains { $0.path == section.path } }
    result.sections += other.sections.map { section in
      let below = sections.first { $0.path == section.path }
      guard section.note == "edit", let below else { return section }
      return Section(path: section.path, note: below.note, body: below.edited(by: section.body))
    }
    return result
  }

  /// Takes a section out and returns what it holds.
  mutating func remove(_ path: String) -> String? {
    guard let index = sections.firstIndex(where: { $0.path == path }) else { return nil }
    return sections.remove(at: index).body
  }

  /// Writes the files; `place` says where each path belongs.
  func write(to scratch: Scratch, place: (String) -> String = { $0 }) throws {
    for section in sections { try section.write(to: scratch, at: place(section.path)) }
  }
}

extension FixtureFolder.Section {
  fileprivate func write(to scratch: Scratch, at path: String) throws {
    let parts = (note ?? "").split(separator: ": ", maxSplits: 1).map(String.init)
    let argument = parts.count == 2 ? parts[1] : ""
    switch parts.first {
    case nil: try scratch.write(path, body)
    case "deleted": break
    case "bytes": try scratch.write(path, argument.split(separator: " ").compactMap { UInt8($0, radix: 16) })
    case "bom": try scratch.write(path, "\u{FEFF}" + body)
    case "crlf": try scratch.write(path, body.replacingOccurrences(of: "\n", with: "\r\n"))
    case "size":
      try scratch.write(path, "")
      truncate(scratch(path), Int(argument) ?? 0)
    case "symlink":
      try scratch.write(path, "")
      unlink(scratch(path))
      try scratch.link(path, to: argument)
    case "pipe":
      try scratch.write(path, "")
      unlink(scratch(path))
      mkfifo(scratch(path), 0o644)
    case "repeat": try scratch.write(path, repeated(Int(argument) ?? 1))
    default: throw FixtureError(description: "unknown note (\(note ?? "")) for \(path)")
    }
  }

  /// The body with the lines marked `-` taken out and those marked `+` put where the last one stood.
  fileprivate func edited(by changes: String) -> String {
    var lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    var place = lines.endIndex - 1
    for change in changes.split(separator: "\n") {
      if change.hasPrefix("+") {
        lines.insert(change.dropFirst(), at: place)
        place += 1
      } else if let index = lines.firstIndex(of: change.dropFirst()) {
        place = index
        lines.remove(at: index)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The body with its last line so many times, without line ends between.
  private func repeated(_ count: Int) -> String {
    let lines = body.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    let last = String(repeating: String(lines.last ?? ""), count: count)
    return (lines.dropLast().map(String.init) + [last]).joined(separator: "\n") + "\n"
  }
}

struct FixtureError: Error, CustomStringConvertible { let description: String }
