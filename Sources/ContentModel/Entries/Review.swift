import Diagnostics
package import Fields

/// When an entry was last held against its sources, and when that is due again.
package struct Review: Sendable {
  /// The day of the last review; nil when none is recorded.
  package let reviewed: Date?
  /// The day the next one is due, when the entry says it itself.
  package let due: Date?

  package typealias Date = CalendarDate

  static let none = Review(reviewed: nil, due: nil)
}

extension Review {
  init(decoding fields: inout Fields) {
    reviewed = fields.date("reviewed")
    due = fields.date("review_by")
    if let reviewed, let due, due < reviewed {
      fields.decoder.report(
        .reviewReversed, "The review is due on \(due.iso), before the last one on \(reviewed.iso)",
        at: fields.range(of: "review_by") ?? fields.range, suggestion: "check both dates")
    }
  }

  /// The day the next review is due: as the entry says, or so many months after the last one.
  package func due(after months: Int?) -> CalendarDate? {
    due ?? reviewed.flatMap { date in months.flatMap { date.adding(months: $0) } }
  }
}
