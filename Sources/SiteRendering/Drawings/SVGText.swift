/// Text in drawings: names for those who do not see them, and how wide it will be for those who do.
enum SVGText {
  /// Opens the group that is the image, with its name and description.
  static func image(id: String, title: String, description: String) -> String {
    let id = id.htmlEscaped
    return """
      <g role="img" aria-labelledby="\(id)-title" aria-describedby="\(id)-description">
      <title id="\(id)-title">\(title.htmlEscaped)</title>
      <desc id="\(id)-description">\(description.htmlEscaped)</desc>

      """
  }

  /// At most how wide a text is, in units, in the usual sans-serif faces.
  static func width(_ text: some StringProtocol, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + Self.width($1) } * size
  }

  /// Parts of the font size; rather too wide than too narrow.
  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "t", "f", ".", ",", ":", ";", "'", "’", "|", "!", " ", "\u{A0}", "(", ")": 0.36
    case "m", "w", "M", "W", "%", "@", "—", "…": 0.95
    case "A"..."Z", "€", "+", "=", "<", ">": 0.74
    // Marks that stand above or below another letter.
    case "\u{300}"..."\u{36F}": 0
    // Hangul, kana, ideographs, and what is drawn as wide as these.
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{D7FF}", "\u{F900}"..."\u{FAFF}", "\u{FE30}"..."\u{FE6F}",
      "\u{FF00}"..."\u{FF60}", "\u{1F000}"..."\u{3FFFF}":
      1.05
    default: 0.6
    }
  }

  /// A text in lines of at most a width, the last one cut short when there would be more of them than `most`.
  static func lines(_ text: String, size: Double, within width: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for word in text.split(separator: " ") {
      for piece in pieces(word, size: size, within: width) {
        let wide = Self.width(piece, size: size)
        let space = line.isEmpty ? 0 : Self.width(" ", size: size)
        if used + space + wide > width, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
          guard lines.count < most else { return shortened(lines, size: size, within: width) }
        } else if !line.isEmpty {
          line += " "
          used += space
        }
        line += piece
        used += wide
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A word in pieces that fit, which is mostly the word.
  private static func pieces(_ word: Substring, size: Double, within width: Double) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0.0
    for index in word.indices {
      let wide = Self.width(String(word[index]), size: size)
      if used + wide > width, start < index {
        pieces.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += wide
    }
    return pieces + [word[start...]]
  }

  private static func shortened(_ lines: [String], size: Double, within width: Double) -> [String] {
    guard var last = lines.last else { return lines }
    while !last.isEmpty, Self.width(last + "…", size: size) > width { last.removeLast() }
    return lines.dropLast() + [last + "…"]
  }
}
