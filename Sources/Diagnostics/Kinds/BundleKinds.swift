/// What can be wrong with bundles besides what they hold.
extension Diagnostic.Kind {
  static let bundles: [Diagnostic.Kind] = [.bundleTooLarge, .largeBundle]

  public static let bundleTooLarge = Self(
    "bundle-too-large", .error, "A bundle weighs no more than its budget in handbook.yml allows",
    because:
      "Bundles travel over slow lines and on small sticks; a picture too large is noticed by readers first.",
    mend:
      "See which files in it are large (`handbook verify FILE`), make pictures smaller, or raise `fail` under `bundles: budgets:`."
  )
  public static let largeBundle = Self(
    "large-bundle", .warning, "A bundle weighs less than handbook.yml says to warn at",
    because: "It is told before the limit is reached, while there is time to look for what has grown.",
    mend:
      "See which files in it are large (`handbook verify FILE`), make pictures smaller, or raise `warn` under `bundles: budgets:`."
  )
}
