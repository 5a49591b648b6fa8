import ArgumentParser
import Domain
import JSON
import Phrases
import Printing
import Reporting
import Sheets
import Terminal
import UseCases

/// A form in which an answer can be had.
enum OutputForm: String, CaseIterable {
  case text, markdown, html, pdf, docx, xlsx, json, csv

  /// The form that the ending of a file says.
  init?(ending: String) {
    switch ending {
    case "txt": self = .text
    case "md": self = .markdown
    case "htm": self = .html
    default: self.init(rawValue: ending)
    }
  }

  /// The usual ending of its files.
  var fileEnding: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    default: rawValue
    }
  }

  /// Whether it is nothing for a terminal.
  var isBinary: Bool { [.pdf, .docx, .xlsx].contains(self) }
}

/// The form of an answer.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "The form of the answer: text, markdown, html, pdf, docx, xlsx, json or csv.")
  var format: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to this file; its ending says the form.", valueName: "file"))
  var output: String?

  @OptionGroup var overwriting: OverwriteOptions

  /// Settles before any work that the file may be written.
  func settle(_ context: Context) throws {
    // A folder of tables is settled when its files are known.
    if output?.hasSuffix("/") == true, word == "csv" { return }
    try context.settle(output, force: overwriting.force)
  }

  /// The name of the form that was asked for, by itself or by the ending of the file.
  private var word: String {
    let ending = output?.split(separator: ".").last.map { $0.lowercased() }
    return format ?? ending.flatMap { OutputForm(ending: $0)?.rawValue } ?? "text"
  }

  /// Whether people read the answer, rather than programs.
  var isForPeople: Bool { !["json", "csv"].contains(word) }

  /// The form that was asked for.
  func form(_ allowed: [OutputForm]) throws -> OutputForm {
    guard let form = OutputForm(rawValue: word), allowed.contains(form) else {
      throw RequestError.noStandardFormat(word, allowed.map(\.rawValue))
    }
    return form
  }

  /// Shows a document or its other forms, on the console or in the file that was named; the document is
  /// made for the forms that show it.
  func show(
    _ document: @autoclosure () -> Document, on session: CommandSession,
    table: (() -> Table)? = nil,
    json: ((inout JSONWriter) -> Void)? = nil
  ) throws {
    try show(document(), in: session.context, table: table, json: json) { session.confirm($0) }
  }

  /// Shows a document or its other forms where no register is open.
  func show(
    _ document: @autoclosure () -> Document, in context: Context, table: (() -> Table)? = nil,
    json: ((inout JSONWriter) -> Void)? = nil, confirm: (Wording) -> Void = { _ in }
  ) throws {
    let form = try form(
      OutputForm.allCases.filter { ($0 != .json || json != nil) && ($0 != .csv || table != nil) })
    if form == .text, output == nil { return context.show(document()) }
    guard let output, output != "-" else {
      return try write(document, as: form, in: context, table: table, json: json) {
        context.console.write($0)
      }
    }
    try Files.write(output, force: overwriting.force) {
      try write(document, as: form, in: context, table: table, json: json, to: $0)
    }
    confirm(Words.wrote(output))
  }

  /// Writes a document or its other forms; what programs read goes piece by piece and is never held whole.
  private func write(
    _ document: () -> Document, as form: OutputForm, in context: Context, table: (() -> Table)?,
    json: ((inout JSONWriter) -> Void)?, to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    switch form {
    case .csv: try CSVRenderer().write(table?() ?? Table([]), to: sink)
    case .json:
      // The writers of reports do not stop midway: the first failure is kept, and nothing follows it.
      var failure: (any Error)?
      var writer = JSONWriter { bytes in
        guard failure == nil else { return }
        do { try sink(bytes) } catch { failure = error }
      }
      json?(&writer)
      if let failure { throw failure }
      try sink(writer.bytes)
    default: try sink(made(document(), as: form, in: context))
    }
  }

  /// Hands over what programs read as it is made, to the console or to the file that was named.
  func stream(
    on session: CommandSession, _ body: (_ write: @escaping ([UInt8]) throws -> Void) throws -> Void
  )
    throws
  {
    guard let output, output != "-" else {
      let console = session.context.console
      return try body { console.write($0) }
    }
    try Files.write(output, force: overwriting.force, body)
    session.confirm(Words.wrote(output))
  }

  /// A document or its other forms, as a file holds it.
  func bytes(
    _ document: @autoclosure () -> Document, as form: OutputForm, in context: Context,
    table: (() -> Table)?, json: ((inout JSONWriter) -> Void)?
  ) throws -> [UInt8] {
    var all: [UInt8] = []
    try write(document, as: form, in: context, table: table, json: json) { all += $0 }
    return all
  }

  /// A document as people read it.
  private func made(_ document: Document, as form: OutputForm, in context: Context) throws
    -> [UInt8]
  {
    if form.isBinary, output == nil, context.console.outputIsTerminal {
      throw RequestError.needsFile(form.rawValue)
    }
    var document = document
    document.about.language = document.about.language ?? context.language
    return switch form {
    case .markdown: Array(MarkdownRenderer(language: context.language).render(document).utf8)
    case .html: HTMLRenderer().render(document)
    case .pdf: try Self.pdf(document, in: context)
    case .docx: try Self.file { try DOCXRenderer().render(document) }
    case .xlsx: try Self.file { try XLSXRenderer().render(document) }
    default: Array(TextRenderer(language: context.language).render(document).utf8)
    }
  }

  /// The page of a document, printed by a browser of this machine.
  private static func pdf(_ document: Document, in context: Context) throws -> [UInt8] {
    let environment = context.environment
    let folder = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let browser = Browser(program: environment("GRANTS_BROWSER"))
    // A file says when it is from; without a day of its own it says nothing that changes.
    let day = document.about.asOf?.components ?? (year: 1980, month: 1, day: 1)
    do {
      return try browser.print(HTMLRenderer().render(document), on: day, folder: folder)
    } catch {
      throw RequestError.printing(error)
    }
  }

  /// A file of a format that has limits of its own.
  private static func file(_ make: () throws -> [UInt8]) throws -> [UInt8] {
    do {
      return try make()
    } catch let error as SheetError {
      throw RequestError.sheet("-", error)
    }
  }
}
