import Bundles
import ContentModel

/// Makes a PDF with a program of the machine.
struct Printer {
  func print(_ document: PrintDocument) throws -> Bundle { throw PathError("no printer") }
}
