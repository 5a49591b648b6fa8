import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants overdue`
struct Overdue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overdue", abstract: "List what is open although its due date is past.",
    discussion: """
      EXAMPLES:
        grants overdue
        grants overdue --as-of 2025-11-01 --format json
        grants overdue --check --quiet || echo "something is late"
      """)

  @Flag(name: .long, help: "End with exit status 3 when anything is overdue.")
  var check = false

  @Flag(name: .long, help: "Only what is the move of the register's own organisation.")
  var ours = false

  @Flag(name: .long, help: "Only what is somebody else's move.")
  var theirs = false

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if ours && theirs { throw ValidationError("'--ours' and '--theirs' exclude each other.") }
  }

  func run() throws {
    let desk = try Desk(options, reading)
    let asOf = try desk.asOf(reading.asOf)
    let (all, books, waiting) = try desk.register.read { register in
      (
        try register.deadlines(.overdue, asOf: asOf), try register.setting(.books),
        try register.waitingPayments(asOf: asOf)
      )
    }
    let items = all.filter { item in
      let isOurs = books != nil && item.move?.reference == books
      return ours ? isOurs : theirs ? !isOurs : true
    }
    let report = DeadlineReport(
      .overdue, items, waiting: ours ? [] : waiting, asOf: asOf, language: desk.language,
      notice: desk.notice)
    try reading.show(
      report.document, on: desk, table: { report.table }, json: { report.write(to: &$0) })
    if check, !items.isEmpty { throw ExitCode(3) }
  }
}
