import Languages
import Testing

/// What holds whatever the text is, and across the texts and tags of a block.
@Suite struct TypesettingState {
  @Test(arguments: [
    ([#"""#, "<em>", "mot", "</em>", #"""#], "«~<em>mot</em>~»"),
    (["<em>", "mot", "</em>", " !"], "<em>mot</em>_!"),
    (["mot ", "<em>", "!", "</em>"], "mot_<em>!</em>"),
    (["<em>", "mot ", "</em>", ": oui"], "<em>mot~</em>: oui"),
    (["l'", "<em>", "eau", "</em>"], "l’<em>eau</em>"),
    (["1 157 ", "<b>", "375", "</b>", " €"], "1_157_<b>375</b>~€"),
    (["<b>", "10", "</b>", " %"], "<b>10</b>_%"),
    ([#"" "#, "<em>", "mot ", "</em>", #"""#], "«~<em>mot~</em>»"),
  ])
  func aBlockIsOneTextWhateverTagsAreInIt(parts: [String], expected: String) {
    var typesetter = Typesetter(.french)
    var html: [UInt8] = []
    for part in parts {
      if part.hasPrefix("<") { html += Array(part.utf8) } else { typesetter.set(part, into: &html) }
    }
    #expect(visible(String(decoding: html, as: UTF8.self)) == expected)
  }

  @Test func aQuoteLeftOpenEndsWithItsBlock() {
    var typesetter = Typesetter(.french)
    var html: [UInt8] = []
    typesetter.set(#"Il dit "mot "#, into: &html)
    typesetter.beginBlock()
    typesetter.set(#"! "mot""#, into: &html)
    #expect(visible(String(decoding: html, as: UTF8.self)) == "Il dit «~mot ! «~mot~»")
  }

  @Test func codeCountsAsAWord() {
    var typesetter = Typesetter(.french)
    var html: [UInt8] = []
    for part in [#"""#, "<code>a ' \" !</code>", #"" et "#, "<code>b</code>", " !"] {
      if part.hasPrefix("<") {
        html += Array(part.utf8)
        typesetter.skip(part)
      } else {
        typesetter.set(part, into: &html)
      }
    }
    let expected = #"«~<code>a ' " !</code>~» et <code>b</code>_!"#
    #expect(visible(String(decoding: html, as: UTF8.self)) == expected)
  }

  @Test func aLineBreakPassedByCountsAsASpace() {
    var typesetter = Typesetter(.french)
    var html: [UInt8] = []
    typesetter.set("Il dit", into: &html)
    html += Array("<br />\n".utf8)
    typesetter.skip("<br />\n")
    typesetter.set(#""mot""#, into: &html)
    #expect(visible(String(decoding: html, as: UTF8.self)) == "Il dit<br />\n«~mot~»")
  }

  static let typographies: [Typography] = [.french, .english, .swedish, .arabic]

  /// Texts put together from the pieces that rules are about, always the same ones.
  static let samples: [String] = {
    let pieces = [
      "mot", "é", "l'", "'", "\"", " ", " ", "\u{A0}", "\u{202F}", "!", "?", ":", ";", ")", "(", ".", "..",
      "-", "--", "«", "»",
      "1", "157", "2013", "0", ",", "%", "€", "km", "km²", "h", "min", "://", "www.", "@", "’", "“", "”", "…",
      "<", "&", "\n",
      "😀", "؟", "/", "—",
    ]
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    return (0..<1200).map { _ in
      (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
  }()

  @Test(arguments: typographies.indices)
  func textInTwoPiecesIsSetAsInOne(language: Int) {
    let typography = Self.typographies[language]
    for sample in Self.samples {
      let whole = typography.html(sample)
      for cut in sample.unicodeScalars.indices {
        var typesetter = Typesetter(typography)
        var html: [UInt8] = []
        typesetter.set(String(sample.unicodeScalars[..<cut]), into: &html)
        typesetter.set(String(sample.unicodeScalars[cut...]), into: &html)
        #expect(String(decoding: html, as: UTF8.self) == whole, "\(sample) cut before \(sample[cut...])")
      }
    }
  }

  @Test(arguments: typographies.indices)
  func onlySpacesQuotesApostrophesDotsAndDashesChange(language: Int) {
    func rest(_ text: String) -> String {
      let changeable: Set<Unicode.Scalar> = [
        " ", "\n", "\u{A0}", "\u{202F}", "\"", "'", "’", "‘", "“", "”", "«", "»", ".", "…", "-", "–", "—",
      ]
      return String(String.UnicodeScalarView(text.unicodeScalars.filter { !changeable.contains($0) }))
    }
    for sample in Self.samples {
      #expect(rest(Self.typographies[language].plain(sample)) == rest(sample))
    }
  }

  @Test(arguments: typographies.indices)
  func textThatIsSetAlreadyStaysAsItIs(language: Int) {
    let typography = Self.typographies[language]
    for text in ["Vraiment !", "mot : « l'eau » -- 10 % de 1 157 375 € ... fin", "l'été ; 5 km²"] {
      let once = typography.plain(text)
      #expect(typography.plain(once) == once)
    }
  }
}

/// A small generator with a fixed seed: every run tries the same texts.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension Typesetter {
  mutating func set(_ text: String, into html: inout [UInt8]) {
    var text = text
    text.withUTF8 { set($0, into: &html) }
  }

  mutating func skip(_ text: String) {
    var text = text
    text.withUTF8 { skip($0) }
  }
}
