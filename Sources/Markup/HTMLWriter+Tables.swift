extension HTMLWriter {
  mutating func enterTablePart(_ node: Node, _ index: Int) -> Next {
    startLine()
    switch node.kind {
    case .table:
      if let label = options.tableLabel {
        html.write("<div class=\"table-scroll\" role=\"region\" aria-label=\"")
        html.appendEscaped(label.filled(with: tableTitle(index)))
        html.write("\" tabindex=\"0\">\n")
      }
      html.write("<table>")
    case .tableRow:
      if node.flags.contains(.head) {
        html.write("<thead>\n")
      } else if node.flags.contains(.firstInBody) {
        html.write("<tbody>\n")
        hasTableBody = true
      }
      html.write("<tr>")
    default:
      setter.beginBlock()
      html.write(node.flags.contains(.head) ? "<th" : "<td")
      if node.flags.contains(.head), options.tableLabel != nil { html.write(" scope=\"col\"") }
      writeAlignment(node.level)
      html.write(">")
    }
    return .children
  }

  mutating func leaveTablePart(_ node: Node) {
    switch node.kind {
    case .tableCell:
      html.write(node.flags.contains(.head) ? "</th>" : "</td>")
    case .tableRow:
      startLine()
      html.write("</tr>")
      if node.flags.contains(.head) {
        startLine()
        html.write("</thead>")
      }
    default:
      if hasTableBody {
        startLine()
        html.write("</tbody>\n")
        hasTableBody = false
      }
      startLine()
      html.write("</table>\n")
      if options.tableLabel != nil { html.write("</div>\n") }
    }
  }

  /// The heading above a table, with a number from the second table under it on: no two regions of a page
  /// share a name.
  private func tableTitle(_ index: Int) -> String {
    let heading = document.headings.last { $0.node < index }
    let before = document.nodes[(heading?.node ?? 0)..<index].count { $0.kind == .table }
    return (heading?.text ?? "") + (before > 0 ? " (\(before + 1))" : "")
  }

  private mutating func writeAlignment(_ alignment: UInt8) {
    let side: StaticString
    switch alignment {
    case UInt8(ascii: "l"): side = "left"
    case UInt8(ascii: "c"): side = "center"
    case UInt8(ascii: "r"): side = "right"
    default: return
    }
    // The attribute libcmark-gfm writes is obsolete, and a style attribute would break the pages' policy.
    html.write(options.tableLabel == nil ? " align=\"" : " class=\"align-")
    html.write(side)
    html.write("\"")
  }
}
