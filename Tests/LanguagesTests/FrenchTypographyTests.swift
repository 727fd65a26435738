import Languages
import Testing

/// Expectations show U+00A0 as `~` and U+202F as `_`.
@Suite struct FrenchTypography {
  @Test(arguments: [
    ("Vraiment !", "Vraiment_!"),
    ("Vraiment ?!", "Vraiment_?!"),
    ("mot ; mot", "mot_; mot"),
    ("mot : mot", "mot~: mot"),
    ("(vraiment ?)", "(vraiment_?)"),
    ("mot\n! mot", "mot_! mot"),
    ("mot  !", "mot_!"),
    ("mot! mot? mot: mot;", "mot! mot? mot: mot;"),
    ("Ici : 1 ! 2 ?", "Ici~: 1_! 2_?"),
  ])
  func spacesBeforeSignsDoNotBreak(text: String, expected: String) {
    #expect(visible(Typography.french.plain(text)) == expected)
  }

  @Test(arguments: [
    ("mot\u{A0}!", "mot_!"), ("mot\u{202F}:", "mot~:"), ("mot \u{A0}!", "mot_!"),
    ("«\u{202F}mot\u{202F}»", "«~mot~»"),
    ("«\u{A0} mot\u{2009}»", "«~mot~»"),
  ])
  func noBreakSpacesAreReplacedAndNotDoubled(text: String, expected: String) {
    #expect(visible(Typography.french.plain(text)) == expected)
  }

  @Test(arguments: [
    "10:30", "3:1", "a:b", "https://x.y/?a=l'eau...", "www.x.fr/l'eau", "jean@l'eau.fr", "sourire :)",
    "sourire ;-)",
    "un :coeur: là", "voir :/ ici",
  ])
  func timesRatiosAddressesAndFacesAreLeftAlone(text: String) {
    #expect(Typography.french.plain(text) == text)
  }

  @Test(arguments: [
    (#""mot""#, "«~mot~»"),
    (#"Il dit "mot"."#, "Il dit «~mot~»."),
    (#"("mot")"#, "(«~mot~»)"),
    (#""il dit "non" à l'aide""#, "«~il dit “non” à l’aide~»"),
    (#"« il dit "non" »"#, "«~il dit “non”~»"),
    ("« mot »", "«~mot~»"), ("«mot»", "«mot»"),
    (#"" mot ""#, "«~mot~»"),
    (#"l'"amour" fou"#, "l’«~amour~» fou"),
    (#"un tuyau de 5" et un de 6""#, #"un tuyau de 5" et un de 6""#),
    (#"l'adresse "https://x.y/l'eau" !"#, "l’adresse «~https://x.y/l'eau~»_!"),
  ])
  func straightQuotesBecomeGuillemets(text: String, expected: String) {
    #expect(visible(Typography.french.plain(text)) == expected)
  }

  @Test(arguments: [
    ("l'eau", "l’eau"), ("aujourd'hui", "aujourd’hui"), ("qu'elle", "qu’elle"), ("L'Arche", "L’Arche"),
    ("5' 30", "5' 30"), ("les années '90", "les années ’90"), ("l'École d'été", "l’École d’été"),
    ("un 'mot' seul", "un 'mot' seul"), ("d'un 'état d'âme' fou", "d’un 'état d’âme' fou"),
  ])
  func apostrophesAreCurved(text: String, expected: String) {
    #expect(Typography.french.plain(text) == expected)
  }

  @Test(arguments: [
    ("1 157 375 personnes", "1_157_375 personnes"),
    ("soit 10 000, puis", "soit 10_000, puis"),
    ("12 345,5 fois", "12_345,5 fois"),
    ("de 10 000 à 20 000", "de 10_000 à 20_000"),
    ("(2 500)", "(2_500)"), ("-2 500", "-2_500"), ("£1 157", "£1_157"),
    ("1\u{A0}157\n375", "1_157_375"),
  ])
  func groupsOfDigitsStayTogether(text: String, expected: String) {
    #expect(visible(Typography.french.plain(text)) == expected)
  }

  @Test(arguments: [
    "2013 2014", "1 15", "1 1573", "1 157 37", "123 456 78 90", "06 12 34 56 78", "0 800 123", "0800 123 456",
    "+33 123 456", "COVID-19 300", "1,5 300", "A1 157",
  ])
  func otherNumbersInARowAreLeftAlone(text: String) {
    #expect(Typography.french.plain(text) == text)
  }

  @Test(arguments: [
    ("10 %", "10_%"), ("94,4 % des", "94,4_% des"), ("12 €", "12~€"), ("1 157 375 £.", "1_157_375~£."),
    ("5 km", "5~km"),
    ("5 km² de", "5~km² de"), ("5 kmh", "5 kmh"), ("5 h 30", "5~h 30"), ("5 hommes", "5 hommes"),
    ("5 hélas", "5 hélas"),
    ("5 min", "5~min"), ("5 minutes", "5 minutes"), ("20 °C", "20~°C"), ("12 $US", "12~$US"),
    ("mot %", "mot %"),
  ])
  func unitsStayWithTheirNumber(text: String, expected: String) {
    #expect(visible(Typography.french.plain(text)) == expected)
  }

  @Test(arguments: [
    ("et puis...", "et puis…"), ("...mot", "…mot"), ("mot....", "mot...."), ("1..2", "1..2"),
    ("enfin... !", "enfin…_!"),
    ("mot -- mot", "mot – mot"), ("mot --mot", "mot --mot"), ("mot --- mot", "mot --- mot"),
    ("10 -- 20", "10 – 20"),
    ("peut-être", "peut-être"),
  ])
  func dotsAndHyphensBecomeEllipsesAndDashes(text: String, expected: String) {
    #expect(visible(Typography.french.plain(text)) == expected)
  }

  @Test func htmlIsEscapedAndPlainTextIsNot() {
    #expect(visible(Typography.french.html(#"<b> & 5" "mot""#)) == "&lt;b&gt; &amp; 5&quot; «~mot~»")
    #expect(visible(Typography.french.plain(#"<b> & 5""#)) == #"<b> & 5""#)
  }
}
