import ArgumentParser
import ContentModel
import Diagnostics
import Publishing
import SiteRendering

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print JSON Schemas of what authors write, so that editors complete and check it.",
    discussion: """
      The schemas are draft-07. With --content they know the languages, fields and countries of that handbook. \
      Without a name the names are listed; with --output all are written, as NAME.schema.json, and settings for \
      Visual Studio Code are printed. docs/editors.md tells more.

      EXAMPLES:
        handbook schema
        handbook schema facts-service --content Content
        handbook schema --content Content --output .vscode/schemas
      """)

  @Argument(help: "Which one: handbook, sources, glossary, facts-KIND, front-matter or language.")
  var name: String?

  @Option(help: "Folder of the content whose languages and fields they are to know.")
  var content: String?

  @Option(help: "Folder that all of them are written to.")
  var output: String?

  func validate() throws {
    if name != nil, output != nil { throw ValidationError("name a schema or --output, not both") }
  }

  func run() throws {
    if let name, !ContentSchemas.names.contains(name) {
      let suggestion =
        NearMiss.suggestion(for: name, among: ContentSchemas.names)?.description
        ?? "one of: \(ContentSchemas.names.joined(separator: ", "))"
      throw ValidationError("there is no schema '\(name.printable)'; \(suggestion)")
    }
    let configuration = try content.map {
      try ContentFolder(reading: $0, includingDrafts: true).handbook.configuration
    }
    let schemas = ContentSchemas(of: configuration)
    if let output { return try write(schemas, configuration, to: output) }
    guard let name else {
      return writeText(ContentSchemas.names.map { $0 + "\n" }.joined(), to: .output)
    }
    if let bytes = schemas.schema(name) { writeText(String(decoding: bytes, as: UTF8.self), to: .output) }
  }

  private func write(_ schemas: ContentSchemas, _ configuration: Configuration?, to folder: String) throws {
    let files = ContentSchemas.names.compactMap { name in
      schemas.schema(name).map { SourceFile(path: "\(name).schema.json", bytes: $0) }
    }
    try SchemaFolder(folder).write(files)
    writeText(files.map { "\(folder)/\($0.path)\n" }.joined(), to: .errors)
    let settings = EditorSettings(schemas: folder, content: content, configuration: configuration)
    writeText("for .vscode/settings.json:\n", to: .errors)
    writeText(settings.json, to: .output)
  }
}

/// Which files which schema is for, as the YAML extension of Visual Studio Code wants to be told.
private struct EditorSettings {
  let schemas: String
  let content: String?
  let configuration: Configuration?

  var json: String {
    let top = content.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? "**/"
    var files = [
      ("handbook", "\(top)handbook.yml"), ("sources", "\(top)sources.yml"),
      ("glossary", "\(top)glossary.yml"),
    ]
    for kind in EntryKind.allCases {
      // Without a handbook the folders are those that most have.
      guard let folder = configuration.map({ $0.settings(kind)?.folder }) ?? "\(kind.rawValue)s" else {
        continue
      }
      files.append(("facts-\(kind.rawValue)", "\(top)\(folder)/*/facts.yml"))
    }
    files.append(("language", "**/languages/*.yml"))
    let base = schemas.hasSuffix("/") ? String(schemas.dropLast()) : schemas
    let start = base.hasPrefix("/") ? "" : "./"
    let lines = files.map { name, glob in
      "    \("\(start)\(base)/\(name).schema.json".jsonQuoted): \(glob.jsonQuoted)"
    }
    return "{\n  \"yaml.schemas\": {\n" + lines.joined(separator: ",\n") + "\n  }\n}\n"
  }
}
