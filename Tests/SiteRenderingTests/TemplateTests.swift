import Diagnostics
import Mustache
import Testing

@testable import SiteRendering

/// What a template prints, held against swift-mustache where the two speak the same language.
@Suite struct TemplateTests {
  private static let item = ViewShape(["title": .text, "note": .html])
  private static let shape = ViewShape([
    "name": .text, "body": .html, "shown": .flag, "hidden": .flag, "empty": .text, "items": .list(item),
    "none": .list(item),
    "one": .view(item),
  ])

  private static var view: View {
    View(
      shape,
      [
        "name": .text("Fish & <chips> \"daily\""), "body": .html("<p>ready</p>"), "shown": .flag(true),
        "items": .list([
          View(item, ["title": .text("first"), "note": .html("<i>1</i>")]),
          View(item, ["title": .text("second")]),
        ]),
        "one": .view(View(item, ["title": .text("only")])),
      ])
  }

  /// The same values as Mustache's own types.
  private static var oracle: [String: Any] {
    [
      "name": "Fish & <chips> \"daily\"", "body": "<p>ready</p>", "shown": true, "hidden": false,
      "items": [["title": "first", "note": "<i>1</i>"], ["title": "second"]] as [[String: Any]],
      "none": [] as [[String: Any]], "one": ["title": "only"] as [String: Any],
    ]
  }

  private func compiled(_ templates: [String: String]) -> (template: Template?, diagnostics: [Diagnostic]) {
    let files = Dictionary(
      uniqueKeysWithValues: templates.map { ($0, SourceFile(path: "templates/\($0).mustache", text: $1)) })
    var compiler = TemplateCompiler(files, strings: ["hello": "Hello & {{welcome}}"], assets: ViewShape([:]))
    let template = compiler.compile("main", stack: [.page, Self.shape])
    return (template, compiler.diagnostics)
  }

  private func printed(_ text: String, partials: [String: String] = [:]) -> String {
    let (template, diagnostics) = compiled(partials.merging(["main": text]) { _, new in new })
    #expect(diagnostics.isEmpty)
    return String(decoding: template?.print([View(.page), Self.view]) ?? [], as: UTF8.self)
  }

  static let cases = [
    "plain text\n", "Hello {{name}}!\n", "{{{body}}}{{&body}}\n", "{{ name }} and {{name}}\n",
    "{{#shown}}yes{{/shown}}{{^shown}}no{{/shown}}\n", "{{#hidden}}yes{{/hidden}}{{^hidden}}no{{/hidden}}\n",
    "{{#items}}<{{title}}>{{{note}}}{{/items}}\n", "{{#none}}some{{/none}}{{^none}}none{{/none}}\n",
    "{{#one}}{{title}}{{/one}} {{one.title}}\n", "{{#items}}{{name}} {{title}};{{/items}}\n",
    "{{! a comment }}kept\n", "a\n{{! a comment on its own line }}\nb\n",
    "<ul>\n{{#items}}\n<li>{{title}}</li>\n{{/items}}\n</ul>\n",
    "<ul>\n  {{#items}}\n  <li>{{title}}</li>\n  {{/items}}\n</ul>\n",
    "{{#shown}}\nnested\n{{#items}}\n{{title}}\n{{/items}}\n{{/shown}}\nend\n",
    "{{^hidden}}\nalone\n{{/hidden}}\n", "{{#shown}} inline {{/shown}} text\n",
    "{{#empty}}x{{/empty}}{{^empty}}empty{{/empty}}\n",
    "before\n{{> part}}\nafter\n", "before {{> part}} after\n", "{{#items}}\n{{> part}}\n{{/items}}\n",
    "{{#shown}}no end of line{{/shown}}",
  ]

  @Test(arguments: cases) func `A template prints what Mustache prints`(_ text: String) throws {
    let part = "[{{title}}{{#items}}+{{/items}}]\n"
    let page = ["part": text.contains("{{> part}}") && !text.contains("#items") ? "[{{name}}]\n" : part]
    var library = MustacheLibrary()
    for (name, text) in page { try library.register(text, named: name) }
    try library.register(text, named: "main")
    let expected = library.render(Self.oracle, withTemplate: "main") ?? ""
    #expect(printed(text, partials: text.contains("part") ? page : [:]) == expected)
  }

  @Test func `Text is escaped however the tag is spelt, HTML is not`() {
    #expect(
      printed("{{name}} {{{name}}} {{&name}}")
        == Array(repeating: "Fish &amp; &lt;chips&gt; &quot;daily&quot;", count: 3).joined(separator: " "))
    #expect(printed("{{body}}") == "<p>ready</p>")
  }

  @Test func `Interface texts are escaped and never read as templates`() {
    #expect(printed("{{t.hello}}") == "Hello &amp; {{welcome}}")
  }

  @Test func `An empty name of the inner view does not show the outer one`() {
    #expect(printed("{{#items}}{{#note}}{{note}}{{/note}}{{^note}}-{{/note}}{{/items}}") == "<i>1</i>-")
  }

  @Test(arguments: [
    ("{{nane}}", Diagnostic.Kind.unknownTemplateName, "did you mean 'name'?"),
    ("{{#items}}{{titel}}{{/items}}", .unknownTemplateName, "did you mean 'title'?"),
    ("{{one.titel}}", .unknownTemplateName, "did you mean 'title'?"),
    ("{{t.helo}}", .unknownTemplateName, "did you mean 'hello'?"),
    ("{{> mian}}", .unknownPartial, "did you mean 'main'?"),
    ("{{> main}}", .partialLoop, "take one of the includes out"),
    ("{{#items}}", .templateSyntax, "add {{/items}}"),
    ("{{/items}}", .templateSyntax, "close sections in the order they were opened"),
    ("{{#items}}{{/one}}", .templateSyntax, "close sections in the order they were opened"),
    ("{{name", .templateSyntax, "close it with }}"),
    ("{{{name}}", .templateSyntax, "close it with }}}"),
    ("{{=<% %>=}}", .templateSyntax, "use sections and partials"),
  ])
  func `What a template gets wrong is said at its place`(
    _ text: String, _ kind: Diagnostic.Kind, _ suggestion: Message
  ) {
    let diagnostics = compiled(["main": "line one\n" + text]).diagnostics
    #expect(diagnostics.first?.kind == kind)
    #expect(diagnostics.first?.suggestion == suggestion)
    #expect(diagnostics.first?.location?.line == 2)
  }
}
