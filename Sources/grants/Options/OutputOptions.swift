import ArgumentParser
import Domain
import JSON
import Phrases
import Reporting
import Terminal
import UseCases

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
    if let format { return format }
    let name = output?.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "text" }
    let ending = name[name.index(after: dot)...].lowercased()
    if let form = OutputForm(ending: ending) { return form.rawValue }
    // Any other ending of a document is refused as a form; "minutes.2026" is a plain name.
    let isEnding = (2...5).contains(ending.count) && ending.first?.isLetter ?? false
    return isEnding ? ending : "text"
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

  /// How files are made; a terminal gets none that people cannot read on it.
  ///
  /// - Throws: ``RequestError/needsFile(_:)``.
  func rendering(_ context: Context) throws -> Rendering {
    if output == nil, let form = OutputForm(rawValue: word), form.isBinary,
      context.console.outputIsTerminal
    {
      throw RequestError.needsFile(form.rawValue)
    }
    return context.rendering(in: context.language)
  }

  /// Shows a document or its other forms, on the console or in the file that was named; the document is
  /// made for the forms that show it.
  func show(
    _ document: @autoclosure @escaping () -> Document, on session: CommandSession,
    table: (() -> Table)? = nil, json: ((inout JSONWriter) -> Void)? = nil
  ) throws {
    try show(document(), in: session.context, table: table, json: json) { session.confirm($0) }
  }

  /// Shows a document or its other forms where no register is open.
  func show(
    _ document: @autoclosure @escaping () -> Document, in context: Context,
    table: (() -> Table)? = nil, json: ((inout JSONWriter) -> Void)? = nil,
    confirm: (Wording) -> Void = { _ in }
  ) throws {
    let answer = Rendering.Answer(document, table: table, json: json)
    let form = try form(answer.forms)
    if form == .text, output == nil { return context.show(answer.document()) }
    let rendering = try rendering(context)
    guard let output, output != "-" else {
      return try rendering.write(answer, as: form) { context.console.write($0) }
    }
    try Files.write(output, force: overwriting.force) {
      try rendering.write(answer, as: form, to: $0)
    }
    confirm(Words.wrote(output))
  }

  /// Hands over what programs read as it is made, to the console or to the file that was named.
  func stream(
    on session: CommandSession, _ body: (_ write: @escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let output, output != "-" else {
      let console = session.context.console
      return try body { console.write($0) }
    }
    try Files.write(output, force: overwriting.force, body)
    session.confirm(Words.wrote(output))
  }
}

extension Context {
  /// How files are made on this machine, in a language.
  func rendering(in language: Language) -> Rendering {
    let folder = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    return Rendering(language: language, browser: environment("GRANTS_BROWSER"), folder: folder)
  }
}
