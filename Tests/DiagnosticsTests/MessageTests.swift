import Testing

@testable import Diagnostics

@Suite("Messages")
struct MessageTests {
  private func french(_ message: Message) -> String { message.text(in: .french) }

  @Test("A message reads as it was written, and is known by its words")
  func english() {
    let (name, owner): (String, Message) = ("titel", "a figure")
    let message: Message = "Unknown field '\(name)' in \(owner)"
    #expect("\(message)" == "Unknown field 'titel' in a figure")
    #expect(message.template == "Unknown field '{}' in {}")
  }

  @Test("Words among the arguments are translated, somebody's own text is not")
  func nested() {
    let (name, owner): (String, Message) = ("nothing", "a figure")
    #expect(
      french("Unknown field '\(name)' in \(owner)")
        == "Champ inconnu dans un chiffre\u{A0}: «\u{A0}nothing\u{A0}»")
  }

  @Test("A sentence starts with a capital in every language")
  func capital() {
    let owner: Message = "an event"
    let message: Message = "\(owner.capitalizedFirst) has no source"
    #expect("\(message)" == "An event has no source")
    #expect(french(message) == "Un événement\u{A0}: il manque la source")
  }

  @Test("A number decides on the singular", arguments: [(1, "1 valeur"), (0, "0 valeur"), (2, "2 valeurs")])
  func plural(_ count: Int, _ expected: String) {
    #expect(
      french("The line has \(count) values where there are \(4) columns")
        == "La ligne a \(expected) pour 4 colonnes")
  }

  @Test("Rows are joined in the language")
  func rows() {
    #expect("\(Message.any(["a list", "a text", "nothing"]))" == "a list or a text or nothing")
    #expect(french(.all(["a list", "a text"])) == "une liste et un texte")
    #expect("\(Message.list([]))" == "")
  }

  @Test("What has no French is told in English")
  func fallback() {
    let message: Message = "Nobody ever says this of '\("x")'"
    #expect(french(message) == "Nobody ever says this of 'x'")
    #expect(!MessageLanguage.french.hasWords(for: message))
    #expect(MessageLanguage.french.hasWords(for: Message(verbatim: "anything")))
  }

  @Test("Messages that read the same are the same")
  func equality() {
    let name = "x"
    #expect(("There is no page '\(name)'" as Message) == "There is no page 'x'")
    #expect(Set<Message>(["There is no page '\(name)'", "There is no page 'x'"]).count == 1)
    #expect(("a" as Message) < "b")
  }

  @Test(
    "The language of a reader is the closest there is",
    arguments: [
      ("fr", MessageLanguage.french), ("fr-CA", .french), ("FR", .french), ("en", .english), ("ar", .english),
      ("", .english),
    ])
  func closest(_ code: String, _ expected: MessageLanguage) {
    #expect(MessageLanguage(closestTo: code) == expected)
  }

  @Test("A pattern has its arguments in any order, and other braces as they are")
  func patterns() {
    let arguments: [Message.Argument] = [.text("a"), .count(2)]
    func filled(_ text: String) -> String { MessagePattern(text).filled(with: arguments, in: .french) }
    #expect(filled("{2} {1}") == "2 a")
    #expect(filled("{}, {}, {}") == "a, 2, ")
    #expect(filled("{#{}} {label: …} {{/{}}} {") == "{#a} {label: …} {{/2}} {")
    #expect(filled("{2:mot|mots} {1:mot|mots}") == "mots mots")
    #expect(filled("{9} {0:a|b}") == " b")
  }

  @Test("What somebody wrote into a message is never taken for a pattern")
  func untrusted() {
    #expect(
      french("There is no page '\("{} {2} {1:a|b}")'") == "Il n’y a pas de page «\u{A0}{} {2} {1:a|b}\u{A0}»")
  }

  @Test("French puts its no-break spaces itself")
  func spacing() {
    #expect("« a » : b ; c ? d !".frenchSpacing == "«\u{A0}a\u{A0}»\u{A0}: b\u{202F}; c\u{202F}? d\u{202F}!")
  }

  @Test("A problem is told in French, in every format")
  func formats() {
    let file = SourceFile(path: "fr.md", text: "a\n")
    let list = [
      Diagnostic(.invalidID, "'\("A")' cannot be an id", in: file, at: 0..<1, suggestion: "delete the line")
    ]
    #expect(
      list.formatted(.text, in: .french) == """
        fr.md:1:1: erreur\u{A0}: «\u{A0}A\u{A0}» ne peut pas être un identifiant [invalid-id]
          a
          ^
          conseil\u{A0}: supprimez la ligne

        """)
    #expect(
      list.formatted(.github, in: .french)
        == "::error file=fr.md,line=1,col=1,title=invalid-id::«\u{A0}A\u{A0}» ne peut pas être un identifiant (supprimez la ligne)\n"
    )
    let json = list.formatted(.json, in: .french)
    #expect(json.contains("\"severity\": \"error\", \"message\": \"«\u{A0}A\u{A0}» ne peut pas"))
    #expect(json.contains("\"suggestion\": \"supprimez la ligne\""))
  }
}
