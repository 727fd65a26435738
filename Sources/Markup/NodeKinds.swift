import CCmarkGFM

extension Node.Kind {
  /// What a node of libcmark-gfm is; nil for one that is not known.
  ///
  /// The numbers of the kinds that extensions add are not public: those are told by name.
  init?(_ source: OpaquePointer) {
    switch cmark_node_get_type(source) {
    case CMARK_NODE_TEXT: self = .text
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_LINK: self = .link
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_CODE: self = .code
    case CMARK_NODE_ITEM:
      self = cmark_node_get_syntax_extension(source) == nil ? .item : .taskItem
    case CMARK_NODE_LIST:
      self = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
    case CMARK_NODE_HEADING: self = .heading
    case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteMark
    case CMARK_NODE_IMAGE: self = .image
    case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
    case CMARK_NODE_CODE_BLOCK: self = .codeBlock
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
    case CMARK_NODE_HTML_INLINE: self = .htmlInline
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnoteDefinition
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    default: self.init(named: String(cString: cmark_node_get_type_string(source)))
    }
  }

  private init?(named name: String) {
    switch name {
    case "table": self = .table
    case "table_row", "table_header": self = .tableRow
    case "table_cell": self = .tableCell
    case "strikethrough": self = .strikethrough
    default: return nil
    }
  }
}
