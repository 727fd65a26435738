import Diagnostics
import Languages
import Testing

@testable import ContentModel

@Suite("The languages of an entry say the same numbers and links")
struct ParityTests {
  /// The languages as the theme has them, as far as numbers and dates go.
  static let languages: [String: Language] = [
    "fr": Language(
      code: "fr", name: "Français", locale: "fr_FR", typography: Typography(),
      numbers: NumberStyle(
        group: "\u{202F}", decimal: ",", minus: "−", percentPattern: "{number} %",
        currencyPattern: "{number} {symbol}",
        symbols: ["USD": "$US", "NOK": "kr", "SEK": "kr", "AUD": "$AU", "INR": "₹"],
        words: ["zéro", "un/une", "deux", "trois", "quatre", "cinq"], percentWords: ["pour cent"]),
      dates: DateStyle(
        longPattern: "{day} {month} {year}", firstDay: "1er",
        months: [
          "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
          "novembre", "décembre",
        ]), collation: Collation(alphabet: ""), plural: .below(2), strings: InterfaceStrings([:])),
    "en": Language(
      code: "en", name: "English", locale: "en_GB", typography: Typography(),
      numbers: NumberStyle(
        group: ",", decimal: ".", minus: "−", percentPattern: "{number}%",
        currencyPattern: "{symbol}{number}",
        symbols: ["USD": "US$", "NOK": "NOK\u{A0}", "SEK": "SEK\u{A0}", "AUD": "A$", "INR": "₹"],
        words: ["zero", "one", "two", "three", "four", "five"], percentWords: ["per cent", "percent"]),
      dates: DateStyle(
        longPattern: "{day} {month} {year}",
        months: [
          "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December",
        ]), collation: Collation(alphabet: ""), plural: .exactly([1]), strings: InterfaceStrings([:])),
  ]

  /// Texts of one principle and what is told about them.
  private func sample(_ fr: String, _ en: String, _ more: [String: String] = [:]) -> SampleHandbook {
    var files = [
      "principles/a/facts.yml": "order: 1", "principles/a/fr.md": SampleHandbook.text("A", fr),
      "principles/a/en.md": SampleHandbook.text("A", en),
    ]
    files.merge(more) { _, new in new }
    return SampleHandbook(files, languages: Self.languages)
  }

  /// `fr 6:4 The number …` without the rest of the path.
  private func told(_ fr: String, _ en: String) -> [String] {
    sample(fr, en).diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.file.path.dropFirst(13).dropLast(3)) \(place) \(diagnostic.message)"
    }
  }

  // MARK: What is the same

  @Test(
    "Numbers are the same however each language writes them",
    arguments: [
      ("Il y a 1 191 personnes.", "There are 1,191 people."),
      ("Il y a 1\u{A0}191,5 et 1\u{202F}191.", "There are 1,191.5 and 1,191."),
      ("Il y a 1&nbsp;191 et 12&#8239;000.", "There are 1,191 and 12,000."),
      ("De 1,2 à 4,6 %", "1.2–4.6%"), ("De 1,2–4,6.", "From 1.2 to 4.6."),
      ("Une part de **94,4** %.", "A share of **94.4**%."), ("94,4 pour cent", "94.4 per cent"),
      ("entre 10 et 20 %", "between 10% and 20%"), ("−5,5 points", "-5.5 points"),
      ("500 $US et 5 €", "US$500 and €5"), ("500 $", "$500"), ("500 $", "US$500"), ("500 USD", "USD 500"),
      ("1 200 kr", "NOK 1,200"), ("5 millions d'euros", "€5 million"), ("de 5 à 10 €", "€5–10"),
      ("100 000 ₹", "₹1,00,000"),
      ("le 10 juin 2021", "on 10 June 2021"), ("le 10 juin 2021", "on June 10, 2021"),
      ("le 10 juin 2021", "on the 10th of June 2021"), ("le 10 juin 2021", "on 2021-06-10"),
      ("le 1er mai", "on 1 May"), ("Juin 2021", "June 2021"), ("du 10 au 12 juin 2021", "June 10–12, 2021"),
      ("en mars 12 personnes", "in March 12 people"), ("le 10 octobre 2021", "on 10 Oct. 2021"),
      ("entre mars et juin 2021", "between March and June 2021"),
      ("PHQ-9, 59G21, EQ-5D et 24/7", "PHQ‑9, 59G21, EQ-5D and 24/7"), ("les années 1990", "the mid-1990s"),
      ("le 19e", "the 19th"), ("au XXe siècle", "in the 20th century"), ("sur 12 mois", "a 12-month stay"),
      ("24 heures sur 24, 7 jours sur 7", "24 hours a day, 7 days a week"),
      ("24 heures sur 24, 7 jours sur 7", "24/7"), ("CC BY 3.0", "CC BY 3.0"),
      ("3 lits et cinq chambres", "three beds and 5 rooms"), ("Une ville", "1 town"),
    ])
  func same(_ fr: String, _ en: String) { #expect(told(fr, en).isEmpty, "\(told(fr, en))") }

  @Test(
    "What is not read out has no numbers",
    arguments: [
      "`x 12`", "``a ` 12``", "```\n12\n```", "    12", "<https://example.org/12>", "https://example.org/12",
      "[a](https://example.org/12)", "[a](<https://example.org/1 2>)",
      "[a][b12]\n\n[b12]: https://example.org/3",
      "1. a\n2. b\n3. c", "- 1. a", "a[^12]\n\n[^12]: Note.", "&#233; &#xE9;", "## A {#part-12}\n\nB.",
    ])
  func unread(_ text: String) throws {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "fr.md", text: SampleHandbook.text("A", text))
    let parsed = try #require(EntryText.parse(file, language: "fr", languages: [], diagnostics: &diagnostics))
    let language = try #require(Self.languages["fr"])
    let reading = NumberReading(language, languages: Self.languages.values)
    #expect(NumberedSection.sections(of: parsed, reading).flatMap(\.tokens).isEmpty)
  }

  @Test("Without the files of the languages nothing is compared")
  func noLanguages() {
    let files = [
      "principles/a/facts.yml": "order: 1", "principles/a/fr.md": SampleHandbook.text("A", "12"),
      "principles/a/en.md": SampleHandbook.text("A", "13"),
    ]
    #expect(SampleHandbook(files).told.isEmpty)
  }

  // MARK: What differs

  @Test("A number that differs is told on both sides, at the number, and what the other side has")
  func number() {
    let sample = sample("Il y a 1 191 lits.", "There are 1,119 beds.")
    #expect(
      sample.told == ["principles/a/en.md:6:11 number-differs", "principles/a/fr.md:6:8 number-differs"])
    #expect(
      sample.diagnostics.map(\.message) == [
        "The number '1,119' stands here and not in fr.md before the first heading",
        "The number '1 191' stands here and not in en.md before the first heading",
      ])
    #expect(sample.diagnostics.map(\.suggestion) == ["fr.md has '1 191'", "en.md has '1,119'"])
  }

  @Test("A number of one side alone is told there and at the heading of the other")
  func missing() {
    #expect(
      told("## A {#a}\n\nEn 1999, 12 lits.", "## A {#a}\n\nIn 1999.") == [
        "en 6:1 The number '12' stands in fr.md's section 'a' and not here",
        "fr 8:10 The number '12' stands here and not in en.md's section 'a'",
      ])
  }

  @Test(
    "Each difference is seen",
    arguments: [
      ("94,4 %", "94.4"), ("94,4 %", "9.44%"), ("5 €", "£5"), ("5 $US", "A$5"), ("1,5", "15"),
      ("1 191", "1 119"),
      ("10 juin 2021", "11 June 2021"), ("10 juin 2021", "10 July 2021"), ("juin 2021", "June 2012"),
      ("10 juin 2021 et 12 mai 2020", "12 June 2021 and 10 May 2020"), ("PHQ-9", "PHQ-8"), ("59G21", "59G12"),
      ("en 1971 et 1971", "in 1971 and 1917"), ("en 1971, puis encore en 1971", "in 1971"), ("24/7", "24/6"),
      ("−5", "5"), ("Il y en a 6.", "There are six."), ("1,191", "1.911"),
    ])
  func different(_ fr: String, _ en: String) { #expect(!told(fr, en).isEmpty) }

  @Test("Sections are compared one by one: a number that moved is told")
  func moved() {
    #expect(
      told("12\n\n## A {#a}\n\nB", "B\n\n## A {#a}\n\n12").map { String($0.prefix(6)) }
        == [
          "en 6:1", "en 10:1", "fr 6:1", "fr 8:1",
        ].map { String($0.prefix(6)) })
  }

  @Test("Numbers of title and summary are told at their place in the front matter")
  func front() {
    let (fr, en) = (
      "---\ntitle: 'Depuis 1990'\nsummary: >\n  En 12 mots\n---\n\nA\n",
      "---\ntitle: Since 1991\nsummary: \"In 12 words\"\n---\n\nA\n"
    )
    let sample = sample("", "", ["principles/a/fr.md": fr, "principles/a/en.md": en])
    #expect(
      sample.told == ["principles/a/en.md:2:14 number-differs", "principles/a/fr.md:2:16 number-differs"])
  }

  @Test("Very many differences of a section are told in one warning a side")
  func many() {
    let (fr, en) = ((100..<150).map(String.init), (200..<250).map(String.init))
    #expect(
      told(fr.joined(separator: ", "), en.joined(separator: ", ")) == [
        "en 6:1 50 numbers of this section do not stand in fr.md before the first heading",
        "fr 6:1 50 numbers of this section do not stand in en.md before the first heading",
      ])
  }

  // MARK: Links

  private static let pages = [
    "principles/b/facts.yml": "order: 2", "principles/b/fr.md": SampleHandbook.text("B", "## C {#c}\n\nD."),
    "sources.yml": "a: {label: A, title: A}\nb: {label: B, title: B}",
    "principles/c/facts.yml": "{order: 3, sources: [a, b]}", "principles/c/fr.md": SampleHandbook.text("C"),
    "principles/c/en.md": SampleHandbook.text("C"),
  ]

  private func links(_ fr: String, _ en: String) -> [String] {
    sample(fr, en, Self.pages).told.filter { $0.contains("differs") }
  }

  @Test(
    "Links are the same when they lead to the same",
    arguments: [
      ("<source:a> <source:b>", "<source:b> <source:a>"), ("[b](principle:b#c)", "[b](principle:b#c)"),
      ("[b](../b/fr.md)", "<principle:b>"), ("[a](https://example.org/fr)", "[a](https://example.org/en)"),
      ("<mailto:jardin@example.org>", "<mailto:garden@example.org>"),
      ("[a](https://fr.example.org/x)", "[a](https://en.example.org/y)"),
      ("![a](a-fr.svg)", "![a](a-en.svg)"),
      ("## X {#x}\n\n[x](#x)", "## X {#x}\n\n[x](principle:a#x)"),
    ])
  func sameLinks(_ fr: String, _ en: String) { #expect(links(fr, en).isEmpty) }

  @Test(
    "Links that differ are told at the link, or at the section that lacks it",
    arguments: [
      ("<source:a>", "<source:b>", ["en.md:6:2", "fr.md:6:2"]),
      ("A. <source:a>", "A.", ["en.md:6:1", "fr.md:6:5"]),
      ("<source:a> <source:a>", "<source:a>", ["en.md:6:1", "fr.md:6:13"]),
      ("<principle:b>", "<principle:c>", ["en.md:6:2", "fr.md:6:2"]),
      ("[a](https://example.org/)", "[a](https://example.com/)", ["en.md:6:5", "fr.md:6:5"]),
    ])
  func differentLinks(_ fr: String, _ en: String, _ places: [String]) {
    #expect(links(fr, en) == places.map { "principles/a/\($0) link-differs" })
  }

  // MARK: What people could write

  @Test("No text stops the scanner, and long ones take no longer than their length")
  func hostile() {
    let pieces = [
      "1", "1 000 ", "`", "``1", "[^1", "](", "](<", "<a", "&#1", "{#", "1/", "1-", "A-", "\u{661}", "1,",
      "% ", "€",
      "mai 1 ", "*", "\\", "١٬٠", "5 € 5 %", "1:", "[1]:", "XXe ",
    ]
    for piece in pieces {
      let text = String(repeating: piece, count: 3_000)
      let clock = ContinuousClock()
      let time = clock.measure { _ = sample(text, "A " + text + " 1").told }
      #expect(time < .seconds(4), "\(piece): \(time)")
    }
  }
}
