import ArgumentParser
import Domain
import Exchange
import JSON
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants list`
struct List: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "list", abstract: "List the records of one kind.",
    discussion: """
      EXAMPLES:
        grants list organisation
        grants list deliverable --under bf-girls
        grants list milestone --where type=report --format csv
      """)

  @Argument(
    help: "The kind, such as project, city or milestone.",
    completion: .list(Kind.allCases.map(\.typed)))
  var kind: String

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = try CommandSession(options, reading)
    let kind = try Kind(spelled: kind)
    var records = selection.selection
    records.asOf = reading.asOf
    func forEach(_ body: (Draft) throws -> Void) throws {
      try session.read(records.scope(for: session.caller)) { register in
        try records.forEach(kind, in: register, for: session.caller, body)
      }
    }
    switch try reading.form.form(OutputForm.allCases) {
    case .csv:
      let table = RecordList(kind.fields, session.language)
      try reading.form.stream(on: session) { write in
        try CSVRenderer().write(table.columns, to: write) { add in
          try forEach { try add(table.row($0)) }
        }
      }
    case .json:
      try reading.form.stream(on: session) { write in
        var json = JSONWriter()
        json.open("[")
        try forEach { draft in
          InterchangeWriter.write(draft, to: &json)
          try json.flush(atLeast: 65_536, to: write)
        }
        json.close("]")
        try json.flush(to: write)
      }
    default:
      var drafts: [Draft] = []
      try forEach { drafts.append($0) }
      let table = RecordList.short(drafts, kind, session.language)
      let document =
        drafts.isEmpty
        ? Document([.paragraph(Words.nothingListed(session.language))]) : Document([.table(table)])
      try reading.show(document, on: session, table: { table }, json: { _ in })
    }
  }
}
