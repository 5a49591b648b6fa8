import Domain
package import JSON
import Printing
package import Reporting
import Sheets

/// Makes files of what was answered.
package struct Rendering: Sendable {
  private let language: Language
  private let browser: String?
  private let folder: String

  /// - Parameters:
  ///   - language: That of documents which do not say theirs.
  ///   - browser: The program that prints PDF; nil for the first that is found.
  ///   - folder: Where files lie while a PDF is printed.
  package init(language: Language, browser: String?, folder: String) {
    self.language = language
    self.browser = browser
    self.folder = folder
  }

  /// An answer in all forms that it has; each is made only when it is wanted.
  package struct Answer {
    package var document: () -> Document
    /// nil for an answer that is no table.
    package var table: (() -> Table)?
    /// nil for an answer that programs do not get.
    package var json: ((inout JSONWriter) -> Void)?

    package init(
      _ document: @escaping () -> Document, table: (() -> Table)? = nil,
      json: ((inout JSONWriter) -> Void)? = nil
    ) {
      self.document = document
      self.table = table
      self.json = json
    }

    package init(_ report: any SectionedReport) {
      self.init({ report.document }, table: { report.mainTable }, json: { report.write(to: &$0) })
    }

    /// The forms in which it can be had.
    package var forms: [OutputForm] {
      OutputForm.allCases.filter {
        ($0 != .json || json != nil) && ($0 != .csv || table != nil)
      }
    }
  }

  /// Writes an answer; what programs read goes piece by piece and is never held whole.
  ///
  /// - Throws: ``RequestError`` for a PDF that cannot be printed or a document that a format has no room for; what
  ///   the sink throws.
  package func write(
    _ answer: Answer, as form: OutputForm, to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    switch form {
    case .csv: try CSVRenderer().write(answer.table?() ?? Table([]), to: sink)
    case .json:
      // The writers of reports do not stop midway: the first failure is kept, and nothing follows it.
      var failure: (any Error)?
      var writer = JSONWriter { bytes in
        guard failure == nil else { return }
        do { try sink(bytes) } catch { failure = error }
      }
      answer.json?(&writer)
      if let failure { throw failure }
      try sink(writer.bytes)
    default: try sink(file(answer.document(), as: form))
    }
  }

  /// An answer as a file holds it.
  package func bytes(_ answer: Answer, as form: OutputForm) throws -> [UInt8] {
    var all: [UInt8] = []
    try write(answer, as: form) { all += $0 }
    return all
  }

  private func file(_ document: Document, as form: OutputForm) throws -> [UInt8] {
    var document = document
    document.about.language = document.about.language ?? language
    do {
      return switch form {
      case .markdown: Array(MarkdownRenderer(language: language).render(document).utf8)
      case .html: HTMLRenderer().render(document)
      case .pdf: try pdf(document)
      case .docx: try DOCXRenderer().render(document)
      case .xlsx: try XLSXRenderer().render(document)
      default: Array(TextRenderer(language: language).render(document).utf8)
      }
    } catch let error as SheetError {
      throw RequestError.sheet("-", error)
    }
  }

  /// The page of a document, printed by a browser of this machine.
  private func pdf(_ document: Document) throws -> [UInt8] {
    // A file says when it is from; without a day of its own it says nothing that changes.
    let day = document.about.asOf?.components ?? (year: 1980, month: 1, day: 1)
    do {
      return try Browser(program: browser).print(
        HTMLRenderer().render(document), on: day, folder: folder)
    } catch {
      throw RequestError.printing(error)
    }
  }
}
