import ContentModel
import Fields
import Markup

extension TextRendering {
  /// The first use of each term leads to the glossary, with the definition beside it.
  ///
  /// The definition is in the page, so that it can be read without a script; the style sheet shows it while
  /// the term is pointed at or has the focus.
  static func explanations(_ entry: Int, _ text: EntryText, on page: Page, _ renderer: SiteRenderer)
    -> Additions
  {
    let handbook = renderer.handbook
    var additions = Additions()
    guard !page.book.terms.isEmpty else { return additions }
    // A page need not be explained by a link to what leads back to it. Only the terms that are used are asked:
    // a page of a few words does not go through the whole glossary.
    let uses = text.document.firstUses(of: page.book.terms).filter {
      handbook.entry(of: handbook.glossary[$0.term]) != entry
    }
    additions.frames = uses.map { use in
      let term = handbook.glossary[use.term]
      let tip = "tip-\(term.id.value)"
      return Additions.Frame(
        use.range,
        opening:
          "<span class=\"term\"><a href=\"\(page.href(term).htmlEscaped)\" aria-describedby=\"\(tip)\">",
        closing:
          "</a><span class=\"tip\" role=\"tooltip\" id=\"\(tip)\">\(page.book.html(term.definition))</span></span>"
      )
    }
    return additions
  }
}

extension Page {
  /// The place of a term in the glossary.
  func href(_ term: Term) -> String {
    href(
      book.handbook.address(of: .glossary, in: book.code) ?? book.handbook.homeAddress(book.code),
      anchor: "term-\(term.id.value)")
  }
}
