import Foundation
import Testing

/// One example of the specification: what is written.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  let number: Int
  let section: String
  let markdown: String

  var testDescription: String { "\(number) (\(section))" }

  /// All examples, read from `Fixtures/gfm-spec.txt`.
  static let all: [SpecificationExample] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Fixtures/gfm-spec.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return examples(in: text)
  }()

  private static func examples(in text: String) -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var section = ""
    var markdown: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        markdown = ""
      } else if line == ".", let written = markdown {
        let number = examples.count + 1
        examples.append(
          SpecificationExample(
            number: number, section: section, markdown: written.replacingOccurrences(of: "→", with: "\t")))
        markdown = nil
      } else if markdown != nil {
        markdown? += line + "\n"
      } else if line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.description
      }
    }
    return examples
  }
}
