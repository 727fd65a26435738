/// What templates see of the search.
extension ViewShape {
  /// Addresses: of the page with the results, of the folder with the index, of the script that searches.
  static let searchPlaces = ViewShape(["href": .text, "index": .text, "client": .text])
  static let indexItem = link.with(["kind": .text, "is_term": .flag])
  static let letter = ViewShape(["letter": .text, "id": .text, "items": .list(indexItem)])
  static let search = ViewShape(["letters": .list(letter)])
}
