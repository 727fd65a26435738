import Languages
import Testing

@Suite struct EnglishTypography {
  @Test(arguments: [
    (#"He said "no"."#, "He said “no”."),
    (#""He said "no" twice,""#, "“He said ‘no’ twice,”"),
    (#""the dogs'""#, "“the dogs’”"),
    ("'hello,' she said", "‘hello,’ she said"),
    (#""'hello,' she said""#, "“‘hello,’ she said”"),
    ("don't", "don’t"), ("the '90s", "the ’90s"), ("the 1990's", "the 1990’s"), ("5' tall", "5' tall"),
    ("the dogs' bowls", "the dogs’ bowls"), ("'chapter 5'", "‘chapter 5’"),
    ("well... then", "well… then"), ("word -- word", "word—word"), ("5 km away", "5\u{A0}km away"),
    (#"a 5" pipe"#, #"a 5" pipe"#), ("Really !", "Really !"), ("1 157 375", "1 157 375"),
    (#"I think—"no"—so"#, "I think—“no”—so"),
  ])
  func quotesApostrophesDotsAndDashes(text: String, expected: String) {
    #expect(Typography.english.plain(text) == expected)
  }
}

@Suite struct TypographyOfLanguagesTheProgramDoesNotKnow {
  @Test(arguments: [
    (#"Han sa "nej" till 10 000 kr."#, "Han sa ”nej” till 10_000~kr."), ("Anna's", "Anna’s"),
    ("5 % av", "5_% av"),
  ])
  func swedishIsData(text: String, expected: String) {
    #expect(visible(Typography.swedish.plain(text)) == expected)
  }

  @Test(arguments: [(#"قال "لا"."#, "قال «لا»."), ("لماذا ؟", "لماذا~؟"), ("نعم...", "نعم…")])
  func arabicIsData(text: String, expected: String) {
    #expect(visible(Typography.arabic.plain(text)) == expected)
  }

  @Test func aTypographyWithoutRulesChangesNothing() {
    let text = #"« l'eau » ! "mot" ... -- 1 157 10 % l’été"#
    #expect(Typography().plain(text) == text)
  }
}
