import ContentModel
import Fields
import SiteRendering

/// The cover of a book: its title and edition as a drawing, since there is no picture to put there.
struct Cover {
  private static let width = 1200
  private static let height = 1600
  private static let margin = 110
  private static let fontSize = 92
  /// Letters in a line: those of a serif face are half as wide as high, on average.
  private static let lineLength = 20

  private let book: Book

  init(_ book: Book) { self.book = book }

  var svg: String {
    let isRightToLeft = book.direction == "rtl"
    let start = isRightToLeft ? Self.width - Self.margin : Self.margin
    func text(_ words: String, _ y: Int, _ size: Int) -> String {
      "<text x=\"\(start)\" y=\"\(y)\" font-size=\"\(size)\" direction=\"\(book.direction)\">\(words.xmlEscaped)</text>"
    }
    let lines = Self.lines(book.title)
    let title = lines.enumerated().map { text($1, 420 + $0 * Self.fontSize * 5 / 4, Self.fontSize) }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" \
      width="\(Self.width)" height="\(Self.height)" xml:lang="\(book.language)">
      <title>\(book.title.xmlEscaped)</title>
      <rect width="\(Self.width)" height="\(Self.height)" fill="#0e5a64"/>
      <rect x="\(isRightToLeft ? Self.width - Self.margin - 160 : Self.margin)" y="260" width="160" height="12" \
      fill="#fbf0c9"/>
      <g fill="#ffffff" font-family="Georgia, 'Noto Serif', 'DejaVu Serif', serif">
      \(title.joined(separator: "\n"))
      \(text("\(book.string("edition_label")) \(book.edition.name)", Self.height - 140, 52))
      </g>
      </svg>

      """
  }

  /// Words in lines that fit.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= lineLength {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
