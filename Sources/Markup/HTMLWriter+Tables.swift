extension HTMLWriter {
  mutating func enterTablePart(_ node: Node) -> Next {
    startLine()
    switch node.kind {
    case .table:
      if let label = options.tableLabel {
        html.write("<div class=\"table-scroll\" role=\"region\" aria-label=\"")
        html.appendEscaped(label)
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

  private mutating func writeAlignment(_ alignment: UInt8) {
    switch alignment {
    case UInt8(ascii: "l"): html.write(" align=\"left\"")
    case UInt8(ascii: "c"): html.write(" align=\"center\"")
    case UInt8(ascii: "r"): html.write(" align=\"right\"")
    default: break
    }
  }
}
