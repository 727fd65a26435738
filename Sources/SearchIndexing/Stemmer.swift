internal import CStemmer
package import Languages

/// Brings the forms of a word down to one stem, by an algorithm of libstemmer.
///
/// An instance belongs to one thread at a time: it holds the word it works on.
package struct Stemmer: ~Copyable {
  private let handle: OpaquePointer
  private let endings: [SearchStyle.Exchange]
  /// The word with another ending; kept, so that no word costs memory of its own.
  private var exchanged: [UInt8] = []

  /// The longest word that is stemmed, in bytes; longer ones are their own stem.
  ///
  /// No language writes such words, and some algorithms take quadratic time for them.
  package static let longestWord = 256

  /// The names of all algorithms, sorted: `arabic`, `english`, `french`.
  package static var algorithms: [String] {
    guard var name = sb_stemmer_list() else { return [] }
    var names: [String] = []
    while let text = name.pointee {
      names.append(String(cString: text))
      name += 1
    }
    return names.sorted()
  }

  /// A stemmer of a language; nil when its style has none, or names one that is not there.
  package init?(_ style: SearchStyle) {
    guard let algorithm = style.stemmer else { return nil }
    self.init(algorithm, exchanging: style.stemmedAs)
  }

  /// A stemmer by the name of its algorithm; nil when there is none of this name.
  ///
  /// - Parameter endings: exchanged before a word is stemmed; the first that fits is.
  package init?(_ algorithm: String, exchanging endings: [SearchStyle.Exchange] = []) {
    guard let handle = sb_stemmer_new(algorithm, "UTF_8") else { return nil }
    self.handle = handle
    self.endings = endings
  }

  deinit { sb_stemmer_delete(handle) }

  /// Hands the stem of a word to `body`; its bytes are valid until that returns.
  ///
  /// - Parameter word: in lower case, with its accents, as UTF-8. Other bytes do no harm, their stem is anything.
  package mutating func stem<Result>(
    _ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard !word.isEmpty, word.count <= Self.longestWord else { return try body(word) }
    for ending in endings where word.hasSuffix(ending.from) {
      exchanged.removeAll(keepingCapacity: true)
      exchanged.append(contentsOf: word.dropLast(ending.from.utf8.count))
      exchanged.append(contentsOf: ending.to.utf8)
      return try exchanged.withUnsafeBufferPointer { try body(stem(of: $0)) }
    }
    return try body(stem(of: word))
  }

  /// The stem where the library keeps it until the next word; the word itself when the library is out of memory.
  private borrowing func stem(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let stem = sb_stemmer_stem(handle, word.baseAddress, CInt(word.count)) else { return word }
    return UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle)))
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    let suffix = text.utf8
    return suffix.count <= count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
