import ArgumentParser
import Fields
import Glibc

extension CalendarDate {
  /// The day it is here.
  ///
  /// - Throws: `ValidationError` when the clock is at no day that can be written.
  static func today() throws -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let iso = "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    guard let date = CalendarDate(iso: iso) else {
      throw ValidationError("the clock says \(iso), which is no day to work with")
    }
    return date
  }
}
