import Diagnostics

extension Document {
  /// Gives every heading an id, and checks ids and levels.
  mutating func nameHeadings(
    in file: SourceFile, linesBefore: Int, lines: SourceLines, diagnostics: inout [Diagnostic]
  ) {
    var taken: [String: Int] = [:]
    for (index, heading) in headings.enumerated() where heading.hasExplicitID {
      guard let id = heading.id else { continue }
      if let first = taken[id] {
        let line = linesBefore + lines.index(of: headings[first].range.lowerBound) + 1
        diagnostics.append(
          Diagnostic(
            .duplicateHeadingID, "Heading id '\(id)' stands already on line \(line)", in: file,
            at: heading.range, suggestion: "give one of the two headings another id"))
      } else {
        taken[id] = index
      }
    }
    var numbers: [String: Int] = [:]
    for index in headings.indices where !headings[index].hasExplicitID {
      nameHeading(index, taken: &taken, numbers: &numbers, in: file, diagnostics: &diagnostics)
    }
    checkLevels(in: file, diagnostics: &diagnostics)
    for index in headings.indices where headings[index].containerEnd == 0 {
      headings[index].containerEnd = body.upperBound
    }
  }

  /// Derives an id that no other heading has.
  private mutating func nameHeading(
    _ index: Int, taken: inout [String: Int], numbers: inout [String: Int], in file: SourceFile,
    diagnostics: inout [Diagnostic]
  ) {
    let heading = headings[index]
    let base = HeadingID.slug(of: heading.id ?? heading.text)
    var id = base
    // Counting on from the last number keeps a thousand equal headings from taking quadratic time.
    while taken[id] != nil {
      let number = (numbers[base] ?? 1) + 1
      numbers[base] = number
      id = "\(base)-\(number)"
    }
    taken[id] = index
    headings[index].id = id
    // An invalid id and an empty heading have been reported already.
    if heading.id == nil, !heading.text.isEmpty {
      diagnostics.append(
        Diagnostic(
          .headingWithoutID, "Heading '\(heading.text)' has no explicit id", in: file, at: heading.range,
          suggestion: "write '{#\(id)}' at the end of the line, the same in every language"))
    }
  }

  private func checkLevels(in file: SourceFile, diagnostics: inout [Diagnostic]) {
    var previous = 1
    for heading in headings {
      if heading.level == 1 {
        diagnostics.append(
          Diagnostic(
            .headingLevelOne, "Headings of a text start at level two", in: file, at: heading.range,
            suggestion: "add a '#' to this heading and to those under it"))
      } else if heading.level > previous + 1 {
        diagnostics.append(
          Diagnostic(
            .headingLevelSkipped, "Heading of level \(heading.level) follows one of level \(previous)",
            in: file, at: heading.range,
            suggestion: "use \(previous + 1) '#'"))
      }
      previous = heading.level
    }
  }
}
