/// One piece of an HTML or XML text, as ranges of its bytes; tokens follow each other without a gap.
package struct HTMLToken: Sendable, Equatable {
  package enum Kind: Sendable {
    /// Text in which character references stand for characters: running text, and what `title` and `textarea` hold.
    case text
    /// Text as it is: what `script`, `style` and their like hold.
    case rawText
    case startTag, endTag, comment, doctype
    /// `<![CDATA[…]]>` in SVG, MathML or XML.
    case characterData
    /// `<?…?>` in XML.
    case instruction
    /// A tag that the end of the text cuts off; browsers drop it.
    case unfinishedTag
  }

  package let kind: Kind
  /// All of it, brackets included.
  package let range: Range<Int>
  /// The name of a tag; empty for everything else.
  package let name: Range<Int>
  /// As they are written, repeated ones too: the first of a name is the one that counts.
  package let attributes: [HTMLAttribute]
  /// Whether a start tag ends in `/>`.
  package let isSelfClosing: Bool
  /// Whether it stands directly in SVG or MathML, or in an XML text.
  package let isForeign: Bool

  init(
    _ kind: Kind, _ range: Range<Int>, name: Range<Int>? = nil, attributes: [HTMLAttribute] = [],
    isSelfClosing: Bool = false, isForeign: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.name = name ?? range.lowerBound..<range.lowerBound
    self.attributes = attributes
    self.isSelfClosing = isSelfClosing
    self.isForeign = isForeign
  }
}

/// An attribute of a start tag, as ranges of bytes.
package struct HTMLAttribute: Sendable, Equatable {
  package let name: Range<Int>
  /// What stands between the quotes; empty, behind the name, when there is no value.
  package let value: Range<Int>
}

/// What tells the two ways of writing apart.
package enum HTMLSyntax: Sendable {
  /// Names without regard to case, elements that hold raw text, SVG and MathML inside.
  case html
  /// XHTML and SVG files: names as they are written, `<![CDATA[…]]>` and `<?…?>` anywhere.
  case xml
}

extension UInt8 {
  /// Space, tab, line feed, form feed or carriage return.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// The letter in lower case; any other byte as it is.
  var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46: UInt32(self) - 0x37
    case 0x61...0x66: UInt32(self) - 0x57
    default: nil
    }
  }
}
