import ArgumentParser

/// From when on what was entered is left out.
struct PastOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Show the register as it was known then: a day, a time, or the number of an entry.",
      valueName: "day|entry"))
  var knownAt: String?
}
