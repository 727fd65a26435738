/// Distinct strings, numbered in the order in which they first come.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word begins; one more than there are words.
  private var starts: [UInt32] = [0]
  /// Open addressing: eight bits of a word's hash above its number plus one, 0 for a free place.
  ///
  /// Its size is a power of two. Small, since it is looked into at random: what fits into a cache is fast.
  private var slots = [UInt32](repeating: 0, count: 1024)
  private static let numberMask: UInt32 = 0xFF_FFFF

  var count: Int { starts.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  mutating func number(of word: [UInt8]) -> Int { word.withUnsafeBufferPointer { number(of: $0) } }

  mutating func number(of word: ArraySlice<UInt8>) -> Int { word.withUnsafeBufferPointer { number(of: $0) } }

  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    if let known = find(word, hash) { return known }
    if count * 3 >= slots.count * 2 { grow() }
    let number = count
    precondition(number < Self.numberMask, "no index has as many distinct words")
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    insert(number, hash)
    return number
  }

  /// The number of a word that is there.
  func known(_ word: [UInt8]) -> Int? {
    word.withUnsafeBufferPointer { find($0, Self.hash($0)) }
  }

  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var place = Int(hash) & mask
      while slots[place] != 0 {
        let number = Int(slots[place] & Self.numberMask) - 1
        if (slots[place] ^ hash) & ~Self.numberMask == 0, equals(number, word) { return number }
        place = (place + 1) & mask
      }
      return nil
    }
  }

  @inline(__always)
  private func equals(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func insert(_ number: Int, _ hash: UInt32) {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] != 0 { place = (place + 1) & mask }
    slots[place] = hash & ~Self.numberMask | UInt32(number + 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count { insert(number, self[number].withUnsafeBufferPointer { Self.hash($0) }) }
  }

  /// The 32-bit FNV-1a hash, stirred once more because only its low bits are used.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }
}
