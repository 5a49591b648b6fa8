import ArgumentParser
import Domain
import JSON
import Reporting
import Terminal

/// The day that is asked about, and the form of the answer.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Count only what had happened by this day. Default: today.", valueName: "day"))
  var asOf: String?

  @OptionGroup var past: PastOptions
  @OptionGroup var form: OutputOptions

  /// Shows a document or its other forms, on the console or in the file that was named.
  func show(
    _ document: Document, on desk: Desk, table: (() -> Table)? = nil,
    json: ((inout JSONWriter) -> Void)? = nil
  ) throws {
    try form.show(document, on: desk, table: table, json: json)
  }
}

/// The form of an answer.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "The form of the answer: text, markdown, json or csv.")
  var format: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to this file; its ending says the form.", valueName: "file"))
  var output: String?

  /// The form that was asked for, by name or by the ending of the file.
  func form(_ allowed: [OutputForm]) throws -> OutputForm {
    let word =
      format ?? output?.split(separator: ".").last.map(String.init).flatMap { ending in
        ["md": "markdown", "txt": "text", "json": "json", "csv": "csv"][ending]
      } ?? "text"
    guard let form = OutputForm(rawValue: word), allowed.contains(form) else {
      throw CommandError.noStandardFormat(word, allowed.map(\.rawValue))
    }
    return form
  }

  /// Shows a document or its other forms, on the console or in the file that was named.
  func show(
    _ document: Document, on desk: Desk, table: (() -> Table)? = nil,
    json: ((inout JSONWriter) -> Void)? = nil
  ) throws {
    var allowed: [OutputForm] = [.text, .markdown]
    if json != nil { allowed.append(.json) }
    if table != nil { allowed.append(.csv) }
    let form = try form(allowed)
    if form == .text, output == nil { return desk.show(document) }
    var bytes: [UInt8]
    switch form {
    case .text: bytes = Array(TextRenderer(language: desk.language).render(document).utf8)
    case .markdown: bytes = Array(MarkdownRenderer(language: desk.language).render(document).utf8)
    case .csv: bytes = Array(CSVRenderer().render(table?() ?? Table([])).utf8)
    case .json:
      var writer = JSONWriter()
      json?(&writer)
      bytes = writer.bytes
    }
    guard let output, output != "-" else { return desk.context.console.write(bytes) }
    try Files.write(output) { try $0(bytes) }
    desk.confirm(Words.wrote(output))
  }
}

/// A form in which an answer can be had.
enum OutputForm: String {
  case text, markdown, json, csv
}
