import ContentModel

extension Citation {
  /// The RIS record, in UTF-8, with CRLF as the format has it.
  var ris: String {
    let isPart = form == .part && container != nil
    let tags: [(String, String?)] = [
      ("TY", isPart ? "CHAP" : "GEN"), ("ID", key), ("AU", author?.plainSpaced), ("TI", title.plainSpaced),
      ("T2", isPart ? container?.plainSpaced : nil), ("PB", publisher?.plainSpaced),
      ("ET", edition?.plainSpaced), ("PY", risYear), ("DA", date.map { $0.slashed + "/" }),
      ("LA", language?.plainSpaced), ("UR", url?.sealedAddress), ("ER", ""),
    ]
    return tags.compactMap { tag, value in value.map { "\(tag)  - \($0)\r\n" } }.joined()
  }

  /// Four digits; what else the text says stands in the fourth part, which is free.
  private var risYear: String? {
    guard let year, plainYear == nil else { return plainYear }
    return "\(Event.firstYear(in: year).map(String.init) ?? "")///\(year.plainSpaced.replacingSlashes)"
  }
}

extension String {
  fileprivate var replacingSlashes: String { String(map { $0 == "/" ? "–" : $0 }) }
}
