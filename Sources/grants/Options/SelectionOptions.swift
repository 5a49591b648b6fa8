import ArgumentParser
import UseCases

/// Which records of a kind are meant.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Only what stands under this record.", valueName: "reference"),
    completion: References.completion)
  var under: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only records with this value; may be given again.", valueName: "field=value"))
  var filters: [String] = []

  /// What was said.
  var selection: RecordSelection { RecordSelection(under: under, filters: filters) }
}
