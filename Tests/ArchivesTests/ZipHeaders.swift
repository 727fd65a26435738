/// The headers of an archive, read by the letter of APPNOTE and with nothing of libzip.
struct ZipHeaders {
  struct Header: Equatable {
    var name = ""
    /// Only the central header has it: format in the low byte, system in the high one.
    var madeBy: Int?
    var flags = 0, method = 0, time = 0, date = 0
    var crc = 0, packedSize = 0, size = 0
    var extraLength = 0
    /// Only the central header has them.
    var commentLength: Int?, attributes: Int?
  }

  private(set) var local: [Header] = []
  private(set) var central: [Header] = []
  /// Where the list of files begins.
  private(set) var listOffset: Int
  let commentLength: Int

  init(_ bytes: [UInt8]) {
    // Without a comment, the end record is the last 22 bytes.
    let end = bytes.count - 22
    precondition(bytes.number(4, at: end) == 0x0605_4B50)
    commentLength = bytes.number(2, at: end + 20)
    listOffset = bytes.number(4, at: end + 16)
    var place = listOffset
    for _ in 0..<bytes.number(2, at: end + 10) {
      precondition(bytes.number(4, at: place) == 0x0201_4B50)
      var header = Header(fields: bytes, at: place + 8, name: place + 46)
      header.madeBy = bytes.number(2, at: place + 4)
      header.commentLength = bytes.number(2, at: place + 32)
      header.attributes = bytes.number(4, at: place + 38)
      central.append(header)
      let offset = bytes.number(4, at: place + 42)
      precondition(bytes.number(4, at: offset) == 0x0403_4B50)
      local.append(Header(fields: bytes, at: offset + 6, name: offset + 30))
      place += 46 + header.name.utf8.count + header.extraLength + (header.commentLength ?? 0)
    }
    precondition(place == end)
  }
}

extension ZipHeaders.Header {
  /// The fields that both headers have in this order.
  fileprivate init(fields bytes: [UInt8], at place: Int, name start: Int) {
    self.init()
    flags = bytes.number(2, at: place)
    method = bytes.number(2, at: place + 2)
    time = bytes.number(2, at: place + 4)
    date = bytes.number(2, at: place + 6)
    crc = bytes.number(4, at: place + 8)
    packedSize = bytes.number(4, at: place + 12)
    size = bytes.number(4, at: place + 16)
    let length = bytes.number(2, at: place + 20)
    extraLength = bytes.number(2, at: place + 22)
    name = String(decoding: bytes[start..<start + length], as: UTF8.self)
  }
}

extension [UInt8] {
  /// A number of so many bytes, the least first.
  func number(_ count: Int, at place: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }
}
