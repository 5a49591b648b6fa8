import ArgumentParser
import Domain
import JSON
import Reporting
import Terminal
import UseCases

/// The day that is asked about, and the form of the answer.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Count only what had happened by this day. Default: today.", valueName: "day"))
  var asOf: String?

  @OptionGroup var past: PastOptions
  @OptionGroup var form: OutputOptions

  /// Whether the answer is for programs, with everything that there is to tell.
  var isJSON: Bool { (try? form.form([.json])) == .json }

  /// Shows a document or its other forms, on the console or in the file that was named.
  func show(
    _ document: @autoclosure @escaping () -> Document, on session: CommandSession,
    table: (() -> Table)? = nil,
    json: ((inout JSONWriter) -> Void)? = nil
  ) throws {
    try form.show(document(), on: session, table: table, json: json)
  }
}
