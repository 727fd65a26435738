import Testing

@testable import Markup

@Suite struct BlockTests {
  @Test func tasksHaveNamesWhenAsked() {
    let parsed = Parsed("- [x] a\n- [ ] b\n")
    #expect(parsed.plain == htmlOfLibrary("- [x] a\n- [ ] b\n"))
    var options = HTMLOptions()
    options.taskLabels = (done: "Done", todo: "To \"do\"")
    #expect(
      parsed.html(options) == """
        <ul>
        <li><input type="checkbox" checked="" disabled="" aria-label="Done" /> a</li>
        <li><input type="checkbox" disabled="" aria-label="To &quot;do&quot;" /> b</li>
        </ul>

        """)
  }

  @Test func tablesStandInARegionWhenAsked() {
    var options = HTMLOptions()
    options.tableLabel = "Table: {title}"
    #expect(
      Parsed("| a | b |\n|:-:|---|\n| c | d |\n").html(options) == """
        <div class="table-scroll" role="region" aria-label="Table: " tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center">a</th>
        <th scope="col">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center">c</td>
        <td>d</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func aTableWithoutRowsHasNoBody() {
    #expect(Parsed("| a |\n|---|\n").plain == htmlOfLibrary("| a |\n|---|\n"))
  }

  @Test func aTextWithoutWordsIsEmpty() {
    for text in ["", "\n", "  \n\n", "[a]: b\n"] { #expect(Parsed(text).document.isEmpty) }
    #expect(!Parsed("a").document.isEmpty)
    #expect(Parsed("---\nx: y\n---\n", from: 13).document.isEmpty)
    #expect(Parsed("abc", from: 99).document.isEmpty)
  }

  @Test func htmlCanBeAppended() {
    let parsed = Parsed("> a\n")
    var html = Array("<main>".utf8)
    var setter = PlainTextSetter()
    parsed.document.appendHTML(parsed.document.body, into: &html, options: .plain, setter: &setter) { _ in
      .textOnly
    }
    #expect(String(decoding: html, as: UTF8.self) == "<main><blockquote>\n<p>a</p>\n</blockquote>\n")
  }

  @Test func bytesThatAreNotUTF8DoNoHarm() {
    let parsed = Parsed(bytes: [
      0x23, 0x23, 0x20, 0xFF, 0xC3, 0x00, 0x5B, 0xE2, 0x82, 0x5D, 0x28, 0xF0, 0x29, 0x0A,
    ])
    #expect(parsed.document.headings.count == 1)
  }
}

@Suite struct PlainTextTests {
  @Test func plainTextIsWhatAReaderHears() {
    let parsed = Parsed(
      """
      ## Care *at home* {#home}

      Nine `homes` and [a link](b)
      on two lines[^n]  
      and ![a picture](c.svg).

      - one
      - two

      | a | b |
      |---|---|
      | c | d |

      ```sh
      make
      ```

      [^n]: A note
      """)
    let words = """
      Care at home
      Nine homes and a link on two lines
      and a picture.
      one
      two
      a
      b
      c
      d
      make
      """
    #expect(parsed.document.plainText(parsed.document.body) == words)
    #expect(parsed.document.plainText(parsed.document.body) == words)
    #expect(parsed.document.plainText(0..<0) == "")
  }

  @Test func linksCanHaveOtherWords() {
    let document = Parsed("About <figure:f> of *[all](b)*  <source:s>. <source:s>\n\n<source:s> End").document
    let words = document.plainText(document.body) { number in
      ["figure:f": "94 %", "source:s": ""][document.links[number].destination]
    }
    #expect(words == "About 94 % of all.\n End")
    #expect(document.plainText(document.body) { _ in nil } == document.plainText(document.body))
  }
}
