import Testing

@testable import Verification

@Suite("Tokens of HTML")
struct HTMLTokenizerTests {
  /// Tokens as text: `<p a=b>`, `</p>`, `"text"`, `'raw'`, and one letter for the others.
  private func tokens(_ html: String, syntax: HTMLSyntax = .html, scripting: Bool = false) -> [String] {
    let bytes = Array(html.utf8)
    var tokenizer = HTMLTokenizer(bytes, syntax: syntax, scripting: scripting)
    var result: [String] = []
    var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let token = tokenizer.next() {
      #expect(token.range.lowerBound == end && !token.range.isEmpty)
      end = token.range.upperBound
      result.append(Self.text(token, tokenizer, bytes))
    }
    #expect(end == bytes.count)
    return result
  }

  private static func text(_ token: HTMLToken, _ tokenizer: HTMLTokenizer, _ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[token.range], as: UTF8.self)
    let name = tokenizer.comparableName(token.name)
    switch token.kind {
    case .text: return "\"\(text)\""
    case .rawText: return "'\(text)'"
    case .endTag: return "</\(name)>"
    case .comment: return "c"
    case .doctype: return "d"
    case .characterData: return "[\(text)]"
    case .instruction: return "i"
    case .unfinishedTag: return "u"
    case .startTag:
      let attributes = token.attributes.map { attribute in
        " \(tokenizer.comparableName(attribute.name))="
          + String(decoding: tokenizer.value(of: attribute), as: UTF8.self)
      }
      return "<\(name)\(attributes.joined())\(token.isSelfClosing ? "/" : "")>"
    }
  }

  @Test(
    "Tags and attributes in every spelling",
    arguments: [
      ("<P A=b>", ["<p a=b>"]), ("<p a='b c' d=\"e>f\">", ["<p a=b c d=e>f>"]), ("<p a>", ["<p a=>"]),
      ("<p a=>", ["<p a=>"]),
      ("<p a= b c = d>", ["<p a=b c=d>"]), ("<br/>", ["<br/>"]), ("<br />", ["<br/>"]),
      ("<a href=x/>", ["<a href=x/>"]),
      ("<a href='x'/>", ["<a href=x/>"]), ("<p =a>", ["<p =a=>"]), ("<p a=1 a=2>", ["<p a=1 a=2>"]),
      ("<p/a/b>", ["<p a= b=>"]),
      ("<p a=\"1\"b='2'>", ["<p a=1 b=2>"]), ("</P x>", ["</p>"]), ("<p\na\t=\r\nb\u{C}>", ["<p a=b>"]),
      ("<p\u{0}q>", ["<p\u{0}q>"]),
      ("<é>", ["\"<é>\""]), ("<x-é>", ["<x-é>"]),
    ])
  func tags(_ html: String, _ expected: [String]) { #expect(tokens(html) == expected, "\(html)") }

  @Test(
    "What is no tag, and what is cut off",
    arguments: [
      ("a < b", ["\"a < b\""]), ("<<p>", ["\"<\"", "<p>"]), ("<1>", ["\"<1>\""]), ("<", ["\"<\""]),
      ("</", ["\"</\""]), ("</>", ["c"]),
      ("</1>x", ["c", "\"x\""]), ("<!x>", ["c"]), ("<?x>y", ["c", "\"y\""]), ("<!doctype html>", ["d"]),
      ("<!--a-->b", ["c", "\"b\""]),
      ("<!-->b", ["c", "\"b\""]), ("<!--->b", ["c", "\"b\""]), ("<!--a--!>b", ["c", "\"b\""]),
      ("<!--a", ["c"]), ("<!--a--", ["c"]),
      ("<!-- -- > <p> -->", ["c"]), ("<p a='x", ["u"]), ("<p a=", ["u"]), ("<p", ["u"]),
      ("<![CDATA[<p>]]>", ["c", "\"]]>\""]), ("", []),
      ("\u{FEFF}<p>", ["<p>"]), ("a\u{0}b", ["\"a\u{0}b\""]),
    ])
  func text(_ html: String, _ expected: [String]) { #expect(tokens(html) == expected, "\(html)") }

  @Test(
    "Elements whose tags are text",
    arguments: [
      ("<title><b>&amp;</title>", ["<title>", "\"<b>&amp;\"", "</title>"]),
      ("<script>a<b</script >", ["<script>", "'a<b'", "</script>"]),
      ("<style></styl></STYLE>", ["<style>", "'</styl>'", "</style>"]),
      ("<script></script>", ["<script>", "</script>"]),
      ("<script/><p>", ["<script/>", "'<p>'"]), ("<textarea><p>", ["<textarea>", "\"<p>\""]),
      ("<plaintext></plaintext>", ["<plaintext>", "'</plaintext>'"]),
      ("<script></scriptx></script>", ["<script>", "'</scriptx>'", "</script>"]),
      ("<script><!--<script></script>--></script>", ["<script>", "'<!--<script></script>-->'", "</script>"]),
      ("<script><!--</script>", ["<script>", "'<!--'", "</script>"]),
      ("<script><!--><script></script>", ["<script>", "'<!--><script>'", "</script>"]),
      (
        "<script><!-- <script </script> <b></script>",
        ["<script>", "'<!-- <script </script> <b>'", "</script>"]
      ),
      ("<noscript><p>", ["<noscript>", "<p>"]),
    ])
  func rawText(_ html: String, _ expected: [String]) { #expect(tokens(html) == expected, "\(html)") }

  @Test("With scripts, what noscript holds is text")
  func noscript() {
    #expect(tokens("<noscript><p></noscript>", scripting: true) == ["<noscript>", "'<p>'", "</noscript>"])
  }

  @Test(
    "In SVG and MathML nothing is raw, and character data is",
    arguments: [
      ("<svg><style><p>", ["<svg>", "<style>", "<p>"]),
      ("<svg><![CDATA[<p>]]></svg>", ["<svg>", "[<![CDATA[<p>]]>]", "</svg>"]),
      (
        "<svg><title><b></b></title></svg><title><b>",
        ["<svg>", "<title>", "<b>", "</b>", "</title>", "</svg>", "<title>", "\"<b>\""]
      ),
      ("<svg><foreignObject><style><p>", ["<svg>", "<foreignobject>", "<style>", "'<p>'"]),
      ("<svg/><style><p>", ["<svg/>", "<style>", "'<p>'"]),
      ("<svg><p><style><i>", ["<svg>", "<p>", "<style>", "'<i>'"]),
      ("</svg><style><p>", ["</svg>", "<style>", "'<p>'"]),
      ("<math><mi><style><p>", ["<math>", "<mi>", "<style>", "'<p>'"]),
      ("<svg></math></svg><![CDATA[x]]>", ["<svg>", "</math>", "</svg>", "c"]),
    ])
  func foreign(_ html: String, _ expected: [String]) { #expect(tokens(html) == expected, "\(html)") }

  @Test("XML keeps the case of names and has instructions, character data and declarations")
  func xml() {
    #expect(
      tokens(
        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a '>'>]><svg viewBox='0'><![CDATA[<]]><Style>&lt;</Style></svg>",
        syntax: .xml)
        == ["i", "d", "<svg viewBox=0>", "[<![CDATA[<]]>]", "<Style>", "\"&lt;\"", "</Style>", "</svg>"])
  }

  @Test(
    "Character references in values",
    arguments: [
      ("a&amp;b", "a&b"), ("&#233;&#xE9;&#XE9", "ééé"), ("&eacute;&hellip;", "é…"),
      ("?a=1&copy=2", "?a=1&copy=2"), ("&copy", "©"),
      ("&copy;=", "©="), ("&copyx", "&copyx"), ("&amp", "&"), ("&hellip", "&hellip"), ("&none;", "&none;"),
      ("&", "&"), ("&#;", "&#;"),
      ("&#x;", "&#x;"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"),
      ("&#99999999999999999999;", "\u{FFFD}"), ("&#128;", "€"), ("&&lt;&", "&<&"),
      ("java&Tab;script&colon;", "java\tscript:"), ("&apos;", "'"), ("&apos", "&apos"),
    ])
  func references(_ text: String, _ decoded: String) {
    #expect(tokens("<p a=\"\(text)\">") == ["<p a=\(decoded)>"], "\(text)")
  }

  @Test("In running text, old names need no semicolon before letters")
  func running() {
    func decoded(_ text: String) -> String {
      String(decoding: CharacterReferences.decoded(Array(text.utf8)[...], inAttribute: false), as: UTF8.self)
    }
    #expect(decoded("&notit; &copyx &ampamp; &lt") == "¬it; ©x &amp; <")
  }

  @Test(
    "A great many openings take no more than a few looks each",
    arguments: [
      "<", "<a ", "<!--", "<script>", "</", "<svg>", "<p a='", "&", "<svg></math>", "<!", "\u{0}", "<title><",
      "<a a=", "&#1",
    ])
  func hostile(_ text: String) {
    let html = String(repeating: text, count: 60_000 / text.utf8.count)
    for syntax in [HTMLSyntax.html, .xml] {
      var tokenizer = HTMLTokenizer(Array(html.utf8), syntax: syntax)
      var length = 0
      while let token = tokenizer.next() { length += token.range.count }
      #expect(length == html.utf8.count)
    }
    #expect(CharacterReferences.decoded(Array(html.utf8)[...], inAttribute: true).count > 0)
  }
}
